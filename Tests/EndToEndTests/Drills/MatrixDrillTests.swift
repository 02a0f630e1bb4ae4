import Assignments
import BotConfiguration
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing
import VietnameseText

/// The program itself at a real Matrix server, with three people, and kills of both in between.
@Suite("An office on a real Synapse (Scripts/with-synapse)", .serialized, .enabled(if: Synapse.running != nil))
struct MatrixDrillTests {
    /// A person with his private room with the bot.
    private struct Person {
        let user: SynapseUser
        let room: String
    }

    @Test(
        "three people link, report and confirm; kills of the bot and of the server in between lose and double nothing")
    func scenario() async throws {
        let server = try #require(Synapse.running)
        let office = try await DrillOffice()
        let suffix = UUID().uuidString.prefix(8).lowercased()
        let bot = try await server.user("namro-\(suffix)")
        let name = String(bot.id.dropFirst().prefix { $0 != ":" })
        let environment = [
            "NAMRO_MATRIX_HOMESERVER": server.address, "NAMRO_MATRIX_USER": name, "NAMRO_MATRIX_PASSWORD": "pw-\(name)",
        ]
        var process = try office.start(environment)
        defer { process.terminate() }
        // The bot takes nothing from before its first reading.
        try await wait { try await office.read { try !$0.polls.health().compactMap(\.succeededAt).isEmpty } }

        let officer = try await person("HM-CB", office, server, bot)
        let head = try await person("HM-LD", office, server, bot)
        let chair = try await person("TP-PT", office, server, bot)
        let code = try await firstWork(of: "HM-CB", office)
        let label = "#\(code.rawValue)"
        for percent in 1...40 {
            try await officer.user.say("\(label) \(percent)%", in: officer.room)
            if percent % 8 == 0 {
                try await Task.sleep(for: .milliseconds(Int.random(in: 0...400)))
                kill(process.processIdentifier, SIGKILL)
                process = try office.start(environment)
            }
            if percent % 20 == 0 {
                try await server.control("kill")
                try await Task.sleep(for: .milliseconds(500))
                try await server.control("start")
            }
        }
        try await wait { try await office.assignment(code)?.percent == 40 }
        try await officer.user.say("\(label) xong", in: officer.room)
        try await wait { try await office.assignment(code)?.state == .submitted }
        try await head.user.say("duyệt \(label)", in: head.room)
        try await wait { try await office.assignment(code)?.awaitsHead == false }
        try await chair.user.say("duyệt \(label)", in: chair.room)
        try await wait { try await office.assignment(code)?.state == .completed }
        // Nothing waits before the word has come, either: it must be there first.
        let last = try await chair.user.say("tổng hợp", in: chair.room)
        try await wait {
            try await office.read { tx in
                try tx.ledger.inbox().contains { $0.event.key == "event:\(last)" }
                    && tx.inbox.waitingCount() + tx.outbox.unsentCount() == 0
            }
        }
        try await judge([officer, head, chair], code, office, bot)
    }

    /// What is due first of a person's work.
    private func firstWork(of person: String, _ office: DrillOffice) async throws -> Assignment.ID {
        try #require(
            try await office.read { tx in
                try tx.office().officers.first { $0.code == person }.flatMap {
                    try tx.openAssignments(of: $0.id).first?.id
                }
            })
    }

    /// Each word was received once and each message sent once, in order, and all is on record.
    private func judge(
        _ people: [Person], _ code: Assignment.ID, _ office: DrillOffice, _ bot: SynapseUser
    ) async throws {
        let (inbox, outbox) = try await office.read { (try $0.ledger.inbox(), try $0.ledger.outbox()) }
        for person in people {
            let history = try await person.user.history(of: person.room)
            let said = history.filter { $0.sender == bot.id }.map(\.body)
            #expect(said == outbox.filter { $0.chat == person.room }.map(\.text), "each message once, in order")
            let written = history.filter { $0.sender == person.user.id }.map { "event:\($0.event)" }
            let kept = inbox.filter { $0.event.sender == person.user.id && $0.event.kind == .message }
            #expect(kept.map(\.event.key) == written, "each word is received once, in order")
            #expect(kept.map(\.state).allSatisfy { $0 == .done })
        }
        #expect(outbox.map(\.text).allSatisfy { !$0.contains("(gửi lại)") })
        #expect(try await office.read { try $0.history.check(knows: nil) }.isSound)
        let reports = try await office.read { tx in
            try tx.history.lines(of: code, since: .distantPast, after: 0).count { $0.entry.act == .report }
        }
        #expect(reports == 40)
    }

    /// A person who opens a private room with the bot and links himself.
    private func person(
        _ code: String, _ office: DrillOffice, _ server: Synapse, _ bot: SynapseUser
    ) async throws -> Person {
        let user = try await server.user("\(code.lowercased())-\(UUID().uuidString.prefix(8).lowercased())")
        let secret = try await DatabaseStore.sqlite(path: office.database).write { tx in
            guard let officer = try tx.office().officers.first(where: { $0.code == code }) else { return "" }
            var generator = SystemRandomNumberGenerator()
            return try LinkAccount.issueCode(for: officer.id, tx, at: Date(), using: &generator)
        }
        let room = try await user.room(inviting: [bot.id], isDirect: true)
        try await user.say("liên kết \(LinkAccount.printed(secret))", in: room)
        let person = Person(user: user, room: room)
        try await wait { try await user.history(of: room).contains { $0.sender == bot.id } }
        return person
    }

    /// Waits until something holds, a minute at most. Throws where it does not.
    private func wait(_ condition: () async throws -> Bool, _ location: SourceLocation = #_sourceLocation) async throws
    {
        for _ in 0..<300 {
            if try await condition() { return }
            try await Task.sleep(for: .milliseconds(200))
        }
        Issue.record("nothing has come of it", sourceLocation: location)
        throw CancellationError()
    }
}

extension DrillOffice {
    /// An assignment as it stands. Throws `StoreError`.
    fileprivate func assignment(_ id: Assignment.ID) async throws -> Assignment? {
        try await read { try $0.assignment(id) }
    }
}
