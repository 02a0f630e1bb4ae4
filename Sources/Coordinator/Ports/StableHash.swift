/// A number that is the same for the same bytes on every machine and in every run (FNV-1a, 64 bits). Not a cryptographic hash.
package enum StableHash {
    /// Where the hash begins.
    // Computed, since a stored one would be checked for being there at each use.
    package static var offset: UInt64 { 0xcbf2_9ce4_8422_2325 }

    /// The hash of a text's bytes, going on from that of those before them.
    package static func of(_ text: String, after hash: UInt64 = offset) -> UInt64 {
        text.utf8.reduce(hash) { of($1, after: $0) }
    }

    /// The same for one byte.
    package static func of(_ byte: UInt8, after hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
}
