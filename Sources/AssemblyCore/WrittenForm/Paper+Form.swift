extension Choice {
    /// The words of a vote that marks no names.
    fileprivate enum Word: String, Codable {
        case yes = "for"
        case no = "against"
        case abstain = "abstain"
    }

    fileprivate var word: Word? {
        switch self {
        case .yes: .yes
        case .no: .no
        case .abstain: .abstain
        case .names: nil
        }
    }

    fileprivate init(_ word: Word) {
        switch word {
        case .yes: self = .yes
        case .no: self = .no
        case .abstain: self = .abstain
        }
    }
}

extension Choice: Codable {
    /// Reads a vote: a word, or the list of the names that are marked.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let names = try? container.decode([CandidateID].self) {
            self = .names(names)
        } else {
            self.init(try container.decode(Word.self))
        }
    }

    /// Writes a vote.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if case .names(let names) = self { return try container.encode(names) }
        try container.encode(word)
    }
}

extension Paper {
    /// A paper that is cast in a ballot: a recorded vote, a sealed one, or what an audience hears of it.
    func written<Name: RawRepresentable<String>>(_ name: Name, in ballot: BallotID, of member: MemberCode) -> Written {
        let member = member == .author ? nil : member
        return switch self {
        case .open(let choice): Written(name, [.ballot: ballot, .member: member, .vote: choice])
        case .sealed(let paper):
            Written(
                name, [.ballot: ballot, .member: member, .sealed: paper.ciphertext, .tracker: paper.tracker])
        case .withheld(let tracker):
            Written(name, [.ballot: ballot, .member: member, .withheld: true, .tracker: tracker])
        }
    }

    /// Reads a paper from the fields of its casting.
    init(_ fields: Fields) throws {
        if let choice: Choice = try fields.optional(.vote) {
            self = .open(choice)
        } else if let ciphertext: String = try fields.optional(.sealed) {
            self = .sealed(SealedPaper(ciphertext: ciphertext, tracker: try fields(.tracker)))
        } else {
            guard try fields(.withheld) as Bool else {
                throw fields.trouble(with: .withheld, "a paper is not withheld")
            }
            self = .withheld(tracker: try fields.optional(.tracker))
        }
    }
}

/// The options of a recorded vote that its audiences hear at the close.
struct RevealedChoices: Codable {
    let choices: [MemberCode: Choice]

    init(_ choices: [MemberCode: Choice]) { self.choices = choices }

    init(from decoder: any Decoder) throws {
        choices = try decoder.singleValueContainer().decode([MemberCode: Choice].self)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(choices)
    }
}
