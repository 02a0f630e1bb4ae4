/// A text of comma-separated values as records with their lines, with everything that is wrong with its quotes.
struct CSVTable {
    /// One record: its cells, and the line where it begins.
    struct Record {
        let line: Int
        var cells: [String]
    }

    /// What is wrong with a quote.
    enum Fault: Equatable {
        /// It opens and never closes.
        case open(line: Int)
        /// It stands in the middle of a cell and is not doubled.
        case stray(line: Int)

        /// Where it stands.
        var line: Int {
            switch self {
            case .open(let line), .stray(let line): line
            }
        }
    }

    private(set) var records: [Record] = []
    private(set) var faults: [Fault] = []

    private let separator: Unicode.Scalar
    private var cell = String.UnicodeScalarView()
    private var cells: [String] = []
    private var line = 1
    private var start = 1
    private var quote = Quote.none
    private var isStray = false
    private var sawReturn = false

    private enum Quote: Equatable {
        /// Outside quotes.
        case none
        /// Within quotes that have opened on a line.
        case open(line: Int)
        /// A quote within quotes: the end of the cell, or the first half of a doubled one.
        case closing(line: Int)
        /// Behind a closed quote.
        case closed
    }

    /// Reads a text, or its first records up to `most`.
    init(_ text: String, separator: Unicode.Scalar, most: Int = .max) {
        self.separator = separator
        for scalar in text.unicodeScalars {
            take(scalar)
            if records.count == most { return }
        }
        if case .open(let line) = quote { faults.append(.open(line: line)) }
        if !cell.isEmpty || !cells.isEmpty || quote != .none { endRecord() }
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        // A return counts as a line's end, and with the line feed behind it as one.
        if scalar == "\n", sawReturn { return sawReturn = false }
        sawReturn = scalar == "\r"
        let scalar = sawReturn ? "\n" : scalar
        if case .open(let line) = quote {
            return takeQuoted(scalar, since: line)
        }
        if case .closing(let line) = quote {
            if scalar == "\"" {
                quote = .open(line: line)
                return cell.append(scalar)
            }
            quote = .closed
        }
        switch scalar {
        case separator: endCell()
        case "\n":
            endRecord()
            line += 1
            start = line
        case "\"" where quote == .none && cell.allSatisfy({ $0 == " " }):
            quote = .open(line: line)
            cell = String.UnicodeScalarView()
        case "\"": stray(scalar)
        case _ where quote == .closed && scalar != " ": stray(scalar)
        default: cell.append(scalar)
        }
    }

    private mutating func takeQuoted(_ scalar: Unicode.Scalar, since opened: Int) {
        if scalar == "\"" { return quote = .closing(line: opened) }
        if scalar == "\n" { line += 1 }
        cell.append(scalar)
    }

    /// Told once a record.
    private mutating func stray(_ scalar: Unicode.Scalar) {
        if !isStray { faults.append(.stray(line: line)) }
        isStray = true
        quote = .none
        cell.append(scalar)
    }

    private mutating func endCell() {
        cells.append(String(cell))
        (cell, quote) = (String.UnicodeScalarView(), .none)
    }

    private mutating func endRecord() {
        endCell()
        records.append(Record(line: start, cells: cells))
        (cells, isStray) = ([], false)
    }
}
