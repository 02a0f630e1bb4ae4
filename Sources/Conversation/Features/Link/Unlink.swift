extension Intent {
    /// Takes the link back.
    package static let unlink = Intent("unlink")
}

/// "Hủy liên kết": the sender's account is no longer his.
enum Unlink: StatedFeature {
    static let intent = Intent.unlink

    static func handle(_ statement: Statement<Slots>, in turn: inout Turn) throws { turn.decision.unlinks = true }
}
