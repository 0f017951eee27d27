public import Language

/// The tables that work at this moment, the innermost first, and what of them cannot be done now.
public struct ActiveKeys: Sendable, Hashable {
    /// The tables, the innermost scope first; an inner table hides the same keys of an outer one.
    public var tables: [KeyTable]
    /// The commands that cannot be given now, each with its reason.
    public var unavailable: [CommandID: Message]
    /// Whether a field takes text: then keys that give text, and those that edit it, go to the field.
    public var isTyping: Bool

    /// Active keys.
    public init(_ tables: [KeyTable], unavailable: [CommandID: Message] = [:], isTyping: Bool = false) {
        self.tables = tables
        self.unavailable = unavailable
        self.isTyping = isTyping
    }

    /// What a key stroke means.
    public func input(for key: Key) -> Input {
        if isTyping, key.isTyped || key.isEditing { return .key(key) }
        guard let binding = tables.lazy.compactMap({ $0.binding(for: key) }).first else { return .key(key) }
        return input(for: binding.command)
    }

    /// What calling a command by its name means.
    public func input(for command: CommandID) -> Input {
        // The table's own, since a name that was typed or read knows no row.
        let command = binding(of: command)?.command ?? command
        if let reason = unavailable[command] { return .unavailable(command, reason: reason) }
        return .command(command)
    }

    /// The binding of a command, from the innermost table that has it.
    public func binding(of command: CommandID) -> Binding? {
        tables.lazy.compactMap { $0.binding(of: command) }.first
    }

    /// Every binding whose keys are not all hidden by an inner table, innermost scope first.
    public var reachable: [Binding] {
        var hidden: Set<Key> = []
        var found: [Binding] = []
        for table in tables {
            found += table.bindings.filter { binding in binding.keys.contains { !hidden.contains($0) } }
            for binding in table.bindings { hidden.formUnion(binding.keys) }
        }
        return found
    }

    /// The bindings of the key line, the most prominent first: those that are ready and work now.
    public var hints: [Binding] {
        reachable.enumerated()
            .filter { $0.element.prominence != nil && unavailable[$0.element.command] == nil }
            .filter { !isTyping || $0.element.worksWhileTyping }
            .sorted { ($0.element.prominence ?? 0, $0.offset) < ($1.element.prominence ?? 0, $1.offset) }
            .map(\.element)
    }

    /// The key that leads out of what is shown: the one of Esc, and where Esc leads nowhere the one that leaves.
    var wayOut: Binding? {
        hints.first { $0.keys.contains(.back) } ?? hints.first { $0.command == "leave" }
    }
}
