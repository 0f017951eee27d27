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

    /// All documents, each with its symbol and where it stands.
    /// - Parameter passes: whether one is shown.
    static func list(_ assembly: Assembly, where passes: (Message) -> Bool = { _ in true }) -> ItemList {
        let items = assembly.documents.filter { passes(name(of: $0.question)) }.map { document in
            let question = document.question
            return Item(
                id(of: question.id), title(of: question), state: status(of: question, assembly),
                depth: document.depth, notes: missing(from: question, assembly).map { [$0] } ?? [])
        }
        return ItemList(items, whenEmpty: "There are no documents.")
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
        guard question.alters?.change != .deletes else { return nil }
        let missing = assembly.languagesMissing(from: question).map { LanguageWords.name($0) }
        return missing.isEmpty ? nil : Text("missing in: \(missing.sideBySide)", .caution)
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
        if let missing = missing(from: question, assembly) { facts.append(Fact("Not there", missing)) }
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
        guard question.alters != nil else {
            return items(
                Debate.paragraphs(of: question.id, in: language, of: assembly), headed: question.preamble > 0,
                isSpoken: isSpoken)
        }
        let changed = Debate.difference(of: question, in: language, of: assembly)
        return items(changed, headed: changed.contains { $0.original?.part == .preamble }, isSpoken: isSpoken)
    }

    private static func items(_ paragraphs: [AmendedParagraph], headed: Bool, isSpoken: Bool) -> [Item] {
        var items: [Item] = []
        var part: TextParagraph.Part?
        for paragraph in paragraphs {
            if headed, let next = paragraph.original?.part, next != part {
                part = next
                items.append(Item(nil, Text(next == .preamble ? "Preamble" : "Operative part", .heading)))
            }
            let difference = ParagraphDifference(paragraph)
            for line in isSpoken ? difference.spoken : difference.lines {
                items.append(Item(NodeID("paragraph.\(items.count)"), line))
            }
        }
        return items
    }
}
