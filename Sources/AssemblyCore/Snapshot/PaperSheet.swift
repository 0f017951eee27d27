/// The papers of a ballot in a snapshot, shortly: one letter for each elector, in the order of codes.
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
    init(_ papers: [MemberCode: Paper], of electors: [MemberCode]) {
        var (letters, names) = ("", [[CandidateID]]())
        for member in electors {
            let letter = Self.letter(for: papers[member])
            if case .open(.names(let marked))? = papers[member] { names.append(marked) }
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
    func papers(of electors: [MemberCode]) -> [MemberCode: Paper] {
        var marked = names.makeIterator()
        var papers: [MemberCode: Paper] = [:]
        papers.reserveCapacity(electors.count)
        for (member, character) in zip(electors, letters) {
            switch Letter(rawValue: character) {
            case .yes: papers[member] = .open(.yes)
            case .no: papers[member] = .open(.no)
            case .abstain: papers[member] = .open(.abstain)
            case .names: papers[member] = marked.next().map { .open(.names($0)) }
            case .withheld: papers[member] = .withheld(tracker: nil)
            case .some(.none), nil: break
            }
        }
        return papers
    }
}
