import Assignments
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("Pictures and documents that come with work")
struct FileTests {
    private static let picture = Data([0xFF, 0xD8, 0xFF, 0x01])

    /// An officer hands in a result with a file, which the platform has.
    private func handedIn(
        _ office: TestOffice, _ file: ReceivedFile = ReceivedFile(.picture, "ref"), _ text: String = "#128 45/60 cơ sở"
    ) async throws -> [OutboundMessage] {
        var event = office.event(text, from: "HM-CB")
        event.file = file
        return try await office.exchange(event)
    }

    private func kept(_ office: TestOffice) async throws -> [KeptFile] {
        try await office.store.read { try $0.files.kept(of: Assignment.ID(rawValue: 128)) }
    }

    @Test("what comes with a report is fetched once, kept, and handed to who asks for it, alone")
    func handsOver() async throws {
        let office = try await TestOffice()
        _ = try await handedIn(office, ReceivedFile(.document, "ref", name: "Báo cáo/tháng.pdf"))
        office.platform.handOut(.fetched(Data("%PDF".utf8)))
        #expect(try await office.files.fetchOnce())
        #expect(try await !office.files.fetchOnce())
        #expect(office.platform.fetched == [ReceivedFile(.document, "ref", name: "Báo cáo/tháng.pdf")])
        let sent = try await office.exchange(office.event("xem tài liệu #128", from: "HM-LD", inGroup: true))
        let file = try #require(sent.first { $0.file != nil })
        #expect(file.chat == "HM-LD")
        #expect(file.file?.content == FileContent(.document, name: "Báo cáotháng.pdf", Data("%PDF".utf8)))
        #expect(file.text.hasPrefix("#128 · ") && file.text.contains("14:00 07/05/2024"))
        let told = sent.filter { $0.chat == TestOffice.group }
        #expect(told.count == 1 && told.allSatisfy { $0.file == nil && $0.text.contains("gửi riêng") })
    }

    @Test("a file that changes nothing is not fetched: small talk, a stranger, another's work")
    func leavesAlone() async throws {
        let office = try await TestOffice()
        for (text, user) in [("cảm ơn bot", "HM-CB"), ("#128 45/60", "nobody"), ("#128 45/60", "BD-CB")] {
            var event = office.event(text, from: user)
            event.file = ReceivedFile(.picture, "ref")
            try await office.exchange(event)
        }
        #expect(try await !office.files.fetchOnce())
        #expect(office.platform.fetched.isEmpty)
        let sent = try await office.say("xem ảnh #128", as: "HM-LD")
        #expect(sent.count == 1 && sent.allSatisfy { $0.contains("#128 chưa có ảnh hay tệp nào") })
    }

    @Test("who may not see the work does not see its files")
    func others() async throws {
        let office = try await TestOffice()
        _ = try await handedIn(office)
        office.platform.handOut(.fetched(Self.picture))
        _ = try await office.files.fetchOnce()
        let sent = try await office.exchange(office.event("xem ảnh #128", from: "BD-CB"))
        #expect(sent.count == 1 && sent.allSatisfy { $0.file == nil })
    }

    @Test("what cannot be fetched now is tried later, up to seven times; what is gone or too large is not")
    func tries() async throws {
        let office = try await TestOffice()
        _ = try await handedIn(office)
        for _ in 0..<7 {
            #expect(try await office.files.fetchOnce())
            #expect(try await !office.files.fetchOnce(), "not at once again")
            office.time.pass(.seconds(7_200))
            _ = try await office.lease.renew()
        }
        #expect(try await !office.files.fetchOnce())
        for outcome in [FetchOutcome.never(reason: "gone"), .fetched(Data(count: FileContent.largest + 1))] {
            _ = try await handedIn(office, ReceivedFile(.picture, "ref"), "#128 46/60 cơ sở")
            office.platform.handOut(outcome)
            #expect(try await office.files.fetchOnce())
            office.time.pass(.seconds(86_400))
            _ = try await office.lease.renew()
            #expect(try await !office.files.fetchOnce())
        }
        #expect(try await kept(office).isEmpty)
    }

