import ArgumentParser
import CommandSupport
import Foundation
import Testing

@testable import namro

@Suite("What the program says of itself")
struct ConsoleTests {
    @Test("a time in the log says its zone")
    func stamp() {
        let text = JSONLogHandler.stamp(Date(timeIntervalSince1970: 1_795_918_246.619))
        #expect(text.wholeMatch(of: /2026-11-29T02:10:46\.\d{3}Z/) != nil, "\(text)")
    }

    @Test("the version has one place and is printed by a flag")
    func version() {
        #expect(Namro.configuration.version.wholeMatch(of: /namro \d+\.\d+\.\d+\S*/) != nil)
        let exit = #expect(throws: (any Error).self) { _ = try Namro.parseAsRoot(["--version"]) }
        #expect(exit.map { Namro.message(for: $0) } == Namro.configuration.version)
    }
}
