import AssemblyCore
import Language

extension Minutes {
    /// The minutes as Markdown (CommonMark with tables), ending in a line break.
    package var markdown: String {
        var page = MarkdownPage(language: language)
        page.block("# \(Markdown.escaped(heading.assembly))")
        page.block(page.safe(PageWords.minutes))
        page.list(titleLines.map { $0.label.isEmpty ? $0.text : "\($0.label): \($0.text)" as Message })
        page.decisions(decisions)
        for part in parts { page.part(part) }
        page.corrections(corrections)
        page.closing(of: self)
        page.votingRecord(of: self)
        if let damage { page.block("**\(page.safe(PageWords.endsHere))** \(Markdown.escaped(damage))") }
        return page.text
    }
}

/// What Markdown needs to stay itself whatever people have written.
enum Markdown {
    /// Text in which no character means anything to Markdown.
    static func escaped(_ text: String) -> String {
        var result = ""
        // Scalar by scalar: a star with an accent over it is still a star to Markdown.
        for scalar in text.withoutControls.inOneLine.unicodeScalars {
            if #"\`*_{}[]<>#|&~"#.unicodeScalars.contains(scalar) { result.append("\\") }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    /// A text of several lines as a quotation; nothing in it becomes a list, a heading or a rule.
    static func quotation(_ text: String) -> String {
        text.withoutControls.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let safe = escaped(String(line.drop { $0 == " " }))
            let beginsList = safe.first.map { "-+=".contains($0) } ?? false
            return safe.isEmpty ? ">" : "> " + (beginsList ? "\\" : "") + unnumbered(safe) + "  "
        }.joined(separator: "\n")
    }

    /// A number at the beginning of a line that would make it an item of a list, with its point escaped.
    private static func unnumbered(_ line: String) -> String {
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, let next = line.dropFirst(digits.count).first, next == "." || next == ")" else {
            return line
        }
        return digits + "\\" + line.dropFirst(digits.count)
    }
}

/// Markdown in blocks with an empty line between them.
struct MarkdownPage {
    /// The language of the minutes.
    let language: WorkingLanguage
    private var blocks: [String] = []

    /// An empty page.
    init(language: WorkingLanguage) { self.language = language }

    /// Words in which no character means anything to Markdown.
    func safe(_ text: Message) -> String { Markdown.escaped(text.text(in: language)) }

    /// All blocks, ending in a line break.
    var text: String { blocks.joined(separator: "\n\n") + "\n" }

    /// A block as it is.
    mutating func block(_ text: String) { blocks.append(text) }

    /// A list of texts.
    mutating func list(_ items: [Message]) {
        if !items.isEmpty { block(items.map { "- \(safe($0))" }.joined(separator: "\n")) }
    }

    /// A table of texts with its first column to the left.
    /// - Parameter numbers: columns whose cells are set to the right.
    mutating func table(_ head: [Message], _ rows: [[Message]], numbers: Set<Int>) {
        let rule = head.indices.map { numbers.contains($0) ? "--:" : "---" }.joined(separator: "|")
        let lines = ([head] + rows).map { row in "| \(row.map(safe).joined(separator: " | ")) |" }
        block(([lines[0], "|\(rule)|"] + lines.dropFirst()).joined(separator: "\n"))
    }
}