    @Test(
        "words beside a file belong to the work that they name, also where they would ask for something without it",
        arguments: [
            "#128 xem file đính kèm", "#128", "em gửi ảnh #128 ạ", "Báo cáo #128 xem tệp đính kèm ạ", "thôi #128",
        ])
    func captions(_ text: String) async throws {
        let office = try await TestOffice()
        _ = try await handedIn(office, ReceivedFile(.picture, "ref"), text)
        office.platform.handOut(.fetched(Self.picture))
        _ = try await office.files.fetchOnce()
        #expect(try await kept(office).count == 1)
        #expect(try await office.assignment(128)?.state != .submitted)
        let shown = try await office.say("#128", as: "HM-LD").joined()
        #expect(shown.contains(text == "#128" ? "gửi ảnh, tệp kèm theo" : text))
    }

    @Test(
        "a picture without words belongs to the work just spoken of, and to none where there is none or it was long ago"
    )
    func wordless() async throws {
        let office = try await TestOffice()
        var event = office.event(nil, from: "HM-CB", key: "1")
        event.file = ReceivedFile(.picture, "ref")
        #expect(try await office.exchange(event).map(\.text).allSatisfy { $0.contains("của nhiệm vụ nào") })
        _ = try await office.say("#128 45/60 cơ sở", as: "HM-CB")
        event.key = "2"
        let sent = try await office.exchange(event)
        #expect(
            sent.count == 1 && sent.allSatisfy { $0.text.contains("#128") && $0.text.contains("gửi ảnh, tệp kèm theo") }
        )
        office.platform.handOut(.fetched(Self.picture))
        #expect(try await office.files.fetchOnce())
        #expect(try await kept(office).count == 1)
        office.time.pass(.seconds(1_801))
        (event.key, event.sentAt) = ("3", office.time.now)
        #expect(try await office.exchange(event).map(\.text).allSatisfy { $0.contains("của nhiệm vụ nào") })
        event.key = "4"
        event.chat = InboundEvent.Chat(id: TestOffice.group, isGroup: true)
        #expect(try await office.exchange(event).isEmpty)
    }

    @Test(
        "a picture of which nobody knows to which work it belongs is held until the next words tell, for half an hour",
        arguments: [
            ("#128", 0, true), ("#128 45/60 cơ sở", 0, true), ("việc của tôi", 0, false),
            ("xin gia hạn #128 đến 20/12 vì mưa", 0, false),
            ("#128", 1_801, false),
        ])
    func held(_ text: String, _ seconds: Int, _ isKept: Bool) async throws {
        let office = try await TestOffice()
        var event = office.event(nil, from: "HM-CB")
        event.file = ReceivedFile(.picture, "ref")
        _ = try await office.exchange(event)
        office.time.pass(.seconds(seconds))
        _ = try await office.say(text, as: "HM-CB")
        office.platform.handOut(.fetched(Self.picture))
        #expect(try await office.files.fetchOnce() == isKept)
        #expect(try await kept(office).count == (isKept ? 1 : 0))
        // It belongs to one work, once.
        if isKept { _ = try await office.say("#158 30/60 cơ sở", as: "HM-CB") }
        #expect(try await !office.files.fetchOnce())
    }

    @Test("a picture with words that need a question goes with the answer")
    func asked() async throws {
        let office = try await TestOffice()
        let asked = try await handedIn(office, ReceivedFile(.picture, "ref"), "xong rồi ạ")
        #expect(asked.count == 1)
        _ = try await office.say("#128 xong, kết quả: biên bản số 5", as: "HM-CB")
        office.platform.handOut(.fetched(Self.picture))
        #expect(try await office.files.fetchOnce())
        #expect(try await kept(office).count == 1)
    }

    @Test("a corrected caption brings no second copy")
    func corrections() async throws {
        let office = try await TestOffice()
        var event = office.event("#128 45/60 cơ sở", from: "HM-CB", key: "message:1")
        event.file = ReceivedFile(.picture, "ref")
        try await office.exchange(event)
        var edit = office.event("#128 46/60 cơ sở", from: "HM-CB", key: "edit:1")
        (edit.kind, edit.edits, edit.file) = (.edit, "message:1", ReceivedFile(.picture, "ref"))
        try await office.exchange(edit)
        office.platform.handOut(.fetched(Self.picture), .fetched(Self.picture))
        while try await office.files.fetchOnce() {}
        #expect(try await kept(office).count == 1)
    }

    @Test("what is not fetched yet is told of, and not as if there were nothing")
    func onTheWay() async throws {
        let office = try await TestOffice()
        _ = try await handedIn(office)
        let sent = try await office.say("xem ảnh #128", as: "HM-LD")
        #expect(sent.count == 1 && sent.allSatisfy { $0.contains("1 ảnh, tệp đang được tải về; xin đợi") })
        #expect(sent.allSatisfy { !$0.contains("chưa lấy được") })
    }

    @Test("of several files each is told of as it stands: here, on its way, or not to be had")
    func someOnTheWay() async throws {
        let office = try await TestOffice()
        for name in ["one", "two", "three"] { _ = try await handedIn(office, ReceivedFile(.picture, name)) }
        office.platform.handOut(.fetched(Self.picture), .never(reason: "no such file"))
        for _ in 0..<2 { _ = try await office.files.fetchOnce() }
        let sent = try await office.exchange(office.event("xem ảnh #128", from: "HM-LD"))
        #expect(sent.count { $0.file != nil } == 1)
        let told = sent.map(\.text).joined(separator: "\n")
        #expect(told.contains("1 ảnh, tệp đang được tải về") && told.contains("1 ảnh, tệp chưa lấy được"), "\(told)")
    }

    @Test("a file that could not be fetched at the first try is still on its way")
    func triedAgain() async throws {
        let office = try await TestOffice()
        _ = try await handedIn(office)
        office.platform.handOut(.notNow(reason: "timeout"))
        _ = try await office.files.fetchOnce()
        let sent = try await office.say("xem ảnh #128", as: "HM-LD")
        #expect(sent.count == 1 && sent.allSatisfy { $0.contains("đang được tải về") }, "\(sent)")
    }

    @Test("a file that is refused again and again leaves its words, and its chat as it was")
    func refusedFile() async throws {
        let office = try await TestOffice()
        _ = try await handedIn(office)
        office.platform.handOut(.fetched(Self.picture))
        _ = try await office.files.fetchOnce()
        let refused = SendOutcome.refused(reason: "no picture")
        office.platform.answer(refused, refused, refused, refused, refused, refused)
        let sent = try await office.exchange(office.event("xem ảnh #128", from: "HM-LD"))
        #expect(sent.map { $0.file?.content.kind } == [.picture] + Array(repeating: .document, count: 5) + [nil])
        #expect(sent.last?.text.contains("Chưa gửi kèm được ảnh, tệp") == true)
        let account = office.account
        let identity = try await office.store.read { try $0.accounts.identity(account, user: "HM-LD") }
        #expect(identity?.refusedAt == nil)
    }

    @Test(
        "what the platform would not take now, or never saw, is no try with the file: the picture stays one",
        arguments: [
            SendOutcome.refusedForNow(after: .seconds(5), reason: "429"), .refusedForNow(after: nil, reason: "401"),
            .notSent(reason: "no connection"),
        ])
    func outage(_ outcome: SendOutcome) async throws {
        let office = try await TestOffice()
        _ = try await handedIn(office)
        office.platform.handOut(.fetched(Self.picture))
        _ = try await office.files.fetchOnce()
        office.platform.answerAlways(outcome)
        _ = try await office.exchange(office.event("xem ảnh #128", from: "HM-LD"))
        for _ in 0..<20 {
            office.time.pass(.seconds(61))
            try await office.dispatchAll()
        }
        office.platform.answerAlways(nil)
        office.time.pass(.seconds(61))
        try await office.dispatchAll()
        let tries = office.platform.sent.filter { $0.chat == "HM-LD" }
        #expect(tries.count > 10 && tries.allSatisfy { $0.file?.content.kind == .picture })
        #expect(office.platform.taken.last?.file != nil)
    }

    @Test("a picture of which nobody knows whether it came goes again as a document")
    func unknownPicture() async throws {
        let office = try await TestOffice()
        _ = try await handedIn(office)
        office.platform.handOut(.fetched(Self.picture))
        _ = try await office.files.fetchOnce()
        office.platform.answer(.notSent(reason: "no connection"), .unknown(reason: "time-out"))
        _ = try await office.exchange(office.event("xem ảnh #128", from: "HM-LD"))
        for _ in 0..<3 {
            office.time.pass(.seconds(9))
            try await office.dispatchAll()
        }
        #expect(office.platform.sent.suffix(3).map { $0.file?.content.kind } == [.picture, .picture, .document])
    }

    @Test("who decides on a result is told that something came with it, and how to see it")
    func hint() async throws {
        let office = try await TestOffice()
        let sent = try await handedIn(office, ReceivedFile(.picture, "ref"), "#128 xong, kết quả: biên bản số 5")
        let notice = try #require(sent.first { $0.chat == "HM-LD" })
        #expect(notice.text.contains(#"nhắn "xem ảnh #128""#))
        #expect(notice.answers.map(\.text) == ["#128 duyệt", "#128 trả lại", "xem ảnh #128"])
        let plain = try await office.exchange(office.event("#158 xong, kết quả: biên bản số 6", from: "BD-CB"))
        #expect(plain.allSatisfy { !$0.text.contains("xem ảnh") })
    }

    @Test("of many files three are handed over, the newest, and the rest are counted")
    func many() async throws {
        let office = try await TestOffice()
        for done in 41...45 {
            _ = try await handedIn(office, ReceivedFile(.picture, "ref"), "#128 \(done)/60 cơ sở")
            office.platform.handOut(.fetched(Self.picture + [UInt8(done)]))
            _ = try await office.files.fetchOnce()
        }
        let sent = try await office.exchange(office.event("xem ảnh #128", from: "HM-CB"))
        #expect(sent.compactMap { $0.file?.content.content.last } == [45, 44, 43])
        #expect(sent.last?.text.contains("2 ảnh, tệp cũ hơn") == true)
    }

    @Test("files go with the words of their messages, and with who sent them")
    func forgets() async throws {
        let office = try await TestOffice()
        _ = try await handedIn(office)
        office.platform.handOut(.fetched(Self.picture))
        _ = try await office.files.fetchOnce()
        let id = try #require(try await kept(office).first?.id)
        let before = office.time.now.addingTimeInterval(-60)
        try await office.store.write { _ = try $0.inbox.forgetReceived(before: before, limit: 10) }
        #expect(try await office.store.read { try $0.files.content(id) } != nil)
        let later = office.time.now.addingTimeInterval(60)
        try await office.store.write { _ = try $0.inbox.forgetReceived(before: later, limit: 10) }
        #expect(try await office.store.read { try $0.files.content(id) } == nil)

        _ = try await handedIn(office, ReceivedFile(.picture, "ref"), "#128 46/60 cơ sở")
        office.platform.handOut(.fetched(Self.picture))
        _ = try await office.files.fetchOnce()
        let other = try #require(try await kept(office).first?.id)
        try await office.store.write { tx in
            let officer = try #require(try tx.office().officers.first { $0.code == "HM-CB" })
            _ = try tx.people.erase(officer.id)
        }
        #expect(try await office.store.read { try $0.files.content(other) } == nil)
    }

    @Test("where a platform needs an address the office's own is given, or it is said that there is none")
    func links() async throws {
        for base in ["https://bot.example.vn", nil] {
            let office = try await TestOffice()
            _ = try await handedIn(office)
            office.platform.handOut(.fetched(Self.picture))
            _ = try await office.files.fetchOnce()
            try await office.store.write { try $0.files.beginKey("secret") }
            let platform = FakePlatform(needsLinks: true)
            let dispatcher = Dispatcher(
                platform: platform, account: office.account, store: office.fenced, lease: office.lease,
                time: office.time, rate: 0, links: base.map { FileLinks(base: $0) }, withoutFile: "không có địa chỉ"
            ) { $0 }
            office.platform.offer(ReceivedBatch(events: [office.event("xem ảnh #128", from: "HM-CB")]))
            _ = try await office.receiver.receiveOnce()
            _ = try await office.processor.processOnce()
            while try await dispatcher.dispatchOnce().tried > 0 {}
            let message = try #require(platform.sent.first { $0.file != nil })
            #expect(message.file?.address?.hasPrefix("https://bot.example.vn/media/") == (base == nil ? nil : true))
            #expect(message.text.contains("không có địa chỉ") == (base == nil))
        }
    }
}

