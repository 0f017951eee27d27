package import Language
import Minutes

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
