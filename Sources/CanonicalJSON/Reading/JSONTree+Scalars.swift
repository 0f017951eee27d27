extension JSONTree {
    /// What a value looks like from outside.
    func shape(_ node: Int) -> JSONFault.Shape {
        switch nodes[node].kind {
        case .null: .null
        case .no, .yes: .truth
        case .integer: .integer
        case .decimal: .number
        case .text, .escapedText: .text
        case .array: .list
        case .object: .object
        }
    }

    func isNull(_ node: Int) -> Bool { nodes[node].kind == .null }

    /// The string at a node.
    func text(_ node: Int) throws(JSONFault) -> String {
        guard nodes[node].kind == .text || nodes[node].kind == .escapedText else { throw wrong(node, .text) }
        return string(node)
    }

    /// True or false.
    func truth(_ node: Int) throws(JSONFault) -> Bool {
        switch nodes[node].kind {
        case .yes: return true
        case .no: return false
        default: throw wrong(node, .truth)
        }
    }

    /// A whole number, exactly.
    func integer<Number: FixedWidthInteger>(_ node: Int) throws(JSONFault) -> Number {
        guard nodes[node].kind == .integer else { throw wrong(node, .integer) }
        let digits = slice(node)
        let isNegative = digits[0] == UInt8(ascii: "-")
        var value: UInt64 = 0
        for byte in digits[(isNegative ? 1 : 0)...] {
            let (tenfold, overflows) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflowsToo) = tenfold.addingReportingOverflow(UInt64(byte &- UInt8(ascii: "0")))
            guard !overflows, !overflowsToo else { throw outOfRange(node, "\(Number.self)") }
            value = sum
        }
        let number = isNegative ? Self.negative(value, Number.self) : Number(exactly: value)
        guard let number else { throw outOfRange(node, "\(Number.self)") }
        return number
    }

    private static func negative<Number: FixedWidthInteger>(_ magnitude: UInt64, _ type: Number.Type) -> Number? {
        // The smallest number has no positive twin.
        magnitude <= 1 << 63 ? Number(exactly: Int64(truncatingIfNeeded: 0 &- magnitude)) : nil
    }

    /// A number that may have a fraction.
    func fraction<Number: BinaryFloatingPoint & LosslessStringConvertible>(_ node: Int) throws(JSONFault) -> Number {
        guard nodes[node].kind == .integer || nodes[node].kind == .decimal else { throw wrong(node, .number) }
        guard let number = Number(String(decoding: slice(node), as: UTF8.self)), number.isFinite else {
            throw outOfRange(node, "\(Number.self)")
        }
        return number
    }

    /// A fault: another kind of value stands there.
    func wrong(_ node: Int, _ wanted: JSONFault.Shape) -> JSONFault {
        JSONFault(.wrongType(wanted: wanted, found: shape(node)), at: path(to: node))
    }

    private func outOfRange(_ node: Int, _ type: String) -> JSONFault {
        JSONFault(.outOfRange(type), at: path(to: node))
    }
}
