import Foundation

/// What all spellings of one name have in common: small letters, one space between words, each syllable's tone behind it, so that
/// `Quận  HÒA Bình` and `quận hoà bình` are one. Names that differ in a letter or a tone stay apart.
package enum NameKey {
    /// The tones: huyền, sắc, ngã, hỏi, nặng.
    private static let tones: Set<UInt32> = [0x300, 0x301, 0x303, 0x309, 0x323]
    /// What stands for a hyphen.
    private static let dashes: Set<UInt32> = [0x2D, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212]

    /// The key of a name.
    package static func of(_ name: String) -> String {
        var key = String.UnicodeScalarView()
        var held: [Unicode.Scalar] = []
        for scalar in NormalizedText(name).string.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
            if tones.contains(scalar.value) {
                held.append(scalar)
                continue
            }
            if !scalar.properties.isAlphabetic, !(0x300...0x36F).contains(scalar.value) {
                key.append(contentsOf: held.sorted())
                held = []
            }
            key.append(dashes.contains(scalar.value) ? "-" : scalar)
        }
        key.append(contentsOf: held.sorted())
        return String(key).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .replacing(" -", with: "-").replacing("- ", with: "-")
    }
}
