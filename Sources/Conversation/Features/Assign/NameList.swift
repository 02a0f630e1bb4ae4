import Assignments
import VietnameseText

/// A list of names as people write it: "Mê Linh, Sóc Sơn và Sở Thông tin và Truyền thông".
enum NameList {
    /// How many "và" a name of the office has at most.
    private static let longest = 4

    /// The names, cut at commas and "và"; a name of the office in which they stand stays whole.
    static func names(in text: String, of office: OfficeSnapshot) -> [String] {
        let pieces = text.split(separator: ",").flatMap { $0.split(separator: " và ") }
        var (names, start): ([String], Int) = ([], 0)
        while start < pieces.count {
            let ends = (start..<min(pieces.count, start + longest)).reversed()
            let end = ends.first { isName(text[pieces[start].startIndex..<pieces[$0].endIndex], of: office) } ?? start
            names.append(text[pieces[start].startIndex..<pieces[end].endIndex].trimmed)
            start = end + 1
        }
        return names.filter { !$0.isEmpty }
    }

    private static func isName(_ words: Substring, of office: OfficeSnapshot) -> Bool {
        let folded = Folded.words(String(words))
        return !office.units(named: folded).isEmpty || !office.officers(named: folded, in: nil).isEmpty
    }
}
