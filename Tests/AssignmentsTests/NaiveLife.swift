/// A second, naive model of one assignment's life: plain words and numbers, written from DESIGN §3 and not from the
/// code. Days are numbers; people are numbers, and 2 is the chair; what is asked about or refused changes nothing.
struct NaiveLife: Equatable {
    var state = "draft"
    var officer = 1
    var unit = 1
    var deadline = 100
    var original: Int?
    var extensions = 0
    var returns = 0
    var done: Int?
    var target = 60
    var blockers = 0
    var wantsDeadline: Int?
    var wantsTarget: Int?
    var objects = false
    var pausedFrom: String?
    var submittedBy: Int?
    var awaitsHead = false
    var isIssued = false
    var isAcknowledged = false
    var isReported = false

    static let open = ["assigned", "acknowledged", "inProgress", "returned", "submitted", "paused"]
    var isOpen: Bool { Self.open.contains(state) }
    var awaitsOfficer: Bool { isOpen && state != "submitted" && state != "paused" }

    enum Command: Equatable, Sendable {
        case issue, acknowledge, report(Int), submit(headFirst: Bool), note, block, unblock, endorse, confirm, sendBack
        case askDeadline(Int), askTarget(Int), object, withdraw(String), refuse(String), extend(Int), retarget(Int)
        case handOver(Int), changeUnit(Int, Int), pause, resume, cancel, reopen
    }

    enum Answer: String { case done, asked, refused }

    mutating func apply(_ command: Command, by actor: Int) -> Answer {
        var next = self
        let answer = next.change(command, actor)
        if answer == .done { self = next }
        return answer
    }

    private mutating func change(_ command: Command, _ actor: Int) -> Answer {
        switch command {
        case .issue:
            guard state == "draft" else { return .refused }
            (state, original, isIssued) = ("assigned", deadline, true)
        case .acknowledge:
            guard state == "assigned" else { return .refused }
            (state, isAcknowledged) = ("acknowledged", true)
        case .report(let amount):
            guard awaitsOfficer else { return .refused }
            if amount > target || amount < (done ?? 0) { return .asked }
            (state, done, isAcknowledged, isReported) = ("inProgress", amount, true, true)
        case .submit(let headFirst):
            guard awaitsOfficer else { return .refused }
            (state, submittedBy, awaitsHead) = ("submitted", actor, headFirst)
            (isAcknowledged, isReported) = (true, true)
        case .note:
            guard isOpen else { return .refused }
            isReported = true
        case .block:
            guard isOpen else { return .refused }
            if awaitsOfficer { (state, isAcknowledged) = ("inProgress", true) }
            blockers += 1
            isReported = true
        case .unblock:
            guard isOpen else { return .refused }
            blockers = 0
            isReported = true
        default: return decide(command, actor)
        }
        return .done
    }

    private mutating func decide(_ command: Command, _ actor: Int) -> Answer {
        switch command {
        case .endorse:
            guard state == "submitted", awaitsHead, actor != submittedBy, actor != officer else { return .refused }
            awaitsHead = false
        case .confirm:
            guard state == "submitted", actor != submittedBy, actor != officer else { return .refused }
            (state, awaitsHead) = ("completed", false)
            dropWishes()
        case .sendBack:
            guard state == "submitted" else { return .refused }
            (state, submittedBy, awaitsHead, returns) = ("returned", nil, false, returns + 1)
        case .askDeadline(let day):
            guard isOpen else { return .refused }
            guard day > deadline else { return .asked }
            wantsDeadline = day
        case .askTarget(let amount):
            guard isOpen else { return .refused }
            guard amount > 0 else { return .refused }
            guard amount >= (done ?? 0) else { return .asked }
            wantsTarget = amount
        case .object:
            guard isOpen else { return .refused }
            objects = true
        case .withdraw(let topic), .refuse(let topic): return drop(topic)
        case .extend(let day):
            guard isOpen else { return .refused }
            guard day > deadline else { return .asked }
            (deadline, extensions, wantsDeadline) = (day, extensions + 1, nil)
        case .retarget(let amount):
            guard isOpen, amount > 0 else { return .refused }
            guard amount >= (done ?? 0) else { return .asked }
            (target, wantsTarget) = (amount, nil)
        default: return course(command)
        }
        return .done
    }

    private mutating func course(_ command: Command) -> Answer {
        switch command {
        case .handOver(let to):
            guard isOpen || state == "draft", to != officer, to != 2 else { return .refused }
            officer = to
        case .changeUnit(let unit, let to):
            guard isOpen || state == "draft", to != officer || unit != self.unit, to != 2 else { return .refused }
            if unit != self.unit { (objects, awaitsHead) = (false, false) }
            (self.unit, officer) = (unit, to)
        case .pause:
            guard isOpen, state != "paused" else { return .refused }
            (pausedFrom, state) = (state, "paused")
        case .resume:
            guard state == "paused", let before = pausedFrom else { return .refused }
            (state, pausedFrom) = (before, nil)
        case .cancel:
            guard isOpen || state == "draft" else { return .refused }
            (state, pausedFrom, awaitsHead) = ("cancelled", nil, false)
            dropWishes()
        case .reopen:
            guard state == "completed" || state == "cancelled" else { return .refused }
            if state == "completed" {
                (state, submittedBy) = ("inProgress", nil)
            } else if !isIssued {
                state = "draft"
            } else if submittedBy != nil {
                state = "submitted"
            } else {
                state = !isAcknowledged ? "assigned" : isReported ? "inProgress" : "acknowledged"
            }
        default: return .refused
        }
        return .done
    }

    private mutating func drop(_ topic: String) -> Answer {
        switch topic {
        case "deadline" where wantsDeadline != nil: wantsDeadline = nil
        case "target" where wantsTarget != nil: wantsTarget = nil
        case "objection" where objects: objects = false
        default: return .refused
        }
        return .done
    }

    private mutating func dropWishes() { (wantsDeadline, wantsTarget, objects) = (nil, nil, false) }
}
