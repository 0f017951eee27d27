/// What a number, or Enter, stands for on a screen: the same number stands for something else when the list moves.
struct Choice: Hashable {
    /// The question in front, in which `yes` means what is asked.
    let question: String
    /// What is chosen.
    let id: NodeID
    /// What it is called, without its state.
    let words: String
}

extension Choice {
    /// What Enter does: the item in focus; over a list that is narrowed by a field, the first of its items.
    static func ofEnter(in sentences: [Sentence], question: String) -> Choice? {
        guard let focused = sentences.first(where: \.isFocused) else { return nil }
        switch focused.kind {
        case .item(_, let id): return Choice(question: question, id: id, words: focused.name ?? focused.text)
        case .field(let field):
            let first = sentences.first { if case .item = $0.kind { true } else { false } }
            return Choice(question: question, id: field, words: first?.name ?? "")
        default: return nil
        }
    }

    /// What a sentence offers by its number.
    init?(_ sentence: Sentence, question: String) {
        guard case .item(_, let id) = sentence.kind else { return nil }
        self.init(question: question, id: id, words: sentence.name ?? sentence.text)
    }
}

/// What choices stood for when a person last saw or heard them, and which have moved since: whoever chooses by a number
/// means what was there, not what has just come in its place.
struct SeenChoices<Name: Hashable> {
    private var choices: [Name: Choice] = [:]
    private var moved: [Name: Duration] = [:]

    /// Notes what is shown or said now.
    /// - Parameter isAsked: whether it follows what the person has just done; then it is expected to be another list.
    mutating func show(_ shown: [Name: Choice], at now: Duration, isAsked: Bool) {
        for (name, choice) in shown where choices[name] != choice {
            moved[name] = isAsked || choices[name] == nil ? nil : now
        }
        choices = shown
    }

    /// What a name stood for.
    subscript(name: Name) -> Choice? { choices[name] }

    /// Whether a choice is what the person has seen, and for long enough to have taken it in.
    func hasSeen(_ name: Name, as choice: Choice?, at now: Duration, glance: Duration) -> Bool {
        guard choices[name] == choice else { return false }
        return moved[name].map { now - $0 >= glance } ?? true
    }
}
