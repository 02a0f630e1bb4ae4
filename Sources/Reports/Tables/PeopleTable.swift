import Assignments
import VietnameseText

/// People without an account, or away.
struct PeopleTable: QueryPart {
    let query: ResolvedQuery
    let records: any QueryReading

    func table() throws -> Table {
        guard let selection = query.people else { throw QueryFault.invalid("thiếu điều kiện về cán bộ") }
        let people = try records.people(selection).sorted { one, other in
            let places = [one, other].map { query.directory[$0.unit]?.rosterOrder ?? .max }
            if places[0] != places[1] { return places[0] < places[1] }
            return one.name == other.name ? one.id < other.id : VietnameseOrder.personPrecedes(one.name, other.name)
        }
        var table = list(
            [Table.Column("officer", "", .text), Table.Column("title", "", .text), Table.Column("unit", "", .text)],
            page(people).map { [.text($0.name), .text($0.title), unit($0.unit)] }, count: people.count)
        table.items = page(people).map { .person($0) }
        return table
    }
}
