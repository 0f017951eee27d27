import Yams

/// Reads a file of keys: `page.agenda: A`, or `page.agenda: [A, F2]`, a command's name and its keys.
public struct KeyFile {
    private let file: String
    private let scopes: [ActiveKeys]
    private let confirming: CommandID?
    private var places: [CommandID: Mark?] = [:]
    private var keys: [CommandID: [Key]] = [:]
    private var problems: [FileProblem] = []

    /// Reads the text of a file.
    ///
    /// - Parameters:
    ///   - yaml: the text.
    ///   - file: what the file is called in complaints.
    ///   - scopes: the tables that ever work together, each with whether text is typed then.
    ///   - confirming: the command that confirms what another key has asked for, whose keys nothing else may have.
    /// - Throws: every mistake, with line and column; keys that collide are one.
    public static func read(
        _ yaml: String, file: String, scopes: [ActiveKeys], confirming: CommandID? = nil
    ) throws(FileProblems) -> OwnKeys {
        var reading = KeyFile(file: file, scopes: scopes, confirming: confirming)
        reading.take(yaml)
        let own = OwnKeys(reading.keys)
        if reading.problems.isEmpty { reading.checkCollisions(own) }
        guard reading.problems.isEmpty else { throw FileProblems(problems: reading.problems) }
        return own
    }

    private init(file: String, scopes: [ActiveKeys], confirming: CommandID?) {
        (self.file, self.scopes, self.confirming) = (file, scopes, confirming)
    }

    private mutating func take(_ yaml: String) {
        do {
            guard let root = try Yams.compose(yaml: yaml) else { return }
            guard let mapping = root.mapping else {
                return complain(root, "the file is not a list of command: key pairs", hint: "page.agenda: A")
            }
            for (name, value) in mapping { take(name, value) }
        } catch let error as YamlError {
            problems.append(FileProblem(error, file: file))
        } catch { complain(nil, "the file is not YAML") }
    }

    private mutating func take(_ name: Yams.Node, _ value: Yams.Node) {
        let command = CommandID(name.string ?? "")
        let known = scopes.flatMap(\.tables).contains { $0.binding(of: command) != nil }
        guard known else {
            return complain(name, "there is no command \"\(command)\"", hint: "'plenary keys' lists them all")
        }
        let nodes = value.sequence.map(Array.init) ?? [value]
        guard !nodes.isEmpty else { return complain(value, "\(command) needs a key", hint: "[A, F2]") }
        places[command] = name.mark
        keys[command] = nodes.compactMap { key(of: $0, for: command) }
    }

    private mutating func key(of node: Yams.Node, for command: CommandID) -> Key? {
        let word = node.scalar?.string ?? ""
        guard let key = Key(named: word) else {
            complain(node, "there is no key \"\(Sanitised.line(word))\"", hint: "a letter, a sign, F1 to F24")
            return nil
        }
        guard key.canBeChanged else {
            complain(
                node, "\(key.name) means the same for everybody and cannot be changed",
                hint: "a letter, a sign, F1 to F24")
            return nil
        }
        let worksAtAll = scopes.contains { scope in
            (!scope.isTyping || !key.isTyped) && scope.tables.contains { $0.binding(of: command) != nil }
        }
        guard worksAtAll else {
            complain(node, "\(key.name) is typed as text where \(command) works", hint: "a function key")
            return nil
        }
        return key
    }

    /// Two commands on one key where both work, or a key that confirms and also begins something, are refused.
    private mutating func checkCollisions(_ own: OwnKeys) {
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

    private mutating func collide(_ one: Binding, _ other: Binding, _ told: inout Set<String>) {
        guard let key = one.keys.first(where: { other.keys.contains($0) }) else { return }
        guard let changed = [one, other].first(where: { keys[$0.command]?.contains(key) == true }) else { return }
        let standing = changed.command == one.command ? other : one
        let sentence = "\(key.name) is already the key of \(standing.command)"
        guard told.insert("\(changed.command) \(sentence)").inserted else { return }
        let place = places[changed.command] ?? nil
        complain(at: place, sentence, hint: "another key, or another one for \(standing.command) too")
    }

    private mutating func complain(_ node: Yams.Node?, _ sentence: String, hint: String? = nil) {
        complain(at: node?.mark, sentence, hint: hint)
    }

    private mutating func complain(at mark: Mark?, _ sentence: String, hint: String?) {
        problems.append(
            FileProblem(
                file: file, line: mark?.line ?? 1, column: mark?.column ?? 1, sentence: Sanitised.line(sentence),
                hint: hint))
    }
}
