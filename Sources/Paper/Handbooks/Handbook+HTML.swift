package import Language
import Minutes
import TerminalKit

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
