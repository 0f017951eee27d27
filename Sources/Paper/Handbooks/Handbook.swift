package import Language
import Minutes
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

extension Handbook {
    /// Where the words begin behind a key, in columns.
    private static let column = 14

    /// The page as plain text in lines of one width, for a printer, a braille display or a letter.
    package func text(in language: WorkingLanguage) -> String {
        var page = TextPage(language: language)
        page.line(title.uppercased)
        page.gap()
        page.fill(lead, indent: 0)
        for section in sections {
            page.heading(section.title)
            for entry in section.entries { Self.append(entry, to: &page) }
        }
        return page.text
    }

    private static func append(_ entry: HandbookEntry, to page: inout TextPage) {
        switch entry.mark {
        case .key:
            guard let binding = entry.binding else { return }
            page.fill(entry.namedWords, label: binding.labels, indent: column)
        case .command(let command):
            page.line(.verbatim(command.rawValue))
            page.fill(entry.words, indent: column)
        case .box: page.fill(entry.namedWords, label: .verbatim("[ ] "), indent: 4)
        }
    }
}

extension Handbook {
    /// The page in Markdown.
    package func markdown(in language: WorkingLanguage) -> String {
        var lines = ["# \(title.text(in: language))", "", lead.text(in: language)]
        for section in sections {
            lines += ["", "## \(section.title.text(in: language))", ""]
            lines += section.entries.map { Self.line($0, language) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func line(_ entry: HandbookEntry, _ language: WorkingLanguage) -> String {
        let words = entry.words.text(in: language)
        switch entry.mark {
        case .key:
            guard let binding = entry.binding else { return "" }
            let keys = binding.keys.map { "`\($0.label.text(in: language))`" }.joined(separator: " ")
            return "- \(keys) **\(binding.label.capitalised.text(in: language))** \(words)"
        case .command(let command): return "- `\(command.rawValue)`  \n  \(words)"
        case .box(let name): return "- [ ] " + (name.map { "**\($0.text(in: language))** " } ?? "") + words
        }
    }
}

extension Handbook {
    /// The page as one file that needs nothing else, to look at and to print on one side of A4.
    package func html(in language: WorkingLanguage) -> String {
        func words(_ message: Message) -> Markup { Markup(message.text(in: language)) }
        let body = sections.map { section in
            Markup.block(
                "section", [:],
                [
                    .line("h2", [:], words(section.title)),
                    .block(
                        "table", ["class": "entries", "role": "presentation"],
                        [.block("tbody", [:], section.entries.map { row($0, words) })]),
                ])
        }
        return PrintedPage(
            title: title, language: language, style: .handbook,
            body: [
                .block(
                    "header", ["class": "title"],
                    [.line("h1", [:], words(title)), .line("p", ["class": "lead"], words(lead))])
            ] + body
        ).source
    }

    private func row(_ entry: HandbookEntry, _ words: (Message) -> Markup) -> Markup {
        let name = entry.name.map { Markup.inline("strong", [:], words($0)) + Markup(" ") } ?? .nothing
        let tick = Markup.inline("td", ["class": "box"], .inline("span", ["class": "tick"], .nothing))
        switch entry.mark {
        case .key:
            guard let binding = entry.binding else { return .nothing }
            let keys = binding.keys.map { Markup.inline("kbd", [:], words($0.label)) + Markup(" ") }
            return .line(
                "tr", [:], .inline("td", ["class": "keys"], .joining(keys)),
                .inline("td", [:], name, words(entry.words)))
        case .command(let command):
            let typed =
                Markup.inline("code", ["dir": "ltr"], Markup(command.rawValue))
                + .inline("span", ["class": "what"], words(entry.words))
            return role == .checklist
                ? .line("tr", [:], tick, .inline("td", [:], typed))
                : .line("tr", [:], .inline("td", ["colspan": "2"], typed))
        case .box: return .line("tr", [:], tick, .inline("td", [:], name, words(entry.words)))
        }
    }
}
