import ArgumentParser
import Assembly
import BotConfiguration
import Coordinator
import Foundation

/// What the office says, beside its files, of people and units that the files alone leave open.
struct ImportOptions: ParsableArguments {
    @Option(help: "Người nhận việc của người rời đơn vị hoặc đã thay người ở mã này: MÃ-CŨ=MÃ-MỚI; ghi được nhiều lần.")
    var successor: [String] = []

    @Option(help: "Cùng một người, tên mới: MÃ. Cùng một đơn vị, tên mới: \"TÊN CŨ=TÊN MỚI\"; ghi được nhiều lần.")
    var renamed: [String] = []

    /// The import of an office's files with these words. Throws `ValidationError` where a word has another form.
    func run(of configuration: OfficeConfiguration) throws -> ImportRun {
        ImportRun(configuration: configuration, successors: try successors(), renamed: try names())
    }

    /// Checks the form before anything is read.
    func validate() throws { _ = (try successors(), try names()) }

    private func successors() throws -> [String: String] {
        var codes: [String: String] = [:]
        for word in successor {
            guard let (old, new) = Self.pair(word), codes.updateValue(new, forKey: old) == nil else {
                throw ValidationError("--successor có dạng MÃ-CŨ=MÃ-MỚI, mỗi người một lần, không phải \"\(word)\"")
            }
        }
        return codes
    }

    private func names() throws -> ImportOffice.Renamed {
        var renamed = ImportOffice.Renamed()
        for word in self.renamed {
            if !word.contains("="), !word.isEmpty {
                renamed.people.insert(word)
            } else if let (old, new) = Self.pair(word), renamed.units.updateValue(new, forKey: old) == nil {
                continue
            } else {
                throw ValidationError(
                    "--renamed có dạng MÃ hoặc \"TÊN CŨ=TÊN MỚI\", mỗi đơn vị một lần, không phải \"\(word)\"")
            }
        }
        return renamed
    }

    private static func pair(_ word: String) -> (String, String)? {
        let parts = word.split(separator: "=", omittingEmptySubsequences: false).map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        return (parts[0], parts[1])
    }
}
