/// Checks what the group has seen: nobody is named there as late or silent (DESIGN rule 10).
struct GroupAudit {
    let group: PracticeGroup

    /// What was said in the group and should not have been.
    func breaches() -> [String] {
        let late = ["quá hạn", "trễ hạn", "chưa tiếp nhận", "chưa liên kết", "vắng"]
        let said = group.messages().filter { $0.chat == group.groupID && $0.from == group.botID }
        return said.compactMap { message in
            for line in message.text.split(separator: "\n") where late.contains(where: line.contains) {
                if let member = group.members.first(where: { line.contains($0.name) }) {
                    return "rule 10: \(member.code) is named in the group beside \"\(line.prefix(40))\""
                }
            }
            return nil
        }
    }
}
