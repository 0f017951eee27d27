extension Event {
    /// The canonical JSON of a record that holds one paper, written by hand: papers are nearly all that a journal holds,
    /// and they come by the hundred at the same moment.
    ///
    /// The bytes are exactly those of a JSON encoder with sorted keys and plain slashes; a test holds the two against
    /// each other.
    /// - Returns: `nil` for any other record, and for names that would need escapes.
    /// - Complexity: O(bytes).
    public static func quickForm(of events: [Event]) -> [UInt8]? {
        guard events.count == 1, case .delegate(let author) = events[0].by,
            case .paperCast(let ballot, let member, let paper) = events[0].fact
        else { return nil }
        var form = QuickForm()
        form.write("[{\"at\":\(events[0].at.milliseconds),\"by\":{\"delegate\":{\"_0\":")
        form.writeName(author.rawValue)
        form.write("}},\"fact\":{\"paperCast\":{\"_0\":")
        form.writeName(ballot.rawValue)
        form.write(",\"_1\":")
        form.writeName(member.rawValue)
        form.write(",\"_2\":")
        form.write(paper)
        form.write("}}}]")
        return form.isExact ? form.bytes : nil
    }
}

/// JSON on its way, as long as nothing needs an escape.
private struct QuickForm {
    var bytes: [UInt8] = []
    var isExact = true

    init() { bytes.reserveCapacity(320) }

    mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// A string of printable ASCII without quotation marks and backslashes; anything else is left to the encoder.
    mutating func writeName(_ name: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in name.utf8 {
            if byte < 0x20 || byte > 0x7E || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                isExact = false
            }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func write(_ paper: Paper) {
        switch paper {
        case .open(let choice):
            write("{\"open\":{\"_0\":")
            write(choice)
            write("}}")
        case .sealed(let sealed):
            write("{\"sealed\":{\"_0\":{\"ciphertext\":")
            writeName(sealed.ciphertext)
            write(",\"tracker\":")
            writeName(sealed.tracker)
            write("}}}")
        case .withheld: isExact = false
        }
    }

    mutating func write(_ choice: Choice) {
        switch choice {
        case .yes: write("{\"yes\":{}}")
        case .no: write("{\"no\":{}}")
        case .abstain: write("{\"abstain\":{}}")
        case .names(let names):
            write("{\"names\":{\"_0\":[")
            for (place, name) in names.enumerated() {
                if place > 0 { write(",") }
                writeName(name.rawValue)
            }
            write("]}}")
        }
    }
}