@Suite("Addresses of files")
struct FileLinkTests {
    private let now = Date(timeIntervalSince1970: 1_715_065_200)

    private func name(_ file: Int64, _ key: String = "key") -> String {
        String(FileLinks(base: "https://x").address(of: file, key: key, at: now).split(separator: "/").last ?? "")
    }

    @Test("an address leads to its file for a week and more, and not after that")
    func ends() {
        let day: TimeInterval = 86_400
        #expect(FileLinks.file(named: name(7), key: "key", at: now) == 7)
        #expect(FileLinks.file(named: name(7), key: "key", at: now.addingTimeInterval(7 * day)) == 7)
        #expect(FileLinks.file(named: name(7), key: "key", at: now.addingTimeInterval(8 * day)) == nil)
        #expect(name(7) == name(7), "the same on the same day")
    }

    @Test("no other address leads anywhere: another file, a later end, another key, a sign more or less")
    func guesses() {
        let parts = name(7).split(separator: ".").map(String.init)
        let changed = [
            "8.\(parts[1]).\(parts[2])", "7.\(Int64(parts[1], radix: 10).map { $0 + 1 } ?? 0).\(parts[2])",
            name(7, "other"),
            name(7) + "0", String(name(7).dropLast()), String(name(7).dropLast(2)), "7", "", "..", "7.20000.",
            "７.\(parts[1]).\(parts[2])", name(7).uppercased() + " ",
        ]
        for name in changed { #expect(FileLinks.file(named: name, key: "key", at: now) == nil, "\(name)") }
    }

    @Test("keys are long and never the same")
    func keys() {
        let keys = (0..<100).map { _ in FileLinks.newKey() }
        #expect(Set(keys).count == 100 && keys.allSatisfy { Data(base64Encoded: $0)?.count == 32 })
    }
}

@Suite("What a file is")
struct FileContentTests {
    @Test("a picture is one that begins like one; a name leads nowhere and ends no header")
    func kinds() {
        let png = FileContent(.picture, name: nil, Data([0x89, 0x50, 0x4E, 0x47, 1]))
        #expect(png.kind == .picture && png.type == "image/png" && png.name == "tep.png")
        let page = FileContent(.picture, name: "a.png", Data("<script>".utf8))
        #expect(page.kind == .document && page.type == "application/octet-stream")
        let sent = FileContent(.document, name: "../\"x\r\n\u{202E}y", Data())
        #expect(sent.name == "..xy")
        #expect(FileContent(.document, name: "//", Data()).name == "tep.bin")
        #expect(FileContent(.document, name: String(repeating: "ạ", count: 500), Data()).name.utf8.count <= 200)
    }
}
