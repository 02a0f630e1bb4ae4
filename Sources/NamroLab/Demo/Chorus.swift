import Assignments
import Conversation
import Coordinator

/// The many people of the script who say the same: the designated officers of the other units, and a chair who goes
/// through what waits for him.
struct Chorus {
    private let running: PracticeRun.Running
    private let members: [String: PracticeMember]
    private let others: [Officer]

    /// Gathers the designated officers who do not speak in the script themselves. Throws `StoreError`.
    init(running: PracticeRun.Running, cast: Set<String>) async throws {
        self.running = running
        members = Dictionary(running.group.members.map { ($0.code, $0) }) { first, _ in first }
        others = try await running.store.read { tx in
            try tx.office().officers.filter { $0.isDesignated && !cast.contains($0.code) }
        }
    }

    /// Posts the messages of an entry and answers how many they are. Throws `StoreError` or `ScriptPlayer.Broken`.
    func post(_ entry: ScriptEntry) async throws -> Int {
        var posted = 0
        for (officer, assignment) in try await targets(of: entry) {
            guard let member = members[officer.code] else { continue }
            let text = entry.say.replacing("{code}", with: assignment?.label ?? "")
            if running.group.post(member: member.id, toGroup: false, text: text) != nil { posted += 1 }
        }
        guard posted > 0 else { throw ScriptPlayer.Broken(text: "nobody says \"\(entry.say)\"") }
        return posted
    }

    private func targets(of entry: ScriptEntry) async throws -> [(Officer, Assignment?)] {
        let others = others
        return try await running.store.read { tx in
            if let count = entry.count {
                guard let work = entry.work else { return others.prefix(count).map { ($0, nil) } }
                let found = try others.compactMap { officer in
                    try tx.openAssignments(of: officer.id).first { $0.workCode == work }.map { (officer, $0) }
                }
                return found.prefix(count).map { ($0.0, $0.1) }
            }
            guard let leader = try tx.office().officers.first(where: { $0.code == entry.who }) else { return [] }
            return try tx.submittedAssignments(to: leader.id).filter { $0.workCode == entry.work }
                .map { (leader, $0) }
        }
    }
}
