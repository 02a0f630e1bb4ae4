import CivilCalendar
package import Foundation

extension Query: Codable {
    /// The keys of the grammar; no other is taken.
    package enum Key: String, CaseIterable, Sendable {
        /// See `Query.subject`; the only one that must be there.
        case subject
        /// A list of conditions.
        case filter
        /// A name or a list of names.
        case scope
        /// `[from, to]`.
        case period
        /// A day.
        case asOf
        /// See `Query.Measure`.
        case measure
        /// See `Query.Grouping`.
        case groupBy
        /// A name or a day.
        case compare
        /// See `Query.Order`.
        case order
        /// 1 to `mostRows`.
        case limit
        /// 0 to `mostSkipped`.
        case offset
    }

    /// Any key, so that an unknown one is seen.
    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ key: Key) { stringValue = key.rawValue }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { return nil }
    }

    /// Reads the JSON of a query. Throws `QueryFault`.
    package init(json: Data) throws(QueryFault) {
        guard json.count <= 64_000 else { throw .invalid("câu hỏi dài quá 64.000 byte") }
        do {
            self = try JSONDecoder().decode(Query.self, from: json)
        } catch let fault as QueryFault {
            throw fault
        } catch DecodingError.dataCorrupted {
            throw .invalid("không phải JSON hợp lệ")
        } catch {
            throw .invalid("câu hỏi phải là một đối tượng JSON")
        }
    }

    /// Reads a query, and nothing that is not of its grammar. Throws `QueryFault`.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: AnyKey.self)
        if let unknown = container.allKeys.map(\.stringValue).sorted().first(where: { Key(rawValue: $0) == nil }) {
            throw QueryFault.invalid("không có khóa \"\(unknown)\"")
        }
        func value<Value: Decodable>(_ key: Key, _ type: Value.Type, _ form: String) throws -> Value? {
            guard container.contains(AnyKey(key)) else { return nil }
            guard let value = try? container.decode(type, forKey: AnyKey(key)) else {
                throw QueryFault.invalid("\(key.rawValue) phải là \(form)")
            }
            return value
        }
        func choice<Choice: RawRepresentable<String> & CaseIterable>(_ key: Key, _ type: Choice.Type) throws -> Choice?
        {
            guard let word = try value(key, String.self, "chữ") else { return nil }
            guard let choice = Choice(rawValue: word) else {
                let known = type.allCases.map(\.rawValue).joined(separator: ", ")
                throw QueryFault.invalid("\(key.rawValue): không có \"\(word)\"; có \(known)")
            }
            return choice
        }
        func day(_ key: Key, _ word: String) throws -> CivilDate {
            guard let day = CivilDate(iso: word) else {
                throw QueryFault.invalid("\(key.rawValue): \"\(word)\" không phải ngày dạng 2024-05-31")
            }
            return day
        }
        guard let subject = try choice(.subject, Subject.self) else { throw QueryFault.invalid("thiếu khóa subject") }
        self.init(subject)
        filter = try (value(.filter, [String].self, "danh sách điều kiện") ?? []).map { try QueryFilter($0) }
        scope = try Self.names(value(.scope, Names.self, "một tên hoặc danh sách tên")?.names ?? [])
        if let days = try value(.period, [String].self, "[từ ngày, đến ngày]") {
            guard days.count == 2, let period = try Period(from: day(.period, days[0]), to: day(.period, days[1]))
            else {
                throw QueryFault.invalid("period phải là [từ ngày, đến ngày]")
            }
            self.period = period
        }
        asOf = try value(.asOf, String.self, "một ngày").map { try day(.asOf, $0) }
        measure = try choice(.measure, Measure.self) ?? .list
        groupBy = try choice(.groupBy, Grouping.self)
        compare = try value(.compare, String.self, "một tên hoặc một ngày").map { try Self.names([$0])[0] }
        order = try choice(.order, Order.self)
        limit = try value(.limit, Int.self, "một số") ?? Self.usualRows
        offset = try value(.offset, Int.self, "một số") ?? 0
        try requireRanges()
        try requireAnswerable()
    }

    /// A name, or a list of them.
    private struct Names: Decodable {
        let names: [String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let name = try? container.decode(String.self) {
                names = [name]
            } else {
                names = try container.decode([String].self)
            }
        }
    }

    private static func names(_ names: [String]) throws -> [String] {
        guard names.count <= 50 else { throw QueryFault.invalid("scope: tối đa 50 tên") }
        return try names.map { name in
            let isShort = name.unicodeScalars.count <= 200
            let name = name.trimmingCharacters(in: .whitespacesAndNewlines)
            guard isShort, !name.isEmpty else { throw QueryFault.invalid("tên phải có từ 1 đến 200 ký tự") }
            return name
        }
    }

    private func requireRanges() throws(QueryFault) {
        guard filter.count <= 20 else { throw .invalid("filter: tối đa 20 điều kiện") }
        guard (1...Self.mostRows).contains(limit) else { throw .invalid("limit từ 1 đến \(Self.mostRows)") }
        guard (0...Self.mostSkipped).contains(offset) else { throw .invalid("offset từ 0 đến \(Self.mostSkipped)") }
    }

    /// Writes the query with what differs from nothing said.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: AnyKey.self)
        try container.encode(subject.rawValue, forKey: AnyKey(.subject))
        if !filter.isEmpty { try container.encode(filter.map(\.text), forKey: AnyKey(.filter)) }
        if !scope.isEmpty { try container.encode(scope, forKey: AnyKey(.scope)) }
        try container.encodeIfPresent(period.map { [$0.from.iso, $0.to.iso] }, forKey: AnyKey(.period))
        try container.encodeIfPresent(asOf?.iso, forKey: AnyKey(.asOf))
        if measure != .list { try container.encode(measure.rawValue, forKey: AnyKey(.measure)) }
        try container.encodeIfPresent(groupBy?.rawValue, forKey: AnyKey(.groupBy))
        try container.encodeIfPresent(compare, forKey: AnyKey(.compare))
        try container.encodeIfPresent(order?.rawValue, forKey: AnyKey(.order))
        if limit != Self.usualRows { try container.encode(limit, forKey: AnyKey(.limit)) }
        if offset != 0 { try container.encode(offset, forKey: AnyKey(.offset)) }
    }
}
