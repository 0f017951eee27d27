import AssemblyCore
import Language
import TerminalKit

/// The documents before the assembly: the list of them, and one of them by its numbered paragraphs, with what amendments
/// change in it.
enum DocumentParts {
    /// The name of a document on the screen.
    static func id(of question: QuestionID) -> NodeID { NodeID("document.\(question)", of: question) }

    /// The document that a name on the screen stands for.
    static func document(of id: NodeID?, _ assembly: Assembly) -> QuestionID? {
        id?.thing(QuestionID.self).flatMap { Self.id(of: $0) == id && assembly.questions[$0] != nil ? $0 : nil }
    }

    /// All documents, each on a line: its symbol, what it is called, where it stands, in which languages it is missing.
    /// - Parameter passes: whether one is shown.
    static func list(_ assembly: Assembly, where passes: (Message) -> Bool = { _ in true }) -> Table {
        let rows = assembly.documents.filter { passes(name(of: $0.question)) }.map { document in
            let question = document.question
            // A symbol says itself what an amendment is to.
            let depth = question.symbol == nil ? document.depth : 0
            let indent = Text(.verbatim(String(repeating: "  ", count: depth)))
            return (
                id(of: question.id), question.symbol.map { Text($0, .accent) } ?? "",
                indent + Text(question.title.message), status(of: question, assembly),
                Text(namesOfMissing(from: question, assembly).sideBySide, .caution)
            )
        }
        // What no document has takes no column.
        let hasSymbols = rows.contains { !$0.1.isEmpty }
        let hasMissing = rows.contains { !$0.4.isEmpty }
        return Table(
            (hasSymbols ? [Table.Column("Symbol")] : []) + [
                Table.Column("Title", priority: .essential, share: 1, minimumWidth: 34), Table.Column("Status"),
            ] + (hasMissing ? [Table.Column("Missing in", priority: .secondary)] : []),
            rows: rows.map { id, symbol, title, status, missing in
                Table.Row(id, (hasSymbols ? [symbol] : []) + [title, status] + (hasMissing ? [missing] : []))
            }, whenEmpty: "There are no documents.")
    }

    /// The symbol with the title, to look for.
    static func name(of question: Question) -> Message {
        question.symbol.map { "\($0)  \(question.title.message)" } ?? question.title.message
    }

    /// The symbol in its ink before the title.
    static func title(of question: Question) -> Text {
        (question.symbol.map { Text($0, .accent) + Text("  ") } ?? Text("")) + Text(question.title.message)
    }

    /// Where a document stands.
    static func status(of question: Question, _ assembly: Assembly) -> Text {
        let status = assembly.status(ofDocument: question)
        let ink: Ink =
            switch status {
            case .draft, .withdrawn, .notPut: .muted
            case .introduced, .amended, .undecided, .postponed: .accent
            case .adopted, .adoptedAsAmended, .accepted: .success
            case .rejected: .danger
            }
        return Text(status.words, ink)
    }

    /// The languages in which a document is missing; `nil` where it is there in all of them.
    static func missing(from question: Question, _ assembly: Assembly) -> Text? {
        let missing = namesOfMissing(from: question, assembly)
        return missing.isEmpty ? nil : Text("missing in: \(missing.sideBySide)", .caution)
    }

    /// A paragraph that is only left out needs no words in any language.
    private static func namesOfMissing(from question: Question, _ assembly: Assembly) -> [Message] {
        guard question.alters?.change != .deletes else { return [] }
        return assembly.languagesMissing(from: question).map { LanguageWords.name($0) }
    }

    /// What stands above the text of a document: its symbol, where it stands, and in which languages it is there.
    static func facts(of question: Question, _ assembly: Assembly) -> [Fact] {
        var facts: [Fact] = []
        if let symbol = question.symbol { facts.append(Fact("Symbol", Text(symbol, .accent))) }
        facts.append(Fact("Status", status(of: question, assembly)))
        if let draft = question.amends.flatMap({ assembly.questions[$0] }) {
            facts.append(Fact("Amends", Text(name(of: draft))))
        }
        let languages = (assembly.convocation?.languages ?? [.english]).filter {
            question.text?.texts[$0] != nil
        }.map { LanguageWords.name($0) }
        if !languages.isEmpty { facts.append(Fact("Languages", Text(languages.sideBySide))) }
        let others = (question.text?.texts.keys.sorted { $0.rawValue < $1.rawValue } ?? []).filter {
            !question.languagesByParagraph.contains($0)
        }.map { LanguageWords.name($0) }
        if !others.isEmpty { facts.append(Fact("Other paragraphs in", Text(others.sideBySide, .caution))) }
        let missing = namesOfMissing(from: question, assembly)
        if !missing.isEmpty { facts.append(Fact("Missing in", Text(missing.sideBySide, .caution))) }
        return facts
    }

    /// The text of a document: of one that amends a paragraph what it changes, of any other its paragraphs with what has
    /// become part of it.
    /// - Parameters:
    ///   - language: the language in which it is read.
    ///   - isSpoken: whether changes are told in words alone.
    static func text(
        of question: Question, in language: WorkingLanguage, _ assembly: Assembly, isSpoken: Bool
    ) -> [Item] {
        if question.alters != nil {
            let changed = Debate.difference(of: question, in: language, of: assembly).filter { $0.change != .kept }
            return items(changed, isSpoken: isSpoken) { $0.title }
        }
        return items(Debate.paragraphs(of: question.id, in: language, of: assembly), isSpoken: isSpoken) { paragraph in
            switch paragraph.original?.part {
            case .preamble: "Preamble"
            case .operative: "Operative part"
            case .whole, nil: nil
            }
        }
    }

    /// The text of a question as amendments have changed it, and beside it what has become a part of it.
    /// - Parameter isSpoken: whether it is read line by line.
    static func panes(
        of id: QuestionID, in language: WorkingLanguage, _ assembly: Assembly, isSpoken: Bool
    ) -> [Node] {
        Debate.pieces(of: id, in: language, of: assembly).map { question in
            Pane(
                question.id == id ? Text("Text") : Text(question.title.message),
                note: question.id == id ? nil : Text("part of it", .accent)
            ) {
                if question.alters != nil || Debate.isAltered(question.id, in: language, of: assembly) {
                    let lines = text(of: question, in: language, assembly, isSpoken: isSpoken)
                    ItemList(lines.map { Item(nil, $0.label) }, page: 0)
                } else {
                    Paragraph(Text(question.text?.message ?? "No text has been entered.", .muted))
                }
            }.share(0).priority(.secondary)
        }
    }

    /// The paragraphs, each under its heading where that is another one than before.
    private static func items(
        _ paragraphs: [AmendedParagraph], isSpoken: Bool, under heading: (AmendedParagraph) -> Message?
    ) -> [Item] {
        var items: [Item] = []
        var last: Message?
        for paragraph in paragraphs {
            let next = heading(paragraph)
            // By ear a paragraph says itself what it is.
            if let next, next != last, !isSpoken { items.append(Item(nil, Text(next, .heading))) }
            last = next ?? last
            let difference = ParagraphDifference(paragraph)
            for line in isSpoken ? difference.spoken : difference.lines {
                items.append(Item(NodeID("paragraph.\(items.count)"), line))
            }
        }
        return items
    }
}
