package import Language
import Minutes
import TerminalKit

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
