import Assembly
import Assignments
import Reports
import Testing

@Suite("The moment of namro query")
struct QueryMomentTests {
    @Test(
        "a moment has a time: a day alone would be its end", arguments: ["2024-05-07", "14:00", "", "2024-05-07T25:00"])
    func refused(_ text: String) throws {
        #expect(throws: QueryFault.self) { _ = try QueryRun.moment(text) }
    }

    @Test("a day with a time is read")
    func read() throws {
        #expect(try QueryRun.moment("2024-05-07T14:00").iso == "2024-05-07T14:00")
    }
}
