/// The rungs of a ladder by lane, computed once, since every change of an assignment needs them.
struct LadderLanes: Sendable {
    private struct Key: Hashable {
        let urgency: Urgency
        let family: Ladder.Family
        let isForChair: Bool
    }

    /// A lane with its rungs in order of time.
    typealias Lane = (lane: ReminderLane, rungs: [Ladder.Rung])

    private let lanes: [Key: [Lane]]

    init(_ ladder: Ladder) {
        var lanes: [Key: [Lane]] = [:]
        for urgency in Urgency.allCases {
            for family in Ladder.Family.all {
                let rungs = ladder.rungs(for: urgency).filter { $0.family == family }
                for isForChair in [false, true] {
                    lanes[Key(urgency: urgency, family: family, isForChair: isForChair)] = Self.lanes(
                        of: rungs, isForChair)
                }
            }
        }
        self.lanes = lanes
    }

    /// The lanes of one family; of several things that it is about, the topic tells them apart. `isForChair`: whether what is
    /// open can be settled by the chair alone.
    func lanes(of family: Ladder.Family, topic: String, _ urgency: Urgency, isForChair: Bool) -> [Lane] {
        let lanes = lanes[Key(urgency: urgency, family: family, isForChair: isForChair)] ?? []
        return topic.isEmpty ? lanes : lanes.map { ($0.lane.about(topic), $0.rungs) }
    }

    /// Two rungs of one day to one person are lanes of their own.
    private static func lanes(of rungs: [Ladder.Rung], _ isForChair: Bool) -> [Lane] {
        var lanes: [Lane] = []
        for rung in rungs {
            let (recipient, way) = address(of: rung, isForChair)
            // A rung by minutes is a lane of its own, whatever stands before it.
            var part = rung.minutes.map { ReminderLane.partOfMinutes + $0 } ?? 1
            while true {
                let lane = ReminderLane(family: rung.family, recipient: recipient, way: way, part: part)
                guard let index = lanes.firstIndex(where: { $0.lane == lane }) else {
                    lanes.append((lane, [rung]))
                    break
                }
                if !lanes[index].rungs.contains(where: { $0.offset == rung.offset }) {
                    lanes[index].rungs.append(rung)
                    break
                }
                part += 1
            }
        }
        return lanes
    }

    /// Who is told, and how: an obstacle that only the chair can remove waits for his digest.
    private static func address(of rung: Ladder.Rung, _ isForChair: Bool) -> (ReminderRecipient, Ladder.Way) {
        rung.recipient == .remover && isForChair ? (.chair, .digest) : (rung.recipient, rung.way)
    }
}

extension Ladder.Rung {
    /// The groups of lanes that it may be in: what goes to who can remove an obstacle may wait for the chair's digest.
    package var groups: [LaneGroup] {
        [LaneGroup(family, to: recipient)] + (recipient == .remover ? [LaneGroup(family, to: .chair)] : [])
    }
}

extension ReminderLane {
    /// The same lane about another topic.
    fileprivate func about(_ topic: String) -> ReminderLane {
        ReminderLane(family: family, topic: topic, recipient: recipient, way: way, part: part)
    }
}
