import Foundation
import Testing
import VietnameseText

@Suite("Vietnamese text")
struct TextTests {
    @Test(
        "folding removes marks and case, in NFC and NFD",
        arguments: [
            ("Đã rà soát", "da ra soat"), ("QUẬN HOÀNG MAI", "quan hoang mai"), ("hoà hòa", "hoa hoa"),
            ("ngưỡng cửa", "nguong cua"), ("Ứng Hòa", "ung hoa"), ("45/60 cơ sở ✅", "45/60 co so ✅"), ("", ""),
        ])
    func folding(_ text: String, _ expected: String) {
        #expect(Folding.fold(text) == expected)
        #expect(Folding.fold(text.decomposedStringWithCanonicalMapping) == expected)
    }

    @Test("all 134 letters of the Vietnamese alphabet fold to ASCII")
    func alphabet() {
        let letters = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ"
        let both = letters + letters.uppercased()
        #expect(both.count == 146)
        #expect(Folding.fold(both).utf8.allSatisfy { (97...122).contains($0) })
    }

    @Test("normalising composes marks and drops what hides text")
    func normalising() {
        #expect(NormalizedText("Ho\u{300}a\u{0}\u{202E}x\r\ny\u{200B}").string == "Hòax\ny")
        #expect(NormalizedText("a\u{A0}b\tc").string == "a b c")
        #expect(NormalizedText(" \n ").isBlank)
        #expect(NormalizedText("👨‍👩‍👧").string == "👨‍👩‍👧")
    }

    @Test("a long text is composed as a whole, wherever it is cut for speed")
    func longText() {
        let text = String(repeating: "Đã rà soát xong 45 cơ sở thuộc quận Hoàng Mai. ", count: 200)
        #expect(NormalizedText(text.decomposedStringWithCanonicalMapping).string.utf8.elementsEqual(text.utf8))
        let marks = String(repeating: "e\u{302}\u{301}", count: 3_000)
        #expect(NormalizedText(marks).string.unicodeScalars.allSatisfy { $0 == "ế" })
    }

    @Test(
        "numbers take Vietnamese separators",
        arguments: [("21.914", 21_914.0), ("98,6", 98.6), ("1.234.567", 1_234_567), ("05", 5), ("60", 60)])
    func numbers(_ text: String, _ value: Double) {
        #expect(Tokenizer.tokens(of: NormalizedText(text)).map(\.number) == [value])
    }

    @Test("a date with dots is not one number")
    func dots() {
        #expect(Tokenizer.tokens(of: NormalizedText("10.5")).map(\.text) == ["10", ".", "5"])
    }

    @Test("codes, clock times and units of count are told apart")
    func tokens() {
        let tokens = Tokenizer.tokens(of: NormalizedText("#12 17h30 45cs b2 #"))
        #expect(tokens.map(\.text) == ["#12", "17h30", "45", "cs", "b2", "#"])
        #expect(tokens[0].code == 12)
        #expect(tokens[1].kind == .word)
        #expect(tokens[2].integer == 45)
    }

    @Test("spans are in UTF-16 units of the message")
    func spans() {
        let tokens = Tokenizer.tokens(of: NormalizedText("👍 xong"))
        #expect(tokens.map(\.span) == [0..<2, 3..<7])
    }

    @Test("digits drawn as pictures are no numbers, and a drawn # begins no code")
    func keycaps() {
        let tokens = Tokenizer.tokens(of: NormalizedText("#️⃣12 5️⃣0️⃣ %"))
        #expect(tokens.map(\.code) == [nil, nil, nil, nil, nil])
        #expect(tokens.compactMap(\.integer) == [12])
        #expect(Tokenizer.tokens(of: NormalizedText("45️⃣ #12️⃣")).allSatisfy { $0.integer == nil && $0.code == nil })
        // A sign that is not seen takes nothing from a number.
        #expect(Tokenizer.tokens(of: NormalizedText("#128\u{FE0F} 45\u{FE0F}")).map(\.code) == [128, nil])
    }

    @Test("bytes cut the message as spans do, in whatever letters")
    func bytes() {
        for text in ["Đã xong 45/60, ạ", "👍🏽 vướng ⛔️ #12 thiếu phiếu"] {
            let message = NormalizedText(text).string
            let (bytes, units) = (Array(message.utf8), Array(message.utf16))
            for token in Tokenizer.tokens(of: NormalizedText(text)) {
                #expect(String(decoding: bytes[token.bytes], as: UTF8.self) == token.text)
                #expect(String(decoding: units[token.span], as: UTF16.self) == token.text)
            }
        }
    }

    @Test(
        "numbers in words are read",
        arguments: [
            ("bảy mươi", 70), ("bảy mươi lăm", 75), ("một trăm linh năm", 105), ("mười hai", 12), ("hai", 2),
            ("chin muoi", 90), ("ba trăm", 300), ("mười", 10),
        ])
    func words(_ text: String, _ value: Int) throws {
        let tokens = Tokenizer.tokens(of: NormalizedText(text))
        let read = try #require(NumberWords.read(tokens[...], at: 0))
        #expect(read.value == value)
        #expect(read.count == tokens.count)
    }
}
