import VietnameseText

/// Central and southern words that ask or point, read as those of the north: "cái chi" as "cái gì", "bữa mô" as "bữa nào",
/// "ra răng" as "ra sao", "được nhiêu" as "được bao nhiêu". Each only where its neighbours leave no other meaning.
enum Dialect {
    static func standard(_ tokens: [Token]) -> [Token] {
        let typesMarks = tokens.contains { $0.kind == .word && $0.key.marks != 0 }
        return tokens.indices.flatMap { index -> [Token] in
            guard tokens[index].kind == .word, let words = words(tokens, index, typesMarks) else {
                return [tokens[index]]
            }
            return words.map { tokens[index].read(as: $0) }
        }
    }

    /// What a word stands for at its place; nil for itself.
    private static func words(_ t: [Token], _ index: Int, _ typesMarks: Bool) -> [String]? {
        let typed = t[index].text.lowercased()
        let before = index > 0 && t[index - 1].kind == .word ? t[index - 1].folded : ""
        let after = index + 1 < t.count && t[index + 1].kind == .word ? t[index + 1] : nil
        switch typed {
        case "chi" where index > 0 && t[index - 1].text.lowercased() == "vị": return nil
        case "chi": return isWhat(before, after, typesMarks) ? ["gi"] : nil
        case "mô", "mo": return which(typed, before, after)
        case "răng": return ["ham", "nha", "kham", "dau", "ban"].contains(before) ? nil : ["sao"]
        case "nhiêu", "nhiu":
            return before == "bay" ? nil : ["bi", "bao"].contains(before) ? ["nhieu"] : ["bao", "nhieu"]
        case "bi":
            return after.map { ["nhiêu", "nhiu", "nhieu"].contains($0.text.lowercased()) } ?? false ? ["bao"] : nil
        case "rứa": return ["vay"]
        case "mần": return ["lam"]
        case "chừ": return ["gio"]
        case "hè", "hỉ": return after == nil ? ["nhi"] : nil
        case "ni": return times.contains(before) ? ["nay"] : pointed.contains(before) ? ["nay"] : nil
        case "giùm", "dùm", "gium", "dum": return ["giup"]
        default: return nil
        }
    }

    /// "Chi" that is no part of another word and no "chị": after what asks for a thing, or where marks are typed and it has none.
    private static func isWhat(_ before: String, _ after: Token?, _ typesMarks: Bool) -> Bool {
        if let after, compounds.contains(after.folded) || after.text.first?.isUppercase == true { return false }
        return things.contains(before) || typesMarks && after?.folded != "em"
    }

    private static func which(_ typed: String, _ before: String, _ after: Token?) -> [String]? {
        if let after, ["hinh", "ta", "phong", "to", "ho", "dun"].contains(after.folded) { return nil }
        if ["khi", "luc", "hom", "bua", "ngay", "hoi"].contains(before) { return ["nao"] }
        if ["den", "toi", "o", "di"].contains(before) { return ["dau"] }
        return typed == "mô" && nouns.contains(before) ? ["nao"] : nil
    }

    private static let compounds: Set<String> = [
        "tiet", "phi", "cuc", "nhanh", "bo", "hoi", "tra", "doan", "luu", "vien", "uy", "tieu", "ly",
    ]
    private static let nouns: Set<String> = [
        "viec", "vu", "cai", "noi", "cho", "ben", "quan", "huyen", "nguoi", "vi", "buoc", "khau", "phuong", "lop",
        "thang",
        "tuan", "ong", "anh", "dua", "thang", "nha", "phan", "muc",
    ]
    private static let things: Set<String> = [
        "cai", "viec", "lam", "nop", "gi", "chuyen", "vuong", "ket", "thieu", "vi", "tai", "noi", "dan", "y", "loi",
        "nhung", "mac", "keu",
    ]
    private static let times: Set<String> = [
        "hom", "bua", "sang", "chieu", "toi", "dem", "den", "nam", "bay", "lau", "ngay",
    ]
    private static let pointed: Set<String> = [
        "thang", "tuan", "quy", "viec", "vu", "cai", "ben", "quan", "dot", "chuyen",
    ]
}
