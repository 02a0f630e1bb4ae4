// The names under which an assignment and its parts stand in the images of the history, for ever: the chain covers the bytes of each
// image, and rows of lists hold the parts under the same names. A property may get another name; what stands here in quotes may not.

extension Assignment {
    enum CodingKeys: String, CodingKey {
        case id = "id", campaign = "campaign", workCode = "workCode", phase = "phase", unit = "unit"
        case plannedUnit = "plannedUnit", work = "work", officer = "officer", responsibility = "responsibility"
        case steps = "steps", expectedResult = "expectedResult", authority = "authority", chair = "chair"
        case coordinating = "coordinating", start = "start", deadline = "deadline"
        case originalDeadline = "originalDeadline", deadlineVersion = "deadlineVersion", extensions = "extensions"
        case reportDeadlines = "reportDeadlines", reportTo = "reportTo", target = "target", urgency = "urgency"
        case urge = "urge", state = "state", progress = "progress", blockers = "blockers"
        case blockersRaised = "blockersRaised", demands = "demands", issuedAt = "issuedAt"
        case acknowledgedAt = "acknowledgedAt", reportedAt = "reportedAt", submittedAt = "submittedAt"
        case submittedBy = "submittedBy", awaitsHead = "awaitsHead", returns = "returns"
        case completedAt = "completedAt", pausedFrom = "pausedFrom", pausedAt = "pausedAt"
    }
}

extension Assignment.Step {
    enum CodingKeys: String, CodingKey {
        case title = "title", deadline = "deadline", isDone = "isDone"
    }
}

extension Blocker {
    enum CodingKeys: String, CodingKey {
        case number = "number", raisedAt = "raisedAt", raisedBy = "raisedBy", remover = "remover"
    }
}

extension Demand {
    enum CodingKeys: String, CodingKey {
        case wish = "wish", askedAt = "askedAt", askedBy = "askedBy"
    }
}

extension Demand.Wish {
    enum CodingKeys: String, CodingKey {
        case deadline = "deadline", target = "target", objection = "objection"
    }

    enum DeadlineCodingKeys: String, CodingKey {
        case _0 = "_0"
    }

    enum TargetCodingKeys: String, CodingKey {
        case _0 = "_0"
    }

    enum ObjectionCodingKeys: CodingKey {}
}

extension Urge {
    enum CodingKeys: String, CodingKey {
        case at = "at", by = "by"
    }
}

extension WorkProgress {
    enum CodingKeys: String, CodingKey {
        case percent = "percent", quantity = "quantity"
    }
}

extension Quantity {
    enum CodingKeys: String, CodingKey {
        case done = "done", of = "of", unit = "unit"
    }
}

extension QuantityTarget {
    enum CodingKeys: String, CodingKey {
        case amount = "amount", unit = "unit"
    }
}

extension PlanWord {
    enum CodingKeys: String, CodingKey {
        case work = "work", responsibility = "responsibility", steps = "steps", result = "result"
        case authority = "authority", chair = "chair", coordinating = "coordinating", phase = "phase"
        case start = "start", deadline = "deadline", reports = "reports", reportTo = "reportTo"
        case urgency = "urgency", target = "target", officer = "officer", left = "left", isGone = "isGone"
    }
}
