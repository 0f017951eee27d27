package import Yams

/// A mapping of a YAML file: its known keys, each with its value.
package struct YAMLMapping {
    /// What it describes, for messages: `an agenda item`.
    package let what: String
    /// The mapping as a value, for its place.
    package let value: YAMLValue
    private var values: [String: YAMLValue] = [:]
    /// Known keys that an unknown one seems to stand for; that they are missing goes without saying.
    private var misspelt: Set<String> = []

    /// Takes the known keys and reports the unknown ones.
    package init(pairs: Node.Mapping, of what: String, keys: [String], value: YAMLValue) {
        (self.what, self.value) = (what, value)
        for (keyNode, node) in pairs {
            let key = YAMLValue(node: keyNode, name: "a key", file: value.file, findings: value.findings)
            guard let name = key.written else {
                key.report("\(what) has a key that is not a word")
                continue
            }
            if name.unicodeScalars.first == YAMLDocument.duplicateMark { continue }
            guard keys.contains(name) else {
                let hint = Spelling.hint(for: name, among: keys) ?? "its keys are \(Shown.alternatives(keys))"
                if let meant = Spelling.suggestion(for: name, among: keys) { misspelt.insert(meant) }
                key.report("\(what) has no key \(Shown.quoted(name))", hint: hint)
                continue
            }
            values[name] = YAMLValue(node: node, name: "'\(name)'", file: value.file, findings: value.findings)
        }
    }

    /// The value of a key; `nil` when it is absent or left empty.
    package subscript(key: String) -> YAMLValue? {
        guard let value = values[key], !value.isEmpty else { return nil }
        return value
    }

    /// The value of a key that must be there.
    package func required(_ key: String) -> YAMLValue? {
        if let value = self[key] { return value }
        if let empty = values[key] {
            empty.report("'\(key)' is empty", hint: "give it a value")
        } else if !misspelt.contains(key) {
            value.report("\(what) needs the key '\(key)'")
        }
        return nil
    }

    /// Whether the key is there, even if its value is wrong.
    package func has(_ key: String) -> Bool { self[key] != nil }
}
