import Foundation
import GRDBSQLite

/// The functions of an open file that SQLite calls, for `SimulatedVFS`.
enum SimulatedFileMethods {
    // Codes that the header builds from others (SQLite, "Result and Error Codes").
    private static let shortRead = SQLITE_IOERR | (2 << 8)
    private static let readFailed = SQLITE_IOERR | (1 << 8)
    private static let writeFailed = SQLITE_IOERR | (3 << 8)
    private static let syncFailed = SQLITE_IOERR | (4 << 8)
    private static let lockFailed = SQLITE_IOERR | (15 << 8)
    private static let mapFailed = SQLITE_IOERR | (21 << 8)
    /// A write touches no bytes beside its own, as on the file systems of today.
    private static let powersafeOverwrite: Int32 = 0x1000

    /// The table of functions.
    static var table: sqlite3_io_methods {
        var table = sqlite3_io_methods()
        table.iVersion = 2
        addContents(to: &table)
        addLocks(to: &table)
        addSharedMemory(to: &table)
        return table
    }

    private static func addContents(to table: inout sqlite3_io_methods) {
        table.xClose = { SimulatedFileMethods.close($0) }
        table.xRead = { SimulatedFileMethods.read($0, $1, Int($2), Int($3)) }
        table.xWrite = { memory, bytes, count, offset in
            guard let file = SimulatedFileMethods.file(memory), let bytes else { return SQLITE_IOERR }
            let new = Data(bytes: bytes, count: Int(count))
            let outcome = file.vfs.disk.change(file.name, .write(at: Int(offset), new), by: file.process)
            return SimulatedFileMethods.code(outcome, of: .write)
        }
        table.xTruncate = { memory, size in
            guard let file = SimulatedFileMethods.file(memory) else { return SQLITE_IOERR }
            let outcome = file.vfs.disk.change(file.name, .truncate(Int(size)), by: file.process)
            return SimulatedFileMethods.code(outcome, of: .truncate)
        }
        table.xSync = { memory, _ in
            guard let file = SimulatedFileMethods.file(memory) else { return SQLITE_IOERR }
            return SimulatedFileMethods.code(file.vfs.disk.sync(file.name, by: file.process), of: .sync)
        }
        table.xFileSize = { memory, size in
            guard let file = SimulatedFileMethods.file(memory), !file.isDead else { return SQLITE_IOERR }
            size?.pointee = sqlite3_int64(file.vfs.disk.size(of: file.name))
            return SQLITE_OK
        }
        table.xFileControl = { _, _, _ in SQLITE_NOTFOUND }
        table.xSectorSize = { _ in 4_096 }
        table.xDeviceCharacteristics = { _ in SimulatedFileMethods.powersafeOverwrite }
    }

    private static func addLocks(to table: inout sqlite3_io_methods) {
        table.xLock = { memory, level in
            guard let file = SimulatedFileMethods.file(memory), !file.isDead,
                let level = FileLocks.Level(rawValue: level)
            else { return SimulatedFileMethods.lockFailed }
            return file.vfs.withLocks(of: file) { $0.lock(file.connection, to: level) } ? SQLITE_OK : SQLITE_BUSY
        }
        table.xUnlock = { memory, level in
            guard let file = SimulatedFileMethods.file(memory), let level = FileLocks.Level(rawValue: level) else {
                return SimulatedFileMethods.lockFailed
            }
            if !file.isDead { file.vfs.withLocks(of: file) { $0.unlock(file.connection, to: level) } }
            return SQLITE_OK
        }
        table.xCheckReservedLock = { memory, answer in
            guard let file = SimulatedFileMethods.file(memory), !file.isDead else {
                return SimulatedFileMethods.lockFailed
            }
            answer?.pointee = file.vfs.withLocks(of: file) { $0.isReserved } ? 1 : 0
            return SQLITE_OK
        }
    }

    private static func addSharedMemory(to table: inout sqlite3_io_methods) {
        table.xShmMap = { memory, region, size, grows, out in
            guard let file = SimulatedFileMethods.file(memory), !file.isDead else {
                return SimulatedFileMethods.mapFailed
            }
            out?.pointee = file.vfs.map(file, region: Int(region), size: Int(size), grows: grows != 0)
            return SQLITE_OK
        }
        table.xShmLock = { memory, offset, count, flags in
            guard let file = SimulatedFileMethods.file(memory), !file.isDead else {
                return SimulatedFileMethods.lockFailed
            }
            let mask = UInt16(truncatingIfNeeded: ((1 << Int(count)) - 1) << Int(offset))
            let isFree = file.vfs.withLocks(of: file) { locks in
                guard flags & SQLITE_SHM_UNLOCK == 0 else {
                    locks.give(mask, by: file.connection)
                    return true
                }
                return locks.take(mask, exclusively: flags & SQLITE_SHM_EXCLUSIVE != 0, by: file.connection)
            }
            return isFree ? SQLITE_OK : SQLITE_BUSY
        }
        // All connections run on threads that wait for one another.
        table.xShmBarrier = { _ in }
        table.xShmUnmap = { memory, _ in
            if let file = SimulatedFileMethods.file(memory) { file.vfs.unmap(file) }
            return SQLITE_OK
        }
    }

    /// SQLite's code for what came of a change.
    static func code(_ outcome: SimulatedDisk.Outcome, of act: SimulatedDisk.Act) -> Int32 {
        switch outcome {
        case .done: SQLITE_OK
        case .trouble(.full): SQLITE_FULL
        case .trouble(.readOnly): SQLITE_READONLY
        case .dead, .trouble(.failing), .trouble(.unsynced): act == .sync ? syncFailed : writeFailed
        }
    }

    private static func file(_ memory: UnsafeMutablePointer<sqlite3_file>?) -> SimulatedFile? {
        memory.map { UnsafeMutableRawPointer($0).assumingMemoryBound(to: SimulatedFileSystem.OpenFile.self) }?
            .pointee.file.takeUnretainedValue()
    }

    private static func close(_ memory: UnsafeMutablePointer<sqlite3_file>?) -> Int32 {
        guard let memory, let file = file(memory) else { return SQLITE_IOERR }
        file.vfs.close(file)
        UnsafeMutableRawPointer(memory).assumingMemoryBound(to: SimulatedFileSystem.OpenFile.self).pointee.file
            .release()
        memory.pointee.pMethods = nil
        return SQLITE_OK
    }

    private static func read(
        _ memory: UnsafeMutablePointer<sqlite3_file>?, _ out: UnsafeMutableRawPointer?, _ count: Int, _ offset: Int
    ) -> Int32 {
        guard let file = file(memory), let out, !file.isDead else { return readFailed }
        let buffer = UnsafeMutableRawBufferPointer(start: out, count: count)
        let found = file.vfs.disk.read(file.name, at: offset, into: buffer)
        guard found == count else {
            (out + found).initializeMemory(as: UInt8.self, repeating: 0, count: count - found)
            return shortRead
        }
        return SQLITE_OK
    }
}
