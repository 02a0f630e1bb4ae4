import Assembly
import Foundation
import NamroLab
import TestSupport
import Testing

/// The page of the practice group in a real browser, over plain W3C WebDriver.
@Suite(
    "The practice page in Chromium",
    .enabled(
        if: FileManager.default.isExecutableFile(atPath: WebDriver.driver),
        "needs Debian's chromium and chromium-driver: `make test-all` installs them"),
    .timeLimit(.minutes(30)))
struct BrowserTests {
    @Test("an officer posts an update, sees the reply, moves time and sees the reminder")
    func practice() async throws {
        try await PracticeTests.run { running in
            let officer = try #require(running.group.members.first { $0.code == "HM-CB" })
            let browser = try await WebDriver.start()
            do {
                try await drive(browser, running.address, officer)
            } catch {
                await browser.stop()
                throw error
            }
            await browser.stop()
        }
    }

    private func drive(_ browser: WebDriver, _ address: String, _ officer: PracticeMember) async throws {
        try await browser.open(address)
        try await PracticeTests.until("the members") {
            try await browser.text("#member").contains(officer.name)
        }
        try await browser.click("#member option[value=\"\(officer.id)\"]")
        try await browser.type("#text", "#128 45/60 cơ sở")
        try await browser.click("#send")
        try await PracticeTests.until("the reply") {
            try await browser.text("#messages").contains("45/60 cơ sở (75%)")
        }
        try await browser.click("#to-reminder")
        try await PracticeTests.until("the reminder") {
            try await browser.text("#messages").contains("nhắc 6 nhiệm vụ")
        }
        #expect(try await browser.text("#clock").contains("08/05/2024"))
        try await browser.click("#tab-group")
        try await browser.type("#text", "tổng hợp")
        try await browser.click("#send")
        try await PracticeTests.until("the summary in the group") {
            try await browser.text("#messages").contains("Tổng số 7 nhiệm vụ")
        }
        // Usable on a phone: nothing is wider than the window.
        try await browser.resize(width: 390, height: 800)
        let overflow = try await browser.script(
            "return String(document.documentElement.scrollWidth > window.innerWidth)")
        #expect(overflow == "false")
        if let path = ProcessInfo.processInfo.environment["NAMRO_TEST_SCREENSHOT"] {
            try await browser.screenshot().write(to: URL(filePath: path))
        }
    }
}
