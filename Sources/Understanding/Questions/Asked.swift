import Assignments
import CivilCalendar
import VietnameseText

/// All that one question says, gathered before it is decided what it asks for.
struct Asked {
    /// A day or days with what they are to the question.
    struct When: Equatable {
        var part: AskSense.Part?
        var days: AskDays
        /// Whether it goes on from the day before: "mai với mốt".
        var isJoined = false
    }

    var subjects: [AskSense.Subject] = []
    var predicates: [AskSense.Predicate] = []
    /// Conditions ready as labels write them: `percent<50`, `with:…`.
    var filters: [String] = []
    /// Those of which each makes a question of its own: `lateDays<=7`, `lateDays>7`.
    var lateness: [String] = []
    var scope: [String] = []
    var units: [OrgUnit.ID] = []
    var people: [[Officer.ID]] = []
    /// Units that only tell which person is meant: "anh Hoa Thanh Trì".
    var homes: [OrgUnit.ID] = []
    var codes: [Int] = []
    var planCodes: [String] = []
    /// Works that the subject fits; nil where none was said.
    var topic: Set<Int>?
    var topicWords = ""
    var about: String?
    var measures: [String] = []
    var orders: [String] = []
    var limits: [Int] = []
    var groupBy: String?
    var facets: [AskSense.Facet] = []
    var whs: [AskSense.Wh] = []
    var forms: [(form: String, scope: [String])] = []
    var days: [When] = []
    var compares = false
    var comparedUnits: [String] = []
    var requests = false
    var makes = false
    var isOwnUnit = false
    var isMine = false
    /// Whether it is asked how many of what works count: "bao nhiêu cơ sở".
    var isCounted = false
    /// "Phải nộp", "sắp tới hạn": what is still to come or to be handed in, not all deadlines of those days.
    var isHandedIn = false
    /// "Cái nào gần để trước": it is said what stands first of what is listed.
    var isPlaced = false
    /// Whether the model of acts finds it likely that a part of one work is asked for.
    var isOfOneWork = false
    /// "Phải làm gì": all that is to be done is asked for.
    var isToDo = false
    /// Whether people are asked for by what they are ("cán bộ nào"), not just "who".
    var isOfPeople = false
    var isIssued = false
    var hasPronoun = false
    /// Whether it stands for a person: "cô ấy".
    var isPersonal = false
    /// "cái kia": the own work that was not spoken of.
    var isOther = false
    /// Whether a name fits several units.
    var isUnclear = false
    /// Whether several are asked for: "những quận nào".
    var isPlural = false
    /// Whether what was spoken of is a work: "việc đó".
    var isOfWork = false
    /// "Các quận chưa …": something is said of units of a kind.
    var isOfGroup = false
    /// How many tokens the units take.
    var unitWords = 0
    /// Whether it ends as questions do that are answered by yes or no.
    var isYesNo = false
    /// Whether "mấy" stands before what is asked about, which counts it or only says that it is several.
    var isFew = false
    /// "Đơn vị nào chưa", of what was said before.
    var isOnlyDenied = false
    /// "Chưa ai …": it is denied of all.
    var deniesAll = false
    /// Whether days stand at its head.
    var opensWithDays = false
    /// Whether a figure is said that is the aim of a work: "đủ 21 phường".
    var isAimed = false
    var hasMark = false
    /// Numbers that nothing explains.
    var loose: [Int] = []
    var covers: Set<Int> = []

    /// Adds what another sentence said.
    mutating func join(_ other: Asked) {
        subjects += other.subjects; predicates += other.predicates; filters += other.filters; lateness += other.lateness
        scope += other.scope; units += other.units; people += other.people; codes += other.codes;
        planCodes += other.planCodes
        if let more = other.topic {
            topic = topic.map { $0.isDisjoint(with: more) ? $0 : $0.intersection(more) } ?? more
        }
        about = about ?? other.about
        measures += other.measures; orders += other.orders; limits += other.limits; groupBy = groupBy ?? other.groupBy
        facets += other.facets; whs += other.whs; forms += other.forms; days += other.days
        compares = compares || other.compares; comparedUnits += other.comparedUnits;
        requests = requests || other.requests
        makes = makes || other.makes; isOwnUnit = isOwnUnit || other.isOwnUnit; isMine = isMine || other.isMine;
        isOfPeople = isOfPeople || other.isOfPeople
        isIssued = isIssued || other.isIssued; hasPronoun = hasPronoun || other.hasPronoun
        isOther = isOther || other.isOther; isOfWork = isOfWork || other.isOfWork;
        isOfGroup = isOfGroup || other.isOfGroup
        isYesNo = isYesNo || other.isYesNo; hasMark = hasMark || other.hasMark; loose += other.loose
        covers.formUnion(other.covers)
        topicWords = topicWords.isEmpty ? other.topicWords : topicWords
    }

    /// Whether it asks at all.
    var asks: Bool {
        compares && measures.contains("figures") && (!units.isEmpty || !scope.isEmpty || people.count > 1) || requests
            || !whs.isEmpty || isYesNo || hasMark || !orders.isEmpty && !limits.isEmpty || makes && !forms.isEmpty
    }

    /// Whether anything is named that the office knows.
    var hasContent: Bool {
        !subjects.isEmpty || !predicates.isEmpty || !filters.isEmpty || !scope.isEmpty || !codes.isEmpty
            || !planCodes.isEmpty || topic != nil
            || !facets.isEmpty || !measures.isEmpty || !forms.isEmpty || !lateness.isEmpty || !orders.isEmpty || isMine
            || isOwnUnit || !days.isEmpty && (whs.contains(.what) || compares) || isOnlyDenied
    }

    /// Whether nothing but a part of some work is asked for.
    var isPartOnly: Bool {
        !facets.isEmpty && facets.allSatisfy { [.deadline, .officer, .product].contains($0) } && codes.isEmpty
            && units.isEmpty && people.isEmpty && topic == nil && planCodes.isEmpty && scope.isEmpty
            && subjects.isEmpty && predicates.isEmpty && measures.isEmpty && days.isEmpty && filters.isEmpty
            && !isMine && !isOwnUnit
    }

    /// Whether one work is named by its code, its subject or its unit rather than works by conditions.
    var asksOfOne: Bool {
        !codes.isEmpty || subjects.isEmpty && (topic != nil || !planCodes.isEmpty || !units.isEmpty || !people.isEmpty)
    }
}
