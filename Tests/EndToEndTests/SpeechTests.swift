import Assembly
import Assignments
import BotConfiguration
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing
import VietnameseText

/// What `namro explain --format speech` says that the bot does is what a running bot does: the engine itself, on a copy of the example
/// office, message by message; and what it records is read from the database, not from a decision.
@Suite("Speech through a running bot")
struct SpeechTests {
    /// A labelled message; its label is of no account here.
    struct Row: Decodable, CustomTestStringConvertible, Sendable {
        let id: String
        let sender: String
        let chat: String?
        let text: String?
        var testDescription: String { id }
        private enum CodingKeys: String, CodingKey {
            case id, chat, text
            case sender = "as"
        }

        var line: String {
            get throws {
                let values = ["id": id, "as": sender, "chat": chat ?? "private", "text": text ?? ""]
                return String(decoding: try JSONEncoder().encode(values), as: UTF8.self)
            }
        }
    }

    /// Messages that are not set aside: all in the drills, else every ninth.
    static func rows() throws -> [Row] {
        let folder = Repository.root.appending(path: "Tests/ConversationTests/Fixtures/speech")
        let aside = Set(
            try String(contentsOf: folder.appending(path: "set-aside.txt"), encoding: .utf8).split(separator: "\n")
                .map(String.init))
        let all = try ["w1", "w3", "w4", "w5"].flatMap { name in
            try String(contentsOf: folder.appending(path: "\(name).jsonl"), encoding: .utf8).split(separator: "\n")
                .compactMap { try? JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
        }.filter { !aside.contains($0.id) && $0.text != nil }
        return TestLength.isLong ? all : all.enumerated().filter { $0.offset % 9 == 0 }.map(\.element)
    }

    private static let office = Task { try await ExampleOffice.make(configuration: Repository.configuration()) }

    @Test("a message does to the database what its means say, and is answered in the same words", arguments: try rows())
    func row(_ row: Row) async throws {
        let office = try await Self.office.value
        let answer = try #require(try await SpeechRun(office: office).answer(to: row.line))
        let bot = try await RunningBot(copying: office)
        let before = try await bot.records()
        let reply = try await bot.say(row.text ?? "", as: office.people[row.sender] ?? row.sender, in: row.chat)
        let after = try await bot.records()
        #expect(reply == answer.reply)
        #expect(after.subtracting(before) == RunningBot.Records(of: answer.means), "\(answer.means)")
    }

    @Test("what is said of a message is undone: the second time it is the same")
    func undone() async throws {
        let run = SpeechRun(office: try await Self.office.value)
        for text in ["#12 45/60", "em nghỉ phép từ 20/5 đến 24/5", "mai 8h nhắc em #12"] {
            let line = try Row(id: "1", sender: "officer", chat: nil, text: text).line
            let (first, second) = (try await run.answer(to: line), try await run.answer(to: line))
            #expect(first == second && first?.means.count == 1, "\(text)")
        }
    }

    /// A message or a dialogue and what becomes of it.
    struct Case: CustomTestStringConvertible, Sendable {
        let line: String
        let means: String
        var readBack = "[]"
        var isAsking = false
        var testDescription: String { line }
    }

    static let cases = [
        Case(
            line: ##"{"as":"officer","text":"#12 45/60"}"##,
            means: #"[{"do":"report","done":45,"unit":"cơ sở","work":12}]"#),
        Case(
            line: #"{"as":"officer","text":"xin gia hạn #12 đến 15/6 vì mưa bão"}"#,
            means: #"[{"do":"askExtension","reason":true,"to":"2024-06-15","work":12}]"#),
        Case(line: #"{"as":"chair","text":"duyệt #22"}"#, means: #"[{"do":"confirm","work":22}]"#),
        Case(
            line: #"{"as":"chair","text":"đồng ý gia hạn #21"}"#,
            means: #"[{"do":"grant","to":"2024-06-20","what":"extension","work":21}]"#),
        Case(
            line: #"{"as":"chair","text":"đơn vị nào quá hạn"}"#,
            means: #"[{"do":"query","filter":["overdue"],"subject":"units"}]"#),
        Case(line: #"{"as":"officer","text":"việc của tôi"}"#, means: #"[{"do":"mine"}]"#),
        Case(line: #"{"as":"stranger","text":"chào"}"#, means: "[]"),
        // What the rules of clauses do not read.
        Case(
            line: #"{"as":"officer","text":"có cái nào e chưa bấm nhận k"}"#,
            means: #"[{"do":"mine","filter":["unacknowledged"]}]"#),
        Case(
            line: #"{"as":"officer","text":"het phieu khao sat r a in them cho e vs"}"#,
            means: #"[{"do":"obstacle","work":12}]"#),
        Case(
            line: #"{"as":"chair","text":"Số cơ sở của Long Biên hạ xuống còn 70, hạn thì không đổi"}"#, means: "[]",
            readBack: #"[{"do":"amend","target":70,"work":24}]"#, isAsking: true),
        Case(
            line: #"""
                {"turns":[{"bot":"#12 được bao nhiêu ạ?","asks":{"for":"choice","choices":[[{"do":"report","work":12,"done":44}],
                [{"do":"report","work":12,"add":4}]]}},{"as":"officer","text":"2"}]}
                """#, means: #"[{"choice":2,"do":"answer"}]"#),
        Case(
            line: ##"{"as":"officer","text":"#24 đến đâu rồi"}"##,
            means: #"[{"do":"show","refused":true,"what":"progress","work":24}]"#),
        Case(
            line: ##"{"as":"chair","text":"#28"}"##, means: #"[{"do":"show","refused":true,"what":"card","work":28}]"#),
        Case(
            line: #"""
                {"turns":[{"bot":"Em ghi #12: 44/60.","did":[{"do":"report","work":12,"done":44}],"spokeOf":[12]},
                {"as":"officer","text":"em nhầm, #12 là 40"}]}
                """#, means: #"[{"do":"correct","done":40,"unit":"cơ sở","work":12}]"#),
        Case(
            line: #"""
                {"turns":[{"bot":"Trả lại #15 ạ?","asks":{"for":"yesno","act":{"do":"return","work":15}}},{"as":"head","text":"thôi"}]}
                """#, means: #"[{"do":"answer","no":true}]"#),
    ]

    @Test("means are read off what was done, in the words of the labels", arguments: cases)
    func means(_ example: Case) async throws {
        let run = SpeechRun(office: try await Self.office.value)
        let answer = try #require(try await run.answer(to: example.line))
        #expect(try Self.json(answer.means) == example.means)
        #expect(answer.asks.isEmpty != example.isAsking)
        #expect(try Self.json(answer.readBack) == example.readBack)
    }

    private static func json(_ acts: [SpeechAct]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(acts), as: UTF8.self)
    }

    @Test("what is said back is done on 1, and not before")
    func readBack() async throws {
        let office = try await Self.office.value
        let bot = try await RunningBot(copying: office)
        let chair = office.people["chair"] ?? ""
        let before = try await bot.records()
        let words = "Tạm dừng việc của Tây Hồ lại đã, chờ số liệu của bên Công an rồi tính tiếp"
        let reply = try await bot.say(words, as: chair, in: "private")
        #expect(reply.hasPrefix("Hiểu là:"))
        #expect(try await bot.records() == before)
        _ = try await bot.say("1", as: chair, in: "private")
        let done = SpeechAct("pause", ["work": .number(26)])
        #expect(try await bot.records().subtracting(before) == RunningBot.Records(of: [done]))
    }

    @Test("every third id is set aside, and no other")
    func setAside() throws {
        let folder = Repository.root.appending(path: "Tests/ConversationTests/Fixtures/speech")
        let listed = try String(contentsOf: folder.appending(path: "set-aside.txt"), encoding: .utf8)
            .split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
        let ids = try ["w1", "w3", "w4", "w5", "w6"].flatMap { name in
            try String(contentsOf: folder.appending(path: "\(name).jsonl"), encoding: .utf8).split(separator: "\n")
                .compactMap { try? JSONDecoder().decode(Named.self, from: Data($0.utf8)).id }
        }
        let third = ids.filter { id in id.split(separator: "-").last.flatMap { Int($0) }.map { $0 % 3 == 0 } ?? false }
        #expect(listed == third && ids.count == 480)
    }

    /// Of a row, its name and nothing else.
    private struct Named: Decodable { let id: String }

    @Test("a line that is none is answered by an error")
    func noLine() async throws {
        let run = SpeechRun(office: try await Self.office.value)
        #expect(try await run.answer(line: "nothing").contains("error"))
    }
}
