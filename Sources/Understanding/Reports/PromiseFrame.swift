import Assignments
import CivilCalendar
import VietnameseText

/// A day by which something is promised.
struct PromiseFrame: Frame {
    private(set) var passage: Passage
    private var reading: Reading { passage.reading }

    mutating func read() {
        for clause in passage.open
        where passage.isAhead(clause) && !passage.has(.perhaps, clause) && !reading.has(.perhaps, in: passage.span)
            && reading.clauses[clause].link != .condition && !passage.doers.isOthers(clause)
            && !passage.doers.isTold(clause)
        {
            // "Đến 16h ngày 7/5 đã …": the day of a report.
            let isToday = reading.dates(in: passage.range(clause)).allSatisfy {
                $0.resolution.deadline?.date == reading.sight.today
            }
            if isToday || isHeading(clause), passage.statements.contains(where: { $0.act?.name == "report" }),
                !passage.affirms(.handIn, clause),
                !passage.affirms(.done, clause), !passage.has(.promise, clause)
            {
                continue
            }
            let isDeed =
                passage.affirms(.done, clause) || passage.affirms(.handIn, clause) || passage.has(.report, clause)
                || passage.has(.promise, clause)
                || passage.has(.late, clause) && reading.matches(Self.onlyThen, in: passage.range(clause)) != nil
                || passage.hasFigure(clause) && !passage.has(.absent, clause)
                    && (passage.has(.will, clause) || passage.statements.contains { $0.act?.name == "report" })
                || reading.matches(Self.deeds, in: passage.range(clause)) != nil
            if isDeed,
                !reading.dates(in: passage.range(clause)).contains(where: {
                    $0.resolution.deadline != nil || isDayOnly($0.note)
                })
            {
                passage.say(
                    "note", works: passage.works([clause]), [clause],
                    score: passage.tense.isConditional(clause) ? 90 : 55)
                continue
            }
            guard isDeed, !isConditioned(clause),
                let day = reading.dates(in: passage.range(clause)).last(where: {
                    $0.resolution.deadline != nil || isDayOnly($0.note)
                })
            else { continue }
            guard let iso = promised(day.note, day.resolution) else {
                passage.say(.ask("date", [clause]))
                continue
            }
            passage.say("promise", ["by": .text(iso)], works: passage.works([clause]), [clause], score: 80)
        }
    }
    private static let onlyThen: WordPatterns = ["mới"]
    static let deeds: WordPatterns = [
        "có", "chốt", "làm nốt", "chạy nốt", "đi nốt", "lên", "đạt", "chạy", "bổ sung", "học bù", "làm bù", "rà nốt",
        "khảo sát nốt", "dạy nốt", "tập huấn nốt", "đi tiếp", "làm tiếp", "đi lại", "quay lại", "tổ chức", "mở lớp",
        "hoàn thiện", "cập nhật", "là được", "phải được", "là đủ", "là có", "đủ",
    ]

    private func isDayOnly(_ note: Message.Note) -> Bool {
        if case .date(let expression) = note.kind, case .unclear? = expression.hour { true } else { false }
    }

    /// "Báo cáo số liệu tuần này: …": of which days a report is.
    private func isHeading(_ clause: Int) -> Bool {
        passage.has(.report, clause) && !passage.has(.will, clause)
            && reading.dates(in: passage.range(clause)).allSatisfy {
                if case .date(let expression) = $0.note.kind, case .week(0) = expression.day { true } else { false }
            }
    }

    /// Whether a clause, or the one before it, sets a condition.
    private func isConditioned(_ clause: Int) -> Bool {
        passage.segment.clauses.contains {
            $0 <= clause && clause - $0 <= 1 && reading.clauses[$0].link == .condition
        }
    }

    /// The day that is promised, with the time where one was said clearly.
    private func promised(_ note: Message.Note, _ resolution: DateResolution) -> String? {
        if let deadline = resolution.deadline {
            guard case .date(let expression) = note.kind, case .clock? = expression.hour else {
                return deadline.date.iso
            }
            return deadline.iso
        }
        if case .asked(.unclear, let choices) = resolution.outcome, !note.isVague {
            return choices.first?.date.iso
        }
        return nil
    }
}
