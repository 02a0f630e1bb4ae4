import Storage
import Testing

@Suite("Columns of an answer by name")
struct ColumnTableTests {
    @Test("each column is found at its place, also where many names look alike; no other name is")
    func places() {
        let names = (0..<40).map { "column_\($0 % 10)_\($0 / 10)_at" } + ["", "é", "a"]
        let table = ColumnTable(names)
        for (place, name) in names.enumerated() { #expect(table[name] == place) }
        for name in ["column", "column_0_0_a", "b", "id"] { #expect(table[name] == nil) }
    }

    @Test("of a name that stands twice the first place counts; of no columns there is none")
    func twice() {
        #expect(ColumnTable(["id", "due_at", "id"])["id"] == 0)
        #expect(ColumnTable([])["id"] == nil)
    }
}
