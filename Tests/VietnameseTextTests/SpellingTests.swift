import Testing
import VietnameseText

@Suite("Mending what was mistyped")
struct SpellingTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let typed: String
        let meant: String
        var testDescription: String { typed }
    }

    static let mended = [
        Case(typed: "xogn", meant: "xong"), Case(typed: "xongg", meant: "xong"), Case(typed: "thnàh", meant: "thanh"),
        Case(typed: "hoafn", meant: "hoan"), Case(typed: "duyeejt", meant: "duyet"), Case(typed: "ddax", meant: "da"),
        Case(typed: "nhaanj", meant: "nhan"), Case(typed: "vuowngs", meant: "vuong"),
        Case(typed: "vuớng", meant: "vuong"), Case(typed: "hơp", meant: "hop"), Case(typed: "tiêp", meant: "tiep"),
        Case(typed: "vướngg", meant: "vuong"), Case(typed: "giaoo", meant: "giao"),
    ]

    @Test("a word with one slip, raw Telex or marks that cannot stand is read as what was meant", arguments: mended)
    func mend(_ example: Case) {
        let token = Spelling.mend(Tokenizer.tokens(of: NormalizedText(example.typed))).first
        #expect(token?.folded == example.meant)
        #expect(token?.text == example.typed && token?.key.marks == 0)
    }

    @Test(
        "Vietnamese words, names, abbreviations and other languages stay as they are",
        arguments: [
            "xong", "xuống", "thuở", "quơ", "khuỷu", "nghiêng", "Duong", "VNeID", "UBND", "PCCC", "hdsd", "test",
            "zalo",
            "chung", "thánh", "nhẫn", "được", "rượu", "hươu", "quốc", "giường", "b2", "17h30", "ntn",
        ])
    func keep(_ word: String) {
        let tokens = Tokenizer.tokens(of: NormalizedText(word))
        #expect(Spelling.mend(tokens) == tokens)
    }
}
