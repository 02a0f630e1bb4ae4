import Conversation
import Testing
import VietnameseText

@Suite("What should not be said in a group")
struct SensitiveContentTests {
    @Test(
        "a document that is marked as secret is seen",
        arguments: [
            "gửi các đồng chí công văn mật số 12", "Văn bản MẬT của quận", "tài liệu tối mật", "kế hoạch Tuyệt mật",
            "báo cáo số 5 (Mật)", "đóng dấu mật rồi nhé", "tài liệu độ Mật",
        ])
    func secret(_ text: String) {
        #expect(SensitiveContent.found(in: NormalizedText(text)) == [.secret])
    }

    @Test(
        "other words with the same syllable are none",
        arguments: [
            "bảo mật thông tin", "đổi mật khẩu", "MẬT KHẨU MỚI", "BẢO MẬT", "mật độ dân số", "kế hoạch bảo mật",
            "gui cong van mat",
            "báo cáo mật độ camera", "bí mật", "mặt bằng", "mất điện", "nuôi ong lấy mật",
        ])
    func notSecret(_ text: String) {
        #expect(SensitiveContent.found(in: NormalizedText(text)).isEmpty)
    }

    @Test(
        "a citizen's id and a list of telephone numbers are seen",
        arguments: [
            "ông A, CCCD 001085012345", "0912345678, 0987 654 321 và 038.765.4321",
            "+84912345678 0912345679 0912345670",
        ])
    func personalData(_ text: String) {
        #expect(SensitiveContent.found(in: NormalizedText(text)) == [.personalData])
    }

    @Test(
        "one telephone number, codes and amounts are none",
        arguments: [
            "liên hệ 0912345678", "#128 45/60 cơ sở", "số 123456789012", "0912345678 gọi lại 0912345678",
            "12.500.000.000 đồng",
        ])
    func noPersonalData(_ text: String) {
        #expect(SensitiveContent.found(in: NormalizedText(text)).isEmpty)
    }
}
