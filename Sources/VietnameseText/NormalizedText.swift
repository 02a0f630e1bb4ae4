import Foundation

/// A person's text as the rest of the program may see it: composed (NFC), without invisible characters.
///
/// This type is the edge at which text is normalised, once: whatever takes a `NormalizedText` need not think of
/// decomposed marks, of direction overrides that hide words, or of carriage returns.
package struct NormalizedText: Hashable, Sendable {
    /// The text in NFC, with `\n` as the only control character.
    package let string: String

    /// Normalises `raw`: composes marks, unifies line ends, spaces and the look-alikes of Đ, and drops control, direction and
    /// zero-width characters (the joiner inside emoji stays).
    package init(_ raw: String) {
        var scalars = String.UnicodeScalarView()
        var isComposed = true
        var previousWasReturn = false
        for scalar in raw.unicodeScalars {
            switch scalar.value {
            case 0x0D: scalars.append("\n")
            case 0x0A: if !previousWasReturn { scalars.append("\n") }
            case 0x2028, 0x2029: scalars.append("\n")
            case 0x09, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: scalars.append(" ")
            // Eth and African D look like Đ and come from old documents and fonts.
            case 0xD0, 0x189: scalars.append("Đ")
            case 0xF0, 0x256: scalars.append("đ")
            case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x200B, 0x200C, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F,
                0xFEFF, 0xFFF9...0xFFFB:
                break
            default:
                scalars.append(scalar)
                isComposed = isComposed && scalar.standsAlone
            }
            previousWasReturn = scalar.value == 0x0D
        }
        string = isComposed ? String(scalars) : Self.composed(scalars)
    }

    /// The scalars in NFC. Piece by piece, since Foundation takes four times as long for twice the length; a piece ends
    /// before an ASCII character, which composes with nothing before it.
    private static func composed(_ scalars: String.UnicodeScalarView) -> String {
        var composed = ""
        var piece = String.UnicodeScalarView()
        var length = 0
        for scalar in scalars {
            if length >= 1_000, scalar.isASCII {
                composed += String(piece).precomposedStringWithCanonicalMapping
                (piece, length) = (String.UnicodeScalarView(), 0)
            }
            piece.append(scalar)
            length += 1
        }
        return composed + String(piece).precomposedStringWithCanonicalMapping
    }

    /// Whether nothing but white space is left.
    package var isBlank: Bool { string.allSatisfy(\.isWhitespace) }

    /// The length in UTF-16 units, which is what the platforms count.
    package var length: Int { string.utf16.count }
}

extension Unicode.Scalar {
    /// Whether it is a Latin letter or a sign that joins nothing, whatever stands beside it: composing leaves it as it is, and a
    /// reader sees it as one letter. (Carriage returns are gone by then.)
    var standsAlone: Bool { value < 0x300 || (0x1EA0...0x1EF9).contains(value) }
}
