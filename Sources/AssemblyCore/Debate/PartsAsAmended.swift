import Language

extension Question {
    private static let leftOut: Message = "An amendment has left this paragraph out."

    /// The parts of a division with the words that they have when the text is divided: of paragraphs what amendments have
    /// made of them since separate votes were asked for.
    ///
    /// The record keeps the words for which the votes were asked. A paragraph that was added since goes with the rest of the
    /// text, or else with the paragraph behind which it stands, so that every word is voted on in some part.
    /// - Returns: the parts as they are where they are not, one and all, paragraphs of the text.
    /// - Complexity: O(length) of the text, in each language.
    func asAmended(_ parts: [ProposedPart], in assembly: Assembly) -> [ProposedPart] {
        let paragraphs = Debate.paragraphs(of: id, in: .english, of: assembly)
        let places = PartPlaces(parts, named: { Debate.name(ofPart: $0, of: self) })
        guard paragraphs.contains(where: { $0.change != .kept }), places.areAll(in: paragraphs) else { return parts }
        let lines = paragraphs.filter { $0.change != .deleted }
        let owners = places.owners(of: lines)
        let texts = Debate.wordings(of: self, lines.count, in: assembly)
        return parts.enumerated().map { place, part in
            let own = lines.indices.filter { owners[$0] == place }
            let words = texts.mapValues { all in own.map { all[$0] }.joined(separator: "\n") }
            let text =
                own.isEmpty
                ? LocalizedText(Self.leftOut)
                : words[.english].map { LocalizedText($0, words) }
            return ProposedPart(title: part.title, text: text ?? part.text, isOperative: part.isOperative)
        }
    }
}

/// Which paragraphs of a text belong to which part of its division.
private struct PartPlaces {
    private let parts: [ProposedPart]
    private let named: (Message) -> Message
    /// The part that holds whatever no other part does.
    private let rest: Int?

    init(_ parts: [ProposedPart], named: @escaping (Message) -> Message) {
        (self.parts, self.named) = (parts, named)
        rest = parts.firstIndex { $0.title.english == named(Debate.restOfText).english }
    }

    /// Whether every part has words, and is called as a paragraph of the text, or as the rest of it.
    func areAll(in paragraphs: [AmendedParagraph]) -> Bool {
        let titles = Set(paragraphs.map { named($0.title).english })
        return parts.enumerated().allSatisfy { place, part in
            part.text != nil && (place == rest || titles.contains(part.title.english))
        }
    }

    /// The part of each paragraph.
    func owners(of lines: [AmendedParagraph]) -> [Int] {
        var taken: Set<Int> = []
        var last = 0
        return lines.map { line in
            let title = named(line.title).english
            let called = parts.indices.filter { parts[$0].title.english == title }
            if let own = called.first(where: { !taken.contains($0) }) ?? called.last {
                taken.insert(own)
                last = own
                return own
            }
            if let rest { return rest }
            let behind = line.original.map { named($0.title).english }
            last = parts.firstIndex { $0.title.english == behind } ?? last
            return last
        }
    }
}
