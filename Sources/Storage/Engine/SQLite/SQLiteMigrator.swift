import Coordinator
import Foundation
import GRDB

/// Brings a SQLite file to the newest schema; refuses one that a newer program has written.
enum SQLiteMigrator {
    /// The version of a file that an older program has written; nil for a new file and for one that is up to date.
    static func outdated(_ db: Database) throws -> Int? {
        let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        return found > 0 && found < Schema.migrations.count ? found : nil
    }

    /// What SQLite lacks; nothing where a text is none.
    private static let fromBase64 = DatabaseFunction("from_base64", argumentCount: 1, pure: true) { values in
        values.first.flatMap(String.fromDatabaseValue).flatMap { Data(base64Encoded: $0) }
    }

    static func migrate(_ db: Database) throws {
        let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        let known = Schema.migrations.count
        guard found <= known else { throw StoreError.newerSchema(found: found, known: known) }
        guard found < known else { return }
        // A table that is made anew is away for a moment, while others refer to it; what they refer to is checked before it counts.
        try db.execute(sql: "PRAGMA foreign_keys = OFF")
        defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
        db.add(function: fromBase64)
        defer { db.remove(function: fromBase64) }
        for version in found..<known {
            try db.inTransaction {
                for statement in Schema.migrations[version](.sqlite) { try db.execute(sql: statement) }
                if Schema.makingTablesAnew.contains(version + 1) { try db.checkForeignKeys() }
                try db.execute(sql: "PRAGMA user_version = \(version + 1)")
                return .commit
            }
        }
    }
}
