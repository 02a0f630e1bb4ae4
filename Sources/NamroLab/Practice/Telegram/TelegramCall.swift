import Foundation
import HTTPTypes
import Hummingbird

/// The parameters of a call as clients send them: in the query, as JSON, as a form, or as a form with files.
struct TelegramCall {
    private let values: Parameters
    /// The files that were uploaded, by the name of the parameter.
    private(set) var files: [String: PracticeFile] = [:]

    /// The largest body, in bytes.
    private static let largest = 11 << 20

    /// Reads a call. Throws where too much comes.
    init(_ request: Request) async throws {
        let type = request.headers[.contentType] ?? ""
        let body = Data(try await request.body.collect(upTo: Self.largest).readableBytesView)
        guard let form = MultipartForm(body, contentType: type) else {
            values = Parameters(request, body: body)
            return
        }
        var given: [String: String] = [:]
        for part in form.parts {
            guard let name = part.file else {
                given[part.name] = String(decoding: part.content, as: UTF8.self)
                continue
            }
            files[part.name] = PracticeFile(
                name: name, type: part.type, content: part.content)
        }
        // What names a part by `attach://` is that part.
        for (name, value) in given where value.hasPrefix("attach://") {
            files[name] = files[String(value.dropFirst(9))]
        }
        values = Parameters(given)
    }

    /// The value of a parameter, or nil.
    subscript(_ name: String) -> String? { values[name] }

    /// The words of a text in the way of the call; nil where its markup would not be taken.
    func words(of text: String) -> String? { values["parse_mode"] == "HTML" ? TelegramMarkup.words(of: text) : text }

    /// The buttons under the message, row by row (`reply_markup`, InlineKeyboardMarkup).
    var buttons: [PracticeButton] {
        guard let markup = values["reply_markup"],
            let object = try? JSONSerialization.jsonObject(with: Data(markup.utf8)) as? [String: Any],
            let rows = object["inline_keyboard"] as? [[[String: Any]]]
        else { return [] }
        return rows.flatMap(\.self).compactMap { button in
            guard let label = button["text"] as? String, let data = button["callback_data"] as? String else {
                return nil
            }
            return PracticeButton(label: label, data: data)
        }
    }
}
