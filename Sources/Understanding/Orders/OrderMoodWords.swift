/// Words after which an order is none: plans, regret, irony, hearsay, exhortation.
enum OrderMoodWords {
    /// The phrases with the senses that each may have.
    static let groups: [OrderLexicon.Group] = [
        (
            [.later],
            [
                "hôm nào", "mai kia", "mai mốt", "sau này", "chắc phải", "chắc là phải", "đang tính", "tính giao",
                "sẽ giao", "chưa cần ghi", "bữa nào", "lúc nào rảnh", "khi nào rảnh", "đang định", "ghi tạm",
                "cho khỏi quên", "ghi cho nhớ", "định giao", "dự định", "dự kiến giao", "tôi sẽ", "anh sẽ", "chắc sẽ",
                "đang cân nhắc", "có khi phải", "để tính sau", "tính sau", "để sau", "từ từ rồi", "chắc cho",
                "chắc giao", "có lẽ giao", "có lẽ nên", "hay là giao", "hay là", "có khi", "có lẽ phải",
                "chắc rồi cũng phải", "mình sẽ", "bữa mô",
            ]
        ),
        (
            [.regret],
            [
                "giá mà", "giá như", "đáng lẽ", "lẽ ra", "biết thế", "ước gì", "phải chi", "đáng ra", "biết vậy",
                "chuyện đã rồi", "không biết mai", "không biết bao giờ", "biết ngay", "biết ngay mà", "hồi ấy",
                "ngày trước", "hồi đó", "ngày xưa", "hồi xưa", "thời tôi",
            ]
        ),
        (
            [.irony],
            [
                "giỏi thật", "hay thật", "giỏi quá nhỉ", "tặng bằng khen", "cơ đấy", "hay nhỉ", "giỏi nhỉ", "tài thật",
                "siêu thật", "còn nói chuyện", "nhanh gớm", "mệt với", "ngán", "chán với", "bó tay với", "hết nói",
                "chịu các ông", "giỏi ghê", "hay ho gì", "đẹp mặt", "thì khen", "khen cho",
                "thế mà cũng", "nhanh quá nhỉ", "đáng nể thật", "gớm", "quý hóa", "xịn ghê", "ghê thật", "mới lạ",
            ]
        ),
        (
            [.hearsay],
            [
                "nghe nói", "nghe đâu", "người ta bảo", "gọi điện", "năn nỉ", "đang đề xuất", "có ý kiến cho rằng",
                "báo chí", "nói là", "đồn", "bảo sẽ", "nói sẽ", "bảo là", "bảo chưa", "nói chưa", "hứa sẽ", "họ bảo",
                "thấy bảo", "kể là", "đang xin", "có gợi ý", "gợi ý là", "có người đề xuất", "có nơi đề nghị", "bàn là",
                "đòi",
            ]
        ),
        (
            [.undecided],
            [
                "chưa trả lời", "chưa có ý kiến", "chưa quyết", "chưa chốt", "để tôi nghĩ", "để anh nghĩ",
                "đang suy nghĩ", "để xem", "để xem đã", "chưa biết có nên", "còn phải bàn", "cần bàn thêm", "phân vân",
                "để bàn", "chưa vội",
                "vội", "khoan đã", "khoan duyệt", "khoan giao", "khoan ký", "hãy khoan", "để tôi đọc", "để tôi xem",
                "để anh xem", "để anh đọc",
                "để chị xem",
                "đọc đã", "xem đã", "nghĩ đã", "hãy hay", "rồi hẵng", "hẵng hay", "để mai tính", "tính sau", "mai tính",
                "chưa muốn", "chưa định", "cứ chờ", "cứ để đó", "để đó đã", "chưa trả lời", "để yên", "lát anh xem",
                "rồi anh quyết", "rồi tôi quyết", "rồi anh tính", "rồi tôi tính", "rồi chị tính",
                "anh chờ", "tôi chờ", "chị chờ",
                "lát tôi xem", "lát chị xem", "anh xem sau", "tôi xem sau", "xem sau", "để anh tự", "để tôi tự",
                "để chị tự", "để anh gọi", "để tôi gọi", "còn coi lại",
                "còn xem lại", "còn phải xem", "để anh hỏi", "để tôi hỏi",
                "để chị hỏi", "để hỏi lại", "chưa quyết cho", "thấy chưa cần", "chưa cần thiết", "chưa thấy cần",
                "chưa nên", "chưa quyết", "còn tính", "cứ để đóng",
            ]
        ),
        (
            [.onlyThen],
            [
                "thì tôi mới", "thì mới", "mới xem xét", "mới tính", "thì tôi sẽ", "thì anh mới", "rồi mới",
                "mới duyệt", "thì anh sẽ", "thì tôi", "thì sẽ", "thì liệu",
            ]
        ),
        (
            [.exhort],
            [
                "nghiêm túc", "quyết liệt", "sát sao", "tích cực", "cố gắng", "nỗ lực", "đoàn kết", "phát huy",
                "khẩn trương", "tập trung cao độ", "nêu cao", "quyết tâm",
            ]
        ),
    ]
}
