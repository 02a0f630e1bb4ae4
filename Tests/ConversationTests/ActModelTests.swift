import Testing
import Understanding

/// The model of acts knows how people say what they do, and no more than that.
@Suite("The model of acts")
struct ActModelTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let speaker: ActContext.Speaker
        let act: String
        var testDescription: String { text }

        init(_ text: String, _ speaker: ActContext.Speaker, _ act: String) {
            (self.text, self.speaker, self.act) = (text, speaker, act)
        }
    }

    static let said = [
        Case("sếp ơi cho em khất cái này tới đầu tháng sau với, mưa suốt không đi được", .officer, "askExtension"),
        Case("kẹt cứng rồi, bên điện lực không chịu cắt điện cho mình kiểm tra", .officer, "obstacle"),
        Case("tính tới chiều nay là bốn mươi hai nhà rồi nghen", .officer, "report"),
        Case("phường nào tới giờ vẫn im re vậy", .chair, "query"),
        Case("giục mấy anh bên Cầu Giấy giùm tôi cái", .chair, "urge"),
        Case("trời nóng quá, ai uống trà đá không", .officer, "ignore"),
    ]

    @Test("it knows an act by how it is said, in words that nobody has labelled", arguments: said)
    func known(_ example: Case) {
        let likelihoods = ActLikelihoods(example.text, ActContext(example.speaker))
        #expect(likelihoods.all.first?.act == example.act, "\(likelihoods.all.prefix(3))")
    }

    @Test("a bare day answers the question for it, and says nothing by itself")
    func answer() {
        let asked = ActContext(.officer, awaited: "date", awaitedAct: "askExtension")
        #expect(ActLikelihoods("thứ sáu tuần sau", asked)["answer"] > 0.5)
        #expect(ActLikelihoods("thứ sáu tuần sau", ActContext(.officer))["answer"] < 0.5)
    }

    @Test("what was learned is small, is kept in bytes and comes back from them")
    func bytes() throws {
        let bytes = ActModel.learned.bytes
        #expect(bytes.count < 1_000_000)
        #expect(Set(["report", "obstacle", "query", "assign", "ignore"]).isSubset(of: ActModel.learned.acts))
        let again = try #require(ActModel(bytes: bytes))
        #expect(again.acts == ActModel.learned.acts && again.speechHash == ActModel.learned.speechHash)
        #expect(again.rows == ActModel.learned.rows)
    }

    @Test("bytes that are cut off, or name an act that there is not, are no model")
    func broken() {
        let model = ActModel(
            acts: ["report"], speechHash: "a", rows: [.init(key: 7, weights: [.init(act: 0, value: 1)])])
        let bytes = model.bytes
        #expect(ActModel(bytes: bytes)?.rows == model.rows)
        #expect((1..<6).allSatisfy { ActModel(bytes: Array(bytes.dropLast($0))) == nil })
        #expect(ActModel(bytes: []) == nil)
        var wrong = bytes
        wrong[wrong.count - 2] = 1
        #expect(ActModel(bytes: wrong) == nil)
    }

    @Test("keys far apart are kept, and a weight beyond what can be kept is the most that can")
    func extremes() {
        let weight = ActModel.Weight(act: 0, value: 1_000)
        #expect(weight == ActModel.Weight(act: 0, value: 100))
        let rows = [UInt32(0), 1, .max].map { ActModel.Row(key: $0, weights: [weight]) }
        #expect(ActModel(bytes: ActModel(acts: ["note"], speechHash: "a", rows: rows).bytes)?.rows == rows)
    }
}
