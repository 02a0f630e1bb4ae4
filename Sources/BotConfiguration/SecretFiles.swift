import Coordinator
import Foundation

/// Finds secrets that stand in files: `NAMRO_X_FILE` names a file with the value of `NAMRO_X`, and a credential of systemd
/// (`LoadCredential=NAMRO_X:/path`) is one by its name.
struct SecretFiles {
    /// The largest file that is taken for a secret, in bytes.
    private static let largest = 64 << 10

    /// The environment with the secrets of files in it, as if they had stood there, and without their files' variables.
    private(set) var environment: [String: String]
    /// What is wrong: never with the content of a file in it.
    private(set) var faults: [FileFault] = []

    /// Reads the files that an environment names, of these secrets and of webhooks.
    init(_ environment: [String: String], secrets: [SecretKey]) {
        self.environment = environment
        let folder = environment["CREDENTIALS_DIRECTORY"].flatMap { $0.isEmpty ? nil : $0 }
        let credentials = Set(folder.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0) } ?? [])
        // Which webhooks there are, webhooks.yaml says.
        let isSecret = { variable in secrets.contains { $0.variable == variable } || Self.isOfWebhook(variable) }
        let named = environment.keys.compactMap { $0.hasSuffix("_FILE") ? String($0.dropLast(5)) : nil }
        for variable in Set(named).union(credentials).filter(isSecret).sorted() {
            take(variable, credential: credentials.contains(variable) ? folder.map { "\($0)/\(variable)" } : nil)
        }
    }

    /// Whether a variable holds the address or the secret of a webhook.
    static func isOfWebhook(_ variable: String) -> Bool {
        variable.wholeMatch(of: /NAMRO_WEBHOOK_[A-Z0-9_]+_(URL|SECRET)/) != nil
    }

    private mutating func take(_ variable: String, credential: String?) {
        let direct = environment[variable].flatMap { $0.isEmpty ? nil : $0 }
        let path = environment.removeValue(forKey: variable + "_FILE").flatMap { $0.isEmpty ? nil : $0 }
        let places = [
            direct.map { _ in variable }, path.map { _ in variable + "_FILE" },
            credential.map { _ in "LoadCredential" },
        ]
        guard places.compactMap(\.self).count < 2 else {
            let names = places.compactMap(\.self).joined(separator: ", ")
            faults.append(FileFault(file: variable, line: nil, text: "đặt ở nhiều nơi (\(names)); chỉ giữ một nơi"))
            return
        }
        guard let file = path ?? credential else { return }
        let name = path == nil ? variable : variable + "_FILE"
        switch Self.read(file) {
        case .success(let value): environment[variable] = value
        case .failure(let fault): faults.append(FileFault(file: name, line: nil, text: fault.text))
        }
    }

    private struct Fault: Error { let text: String }

    /// The one line of a file, without the end of the line.
    private static func read(_ path: String) -> Result<String, Fault> {
        let content = FileHandle(forReadingAtPath: path).map { handle in
            // At the end of a file there is nothing to give: it is empty.
            Result { try handle.read(upToCount: largest + 1) ?? Data() }
        }
        guard let data = try? content?.get() else {
            return .failure(Fault(text: "không đọc được tệp \(path)"))
        }
        guard data.count <= largest, let text = String(bytes: data, encoding: .utf8) else {
            return .failure(Fault(text: "tệp \(path) không phải một dòng chữ UTF-8"))
        }
        var line = text[...]
        while let last = line.last, last.isNewline { line.removeLast() }
        guard !line.isEmpty else { return .failure(Fault(text: "tệp \(path) rỗng")) }
        guard !line.contains(where: { $0.isNewline || $0 == "\0" }) else {
            return .failure(Fault(text: "tệp \(path) phải có đúng một dòng"))
        }
        return .success(String(line))
    }
}
