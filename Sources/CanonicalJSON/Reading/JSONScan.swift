/// Turns a text into nodes: one pass over the bytes, without recursion, so that no nesting can exhaust the stack.
struct JSONScan {
    let bytes: UnsafeRawBufferPointer
    var offset = 0
    var nodes: ContiguousArray<JSONNode> = []
    var frames: [Frame] = []

    /// An array or object that has been begun.
    struct Frame {
        /// Its node.
        let node: Int
        let isObject: Bool
        /// The key of the last member; nil before the first.
        var lastKey: Int?
        /// Whether every key so far has come after the one before it, byte by byte; then none is there twice.
        var isAscending = true
        /// Keys with characters that may be written in several ways.
        var accentedKeys = 0
    }

    /// The nodes of a text.
    static func tree(
        of bytes: UnsafeRawBufferPointer, knowing knowledge: [CodingUserInfoKey: any Sendable] = [:]
    ) throws(JSONFault) -> JSONTree {
        guard bytes.count < Int(JSONNode.open) else { throw JSONFault(.tooLong, at: "") }
        var scan = JSONScan(bytes: bytes)
        // Events have about one value in ten bytes.
        scan.nodes.reserveCapacity(min(bytes.count / 8 + 4, 1 << 16))
        try scan.read()
        return JSONTree(bytes: bytes, nodes: scan.nodes, knowledge: knowledge)
    }

    /// Reads the one value of the text, and makes sure that nothing follows.
    private mutating func read() throws(JSONFault) {
        skipSpace()
        try beginValue()
        while let frame = frames.last {
            skipSpace()
            if frame.isObject { try goOnInObject() } else { try goOnInArray() }
        }
        skipSpace()
        guard offset == bytes.count else { throw fault(.goesOn(offset: offset)) }
    }

    private mutating func goOnInArray() throws(JSONFault) {
        let top = frames.count - 1
        let isFirst = nodes.count == frames[top].node + 1
        if peek == UInt8(ascii: "]") { return try end() }
        if !isFirst {
            try expect(UInt8(ascii: ","))
            skipSpace()
        }
        try beginValue()
    }

    private mutating func goOnInObject() throws(JSONFault) {
        if peek == UInt8(ascii: "}") {
            try refuseRepeatedKeys()
            return try end()
        }
        if frames[frames.count - 1].lastKey != nil {
            try expect(UInt8(ascii: ","))
            skipSpace()
        }
        guard peek == UInt8(ascii: "\"") else { throw unexpected() }
        let key = nodes.count
        let isAccented = try string()
        noteKey(key, isAccented: isAccented)
        skipSpace()
        try expect(UInt8(ascii: ":"))
        skipSpace()
        try beginValue()
    }

    /// Reads a value, or the beginning of an array or object.
    private mutating func beginValue() throws(JSONFault) {
        guard let byte = peek else { throw fault(.endsEarly(offset: offset)) }
        switch byte {
        case UInt8(ascii: "\""): _ = try string()
        case UInt8(ascii: "{"): try begin(.object)
        case UInt8(ascii: "["): try begin(.array)
        case UInt8(ascii: "t"): try word("true", .yes)
        case UInt8(ascii: "f"): try word("false", .no)
        case UInt8(ascii: "n"): try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
        default: throw unexpected()
        }
    }

    private mutating func begin(_ kind: JSONNode.Kind) throws(JSONFault) {
        guard frames.count < CanonicalJSON.depthLimit else { throw fault(.tooDeep) }
        frames.append(Frame(node: nodes.count, isObject: kind == .object))
        nodes.append(JSONNode(start: UInt32(offset), count: 0, next: JSONNode.open, kind: kind))
        offset += 1
    }

    private mutating func end() throws(JSONFault) {
        offset += 1
        nodes[frames.removeLast().node].next = UInt32(nodes.count)
    }

    private mutating func word(_ literal: StaticString, _ kind: JSONNode.Kind) throws(JSONFault) {
        let start = offset
        for index in 0..<literal.utf8CodeUnitCount {
            guard let byte = peek else { throw fault(.endsEarly(offset: offset)) }
            guard byte == literal.utf8Start[index] else { throw fault(.unexpected(offset: start)) }
            offset += 1
        }
        add(kind, from: start)
    }

    // MARK: - Bytes

    var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 { offset += 1 }
    }

    private mutating func expect(_ byte: UInt8) throws(JSONFault) {
        guard peek == byte else { throw unexpected() }
        offset += 1
    }

    /// Adds a value without parts, which ends here.
    mutating func add(_ kind: JSONNode.Kind, from start: Int) {
        nodes.append(
            JSONNode(
                start: UInt32(start), count: UInt32(offset - start), next: UInt32(nodes.count + 1), kind: kind))
    }

    func unexpected() -> JSONFault {
        fault(offset < bytes.count ? .unexpected(offset: offset) : .endsEarly(offset: offset))
    }

    /// A fault in the value that is being read.
    func fault(_ kind: JSONFault.Kind) -> JSONFault {
        JSONFault(kind, at: JSONTree(bytes: bytes, nodes: nodes).path(to: nodes.count))
    }
}
