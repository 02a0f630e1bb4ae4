import Foundation
import Testing

/// Questions as people of other offices and other parts of the country put them, written before anybody looked how they are read.
@Suite("What a question asks for")
struct QuestionTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let text: String
        let view: String
        let subject: String
        let measure: String?
        let sender: String
        var testDescription: String { text }

        init(_ text: String, _ view: String, _ subject: String, _ measure: String? = nil, by sender: String = "chair") {
            (self.text, self.view, self.subject, self.measure, self.sender) = (text, view, subject, measure, sender)
        }
    }

    static let cases = [
        // The north.
        Case("đơn vị nào đang quá hạn", "late", "units"),
        Case("cho tôi biết những đơn vị nào còn chậm", "late", "units"),
        Case("quận nào chưa nhận việc vậy", "unacknowledged", "units"),
        Case("ai chưa nhận việc", "unacknowledged", "officers"),
        Case("còn ai chậm nữa không", "late", "officers"), Case("việc nào đang quá hạn", "late", "works"),
        Case("có mấy đơn vị chậm", "late", "units", "count"),
        Case("bao nhiêu việc quá hạn rồi", "late", "works", "count"),
        Case("hiện có bao nhiêu quận trễ hạn", "late", "units", "count"),
        Case("đơn vị nào đang vướng", "blockers", "units"),
        Case("đơn vị nào chưa báo cáo", "silent", "units"), Case("cán bộ nào chưa báo cáo", "silent", "officers"),
        Case("ai chưa nộp báo cáo", "silent", "officers"), Case("quận nào chậm nhất", "rank", "units"),
        Case("đơn vị nào nhiều việc nhất", "figures", "units"), Case("3 đơn vị chậm nhất", "rank", "units"),
        Case("mấy việc sắp đến hạn", "due", "works", "count"), Case("đơn vị nào sắp đến hạn", "due", "units"),
        Case("việc gì đang vướng", "blockers", "obstacles"), Case("danh sách đơn vị quá hạn", "late", "units"),
        Case("liệt kê các đơn vị chưa nhận việc", "unacknowledged", "units"),
        Case("tỷ lệ hoàn thành là bao nhiêu", "figures", "works", "share"),
        Case("đơn vị nào đang chờ duyệt", "waiting", "requests"),
        Case("các quận chậm có những đơn vị nào", "late", "units"), Case("liệt kê cán bộ chậm", "late", "officers"),
        Case("trong quận còn ai chưa nhận việc", "unacknowledged", "officers", by: "head"),
        Case("việc quá hạn của các đơn vị", "late", "works"),
        Case("quận mình việc nào chậm", "late", "works", by: "head"),
        // The south.
        Case("đơn vị nào trễ hạn vậy em", "late", "units"), Case("mấy phường trễ rồi em", "late", "units", "count"),
        Case("bên nào chưa nhận việc hả em", "unacknowledged", "units"),
        Case("còn bao nhiêu việc trễ vậy bot", "late", "works", "count"), Case("ai trễ hẹn vậy", "late", "officers"),
        Case("phường nào im re vậy", "silent", "units"), Case("chỗ nào đang kẹt", "blockers", "units"),
        Case("người nào chưa nhận việc vậy", "unacknowledged", "officers"),
        Case("xã nào chưa gửi số", "silent", "units"),
        Case("đồng chí nào còn nợ báo cáo", "silent", "officers"),
        Case("mấy việc chưa ai nhận", "unacknowledged", "works", "count"),
        // The centre.
        Case("đơn vị mô chưa nhận việc rứa", "unacknowledged", "units"),
        Case("có nơi nào vướng không", "blockers", "units"),
        Case("nhiệm vụ nào chưa ai nhận", "unacknowledged", "works"),
        // Without marks.
        Case("don vi nao qua han", "late", "units"), Case("ai cham", "late", "officers"),
        Case("may don vi chua nhan viec", "unacknowledged", "units", "count"),
        Case("bao nhieu viec qua han", "late", "works", "count"), Case("viec nao sap den han", "due", "works"),
        Case("quan nao chua bao cao", "silent", "units"), Case("can bo nao dang cham", "late", "officers"),
        Case("don vi nao vuong mac", "blockers", "units"), Case("co may quan tre", "late", "units", "count"),
        Case("nhung don vi nao cham tien do", "late", "units"), Case("don vi nao cham nhat", "rank", "units"),
        Case("ai chua lien ket", "unlinked", "officers"), Case("ty le hoan thanh", "figures", "works", "share"),
        Case("con bao nhieu viec chua xong", "figures", "works", "count"),
    ]

    @Test("its rows, and whether their number is asked for, are what its words say", arguments: cases)
    func subjects(_ example: Case) async throws {
        let message = ReadingTests.Case(
            text: example.text, sender: example.sender, chat: nil, expect: [], slots: nil, miss: nil)
        let json = Data(try await ReadingTests.explanation(of: message).utf8)
        let item = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        let read = [item["view"], item["subject"], item["measure"]].map { $0 as? String }
        #expect(read == [example.view, example.subject, example.measure], "\(item)")
    }
}
