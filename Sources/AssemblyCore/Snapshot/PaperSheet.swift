/// The papers of a ballot in a snapshot, shortly: one letter for each elector, in the order of names.
struct PaperSheet: Hashable, Codable, Sendable {
    /// What each elector has cast.
    private enum Letter: Character {
        case yes = "y"
        case no = "n"
        case abstain = "a"
        /// Names, which stand beside the letters.
        case names = "m"
        case withheld = "w"
        case none = "-"
    }

    private let letters: String
    /// The names that were marked, elector by elector, where a letter says so.
    private let names: [[CandidateID]]

    /// The papers of a ballot; what is sealed is withheld.
    init(_ papers: ByElector<Paper>) {
        var (letters, names) = ("", [[CandidateID]]())
        for place in papers.list.members.indices {
            let letter = Self.letter(for: papers[place: place])
            if case .open(.names(let marked))? = papers[place: place] { names.append(marked) }
            letters.append(letter.rawValue)
        }
        (self.letters, self.names) = (letters, names)
    }

    private static func letter(for paper: Paper?) -> Letter {
        switch paper {
        case .open(.yes): .yes
        case .open(.no): .no
        case .open(.abstain): .abstain
        case .open(.names): .names
        case .sealed, .withheld: .withheld
        case nil: .none
        }
    }

    /// The papers by elector; a letter that is not known here is no paper.
    func papers(of electors: ElectorList) -> ByElector<Paper> {
        var marked = names.makeIterator()
        var papers = ByElector<Paper>(electors)
        for (place, character) in zip(electors.members.indices, letters) {
            switch Letter(rawValue: character) {
            case .yes: papers.exchange(.open(.yes), at: place)
            case .no: papers.exchange(.open(.no), at: place)
            case .abstain: papers.exchange(.open(.abstain), at: place)
            case .names: papers.exchange(marked.next().map { .open(.names($0)) }, at: place)
            case .withheld: papers.exchange(.withheld(tracker: nil), at: place)
            case .some(.none), nil: break
            }
        }
        return papers
    }
}
