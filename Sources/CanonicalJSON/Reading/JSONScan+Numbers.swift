extension JSONScan {
    /// Reads a number as RFC 8259 writes it.
    mutating func number() throws(JSONFault) {
        let start = offset
        if peek == UInt8(ascii: "-") { offset += 1 }
        let beginsWithZero = peek == UInt8(ascii: "0")
        let whole = digits()
        guard whole > 0 else { throw badNumber(start) }
        guard whole == 1 || !beginsWithZero else { throw fault(.badNumber(offset: start)) }
        var kind = JSONNode.Kind.integer
        if peek == UInt8(ascii: ".") {
            kind = .decimal
            offset += 1
            guard digits() > 0 else { throw badNumber(start) }
        }
        if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
            kind = .decimal
            offset += 1
            if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { offset += 1 }
            guard digits() > 0 else { throw badNumber(start) }
        }
        add(kind, from: start)
    }

    private mutating func digits() -> Int {
        let start = offset
        while let byte = peek, byte &- UInt8(ascii: "0") < 10 { offset += 1 }
        return offset - start
    }

    private func badNumber(_ start: Int) -> JSONFault {
        fault(offset < bytes.count ? .badNumber(offset: start) : .endsEarly(offset: offset))
    }
}
