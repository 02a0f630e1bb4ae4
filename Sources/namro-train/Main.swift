import Foundation
import Understanding

/// Learns which acts words speak of, from the labelled speech of the repository: `make train`. With a folder alone it says whether what
/// was learned is of that speech: `make trained`.
@main
struct Main {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard (2...3).contains(arguments.count) else { stop("usage: namro-train SPEECH-FOLDER [WEIGHTS-FILE]", 64) }
        let folder = URL(filePath: arguments[1], directoryHint: .isDirectory)
        guard arguments.count == 3 else {
            guard try SpeechFiles(folder: folder).hash == ActModel.learned.speechHash else {
                stop("the labelled speech is not that from which the model of acts has learned: make train", 1)
            }
            return
        }
        let speech = try LabelledSpeech(folder: folder)
        let model = Training(of: speech.examples).model(speechHash: speech.hash)
        let bytes = model.bytes
        try ActWeightsFile(bytes).write(to: URL(filePath: arguments[2]))
        print(
            "\(speech.examples.count) texts, \(model.acts.count) acts, \(model.rows.count) features, \(bytes.count) bytes"
        )
        let unread = Judgement(of: model, on: speech.aside)
        print("of \(speech.aside.count) that are set aside the acts of \(unread.right) are right")
    }

    private static func stop(_ sentence: String, _ code: Int32) -> Never {
        FileHandle.standardError.write(Data((sentence + "\n").utf8))
        exit(code)
    }
}
