/// Who holds which lock on one file: SQLite's five levels on the file itself, and the slots of its shared memory.
///
/// Levels and rules: SQLite, "File Locking And Concurrency In SQLite Version 3" and "WAL-mode File Format", 2.3.
struct FileLocks {
    /// A level of the lock on a file, as SQLite numbers them.
    enum Level: Int32, Comparable {
        case none, shared, reserved, pending, exclusive

        static func < (one: Level, other: Level) -> Bool { one.rawValue < other.rawValue }
    }

    private struct Slots {
        var shared: UInt16 = 0
        var exclusive: UInt16 = 0
    }

    private var levels: [Int: Level] = [:]
    private var slots: [Int: Slots] = [:]

    /// Raises a connection's lock; false where another one is in the way.
    mutating func lock(_ connection: Int, to level: Level) -> Bool {
        let mine = levels[connection, default: .none]
        guard mine < level else { return true }
        let others = levels.filter { $0.key != connection }.values.max() ?? .none
        switch level {
        case .none, .pending: return true
        case .shared: guard others < .pending else { return false }
        case .reserved: guard others < .reserved else { return false }
        case .exclusive:
            guard others == .none else {
                if others < .pending { levels[connection] = .pending }
                return false
            }
        }
        levels[connection] = level
        return true
    }

    /// Lowers a connection's lock.
    mutating func unlock(_ connection: Int, to level: Level) { levels[connection] = level }

    /// Whether anyone is about to write.
    var isReserved: Bool { levels.values.contains { $0 >= .reserved } }

    /// Takes slots of the shared memory; false where another connection is in the way.
    mutating func take(_ mask: UInt16, exclusively: Bool, by connection: Int) -> Bool {
        for (other, held) in slots where other != connection {
            if held.exclusive & mask != 0 || (exclusively && held.shared & mask != 0) { return false }
        }
        if exclusively {
            slots[connection, default: Slots()].exclusive |= mask
        } else {
            slots[connection, default: Slots()].shared |= mask
        }
        return true
    }

    /// Gives slots back.
    mutating func give(_ mask: UInt16, by connection: Int) {
        slots[connection]?.shared &= ~mask
        slots[connection]?.exclusive &= ~mask
    }

    /// Forgets a connection.
    mutating func drop(_ connection: Int) {
        levels[connection] = nil
        slots[connection] = nil
    }
}
