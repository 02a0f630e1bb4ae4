import Assignments
import CivilCalendar
import Foundation

extension Decider {
    /// What is said back after a change: what was understood, with the code and the date.
    func answers(
        to after: Assignment, before: Assignment, _ act: Act, _ reading: Reading
    ) throws -> [Phrase] {
        switch act {
        case .acknowledge:
            return [
                say(.acknowledged, after, ["work": .text(after.work), "expected": .optional(after.expectedResult)])
            ]
        case .report:
            let recorded = say(
                .progressRecorded, after,
                ["figure": .phrase(wording.figure(after)), "remark": Wording.excerpt(reading.note)])
            return after.percent == 100 ? [recorded, Phrase(.complete, ["code": .text(after.label)])] : [recorded]
        case .completeStep(let number):
            return [
                say(
                    .stepRecorded, after,
                    [
                        "step": .number(number), "title": .text(after.steps[number - 1].title),
                        "done": .number(after.steps.count(where: \.isDone)), "count": .number(after.steps.count),
                    ])
            ]
        case .note:
            let key: MessageKey = reading.intent == .promise ? .promiseRecorded : .noteRecorded
            return [say(key, after, ["note": Wording.excerpt(reading.note)])]
        case .submit: return [try submitted(after, reading)]
        case .raiseBlocker:
            return [
                say(
                    .blockerRecorded, after,
                    ["note": Wording.excerpt(reading.note), "chair": .text(try chairName(after))])
            ]
        case .clearBlockers: return [Phrase(.blockerClosed, ["code": .text(after.label)])]
        case .endorse:
            return [Phrase(.endorsed, ["code": .text(after.label), "chair": .text(try chairName(after))])]
        case .ask(let wish):
            let phrase = say(
                .demanded, after,
                [
                    "demand": .phrase(wording.demand(wish, of: after, namesDeadline: false)),
                    "chair": .text(try chairName(after)),
                ])
            return [phrase] + dateNotes
        case .handOver where mergesHandOver, .changeUnit where mergesHandOver: return []
        case .handOver, .changeUnit:
            let to = after.officer.flatMap(office.officer)
            return [
                say(
                    .handedOver, after,
                    [
                        "to": .optional(to?.name),
                        "unit": .optional(hidesUnits ? nil : office.unit(after.unit)?.name),
                    ])
            ]
        case .correct, .takeBack, .withdrawDemand, .extend, .retarget, .refuseDemand, .pause, .resume, .cancel,
            .reopen:
            return try decided(after, before, act, reading)
        case .confirm:
            let unit = hidesUnits ? nil : office.unit(after.unit)?.name
            let confirmed = Phrase(
                .confirmed,
                [
                    "code": .text(after.label), "work": .text(after.work), "unit": .optional(unit),
                    "timeliness": timelinessHere(after),
                ])
            // The head was to agree first.
            return [confirmed] + (before.awaitsHead ? [Phrase(.confirmedPastHead, ["code": .text(after.label)])] : [])
        case .sendBack:
            return [
                Phrase(
                    .returned,
                    [
                        "code": .text(after.label), "unit": .optional(office.unit(after.unit)?.name),
                        "reason": Wording.excerpt(reading.note),
                    ])
            ]
        case .issue, .urge: return []
        }
    }

    private func decided(
        _ after: Assignment, _ before: Assignment, _ act: Act, _ reading: Reading
    ) throws -> [Phrase] {
        guard let phrase = wording.decision(act, before: before, after: after) else { return [] }
        let isPrivate = if case .refuseDemand = act { true } else { false }
        return [
            say(
                isPrivate ? .decidedPrivately : .decided, after,
                [
                    "work": .text(after.work), "decision": .phrase(phrase),
                    "reason": reading.intent == .correct ? .none : Wording.excerpt(reading.note),
                ])
        ] + dateNotes
    }

    private func submitted(_ after: Assignment, _ reading: Reading) throws -> Phrase {
        let common: [String: Phrase.Value] = ["work": .text(after.work), "chair": .text(try chairName(after))]
        if after.awaitsHead {
            let head = try unitHeads(of: after).first?.name ?? ""
            let result = reading.note == nil ? .phrase(Phrase(.noResult)) : Wording.excerpt(reading.note)
            let expected = reading.note == nil ? after.expectedResult : nil
            return say(
                .submittedToHead, after,
                ["work": .text(after.work), "head": .text(head), "result": result, "expected": .optional(expected)])
        }
        guard let note = reading.note else {
            return say(
                .submittedNoResult, after,
                common.merging(["expected": .optional(after.expectedResult)]) { _, new in new })
        }
        return say(.submitted, after, common.merging(["result": Wording.excerpt(note)]) { _, new in new })
    }

    /// A phrase with the code, the deadline and what is left; in a group nobody reads that somebody is late.
    private func say(_ key: MessageKey, _ after: Assignment, _ values: [String: Phrase.Value]) -> Phrase {
        let left = wording.left(after, at: situation.now)
        let isShown = !(situation.chat.isGroup && [.daysLate, .justLate].contains(left?.key))
        let common: [String: Phrase.Value] = [
            "code": .text(after.label), "deadline": after.state.isOpen ? wording.deadline(after) : .none,
            "left": isShown ? left.map { .phrase($0) } ?? .none : .none,
        ]
        return Phrase(key, common.merging(values) { _, new in new })
    }

    func chairName(_ assignment: Assignment) throws -> String {
        try chair(of: assignment)?.name ?? ""
    }
}
