import Assignments
import BotConfiguration
import CivilCalendar
import Assembly
import Conversation
import Coordinator
import TestSupport
import Testing

@Suite("The message catalogue")
struct CatalogueTests {
    private var catalogue: MessageCatalogue { get throws { try Repository.configuration().renderer.catalogue } }

    @Test("numbers, ratios and dates are written the Vietnamese way")
    func forms() throws {
        let friday = try #require(CivilDate(iso: "2024-05-31"))
        let quantity = Phrase(
            .quantityForm,
            ["done": .number(16_051), "of": .number(21_914), "unit": .text("việc"), "percent": .number(73)])
        #expect(try catalogue.text(quantity) == "16.051/21.914 việc (73%)")
        let note = Phrase(
            .noteRecorded, ["code": .text("#12"), "note": .text("đang <trình> & ký"), "deadline": .date(friday)])
        #expect(try catalogue.text(note) == "Đã ghi chú #12: đang <trình> & ký · hạn vẫn là thứ Sáu 31/05/2024.")
    }

    @Test(
        "a percentage keeps one decimal and rounds half up; all but one is not 100",
        arguments: [
            (16_051, 16_274, "98,6"), (1, 3, "33,3"), (2, 3, "66,7"), (1, 1, "100"), (0, 0, ""), (1, 8, "12,5"),
            (9_999, 10_000, "99,9"), (1, 2_000, "0,1"),
        ])
    func ratios(_ part: Int, _ whole: Int, _ expected: String) throws {
        let phrase = Phrase(.percentForm, ["percent": .ratio(part: part, of: whole)])
        #expect(try catalogue.text(phrase) == expected + "%")
    }

    @Test("a sentence that is missing, unknown or uses a wrong value is refused, all at once")
    func problems() {
        let (made, problems) = MessageCatalogue.make(
            language: "vi",
            sentences: [
                "form.days_left": "còn {{day}}", "no.such": "x", "form.percent": "{{{percent}}}",
                "link.wrong": "{{> x}}",
            ])
        #expect(made == nil)
        #expect(problems.contains(.unknownKey("no.such")))
        #expect(problems.contains(.unknownValue(key: "form.days_left", value: "day")))
        #expect(problems.contains(.missingValue(key: "form.days_left", value: "days")))
        #expect(problems.contains(.invalidTemplate(key: "form.percent")))
        #expect(problems.contains(.invalidTemplate(key: "link.wrong")))
        #expect(problems.contains(.missingKey("weekday.1")))
    }

    @Test(
        "a long text is cut between lines, else between words, never inside a letter, and nothing is lost",
        arguments: [
            Array(repeating: String(repeating: "Đã ghi nhận 👨‍👩‍👧 ", count: 40), count: 10).joined(separator: "\n"),
            String(repeating: "👨‍👩‍👧", count: 700), String(repeating: "a\u{31B}\u{323}", count: 1_700),
            String(repeating: "việc ", count: 1_000), String(repeating: "🇻🇳", count: 1_250) + "\ncuối",
        ])
    func splitting(_ text: String) {
        let parts = MessageSplitter.parts(of: text, limit: 1_900)
        #expect(parts.count > 1)
        #expect(parts.allSatisfy { $0.utf16.count <= 1_900 })
        // Letter by letter in each part: joined again, halves of one would heal.
        let letters = { (text: String) in text.filter { !$0.isWhitespace }.map(String.init) }
        #expect(parts.flatMap(letters) == letters(text))
        // Every part but the last is about full: nothing is cut smaller than it must be.
        #expect(parts.dropLast().allSatisfy { $0.utf16.count > 900 })
    }

    @Test("the published report of 2017 is laid out so that it adds up, and the base of its percentage is said")
    func publishedReport() throws {
        let configuration = try Repository.configuration()
        var total = SummaryFigures()
        (total.doneOnTime, total.doneLate, total.openInTime, total.openOverdue) = (14_068, 1_983, 5_640, 223)
        total.doneLateToOriginal = total.doneLate
        let report = SummaryReport(
            name: Phrase(.summaryAll), total: total, rows: [], rules: configuration.rules, now: ExampleOffice.now)
        let text = configuration.renderer.text(report.phrase)
        #expect(
            text.split(separator: "\n").prefix(6) == [
                "Báo cáo tổng hợp: toàn bộ, lúc 14:00 07/05/2024",
                "Tổng số 21.914 nhiệm vụ",
                "✅ Hoàn thành 16.051 (đúng hạn 14.068, trễ hạn 1.983)",
                "🟢 Chưa hoàn thành 5.863 (trong hạn 5.640, 🔴 quá hạn 223)",
                "Trong đó: chờ xác nhận 0, chưa tiếp nhận 0",
                "Đã hoàn thành 98,6% số đến hạn (16.274 nhiệm vụ đã hoàn thành hoặc quá hạn)",
            ])
    }
}
