import Assignments
import VietnameseText

/// What a leader says that is nothing of the office: jokes, what was sent to the wrong chat, meals and the weather, a word
/// to somebody who reads along, a bare "ừ, đúng đấy".
struct LeaderTalk {
    let reading: OrderReading
    private var tokens: [Token] { reading.tokens }
    private var all: Range<Int> { reading.all }
    private var words: [Int] { all.filter { tokens[$0].kind == .word && !reading.isLight($0) } }

    /// A silence for the whole message; nil where something of the office may be meant.
    func proposal() -> Proposal? {
        guard reading.codes(in: all).isEmpty, !namesWork else { return nil }
        if reading.base.matches(Self.joking, in: all) != nil { return silence(98, "a joke") }
        if reading.base.matches(Self.misplaced, in: all) != nil { return silence(95, "sent to the wrong place") }
        guard !acts else { return nil }
        if isRemark { return silence(55, "assent or a remark alone") }
        if isToPerson { return silence(92, "to somebody who reads along") }
        if laughs { return silence(52, "laughing") }
        if !namesOffice, reading.base.matches(Self.everyday, in: all) != nil { return silence(50, "everyday life") }
        return reading.sight.isGroup && isBare ? silence(45, "nothing to do") : nil
    }

    private func silence(_ score: Int, _ reason: String) -> Proposal {
        Proposal([], score: score, covers: Set(all), "talk: \(reason)")
    }

    private var namesWork: Bool {
        reading.message.notes.contains { if case .works(_, let how) = $0.kind { how != "subject" } else { false } }
    }
    /// Whether what a work is about is named, or somebody who has works.
    private var namesOffice: Bool {
        reading.message.notes.contains { note in
            switch note.kind {
            case .works: true
            case .people(let people): people.contains { id in reading.sight.works.contains { $0.officer == id } }
            default: false
            }
        }
    }
    /// Whether a word of order or decision opens a sentence, or something is asked for.
    private var acts: Bool {
        reading.sentences.contains { sentence in
            Self.openers.contains {
                reading.opens($0, sentence) != nil && ($0 != .close || reading.has(.round, in: sentence))
            }
                || OrderHeads(reading: reading).all(in: sentence).contains(where: \.isExplicit)
        }
    }
    private static let openers: [OrderSense] = [
        .confirm, .sendBack, .refuse, .urge, .pause, .cancel, .reopen, .announce, .tell, .askThem, .close,
        .handOver, .praise, .criticise, .forReport, .delegate,
    ]

    /// Nothing that names, counts or dates, and no question.
    private var isBare: Bool {
        !reading.isQuestion(all)
            && !reading.message.notes.contains { note in
                switch note.kind {
                case .works, .figure, .units, .group, .campaign: true
                case .people, .date, .fence: false
                }
            }
    }

    /// "ừ đúng đấy", "ok em", "biết rồi": nothing but assent, address and particles; in a group also what it is about.
    private var isRemark: Bool {
        guard !reading.sight.hasHeard, reading.sight.spokenOf.isEmpty, !reading.isQuestion(all),
            reading.message.notes.isEmpty, let first = words.first ?? all.first
        else { return false }
        if words.allSatisfy({ Self.assenting.contains(tokens[$0]) }), words.count <= 5 { return true }
        return reading.sight.isGroup && Self.agreeing.match(tokens, at: first) != nil
    }
    private static let assenting: WordSet = [
        "u", "uh", "um", "ok", "oke", "okie", "okay", "dung", "chuan", "day", "biet", "the", "vay", "ro", "nghe", "tot",
        "rang", "phai", "hieu", "chinh", "xac", "cx", "tk", "haha", "hihi", "hehe", "he", "kk", "vui", "qua", "nhi",
    ]
    private static let agreeing: WordPatterns = [
        "ừ", "đúng", "chuẩn", "phải đấy", "chính xác", "đúng rồi", "công nhận",
    ]

    /// "… nhé Hà", "Anh Tuấn cho em xin …": somebody who has no work here is called at the end, or asked for something.
    private var isToPerson: Bool {
        guard !reading.message.notes.contains(where: { if case .units = $0.kind { true } else { false } }) else {
            return false
        }
        return reading.message.notes.contains { note in
            guard case .people(let people) = note.kind,
                !people.contains(where: { id in
                    id == reading.sight.speaker.officer.id || reading.sight.works.contains { $0.officer == id }
                })
            else { return false }
            let isLast = tokens[span(note.range.upperBound, tokens.count)].allSatisfy { $0.kind == .sign }
            let isCalled = note.range.lowerBound > 0 && Self.calling.contains(tokens[note.range.lowerBound - 1])
            let isFirst = span(0, note.range.lowerBound).allSatisfy(reading.isTitle)
            return isLast && isCalled
                || isFirst && Self.requests.match(tokens, at: note.range.upperBound) != nil
        }
    }
    private static let calling: WordSet = ["nhe", "nha", "nghen", "oi", "a", "nhi", "ha"]
    private static let requests: WordPatterns = [
        "cho em xin", "cho tôi xin", "cho anh xin", "cho chị xin", "gửi em", "đưa em", "cho em hỏi", "giúp em", "ơi",
        "gửi anh", "đưa anh", "cầm hộ", "đón anh", "chờ anh", "chờ em",
    ]

    private var laughs: Bool {
        tokens.contains { token in
            token.text.unicodeScalars.contains { Self.laughter.contains($0) } || Self.laughing.contains(token)
        }
    }
    private static let laughter: Set<Unicode.Scalar> = ["😂", "🤣", "😄", "😆", "😁", "😅", "😀", "😃", "😜"]
    private static let laughing: WordSet = ["haha", "hihi", "hehe", "kaka", "hahaha", "hic", "kk"]
    private static let joking: WordPatterns = [
        "đùa thôi", "nói đùa", "đùa tí", "đùa đấy", "đùa chút", "đùa vậy", "giỡn thôi", "nói giỡn", "giỡn chơi",
        "nói vui",
        "đùa cho vui", "nói chơi",
    ]
    private static let misplaced: WordPatterns = [
        "gửi nhầm", "nhắn nhầm", "nhầm nhóm", "nhầm máy", "nhầm người", "gửi lộn", "nhắn lộn", "lộn nhóm", "nhầm chat",
        "nhầm cửa sổ", "bấm nhầm",
    ]
    /// What people speak of beside their work.
    private static let everyday: WordPatterns = [
        "ăn trưa", "ăn cơm", "ăn sáng", "ăn tối", "cơm trưa", "căng tin", "cà phê", "cafe", "bia", "nhậu", "uống nước",
        "đám cưới", "đám giỗ", "đám hiếu", "về quê", "con ốm", "đón con", "cháu vào lớp", "sinh nhật", "thôi nôi",
        "biển số xe", "xe đón", "đặt xe", "đón anh", "đón tôi", "vé máy bay", "gửi xe", "kẹt xe", "tắc đường", "mưa to",
        "mưa quá", "nắng quá", "nóng quá", "rét quá", "trời mưa", "đi đường cẩn thận", "về cơ quan", "lên cơ quan",
        "đến cơ quan", "ti vi", "bóng đá", "đá bóng", "chúc mừng", "ngủ ngon", "mệt quá", "mệt thật", "nghĩ chán",
        "ốm rồi", "áo mưa", "chìa khóa", "sạc điện thoại", "wifi", "điều hòa", "phòng họp", "tài xế", "lái xe",
        "máy cũ",
    ]
}
