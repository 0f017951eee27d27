package import Language
package import TerminalKit

/// Whom a handbook is for.
package enum HandbookRole: String, CaseIterable, Sendable {
    case chair, secretariat, scrutineer, registrar, `operator`, auditor, delegate, checklist
}

/// One page that somebody keeps at hand: what to press, what to type, and what to do.
package struct Handbook: Sendable {
    /// Whose page it is.
    package let role: HandbookRole
    /// What stands above it.
    package let title: Message
    /// What the work is, in a sentence or two.
    package let lead: Message
    /// Its parts, in the order of the work.
    package let sections: [HandbookSection]
}

/// A part of a handbook under a heading.
package struct HandbookSection: Sendable {
    /// The heading.
    package let title: Message
    /// What is to be done.
    package let entries: [HandbookEntry]

    init(_ title: Message, _ entries: [HandbookEntry]) { (self.title, self.entries) = (title, entries) }
}

/// One line of a handbook: what is pressed or typed, and what it is for.
package struct HandbookEntry: Sendable {
    /// What stands in front.
    package enum Mark: Sendable {
        /// A command of the key tables, by its stable name.
        case key(CommandID, KeyTable)
        /// A command that is typed.
        case command(TypedCommand)
        /// A box to be ticked, for a case that has a name or not.
        case box(Message?)
    }

    /// What stands in front.
    package let mark: Mark
    /// What is to be done, and what comes of it.
    package let words: Message

    /// A key with what it is for.
    static func key(_ command: CommandID, _ table: KeyTable, _ words: Message) -> HandbookEntry {
        HandbookEntry(mark: .key(command, table), words: words)
    }

    /// A command with what it is for.
    static func command(_ command: TypedCommand, _ words: Message) -> HandbookEntry {
        HandbookEntry(mark: .command(command), words: words)
    }

    /// Something to be ticked.
    static func box(_ words: Message) -> HandbookEntry { HandbookEntry(mark: .box(nil), words: words) }

    /// What to do in a case, to be ticked.
    static func box(_ name: Message, _ words: Message) -> HandbookEntry {
        HandbookEntry(mark: .box(name), words: words)
    }

    /// What stands in bold before the words.
    package var name: Message? {
        switch mark {
        case .key: binding?.label.capitalised
        case .command: nil
        case .box(let name): name
        }
    }

    /// The keys and their name, as their table has them; `nil` for anything else, and where the table has no such key.
    package var binding: Binding? {
        guard case .key(let command, let table) = mark else { return nil }
        return table.binding(of: command)
    }
}
