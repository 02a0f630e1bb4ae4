/// "Lề mề nhất", "ngon nhất": who does worst or best, in all words that people have for it.
enum AskDegrees {
    /// Each phrase with its senses.
    static let words = AskTable(
        slow.map { ("\($0) nhất", [.order("worst")]) } + quick.map { ("\($0) nhất", [.order("best")]) }
            + blocked.map { ("\($0) nhất", [.predicate(.blocked), .order("most")]) })

    private static let slow = [
        "chây ì", "chây lười", "lù đù", "lề mề", "chậm chạp", "rùa", "rùa bò", "đuối", "bết", "bết bát", "bê bết",
        "bê trễ",
        "trì trệ", "đì đẹt", "lẹt đẹt", "ì ạch", "ỳ ạch", "ỳ", "ì", "tồi", "lười", "hụt hơi", "ẹ", "kém cỏi", "yếu kém",
        "đáng buồn", "đáng phê bình", "tụt hậu", "lạc hậu", "đuối hơi", "bết bát", "chật vật", "dở", "lo",
        "đáng lo ngại", "xa đích", "xấu", "nguy cấp", "đáng ngại", "mờ nhạt", "trầy trật", "lẹt bẹt",
    ]
    private static let quick = [
        "nổi", "trội", "khá", "ngon", "ngon lành", "lẹ", "chạy", "mạnh", "tích cực", "gương mẫu", "chăm", "ổn", "hăng",
        "êm", "hăng hái",
        "trơn tru",
        "bảnh", "nổi bật", "vượt trội", "hiệu quả", "khá khẩm", "siêng", "nhạy", "đẹp", "sáng", "gần đích", "khả quan",
    ]
    private static let blocked = ["tắc", "vướng", "kẹt", "nghẽn", "ách tắc", "mắc", "khó", "khó khăn", "vướng mắc"]
}
