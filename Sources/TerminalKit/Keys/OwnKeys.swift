/// Keys of a person's own for commands, by the commands' names.
///
/// Only letters, signs and function keys can be changed: digits, arrows, Enter, Esc, Tab and the control keys mean the
/// same for everybody, so that a keyboard without letters, a manual and a colleague at the console still find their way.
public struct OwnKeys: Sendable, Hashable {
    /// The keys of each command that has some.
    public let keys: [CommandID: [Key]]

    /// The keys of a person who has none of their own.
    public static let none = OwnKeys([:])

    /// Keys of one's own.
    public init(_ keys: [CommandID: [Key]]) { self.keys = keys }

    /// A table with these keys in the place of those that can be changed.
    public func applied(to table: KeyTable) -> KeyTable {
        guard table.bindings.contains(where: { keys[$0.command] != nil }) else { return table }
        return KeyTable(table.scope, table.bindings.map { applied(to: $0) })
    }

    /// The tables that work at a moment, with these keys.
    public func applied(to active: ActiveKeys) -> ActiveKeys {
        guard !keys.isEmpty else { return active }
        var active = active
        active.tables = active.tables.map { applied(to: $0) }
        return active
    }

    private func applied(to binding: Binding) -> Binding {
        guard let own = keys[binding.command] else { return binding }
        return Binding(
            binding.command, keys: own + binding.keys.filter { !$0.canBeChanged }, label: binding.label,
            help: binding.ownHelp, group: binding.group, prominence: binding.prominence,
            isDangerous: binding.isDangerous, isDeliberate: binding.isDeliberate, quickest: binding.quickest)
    }
}

extension Key {
    /// Whether a person may give it another meaning: letters, signs and function keys.
    public var canBeChanged: Bool {
        switch self {
        case .character(let character): !("0"..."9").contains(character)
        case .function: true
        default: false
        }
    }
}
