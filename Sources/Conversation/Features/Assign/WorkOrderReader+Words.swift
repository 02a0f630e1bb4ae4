import Assignments
import VietnameseText

/// The words by which an order is cut into its parts.
extension WorkOrderReader {
    /// What a label says of what stands behind it.
    struct Label {
        let field: WorkOrder.Field?
        let needsColon: Bool
        let isCoordinating: Bool
        let isReport: Bool
        var isUrgency = false

        static let urgency = Label(
            field: nil, needsColon: true, isCoordinating: false, isReport: false, isUrgency: true)
        static func part(_ field: WorkOrder.Field, colon: Bool = true) -> Label {
            Label(field: field, needsColon: colon, isCoordinating: false, isReport: false)
        }
        static let along = Label(field: nil, needsColon: false, isCoordinating: true, isReport: false)
        static let report = Label(field: nil, needsColon: false, isCoordinating: false, isReport: true)
    }

    /// The labels of an order.
    static let labels: WordTable<Label> = [
        "độ khẩn": .urgency, "mức độ khẩn": .urgency, "mức khẩn": .urgency,
        "việc": .part(.work), "công việc": .part(.work), "nội dung": .part(.work), "nhiệm vụ": .part(.work),
        "tên việc": .part(.work), "người": .part(.people), "người thực hiện": .part(.people),
        "cán bộ": .part(.people), "người chủ trì": .part(.people), "đơn vị": .part(.people),
        "đơn vị chủ trì": .part(.people), "chủ trì": .part(.people), "người phụ trách": .part(.people),
        "đơn vị thực hiện": .part(.people), "phụ trách": .part(.people),
        "phối hợp": .along, "phối hợp với": .along, "đơn vị phối hợp": .along,
        "trách nhiệm": .part(.responsibility), "quy trình": .part(.process), "các bước": .part(.process),
        "quy trình thực hiện": .part(.process), "tiến độ": .part(.process), "bước": .part(.process),
        "quy trình, tiến độ": .part(.process),
        "hạn": .part(.deadline, colon: false), "thời hạn": .part(.deadline, colon: false),
        "hạn chót": .part(.deadline, colon: false), "deadline": .part(.deadline, colon: false),
        "thời gian": .part(.deadline, colon: false), "xong trước": .part(.deadline, colon: false),
        "xong": .part(.deadline, colon: false), "hoàn thành": .part(.deadline, colon: false),
        "hoàn thành trước": .part(.deadline, colon: false), "trước": .part(.deadline, colon: false),
        "chậm nhất": .part(.deadline, colon: false), "đến": .part(.deadline, colon: false),
        "phải xong": .part(.deadline, colon: false), "trong": .part(.deadline, colon: false),
        "kết quả": .part(.result), "sản phẩm": .part(.result), "kết quả cần nộp": .part(.result),
        "đầu ra": .part(.result),
        "sản phẩm là": .part(.result, colon: false), "kết quả là": .part(.result, colon: false),
        "thẩm quyền": .part(.authority), "báo cáo": .report, "báo cáo tôi": .report, "báo cáo kết quả": .report,
    ]
    /// Verbs with which work begins where no colon stands before it.
    static let verbs: WordPatterns = [
        "rà soát", "tập huấn", "tổng hợp", "xây dựng", "lập", "kiểm tra", "tham mưu", "triển khai", "chuẩn bị",
        "thực hiện", "hoàn thiện", "làm", "tổ chức", "tuyên truyền", "hướng dẫn", "khảo sát", "cập nhật", "gửi", "nộp",
        "theo dõi", "xử lý", "giải quyết", "soạn", "soạn thảo", "dự thảo", "trình", "cung cấp", "phân công", "lắp",
        "lắp đặt",
        "cài đặt", "vận động", "phát", "thu", "đề xuất", "nghiên cứu", "rà", "đôn đốc", "báo cáo", "thống kê",
        "lấy ý kiến",
        "công bố", "niêm yết", "đăng", "mời", "họp", "viết", "in", "chủ động", "xác minh", "thẩm định", "ký",
        "hoàn thành",
        "đánh giá", "tiếp nhận", "bố trí", "phối hợp rà soát", "liên hệ", "số hóa", "nhập", "chấm", "tiếp",
    ]
}
