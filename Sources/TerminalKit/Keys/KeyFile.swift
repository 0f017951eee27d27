public import EditedFiles

/// Reads a file of keys: `page.agenda: A`, or `page.agenda: [A, F2]`, a command's name and its keys.
public struct KeyFile {
    private let scopes: [ActiveKeys]
    private let confirming: CommandID?
    /// The command's name as it stands in the file.
    private var names: [CommandID: YAMLValue] = [:]
    private var keys: [CommandID: [Key]] = [:]

    /// Reads the text of a file.
    ///
    /// - Parameters:
    ///   - source: the file.
    ///   - scopes: the tables that ever work together, each with whether text is typed then.
    ///   - confirming: the command that confirms what another key has asked for, whose keys nothing else may have.
    /// - Throws: every mistake, with line and column; keys that collide are one.
    public static func read(
        _ source: SourceFile, scopes: [ActiveKeys], confirming: CommandID? = nil
    ) throws(EditedFileFault) -> OwnKeys {
        let findings = Findings()
        // A file that says nothing changes nothing.
        guard source.saysAnything else { return OwnKeys([:]) }
        guard let root = YAMLDocument(source, reportingTo: findings).root else { return try findings.close(nil) }
        var reading = KeyFile(scopes: scopes, confirming: confirming)
        let value = YAMLValue(node: root, name: "the file", file: source.name, findings: findings)
        let pairs = value.pairs(orSay: "the file is not a list of command: key pairs", hint: "page.agenda: A")
        for (name, keys) in pairs ?? [] { reading.read(name, keys) }
        let own = OwnKeys(reading.keys)
        if findings.isClean { reading.checkCollisions(own) }
        return try findings.close(own)
    }

    private init(scopes: [ActiveKeys], confirming: CommandID?) {
        (self.scopes, self.confirming) = (scopes, confirming)
    }

    private mutating func read(_ name: YAMLValue, _ value: YAMLValue) {
        let command = CommandID(name.written ?? "")
        let known = scopes.flatMap(\.tables).contains { $0.binding(of: command) != nil }
        guard known else {
            return name.report(
                "there is no command \(Shown.quoted(name.written ?? ""))", hint: "'plenary keys' lists them all")
        }
        let values = value.isList ? value.list(of: "a key", limit: 100) ?? [] : [value]
        guard !values.isEmpty else { return value.report("\(command) needs a key", hint: "[A, F2]") }
        names[command] = name
        keys[command] = values.compactMap { key($0, for: command) }
    }

    private func key(_ value: YAMLValue, for command: CommandID) -> Key? {
        let word = value.written ?? ""
        guard let key = Key(named: word) else {
            value.report("there is no key \(Shown.quoted(word))", hint: "a letter, a sign, F1 to F24")
            return nil
        }
        guard key.canBeChanged else {
            value.report(
                "\(key.name) means the same for everybody and cannot be changed", hint: "a letter, a sign, F1 to F24")
            return nil
        }
        let worksAtAll = scopes.contains { scope in
            (!scope.isTyping || !key.isTyped) && scope.tables.contains { $0.binding(of: command) != nil }
        }
        guard worksAtAll else {
            value.report("\(key.name) is typed as text where \(command) works", hint: "a function key")
            return nil
        }
        return key
    }

    /// Two commands on one key where both work, or a key that confirms and also begins something, are refused.
    private func checkCollisions(_ own: OwnKeys) {
        var told: Set<String> = []
        for scope in scopes {
            let bindings = own.applied(to: scope).tables.flatMap(\.bindings)
            for (place, binding) in bindings.enumerated() {
                for other in bindings[..<place] where other.command != binding.command {
                    collide(binding, other, &told)
                }
            }
        }
        guard let confirming else { return }
        let all = scopes.flatMap { own.applied(to: $0).tables }.flatMap(\.bindings)
        guard let confirmation = all.first(where: { $0.command == confirming }) else { return }
        for other in all where other.command != confirming { collide(confirmation, other, &told) }
    }

    private func collide(_ one: Binding, _ other: Binding, _ told: inout Set<String>) {
        guard let key = one.keys.first(where: { other.keys.contains($0) }) else { return }
        guard let changed = [one, other].first(where: { keys[$0.command]?.contains(key) == true }) else { return }
        let standing = changed.command == one.command ? other : one
        let sentence = "\(key.name) is already the key of \(standing.command)"
        guard told.insert("\(changed.command) \(sentence)").inserted else { return }
        names[changed.command]?.report(
            sentence, hint: "another key, or another one for \(standing.command) too")
    }
}
