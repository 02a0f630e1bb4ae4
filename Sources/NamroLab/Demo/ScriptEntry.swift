import CivilCalendar
import Foundation
import Yams

/// One message of the script: when, who, where and what; or the same message of many at once.
struct ScriptEntry: Equatable {
    let at: Date
    let who: String
    let inGroup: Bool
    let say: String
    /// Where set, the message is about this work: `{code}` stands for the assignment's code, and it is written by
    /// as many other officers as `count` says, or by `who` on everything of this work that waits for him.
    let work: String?
    /// How many other officers write it.
    let count: Int?

    /// Whether it stands for many messages, which are counted and not shown.
    var isMany: Bool { work != nil || count != nil }

    /// The entries of the script that ships with the program. Throws where it is not as it should be.
    static func shipped() throws -> [ScriptEntry] {
        let text = String(decoding: PackageResources.script_yaml, as: UTF8.self)
        guard let sequence = try Yams.compose(yaml: text)?.sequence else {
            throw ScriptPlayer.Broken(text: "no script")
        }
        return try sequence.map { node in
            guard let at = node["at"]?.string.flatMap(instant), let who = node["who"]?.string,
                let say = node["say"]?.string
            else { throw ScriptPlayer.Broken(text: "line \(node.mark?.line ?? 0) of the script") }
            return ScriptEntry(
                at: at, who: who, inGroup: node["in"]?.string == "group", say: say, work: node["work"]?.string,
                count: node["count"]?.int)
        }
    }

    /// `2024-05-07 14:05` in the office's zone.
    private static func instant(_ text: String) -> Date? {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let date = CivilDate(iso: parts[0]), let time = TimeOfDay(parts[1]) else { return nil }
        return CivilZone.vietnam.instant(of: date, at: time)
    }
}
