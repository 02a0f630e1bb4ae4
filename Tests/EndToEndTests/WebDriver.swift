import Coordinator
import Foundation
import PlatformSupport

/// A browser driven over W3C WebDriver.
final class WebDriver: Sendable {
    /// Debian's driver.
    static let driver = "/usr/bin/chromedriver"

    struct Failed: Error, CustomStringConvertible {
        let description: String
    }

    private let process: Process
    private let base: String
    private let client: HTTPClientHandle
    private let http: HTTPExchange

    /// Starts the driver on a free port and opens a browser without a window.
    static func start() async throws -> WebDriver {
        let port = Int.random(in: 20_000..<40_000)
        let process = Process()
        process.executableURL = URL(filePath: driver)
        process.arguments = ["--port=\(port)"]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let client = HTTPClientHandle()
        let http = HTTPExchange(client: client, redactor: Redactor(secrets: []))
        let options: JSONValue = .object([
            "capabilities": .object([
                "alwaysMatch": .object([
                    "browserName": .string("chrome"),
                    "goog:chromeOptions": .object([
                        "args": .array(
                            [
                                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                                "--window-size=900,900",
                            ]
                            .map(JSONValue.string))
                    ]),
                ])
            ])
        ])
        for _ in 0..<200 {
            if let value = try? await call(http, "http://127.0.0.1:\(port)/session", options),
                let session = value["sessionId"]?.text
            {
                return WebDriver(process: process, port: port, session: session, client: client, http: http)
            }
            try await SystemTime().sleep(for: .milliseconds(100))
        }
        process.terminate()
        try await client.shutdown()
        throw Failed(description: "no browser session")
    }

    private init(process: Process, port: Int, session: String, client: HTTPClientHandle, http: HTTPExchange) {
        self.process = process
        base = "http://127.0.0.1:\(port)/session/\(session)"
        self.client = client
        self.http = http
    }

    func open(_ url: String) async throws { _ = try await call("url", ["url": .string(url)]) }

    func click(_ selector: String) async throws {
        _ = try await call("element/\(try await element(selector))/click", [:])
    }

    func type(_ selector: String, _ text: String) async throws {
        _ = try await call("element/\(try await element(selector))/value", ["text": .string(text)])
    }

    /// The text of an element as the page has it.
    func text(_ selector: String) async throws -> String {
        try await script("return document.querySelector('\(selector)').textContent")
    }

    func script(_ source: String) async throws -> String {
        try await call("execute/sync", ["script": .string(source), "args": .array([])]).text ?? ""
    }

    func resize(width: Int64, height: Int64) async throws {
        _ = try await call("window/rect", ["width": .integer(width), "height": .integer(height)])
    }

    func screenshot() async throws -> Data {
        let data = try curl("GET", "\(base)/screenshot")
        guard let text = JSONValue(data)?["value"]?.text, let png = Data(base64Encoded: text) else {
            throw Failed(description: "no screenshot")
        }
        return png
    }

    /// Closes the browser, then ends the driver; it is not waited for, since nothing depends on its end.
    func stop() async {
        _ = try? curl("DELETE", base)
        process.terminate()
        try? await client.shutdown()
    }

    /// The requests that are no POST.
    private func curl(_ method: String, _ url: String) throws -> Data {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["curl", "-s", "--max-time", "10", "-X", method, url]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        return output.fileHandleForReading.readDataToEndOfFile()
    }

    private func element(_ selector: String) async throws -> String {
        let value = try await call("element", ["using": .string("css selector"), "value": .string(selector)])
        guard case .object(let fields) = value, let id = fields.values.first?.text else {
            throw Failed(description: "no element \(selector)")
        }
        return id
    }

    private func call(_ path: String, _ body: [String: JSONValue]) async throws -> JSONValue {
        try await Self.call(http, "\(base)/\(path)", .object(body))
    }

    private static func call(_ http: HTTPExchange, _ url: String, _ body: JSONValue) async throws -> JSONValue {
        switch await http.post(url, json: try body.data(), timeout: .seconds(30)) {
        case .answered(200, _, let data): return JSONValue(data)?["value"] ?? .null
        case .answered(_, _, let data): throw Failed(description: String(decoding: data, as: UTF8.self))
        case .failed(_, let reason): throw Failed(description: reason)
        }
    }
}
