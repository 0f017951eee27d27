public import Language

extension Debate {
    /// The parts in which a text is voted paragraph by paragraph, as it stands with what has become part of it.
    /// - Parameters:
    ///   - id: the text.
    ///   - separately: the paragraphs that are voted by themselves, by their places from 1; the others are one part. All
    ///     of them where this is left out.
    /// - Returns: the parts in the order of the text, what is voted together last.
    /// - Complexity: O(length) of the text, in each language.
    public static func partsByParagraph(
        of id: QuestionID, separately: Set<Int>? = nil, in assembly: Assembly
    ) -> [ProposedPart] {
        guard let question = assembly.questions[id] else { return [] }
        let lines = standing(of: id, in: .english, of: assembly)
        let texts = wordings(of: question, lines.count, in: assembly)
        func part(_ title: Message, _ places: [Int]) -> ProposedPart {
            let words = texts.mapValues { all in places.map { all[$0] }.joined(separator: "\n") }
            return ProposedPart(
                title: LocalizedText(name(ofPart: title, of: question)),
                text: words[.english].map { LocalizedText($0, words) },
                isOperative: places.contains { lines[$0].original?.part != .preamble })
        }
        let alone = lines.indices.filter { separately?.contains($0 + 1) ?? true }
        let rest = lines.indices.filter { !alone.contains($0) }
        return alone.map { part(lines[$0].title, [$0]) } + (rest.isEmpty ? [] : [part(restOfText, rest)])
    }

    /// What the part is called that holds what is not voted by itself.
    static let restOfText: Message = "The rest of the text"

    /// What a part of a text is called where it stands without it.
    static func name(ofPart title: Message, of question: Question) -> Message {
        question.symbol.map { Message("\(title) of \($0)", context: "part of a text, its symbol") } ?? title
    }

    /// The words of each paragraph that stands, in the languages in which there are as many of them.
    static func wordings(
        of question: Question, _ count: Int, in assembly: Assembly
    ) -> [WorkingLanguage: [String]] {
        var texts: [WorkingLanguage: [String]] = [:]
        for language in WorkingLanguage.allCases where question.text?.texts[language] != nil {
            let words = standing(of: question.id, in: language, of: assembly).map(\.words)
            if words.count == count { texts[language] = words }
        }
        return texts
    }

    /// The paragraphs that are voted: those of the text with its adopted amendments, without what they leave out.
    public static func standing(
        of id: QuestionID, in language: WorkingLanguage, of assembly: Assembly
    ) -> [AmendedParagraph] {
        paragraphs(of: id, in: language, of: assembly).filter { $0.change != .deleted }
    }
}

extension AmendedParagraph {
    /// What it is called: `Operative paragraph 2`.
    public var title: Message {
        guard let original else { return "New paragraph at the beginning" }
        if change == .added { return "New paragraph after \(original.title)" }
        return original.title
    }
}

extension TextParagraph {
    /// What it is called: `Operative paragraph 2`.
    public var title: Message {
        switch part {
        case .preamble: "Preambular paragraph \(number)"
        case .operative: "Operative paragraph \(number)"
        case .whole: "Paragraph \(number)"
        }
    }
}
