import CivilCalendar
import Conversation
import Coordinator
import DeclaredSettings

/// Hours of `bot.yaml` at which nothing would ever be said, since nobody is at work then, or on no day.
struct HoursCheck {
    let settings: Settings
    let calendar: WorkingCalendar
    /// Where each setting that is given has its value from.
    let origins: [String: SettingsFile.Origin]

    /// What is wrong with them, each with its key and place.
    var faults: [FileFault] {
        [
            hour(LadderFile.hour), hour(SpeakingRules.digestHour),
            roundsTime, roundsDays,
        ].compactMap(\.self)
    }

    private func hour(_ setting: Setting<TimeOfDay>) -> FileFault? {
        let time = settings[setting]
        return isAtWork(time)
            ? nil : fault(setting.key, "\(time.text) nằm ngoài giờ làm việc (\(hours)); đặt trong giờ làm việc")
    }

    private var roundsTime: FileFault? {
        let rounds = RoundRules(settings.values)
        guard let schedule = rounds.schedule else { return nil }
        let key = RoundRules.hours.key
        if rounds.days.isEmpty {
            return fault(key, "cần có rounds.days (ví dụ \"mon thu\"); nếu không, không cuộc giao ban nào tự mở")
        }
        guard isAtWork(schedule.start), let end = calendar.sessions.last?.end, schedule.end <= end else {
            return fault(
                key,
                "\(schedule.start.text)-\(schedule.end.text) nằm ngoài giờ làm việc (\(hours)); đặt trong giờ làm việc")
        }
        return nil
    }

    private var roundsDays: FileFault? {
        let rounds = RoundRules(settings.values)
        let key = RoundRules.weekdays.key
        guard !rounds.days.isEmpty else { return nil }
        if rounds.schedule == nil { return fault(key, "cần có rounds.time (ví dụ \"08:30-10:00\"), hoặc để trống") }
        guard rounds.days.contains(where: { !$0.isWeekend }) else {
            return fault(
                key, "chỉ có ngày nghỉ cuối tuần, nên gần như không cuộc giao ban nào tự mở; thêm ngày làm việc")
        }
        return nil
    }

    private func isAtWork(_ time: TimeOfDay) -> Bool {
        calendar.sessions.contains { $0.start <= time && time < $0.end }
    }

    /// The hours of work, as people write them.
    private var hours: String {
        calendar.sessions.map { "\($0.start.text)-\($0.end.text)" }.joined(separator: ", ")
    }

    private func fault(_ key: String, _ text: String) -> FileFault {
        let origin = origins[key] ?? SettingsFile.Origin(file: SettingsFile.file, line: nil)
        return FileFault(file: origin.file, line: origin.line, text: "\(key) \(text)")
    }
}
