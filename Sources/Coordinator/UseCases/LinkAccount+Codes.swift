package import Assignments
import Crypto
package import Foundation
import VietnameseText

/// One-time codes: how they are made, printed, kept and recognised.
extension LinkAccount {
    /// Letters and digits that nobody takes for one another: no 0, O, 1, I, L, U and V.
    private static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTWXYZ")
    /// How many letters and digits a code has.
    private static let length = 8
    /// For how long a code may be used, in seconds.
    private static let life: TimeInterval = 7 * 86_400
    /// How many codes are looked for in one message.
    private static let mostInMessage = 50

    /// A new code of eight characters from a source of random numbers, with a digit in it: typed in small letters it must not look
    /// like words.
    package static func newCode(using generator: inout some RandomNumberGenerator) -> String {
        while true {
            let code = (0..<length).compactMap { _ in alphabet.randomElement(using: &generator) }
            if code.contains(where: \.isNumber) { return String(code) }
        }
    }

    /// The form in which a code is printed: `7K4P-9QXM`.
    package static func printed(_ code: String) -> String { "\(code.prefix(4))-\(code.suffix(4))" }

    /// The digest under which a code is kept; the code itself is never stored.
    package static func digest(of code: String) -> String {
        SHA256.hash(data: Data(code.uppercased().utf8)).map { String($0, radix: 16) }.joined(separator: ".")
    }

    /// Gives a person a new code that replaces the earlier ones and answers it.
    package static func issueCode(
        for officer: Officer.ID, _ tx: any StoreWriting, at now: Date,
        using generator: inout some RandomNumberGenerator
    ) throws -> String {
        let code = newCode(using: &generator)
        try tx.codes.add(digest: digest(of: code), officer: officer, expires: now.addingTimeInterval(life))
        return code
    }

    /// Whatever in a text could be a code, in whatever words it stands: `7K4P-9QXM`, `7k4p9qxm`, `7K4P 9QXM`.
    static func codes(in text: String) -> [String] {
        let words = Folding.fold(text).uppercased().split { !$0.isLetter && !$0.isNumber }
        var codes = words.filter { $0.count == length }.map(String.init)
        for (first, second) in zip(words, words.dropFirst()) where first.count == 4 && second.count == 4 {
            codes.append(String(first + second))
        }
        let letters = Set(alphabet)
        return Array(codes.lazy.filter { $0.allSatisfy(letters.contains) }.prefix(mostInMessage))
    }
}
