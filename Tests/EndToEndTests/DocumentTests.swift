import Coordinator
import Foundation
import TestSupport
import Testing

/// What the documents of the repository promise of themselves.
@Suite("The documents")
struct DocumentTests {
    private static func text(_ path: String) throws -> String {
        try String(contentsOf: Repository.root.appending(path: path), encoding: .utf8)
    }

    /// The Markdown files of the repository, by their paths.
    private static func pages() throws -> [String] {
        let docs = try FileManager.default.subpathsOfDirectory(atPath: Repository.root.appending(path: "docs").path())
        return ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]
            + docs.filter { $0.hasSuffix(".md") }.map { "docs/\($0)" }
    }

    private static func decisions() throws -> [String] {
        let folder = Repository.root.appending(path: "docs/decisions").path()
        return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.first == "0" }.sorted()
    }

    @Test("every link to a file of the repository leads to one", arguments: try pages())
    func links(_ page: String) throws {
        let folder = Repository.root.appending(path: page).deletingLastPathComponent()
        let targets = try Self.text(page).matches(of: /\]\(([^)#\s]+)(#[^)]*)?\)/).map { String($0.1) }
        let files = targets.filter { !$0.contains("://") && !$0.hasPrefix("mailto:") }
        let missing = files.filter { !FileManager.default.fileExists(atPath: folder.appending(path: $0).path()) }
        #expect(missing.isEmpty)
    }

    @Test("the README is a hundred lines at most, and its picture is small")
    func readme() throws {
        #expect(try Self.text("README.md").split(separator: "\n", omittingEmptySubsequences: false).count <= 101)
        let picture = Repository.root.appending(path: "docs/practice-group.png").path()
        let size = try #require(try FileManager.default.attributesOfItem(atPath: picture)[.size] as? Int)
        #expect(size <= 150_000)
    }

    @Test(
        "every folder and file that the README's map and CONTRIBUTING name is there",
        arguments: ["README.md", "CONTRIBUTING.md"])
    func places(_ page: String) throws {
        let places = try Self.text(page).matches(
            of: /`((?:Sources|Tests|Benchmarks|Scripts|bot-config|docs)\/[^`\s*<]+)`/)
        #expect(!places.isEmpty)
        let missing = places.map { String($0.1) }.filter { place in
            // Written by `make bench`, so not there before.
            place != "docs/benchmarks.md"
                && !FileManager.default.fileExists(atPath: Repository.root.appending(path: place).path())
        }
        #expect(missing.isEmpty)
    }

    @Test("every suite that docs/reliability.md names as showing a promise is there")
    func suites() throws {
        let named = Set(try Self.text("docs/reliability.md").matches(of: /`(\w+Tests)`/).map { String($0.1) })
        let tests = Repository.root.appending(path: "Tests")
        let files = try FileManager.default.subpathsOfDirectory(atPath: tests.path()).filter { $0.hasSuffix(".swift") }
        let suites = try files.flatMap { file in
            try String(contentsOf: tests.appending(path: file), encoding: .utf8).matches(of: /struct (\w+Tests)\b/).map
            {
                String($0.1)
            }
        }
        #expect(!named.isEmpty && named.subtracting(suites).isEmpty)
    }

    @Test("every decision has its number, a date and a status, and stands in the index", arguments: try decisions())
    func decision(_ file: String) throws {
        let lines = try Self.text("docs/decisions/\(file)").split(separator: "\n", omittingEmptySubsequences: false)
        let number = try #require(Int(file.prefix(4)))
        #expect(lines.first?.hasPrefix("# \(number). ") == true)
        #expect(
            lines.dropFirst(2).first?.wholeMatch(of: /\d{4}-\d{2}-\d{2} · (accepted|superseded by \[).*/) != nil)
        #expect(try Self.text("docs/decisions/README.md").contains("](\(file))"))
        #expect(try Self.decisions().count { $0.hasPrefix(file.prefix(4)) } == 1)
    }

    @Test("the newest release in the changelog is this program's version, with a date")
    func release() throws {
        let changelog = try Self.text("CHANGELOG.md")
        let newest = try #require(changelog.firstMatch(of: /\n## (\d+\.\d+\.\d+) · (\d{4}-\d{2}-\d{2})\n/))
        #expect(newest.1 == NamroVersion.current)
        #expect(changelog.contains("\n## Unreleased\n"))
    }
}
