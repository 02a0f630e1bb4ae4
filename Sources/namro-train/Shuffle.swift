/// An order by chance that is the same each time, whatever the standard library's does.
struct Shuffle {
    private var state: UInt64 = 42

    mutating func shuffle(_ places: inout [Int]) {
        for place in places.indices.reversed() where place > 0 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            places.swapAt(place, Int(state >> 33) % (place + 1))
        }
    }
}
