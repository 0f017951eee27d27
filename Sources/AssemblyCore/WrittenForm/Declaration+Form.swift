extension Declaration {
    func written<Name: RawRepresentable<String>>(_ name: Name, of ballot: BallotID) -> Written {
        Written(
            name,
            [
                .ballot: ballot, .outcome: outcome, .tally: tally, .tests: tests,
                .elected: elected.isEmpty ? nil : elected,
            ])
    }

    init(_ fields: Fields) throws {
        (outcome, tally, tests) = (try fields(.outcome), try fields(.tally), try fields(.tests))
        elected = try fields.optional(.elected) ?? []
    }
}

extension Tally: Codable {
    private enum Key: String, CodingKey {
        case votesFor = "for"
        case against = "against"
        case abstentions = "abstentions"
        case invalid = "invalid"
        case papers = "papers"
        case scores = "scores"
    }

    /// Reads a sum; what is left out is 0.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        self.init()
        votesFor = try container.decodeIfPresent(Int.self, forKey: .votesFor) ?? 0
        against = try container.decodeIfPresent(Int.self, forKey: .against) ?? 0
        abstentions = try container.decodeIfPresent(Int.self, forKey: .abstentions) ?? 0
        invalid = try container.decodeIfPresent(Int.self, forKey: .invalid) ?? 0
        papersWithNames = try container.decodeIfPresent(Int.self, forKey: .papers) ?? 0
        scores = try container.decodeIfPresent([CandidateID: Int].self, forKey: .scores) ?? [:]
    }

    /// Writes a sum without its zeros.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        let figures: [(Key, Int)] = [
            (.votesFor, votesFor), (.against, against), (.abstentions, abstentions), (.invalid, invalid),
            (.papers, papersWithNames),
        ]
        for (key, figure) in figures where figure != 0 { try container.encode(figure, forKey: key) }
        if !scores.isEmpty { try container.encode(scores, forKey: .scores) }
    }
}
