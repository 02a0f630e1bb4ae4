import GRDBSQLite

/// The functions of a file system that SQLite calls, for `SimulatedVFS`.
enum SimulatedFileSystem {
    /// What SQLite keeps of an open file: its own part first, then ours.
    struct OpenFile {
        var base: sqlite3_file
        var file: Unmanaged<SimulatedFile>
    }

    /// The longest path, in bytes.
    private static let longestPath: Int32 = 512

    /// The table of functions, without a name.
    static var table: sqlite3_vfs {
        var table = sqlite3_vfs()
        table.iVersion = 2
        table.szOsFile = Int32(MemoryLayout<OpenFile>.size)
        table.mxPathname = longestPath
        table.xOpen = { vfs, path, file, flags, outFlags in
            SimulatedFileSystem.open(vfs, path, file, flags, outFlags)
        }
        table.xDelete = { vfs, path, _ in SimulatedFileSystem.delete(vfs, path) }
        table.xAccess = { vfs, path, _, answer in
            guard let place = SimulatedFileSystem.place(path), let own = SimulatedFileSystem.own(vfs) else {
                return SQLITE_IOERR
            }
            answer?.pointee = own.disk.exists(place.file) ? 1 : 0
            return SQLITE_OK
        }
        table.xFullPathname = { _, path, size, out in
            guard let path, let out else { return SQLITE_CANTOPEN }
            var length = 0
            while path[length] != 0 { length += 1 }
            guard length < size else { return SQLITE_CANTOPEN }
            out.update(from: path, count: length + 1)
            return SQLITE_OK
        }
        table.xRandomness = { _, count, out in
            for index in 0..<Int(count) { out?[index] = CChar(truncatingIfNeeded: index) }
            return count
        }
        // Nobody waits: whoever is in the way is not running.
        table.xSleep = { _, microseconds in microseconds }
        table.xGetLastError = { _, _, _ in SQLITE_OK }
        table.xCurrentTimeInt64 = { _, out in
            // 7 May 2024 as a Julian day in milliseconds; no statement asks for it.
            out?.pointee = 212_582_000_000_000
            return SQLITE_OK
        }
        return table
    }

    private static func own(_ vfs: UnsafeMutablePointer<sqlite3_vfs>?) -> SimulatedVFS? {
        guard let data = vfs?.pointee.pAppData else { return nil }
        return Unmanaged<SimulatedVFS>.fromOpaque(data).takeUnretainedValue()
    }

    private static func place(_ path: UnsafePointer<CChar>?) -> (process: String, file: String)? {
        guard let path else { return nil }
        let parts = String(cString: path).split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        return (parts[0], parts[1])
    }

    private static func open(
        _ vfs: UnsafeMutablePointer<sqlite3_vfs>?, _ path: UnsafePointer<CChar>?,
        _ memory: UnsafeMutablePointer<sqlite3_file>?, _ flags: Int32, _ outFlags: UnsafeMutablePointer<Int32>?
    ) -> Int32 {
        guard let own = own(vfs), let memory else { return SQLITE_CANTOPEN }
        memory.pointee.pMethods = nil
        let opened =
            path.map { own.open(String(cString: $0), creates: flags & SQLITE_OPEN_CREATE != 0) } ?? own.openTemporary()
        guard let opened else { return SQLITE_CANTOPEN }
        UnsafeMutableRawPointer(memory).bindMemory(to: OpenFile.self, capacity: 1).initialize(
            to: OpenFile(base: sqlite3_file(pMethods: own.methods), file: Unmanaged.passRetained(opened)))
        outFlags?.pointee = flags
        return SQLITE_OK
    }

    private static func delete(_ vfs: UnsafeMutablePointer<sqlite3_vfs>?, _ path: UnsafePointer<CChar>?) -> Int32 {
        guard let own = own(vfs), let place = place(path) else { return SQLITE_IOERR }
        return SimulatedFileMethods.code(own.disk.delete(place.file, by: place.process), of: .delete)
    }
}
