import VietnameseText

/// Words before and after a figure that say what it is in a report.
enum FigureWords {
    static let after: WordTable<RoledFigure.Role> = [
        "nữa": .add, "rồi": .done, "còn lại": .left, "chưa": .left, "nữa thôi": .left, "nữa là xong": .left,
        "nữa chưa": .left, "chưa đi": .left,
        "không đạt": .part, "đóng cửa": .part, "khóa cửa": .part, "vắng chủ": .part, "không hợp tác": .part,
        "không liên lạc được": .part, "vi phạm": .part,
    ]
    static let before: WordTable<RoledFigure.Role> = [
        "được": .done, "đạt": .done, "đã": .done, "là": .done, "có": .done, "rà": .done, "rà soát": .done,
        "khảo sát": .done, "kiểm tra": .done, "đi": .done, "làm": .done, "xong": .done,
        "hoàn thành": .done, "nay": .done, "hiện": .done, "đến nay": .done, "mới": .done, "lên": .done, "ở": .done,
        "tiến độ": .done, "xong được": .done, "đã rà": .done, "gặp": .done, "thành": .done, "phải là": .done,
        "lũy kế": .total, "luỹ kế": .total, "cộng dồn": .total, "tổng cộng": .total, "cả thảy": .total, "tổng": .total,
        "cộng": .total, "tất cả": .total, "vị chi": .total, "lũy kế đến nay": .total, "tổng là": .total,
        "tổng được": .total, "tổng số lên": .total, "nâng tổng số lên": .total, "nâng tổng lên": .total,
        "nâng lên": .total, "coi như": .total, "coi như được": .total, "vậy là": .total, "vậy là được": .total,
        "cả quận": .total, "toàn quận": .total, "cả quận giờ": .total,
        "chốt": .total, "vậy": .total, "tròn": .total, "chẵn": .total, "vừa tròn": .total,
        "chỉ tiêu": .target, "tổng số": .target, "trên tổng": .target, "trong tổng số": .target, "hiện giao": .target,
        "tổng số cơ sở": .target, "phải rà soát": .target, "phải làm": .target,
        "còn": .left, "còn lại": .left, "chưa": .left, "nợ": .left, "chưa rà": .left, "chưa làm": .left, "thiếu": .left,
        "sót": .left,
        "thêm": .add, "tăng": .add, "tăng thêm": .add, "cộng thêm": .add, "bổ sung": .add, "phát sinh": .add,
        "thêm được": .add, "tiếp được": .add, "được tiếp": .add,
        "hôm qua": .before, "báo cáo trước": .before, "từ": .before, "so với": .before, "tuần trước": .before,
        "kỳ trước": .before, "trước đó": .before,
        "trừ": .minus, "mỗi": .each, "mời": .part, "giấy mời": .part, "gửi": .part, "phát": .part, "của": .part,
        "thông báo": .part, "phát hiện": .part, "lập biên bản": .part, "nhắc nhở": .part, "xử phạt": .part,
        "liên hệ": .part, "hẹn": .part, "tăng từ": .before, "chưa tính": .part, "chưa kể": .part, "chưa gồm": .part,
        "không kể": .part, "đừng ghi": .wrong, "đừng lấy": .wrong,
        "không phải": .wrong,
        "chứ không phải": .wrong, "hổng phải": .wrong, "chứ hổng phải": .wrong, "chớ không phải": .wrong,
        "chứ đâu phải": .wrong,
    ]
}
