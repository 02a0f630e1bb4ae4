extension Intent {
    /// Takes the link back.
    package static let unlink = Intent("unlink")
}

/// "Hủy liên kết": the sender's account is no longer his.
enum Unlink: Feature {
    static let intent = Intent.unlink

    static func handle(_ reading: Reading, in turn: inout Turn) throws { turn.decision.unlinks = true }
}
