import VietnameseText

/// The words of reports, once each, with their marks, and their senses.
enum Lexicon {
    /// Words and phrases that share senses.
    typealias Group = (senses: [Sense], words: [String])

    static let senses: WordTable<[Sense]> = WordTable(
        groups.flatMap { group in group.words.map { ($0, group.senses) } })

    private static let groups: [Group] =
        WorkWords.state + TimeWords.time + TroubleWords.trouble + TroubleWords.repair + PeopleWords.people
}
