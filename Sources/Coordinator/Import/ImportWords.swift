/// What the office has said, beside its files, of people and units that the files alone leave open.
struct ImportWords: Sendable {
    /// Who takes over the open work of those who leave, move to another unit, or whose code another person has now: by code.
    let successors: [String: String]
    /// Who and what is the same under another name.
    let renamed: ImportOffice.Renamed
}
