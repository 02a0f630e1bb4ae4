import Foundation
import Testing

/// What is in the programs that are built beside these tests.
@Suite("The product has nothing of the lab")
struct ProductTests {
    /// Whether code of a module is in a program: the mangled names of its symbols begin with the module's length and name.
    private static func has(_ module: String, in program: String) throws -> Bool {
        let name = Data("$s\(module.utf8.count)\(module)".utf8)
        return try Data(contentsOf: BuiltProgram.url(program), options: .alwaysMapped).range(of: name) != nil
    }

    @Test(
        "the practice group, the demo, the simulation and what tests need are not in it",
        arguments: ["NamroLab", "TestSupport"])
    func apart(_ module: String) throws {
        #expect(try !Self.has(module, in: "namro"))
        // They are found where they are.
        #expect(try Self.has(module, in: "namro-lab"))
        #expect(try Self.has("Assembly", in: "namro"))
    }
}
