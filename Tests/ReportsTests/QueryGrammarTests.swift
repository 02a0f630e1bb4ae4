import Foundation
import Reports
import TestSupport
import Testing

@Suite("The grammar of queries")
struct QueryGrammarTests {
    private static func schema() throws -> [String: Any] {
        let data = try Data(contentsOf: Repository.root.appending(path: "docs/query.schema.json"))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    private static func query(_ json: String) throws -> Query { try Query(json: Data(json.utf8)) }

    @Test("the schema has each key of the decoder and no other")
    func keys() throws {
        let schema = try Self.schema()
        let properties = try #require(schema["properties"] as? [String: Any])
        #expect(Set(properties.keys) == Set(Query.Key.allCases.map(\.rawValue)))
        #expect(schema["additionalProperties"] as? Bool == false)
        #expect(schema["required"] as? [String] == ["subject"])
    }

    @Test("the schema has each word of the decoder and no other")
    func words() throws {
        let properties = try #require(try Self.schema()["properties"] as? [String: [String: Any]])
        func words(_ key: String) -> Set<String> { Set(properties[key]?["enum"] as? [String] ?? []) }
        #expect(words("subject") == Set(Query.Subject.allCases.map(\.rawValue)))
        #expect(words("measure") == Set(Query.Measure.allCases.map(\.rawValue)))
        #expect(words("groupBy") == Set(Query.Grouping.allCases.map(\.rawValue)))
        #expect(words("order") == Set(Query.Order.allCases.map(\.rawValue)))
        let filters = try #require((properties["filter"]?["items"] as? [String: Any])?["anyOf"] as? [[String: Any]])
        #expect(Set(filters[0]["enum"] as? [String] ?? []) == Set(QueryFilter.Flag.allCases.map(\.rawValue)))
        let patterns = filters.compactMap { $0["pattern"] as? String }.joined()
        for key in QueryFilter.Key.allCases { #expect(patterns.contains(key.rawValue)) }
        for request in QueryFilter.Request.allCases { #expect(patterns.contains(request.rawValue)) }
        #expect(properties["limit"]?["maximum"] as? Int == Query.mostRows)
        #expect(properties["offset"]?["maximum"] as? Int == Query.mostSkipped)
    }

    @Test(
        "what the schema refuses is refused, with the key or word named",
        arguments: [
            (#"{"subject":"works","colour":"red"}"#, "colour"), (#"{"subject":"news"}"#, "news"), (#"{}"#, "subject"),
            (#"[]"#, "đối tượng"), (#"{"subject":"works""#, "JSON"),
            (#"{"subject":"works","filter":["unread"]}"#, "unread"),
            (#"{"subject":"works","filter":"overdue"}"#, "filter"),
            (#"{"subject":"works","filter":["percent<101"]}"#, "100"),
            (#"{"subject":"works","filter":["percent<-1"]}"#, "percent"),
            (#"{"subject":"works","filter":["lateDays<3"]}"#, "lateDays"),
            (#"{"subject":"works","filter":["dueBy:2024-02-30"]}"#, "dueBy"),
            (#"{"subject":"works","filter":["about:"]}"#, "about"),
            (#"{"subject":"works","filter":["request:money"]}"#, "request"),
            (#"{"subject":"works","limit":201}"#, "limit"),
            (#"{"subject":"works","limit":1.5}"#, "limit"), (#"{"subject":"works","offset":-1}"#, "offset"),
            (#"{"subject":"works","scope":[]  ,"period":["2024-05-01"]}"#, "period"),
            (#"{"subject":"works","scope":7}"#, "scope"),
            (#"{"subject":"works","asOf":"hôm qua"}"#, "asOf"),
            (#"{"subject":"works","measure":"sum","order":"tallest"}"#, "order"),
            (#"{"subject":"works","measure":null}"#, "measure"),
            (#"{"subject":"units","measure":"forecast"}"#, "forecast"),
            (#"{"subject":"works","groupBy":"unit"}"#, "groupBy"),
            (#"{"subject":"works","compare":"Ba Đình"}"#, "compare"),
            (#"{"subject":"works","measure":"share","filter":["urgent"]}"#, "share"),
            (#"{"subject":"works","filter":["draft","overdue"]}"#, "draft"),
            (#"{"subject":"rounds","filter":["open"]}"#, "rounds"),
            (#"{"subject":"obstacles","order":"best"}"#, "obstacles"),
        ])
    func refused(_ json: String, _ word: String) throws {
        let fault = try #require(throws: QueryFault.self) { _ = try Self.query(json) }
        #expect(fault.kind == .invalid && fault.description.contains(word), "\(fault)")
    }

    @Test("two hundred letters are taken, however many bytes they have")
    func letters() throws {
        let letters = String(repeating: "ạ", count: 194)
        #expect(try Self.query(#"{"subject":"works","filter":["about:\#(letters)"]}"#).filter.count == 1)
        #expect(throws: QueryFault.self) { _ = try Self.query(#"{"subject":"works","filter":["about:\#(letters)ạ"]}"#) }
    }

    @Test(
        "the schema refuses what the decoder refuses of texts",
        arguments: [
            ("scope", " ", false), ("scope", "Ba Đình", true), ("compare", "  ", false), ("asOf", "2024-13-45", false),
            ("asOf", "2024-05-31", true), ("filter", "percent<999", false), ("filter", "percent<100", true),
            ("filter", "percent<7", true), ("filter", "lateDays>3661", false), ("filter", "lateDays>3660", true),
            ("filter", "lateDays>9", true), ("filter", "dueBy:2024-13-45", false), ("filter", "dueBy:2024-12-31", true),
            ("filter", "about: ", false), ("filter", "about:nhà", true),
        ])
    func texts(_ key: String, _ text: String, _ isTaken: Bool) throws {
        let properties = try #require(try Self.schema()["properties"] as? [String: [String: Any]])
        let property = try #require(properties[key])
        let items = property["items"] as? [String: Any] ?? property
        let forms = items["anyOf"] as? [[String: Any]] ?? [items]
        let patterns = forms.compactMap { $0["pattern"] as? String }
        let isOfSchema = try patterns.contains { try Regex($0).firstMatch(in: text) != nil }
        #expect(isOfSchema == isTaken, "\(patterns)")
        let measure = key == "compare" ? #","measure":"count""# : ""
        let value = key == "filter" ? #"["\#(text)"]"# : #""\#(text)""#
        let json = #"{"subject":"works"\#(measure),"\#(key)":\#(value)}"#
        #expect(((try? Self.query(json)) != nil) == isTaken)
    }

    @Test(
        "a query is written as it was read",
        arguments: [
            #"{"subject":"works"}"#,
            #"{"asOf":"2024-05-02","compare":"Ba Đình","filter":["overdue"],"measure":"count","subject":"works"}"#,
            #"{"filter":["dueBy:2024-05-31","work:V3"],"groupBy":"unit","measure":"sum","subject":"works"}"#,
            #"{"filter":["percent<=50","lateDays>7","request:extension","about:chung cư"],"limit":3,"offset":6,"subject":"works"}"#,
            #"{"order":"worst","period":["2024-05-01","2024-05-31"],"scope":["Ba Đình","Hoàng Mai"],"subject":"units"}"#,
        ])
    func roundTrip(_ json: String) throws {
        let query = try Self.query(json)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        #expect(String(decoding: try encoder.encode(query), as: UTF8.self) == json)
        #expect(try JSONDecoder().decode(Query.self, from: encoder.encode(query)) == query)
    }
}
