import VietnameseText

/// What people type for whole words on a phone: "hnay" is "hôm nay". Each becomes the words that it stands for; the text stays as typed.
enum Shorthand {
    /// Words without marks, as typed, and what they stand for. A word typed with marks is looked up with them.
    private static let table: [String: [String]] = [
        "hnay": ["hom", "nay"], "hqua": ["hom", "qua"], "bgio": ["bay", "gio"], "bh": ["bay", "gio"], "trc": ["truoc"],
        "đc": ["duoc"],
        "dc": ["duoc"], "dk": ["duoc"], "đk": ["duoc"], "đuoc": ["duoc"], "r": ["roi"], "rui": ["roi"], "rùi": ["roi"],
        "òi": ["roi"], "rồi": ["roi"],
        "k": ["khong"], "ko": ["khong"], "kg": ["khong"], "hok": ["khong"], "hem": ["khong"], "hổng": ["khong"],
        "hông": ["khong"], "hong": ["khong"],
        "kh": ["khong"], "ks": ["khao", "sat"], "cs": ["co", "so"], "lm": ["lam"], "j": ["gi"], "z": ["vay"],
        "nx": ["nua"], "vs": ["voi"],
        "bc": ["bao", "cao"], "bb": ["bien", "ban"], "ds": ["danh", "sach"], "sp": ["san", "pham"],
        "nv": ["nhiem", "vu"], "cv": ["cong", "viec"],
        "ht": ["hoan", "thanh"], "htt": ["hoan", "thanh"], "xg": ["xong"], "ng": ["nguoi"], "vp": ["van", "phong"],
        "tp": ["thanh", "pho"],
        "lun": ["luon"], "mn": ["moi", "nguoi"], "ntn": ["nhu", "the", "nao"], "tks": ["cam", "on"],
        "thks": ["cam", "on"], "thanks": ["cam", "on"],
        "mik": ["minh"], "iem": ["em"], "e": ["em"], "a": ["anh"], "c": ["chi"], "t2": ["thu", "hai"],
        "t3": ["thu", "ba"], "t4": ["thu", "tu"], "t5": ["thu", "nam"],
        "chìu": ["chieu"], "hum": ["hom"], "bữa": ["hom"], "mốt": ["ngay", "kia"], "tỉ": ["ti"], "wa": ["qua"],
        "uh": ["u"], "tt": ["tinh", "trang"],
        "ccmn": ["chung", "cu", "mini"], "nt": ["nha", "tro"], "bn": ["bao", "nhieu"], "bnhiu": ["bao", "nhieu"],
        "sd": ["su", "dung"], "hd": ["huong", "dan"], "xl": ["xin", "loi"], "dl": ["deadline"],
        "done": ["xong"], "ok": ["ok"], "oke": ["ok"], "okie": ["ok"], "okay": ["ok"], "oki": ["ok"], "okela": ["ok"],
        "uki": ["ok"],
    ]

    private static let tens: Set<String> = [
        "muoi", "chuc", "hai", "ba", "bon", "tu", "nam", "sau", "bay", "tam", "chin",
    ]

    /// The tokens with shorthand written out; several tokens may stand at one place of the text.
    static func expand(_ tokens: [Token]) -> [Token] {
        tokens.enumerated().flatMap { index, token -> [Token] in
            guard token.kind == .word else { return [token] }
            let typed = token.text.lowercased()
            guard let words = table[typed] ?? (token.key.marks == 0 ? table[token.folded] : nil) else { return [token] }
            // "Bốn mươi mốt": one after tens.
            // "Mai mốt" is some day soon.
            if token.folded == "mot", index > 0,
                tens.contains(tokens[index - 1].folded) || tokens[index - 1].folded == "mai"
            {
                return [token]
            }
            // "A Hùng", "E Lan": before a name it stays what it is; "C." of an abbreviation too.
            return words.count == 1 && words[0] == token.folded ? [token] : words.map { token.read(as: $0) }
        }
    }
}
