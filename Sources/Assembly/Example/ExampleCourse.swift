import Assignments
import CivilCalendar
import Coordinator
import Foundation

/// What was done and said in an example office, in order, as `course.jsonl` has it: one JSON object a line.
///
/// The first line names the people whom `--as` means by a role: `{"people": {"officer": "HM-LAN", …}}`. Each further one has `at`,
/// `2024-04-15 08:00` of the office's clock, and one of: `plan`, the works with their units that the plan has then, imported as
/// `namro import` does, with `changes` where a work is other there than in `plan.yaml`; `links`, where everybody of the roster sends
/// his one-time code; or `who` (a code of the roster) and `say`, in the group where `group`, and answered by a question where `asks`.
struct ExampleCourse: Sendable {
    /// One line.
    struct Step: Decodable, Sendable {
        let at: String?
        let plan: [String: [String]]?
        let changes: [String: Change]?
        let links: String?
        let who: String?
        let say: String?
        let group: Bool?
        let asks: Bool?
        fileprivate let people: [String: String]?
    }

    /// What of a work is other at some units than in the plan's file.
    struct Change: Decodable, Sendable {
        /// Its product; empty where it has none yet.
        let result: String?
        /// Its last day.
        let deadline: String?
        /// False where nothing is counted.
        let counted: Bool?
    }

    /// The codes of the people whom roles stand for.
    let people: [String: String]
    /// The steps in order.
    let steps: [Step]

    /// Reads the lines. Throws `ExampleOffice.Broken`.
    init(_ text: String) throws {
        var (people, steps): ([String: String], [Step]) = ([:], [])
        for (index, line) in text.split(separator: "\n").enumerated() {
            guard let step = try? JSONDecoder().decode(Step.self, from: Data(line.utf8)) else {
                throw ExampleOffice.Broken(description: "course.jsonl, line \(index + 1)")
            }
            if let named = step.people { people = named } else { steps.append(step) }
        }
        (self.people, self.steps) = (people, steps)
    }
}

extension ExampleCourse.Step {
    /// When it was.
    var instant: Date? {
        let parts = (at ?? "").split(separator: " ")
        guard parts.count == 2, let date = CivilDate(iso: parts[0]), let time = TimeOfDay(parts[1]) else { return nil }
        return CivilZone.vietnam.instant(of: date, at: time)
    }

    /// The plan as it is then: only the works that the step names, for its units.
    func planned(of whole: CampaignPlan) -> CampaignPlan? {
        guard let plan else { return nil }
        var part = whole
        part.works = whole.works.compactMap { work in
            guard let units = plan[work.code] else { return nil }
            var work = work
            (work.units, work.kinds) = (units, [])
            work.amounts = work.amounts.filter { units.contains($0.key) }
            guard let change = changes?[work.code] else { return work }
            work.result = change.result ?? work.result
            work.deadline = change.deadline.flatMap { Deadline(iso: $0) } ?? work.deadline
            if change.counted == false { (work.countUnit, work.amounts) = (nil, [:]) }
            return work
        }
        return part
    }
}
