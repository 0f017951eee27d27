package import Yams

/// One value of a YAML file that knows what it is called and where it stands.
package struct YAMLValue {
    /// The node.
    package let node: Node
    /// What it is called in messages: the key, `'title'`.
    package let name: String
    /// The file.
    package let file: String
    /// Takes what is wrong.
    package let findings: Findings

    /// A node as a value.
    package init(node: Node, name: String, file: String, findings: Findings) {
        (self.node, self.name, self.file, self.findings) = (node, name, file, findings)
    }

    /// Where it stands.
    package var place: Place { node.mark.map { Place(line: max(1, $0.line), column: max(1, $0.column)) } ?? .start }

    /// The scalar's text as it was written; `nil` for lists and mappings. `NO`, `007` and `10:30` stay what they are.
    package var written: String? { node.scalar?.string }

    /// Whether the value was left empty, or is `null` or `~`.
    package var isEmpty: Bool {
        guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .any else { return false }
        return ["", "null", "~"].contains(scalar.string)
    }

    /// Whether the value is a list.
    package var isList: Bool { node.sequence != nil }

    /// Whether the value is a list without entries.
    package var isEmptyList: Bool { node.sequence?.isEmpty == true }

    /// Reports that something is wrong with the value.
    package func report(_ sentence: String, hint: String? = nil) {
        findings.report(sentence, in: file, at: place, hint: hint)
    }

    /// The value as a list of values.
    /// - Parameters:
    ///   - entry: what one of them is called: `an agenda item`.
    ///   - limit: the most there may be.
    /// - Returns: `nil` for what is no list or too long a one, which has been reported then.
    package func list(of entry: String, limit: Int) -> [YAMLValue]? {
        if isEmpty { return [] }
        guard case .sequence(let nodes) = node else {
            report("\(name) must be a list", hint: "begin every entry with '- '")
            return nil
        }
        if nodes.count > limit {
            let count = "\(name) has \(Shown.number(nodes.count)) entries"
            report("\(count) and may have \(Shown.number(limit))")
            return nil
        }
        return nodes.map { YAMLValue(node: $0, name: entry, file: file, findings: findings) }
    }

    /// The value as pairs of names and values, for mappings whose keys are not known beforehand.
    /// - Parameters:
    ///   - sentence: what is said of a value that is no mapping.
    ///   - hint: what to write instead.
    /// - Returns: the pairs in the order of the file; `nil` for what is no mapping, which has been reported then.
    package func pairs(orSay sentence: String, hint: String? = nil) -> [(name: YAMLValue, value: YAMLValue)]? {
        guard case .mapping(let pairs) = node else {
            report(sentence, hint: hint)
            return nil
        }
        return pairs.compactMap { pair in
            let name = YAMLValue(node: pair.key, name: "a key", file: file, findings: findings)
            guard name.written?.unicodeScalars.first != YAMLDocument.duplicateMark else { return nil }
            let written = name.written.map { "'\($0)'" } ?? "a value"
            return (name, YAMLValue(node: pair.value, name: written, file: file, findings: findings))
        }
    }

    /// The value as a mapping with known keys; unknown ones are reported.
    /// - Parameters:
    ///   - what: what it describes: `an agenda item`.
    ///   - keys: the keys it may have.
    package func mapping(of what: String, keys: [String]) -> YAMLMapping? {
        guard case .mapping(let pairs) = node else {
            // An entry of a list is called what it is to be: "a server must be a server" would say nothing.
            let wanted = name == what ? "written with keys" : "\(what) with keys"
            report("\(name) must be \(wanted)", hint: "its keys are \(Shown.alternatives(keys))")
            return nil
        }
        return YAMLMapping(pairs: pairs, of: what, keys: keys, value: self)
    }
}
