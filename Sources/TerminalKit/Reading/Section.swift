import Language

/// What stands under one heading.
struct Section {
    /// The heading; none where a page begins without one.
    let heading: Sentence?
    /// What stands under it.
    var sentences: [Sentence] = []

    /// All of it, the heading first.
    var all: [Sentence] { (heading.map { [$0] } ?? []) + sentences }

    /// What of it can be chosen.
    var items: [Sentence] { sentences.filter(\.isItem) }

    /// The sections of a page: title, status and keys belong to none.
    static func all(in sentences: [Sentence]) -> [Section] {
        var sections: [Section] = []
        var place = -1
        for sentence in sentences {
            switch sentence.kind {
            case .title, .status, .keys: continue
            case .heading: sections.append(Section(heading: sentence))
            default:
                if sentence.place != place { sections.append(Section(heading: nil)) }
                sections[sections.count - 1].sentences.append(sentence)
            }
            place = sentence.place
        }
        return sections
    }

    /// Whether a number stands for something else than it did.
    func hasMoved(since before: [Sentence]) -> Bool {
        var ids: [Int: NodeID] = [:]
        var numbers: [NodeID: Int] = [:]
        for case .item(let number, let id) in before.map(\.kind) { (ids[number], numbers[id]) = (id, number) }
        return items.contains { sentence in
            guard case .item(let number, let id) = sentence.kind else { return false }
            return ids[number].map { $0 != id } ?? false || numbers[id].map { $0 != number } ?? false
        }
    }

    /// Whether its list is offered and not read: a list that is gone through has more lines than anybody wants to hear
    /// unasked; one that is chosen from, like the names of an election, is heard whole unless it is endless.
    var isLong: Bool { Section.isLong(items) }

    /// Whether so many items are too many to be read unasked.
    static func isLong(_ items: [Sentence]) -> Bool {
        items.count { !$0.isChoice } > mostLines || items.count > mostChoices
    }

    /// As many lines of a list that is gone through are read.
    private static let mostLines = 9
    /// As many lines of a list that is chosen from are read.
    private static let mostChoices = 30

    /// That there is a long list, or that so many of its lines have changed, and how it is read.
    func offer(in scene: Scene, changed: Int? = nil) -> Sentence {
        let find = scene.keys.reachable.first { ["find", "filter"].contains($0.command) }?.keys.first
        let words = Wording.longList(items.count, changed: changed, find: find)
        return Sentence(.text, words.text(in: scene.language))
    }
}

extension Sentence {
    /// Whether it can be chosen.
    var isItem: Bool { if case .item = kind { true } else { false } }

    /// Whether it is a field.
    var isField: Bool { if case .field = kind { true } else { false } }
}
