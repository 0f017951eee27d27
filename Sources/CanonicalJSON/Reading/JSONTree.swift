/// A text that has been scanned, and what has been asked of it so far.
final class JSONTree {
    /// The text; alive as long as decoding lasts.
    let bytes: UnsafeRawBufferPointer
    let nodes: ContiguousArray<JSONNode>
    /// What values are told that ask how they are to be read.
    let knowledge: [CodingUserInfoKey: any Sendable]
    /// For each node its highest bit: it has been asked for. For an object also the index of the member to look at first,
    /// because members are mostly asked for in their order.
    private let marks: UnsafeMutableBufferPointer<UInt32>

    private static let asked: UInt32 = 1 << 31

    init(
        bytes: UnsafeRawBufferPointer, nodes: ContiguousArray<JSONNode>,
        knowledge: [CodingUserInfoKey: any Sendable] = [:]
    ) {
        (self.bytes, self.nodes, self.knowledge) = (bytes, nodes, knowledge)
        marks = .allocate(capacity: nodes.count)
        marks.initialize(repeating: 0)
    }

    deinit {
        marks.deallocate()
    }

    /// Reads a value that stands at a node.
    func value<Value: Decodable>(_ type: Value.Type, at node: Int) throws(JSONFault) -> Value {
        mark(node)
        do {
            return try Value(from: NodeDecoder(tree: self, node: node))
        } catch let fault as JSONFault {
            throw fault
        } catch let error as DecodingError {
            throw fault(error, at: node)
        } catch {
            throw JSONFault(.refused("\(error)"), at: path(to: node))
        }
    }

    // MARK: - What was asked for

    func mark(_ node: Int) { marks[node] |= Self.asked }

    /// Makes sure that every field and element has been asked for.
    func refuseUnknown() throws(JSONFault) {
        var node = 0
        while node < nodes.count {
            switch nodes[node].kind {
            case .object:
                var key = node + 1
                while key < Int(nodes[node].next) {
                    guard marks[key + 1] & Self.asked != 0 else {
                        throw JSONFault(.unknownField(string(key)), at: path(to: node))
                    }
                    // A key is nobody's value: with this mark it passes the next test.
                    mark(key)
                    key = Int(nodes[key + 1].next)
                }
            case .array:
                var element = node + 1
                while element < Int(nodes[node].next) {
                    guard marks[element] & Self.asked != 0 else {
                        throw JSONFault(.unknownElement, at: path(to: node))
                    }
                    element = Int(nodes[element].next)
                }
            default: break
            }
            node += 1
        }
    }

    /// The value of an object's member.
    ///
    /// - Returns: nil when there is no such member.
    /// - Complexity: O(1) when members are asked for in their order, otherwise O(members).
    func member(_ key: String, of object: Int) -> Int? {
        let end = Int(nodes[object].next)
        let hint = Int(marks[object] & ~Self.asked)
        let first = object + 1
        var name = key
        return name.withUTF8 { wanted in
            find(wanted, from: hint == 0 ? first : hint, to: end, of: object)
                ?? (hint == 0 ? nil : find(wanted, from: first, to: hint, of: object))
        }
    }

    private func find(_ wanted: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, of object: Int) -> Int? {
        var key = start
        while key < end {
            let next = Int(nodes[key + 1].next)
            if isKey(key, wanted) {
                // At the end it begins anew.
                marks[object] = marks[object] & Self.asked | UInt32(next < Int(nodes[object].next) ? next : 0)
                return key + 1
            }
            key = next
        }
        return nil
    }

    private func isKey(_ key: Int, _ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
        let node = nodes[key]
        guard node.kind == .text else { return string(key).utf8.elementsEqual(wanted) }
        guard Int(node.count) == wanted.count else { return false }
        for index in wanted.indices where bytes[Int(node.start) &+ index] != wanted[index] { return false }
        return true
    }

    /// The elements of an array, or the keys of an object, after each of which stands its value; in the order of the text.
    func parts(of whole: Int) -> [Int] {
        let isObject = nodes[whole].kind == .object
        var (parts, part) = ([Int](), whole + 1)
        while part < Int(nodes[whole].next) {
            parts.append(part)
            part = Int(nodes[isObject ? part + 1 : part].next)
        }
        return parts
    }

    /// The names of the keys of an object, in the order of the text.
    func keys(of object: Int) -> [String] { parts(of: object).map(string) }

    /// How many elements an array has.
    func count(of array: Int) -> Int {
        var (count, element) = (0, array + 1)
        while element < Int(nodes[array].next) {
            count += 1
            element = Int(nodes[element].next)
        }
        return count
    }
}
