/// The shared memory of one file in write-ahead mode: regions that every connection to it maps, gone with the last of them.
final class SharedMemory {
    private var regions: [UnsafeMutableRawPointer] = []

    /// The region of a number, made where `grows`; nil where it is not there.
    func region(_ index: Int, size: Int, grows: Bool) -> UnsafeMutableRawPointer? {
        guard grows || index < regions.count else { return nil }
        while regions.count <= index {
            let region = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 8)
            region.initializeMemory(as: UInt8.self, repeating: 0, count: size)
            regions.append(region)
        }
        return regions[index]
    }

    deinit { for region in regions { region.deallocate() } }
}
