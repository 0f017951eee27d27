extension JSONTree {
    /// One step from a value to a part of it.
    enum Step {
        case field(String)
        case element(Int)
    }

    /// The way from the whole text to a node; found again from above when it is needed, because only faults need it.
    ///
    /// - Parameter target: the node of a value, which may still be about to be read.
    func steps(to target: Int) -> [Step] {
        var (steps, node): ([Step], Int) = ([], 0)
        while node < min(target, nodes.count), let (step, part) = part(of: node, holding: target) {
            steps.append(step)
            node = part
        }
        return steps
    }

    private func part(of node: Int, holding target: Int) -> (Step, Int)? {
        guard nodes[node].kind == .object || nodes[node].kind == .array, target < end(of: node) else { return nil }
        let isObject = nodes[node].kind == .object
        var (part, number) = (node + 1, 0)
        while part < nodes.count {
            let value = isObject ? part + 1 : part
            // A key stands for its object.
            if target < value { return nil }
            if target < end(of: value) { return (isObject ? .field(string(part)) : .element(number), value) }
            (part, number) = (end(of: value), number + 1)
        }
        return isObject ? nil : (.element(number), part)
    }

    /// The node after a value; beyond all others while it is being read.
    private func end(of value: Int) -> Int {
        guard value < nodes.count, nodes[value].next != JSONNode.open else { return .max }
        return Int(nodes[value].next)
    }

    /// The path to a node, such as `did[0].cast.ballot`.
    func path(to target: Int) -> String {
        let path = steps(to: target).reduce(into: "") { path, step in
            switch step {
            case .field(let name): path += Quoted.step(name)
            case .element(let number): path += "[\(number)]"
            }
        }
        return path.hasPrefix(".") ? String(path.dropFirst()) : path
    }

    /// The same way as `Codable` names it.
    func codingPath(to target: Int) -> [any CodingKey] {
        steps(to: target).map { step in
            switch step {
            case .field(let name): NodeKey(stringValue: name)
            case .element(let number): NodeKey(intValue: number)
            }
        }
    }
}

/// A key that is known only by its name or its number.
struct NodeKey: CodingKey {
    let stringValue: String
    let intValue: Int?

    init(stringValue: String) { (self.stringValue, intValue) = (stringValue, nil) }
    init(intValue: Int) { (stringValue, self.intValue) = ("\(intValue)", intValue) }
}
