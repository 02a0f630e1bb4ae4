import TestSupport

/// Random draws of one run, the same for the same seed.
struct Draws {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    /// True once in so many times.
    mutating func once(in count: Int) -> Bool { Int.random(in: 0..<count, using: &generator) == 0 }

    /// A number.
    mutating func number(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    /// A number in 0..<1.
    mutating func fraction() -> Double { Double.random(in: 0..<1, using: &generator) }

    /// One of several; nil where there is none.
    mutating func one<Element>(of elements: [Element]) -> Element? { elements.randomElement(using: &generator) }
}
