import Assignments
import VietnameseText

/// Which works a question is about.
struct AskWorks {
    /// The works that fit; nil where no work is asked for by itself.
    private(set) var fitting: [Sight.Work] = []
    /// Whether they were named by code.
    private(set) var isByCode = false
    /// A code that nothing bears.
    private(set) var isUnknown = false
    /// Whether a subject, a person or a unit narrows them.
    private(set) var isNarrowed = false

    init(_ asked: Asked, _ sight: Sight) {
        if !asked.codes.isEmpty {
            isByCode = true
            fitting = asked.codes.compactMap(sight.work)
            isUnknown = fitting.count < Set(asked.codes).count
            return
        }
        var works = sight.works
        if !asked.units.isEmpty { works = works.filter { asked.units.contains($0.unit) } }
        if asked.isOwnUnit, asked.units.isEmpty, asked.topic != nil {
            works = works.filter { $0.unit == sight.speaker.officer.unit }
        }
        if let people = asked.people.first { works = works.filter { $0.officer.map(people.contains) ?? false } }
        if !asked.planCodes.isEmpty { works = works.filter { $0.planCode.map(asked.planCodes.contains) ?? false } }
        if let topic = asked.topic {
            let narrow = works.filter { topic.contains($0.code) }
            // "Biên bản" of a unit that has other work: what it handed in.
            if !narrow.isEmpty || asked.units.isEmpty || !asked.facets.contains(.result) { works = narrow }
        }
        isNarrowed = asked.topic != nil || !asked.planCodes.isEmpty || !asked.units.isEmpty || !asked.people.isEmpty
        let isFree =
            asked.units.isEmpty && asked.people.isEmpty && asked.scope.isEmpty && !asked.subjects.contains(.units)
        if isFree, asked.topic != nil || !asked.planCodes.isEmpty {
            let own = works.filter { Self.isNear($0, sight) }
            if !own.isEmpty { works = own }
        }
        fitting = isNarrowed ? works : []
    }

    /// The speaker's own, or of the unit of which he is the head.
    private static func isNear(_ work: Sight.Work, _ sight: Sight) -> Bool {
        work.isOwn || sight.speaker.holds(.head) && work.unit == sight.speaker.officer.unit
    }

    /// The condition that stands for a subject in a query: the code of the plan where it fits all works of one, else the words.
    static func condition(_ asked: Asked, _ sight: Sight) -> [String] {
        // "Chia theo loại từ V1 đến V5" names all kinds, not two.
        if asked.groupBy == "work" { return [] }
        if !asked.planCodes.isEmpty { return asked.planCodes.map { "work:\($0)" } }
        guard let topic = asked.topic else { return asked.about.map { ["about:\($0)"] } ?? [] }
        let plans = Set(topic.compactMap { sight.work($0)?.planCode })
        if plans.count == 1, let plan = plans.first { return ["work:\(plan)"] }
        return asked.topicWords.isEmpty ? [] : ["about:\(asked.topicWords)"]
    }
}
