import Assignments

/// Who is asked for which work, each once, in the order in which they were found.
struct RoundAsks {
    private var places: [Officer.ID: Int] = [:]
    private(set) var all: [(person: Officer.ID, work: [Assignment])] = []

    mutating func add(_ work: [Assignment], for person: Officer.ID) {
        if let place = places[person] { return all[place].work += work }
        places[person] = all.count
        all.append((person, work))
    }
}
