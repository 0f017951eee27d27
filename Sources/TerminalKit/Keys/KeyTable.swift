/// The bindings of one scope: a screen, a dialog, the whole console.
public struct KeyTable: Sendable, Hashable {
    /// What the scope is called in the help: "Chair", "Ballot".
    public let scope: String
    /// The bindings in the order of the help page.
    public let bindings: [Binding]

    /// A table.
    public init(_ scope: String, _ bindings: [Binding]) {
        self.scope = scope
        self.bindings = bindings
    }

    /// The same table where a command would do nothing.
    public func without(_ command: CommandID) -> KeyTable {
        KeyTable(scope, bindings.filter { $0.command != command })
    }

    /// The binding of a key; complexity: one comparison a key of the table.
    public func binding(for key: Key) -> Binding? {
        bindings.first { $0.keys.contains(key) }
    }

    /// The binding of a command.
    public func binding(of command: CommandID) -> Binding? {
        bindings.first { $0.command == command }
    }

    /// Keys and commands that stand in this table twice; empty in a sound table.
    public var collisions: [String] {
        var keys: [Key: CommandID] = [:]
        var commands: Set<CommandID> = []
        var found: [String] = []
        for binding in bindings {
            if !commands.insert(binding.command).inserted {
                found.append("\(scope): \(binding.command) is listed twice")
            }
            for key in binding.keys {
                if let other = keys.updateValue(binding.command, forKey: key) {
                    found.append("\(scope): \(key.name) calls both \(other) and \(binding.command)")
                }
            }
        }
        return found
    }
}
