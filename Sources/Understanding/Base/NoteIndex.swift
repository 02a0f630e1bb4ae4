import VietnameseText

/// Which notes of a message stand at each of its tokens, so that nothing has to look through all of them.
struct NoteIndex: Sendable {
    /// Whether each begins where the one before it does, or later.
    let isSorted: Bool
    /// For each token whether it stands within a fence.
    let fenced: [Bool]
    /// For each token where its notes begin in `items`; one more for the end.
    private let starts: [Int32]
    /// The places of notes, token by token.
    private let items: [Int32]

    init(_ notes: [Message.Note], over count: Int) {
        var fenced = [Bool](repeating: false, count: count)
        var starts = [Int32](repeating: 0, count: count + 1)
        var isSorted = true
        for (place, note) in notes.enumerated() {
            if place > 0, note.range.lowerBound < notes[place - 1].range.lowerBound { isSorted = false }
            for token in note.range where token < count { starts[token + 1] += 1 }
            guard case .fence = note.kind else { continue }
            for token in note.range where token < count { fenced[token] = true }
        }
        for token in 0..<count { starts[token + 1] += starts[token] }
        var next = starts
        var items = [Int32](repeating: 0, count: Int(starts[count]))
        for (place, note) in notes.enumerated() {
            for token in note.range where token < count {
                items[Int(next[token])] = Int32(truncatingIfNeeded: place)
                next[token] += 1
            }
        }
        (self.isSorted, self.fenced, self.starts, self.items) = (isSorted, fenced, starts, items)
    }

    /// The places of the notes of a token.
    func places(of token: Int) -> ArraySlice<Int32> {
        guard token >= 0, token + 1 < starts.count else { return [] }
        return items[Int(starts[token])..<Int(starts[token + 1])]
    }

    /// The place of the first of sorted notes that begins at a token or later.
    func first(from token: Int, _ notes: [Message.Note]) -> Int {
        var (low, high) = (0, notes.count)
        while low < high {
            let middle = (low + high) / 2
            if notes[middle].range.lowerBound < token { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// The notes in which one token stands.
struct NotesAt: RandomAccessCollection {
    let notes: [Message.Note]
    let places: ArraySlice<Int32>

    var startIndex: Int { places.startIndex }
    var endIndex: Int { places.endIndex }
    subscript(position: Int) -> Message.Note { notes[Int(places[position])] }
}
