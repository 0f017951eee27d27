/// One line of an announcement.
public struct AnnouncedLine: Hashable, Codable, Sendable {
    /// Which figure it is.
    public let figure: AnnouncedFigure
    /// What it is called.
    public let label: Message
    /// The number.
    public let value: Int

    /// A line.
    public init(figure: AnnouncedFigure, label: Message, value: Int) {
        (self.figure, self.label, self.value) = (figure, label, value)
    }
}

/// A result as it is announced and recorded: figures, arithmetic, article, outcome, and what follows.
public struct DeclaredResult: Hashable, Codable, Sendable {
    /// The figures.
    public let figures: Figures
    /// What follows from them.
    public let verdict: Verdict
    /// Candidates elected by this ballot.
    public let elected: [CandidateID]
    /// The figures in the order of the rulebook (RPGA 40(4)).
    public let announcement: [AnnouncedLine]
    /// Where the rule is written.
    public let citation: String
    /// The step of the series: who is elected, who is out and why, who may stand next; `nil` for a motion.
    public let step: SeriesStep?
    /// What follows the result of a motion; `nil` for an election.
    public let sequel: Sequel?
    /// Candidates whose votes reached the seat and who cannot take it, with the reason.
    public let barred: [BarredCandidate]
}

extension Ballot {
    /// The figures in the order of a rulebook.
    func lines(_ order: [AnnouncedFigure], _ figures: Figures, _ verdict: Verdict) -> [AnnouncedLine] {
        order.flatMap { figure -> [AnnouncedLine] in
            switch figure {
            case .votes: voteLines(figures)
            default:
                value(of: figure, figures, verdict).map { [AnnouncedLine(figure: figure, label: $0, value: $1)] } ?? []
            }
        }
    }

    private func value(of figure: AnnouncedFigure, _ figures: Figures, _ verdict: Verdict) -> (Message, Int)? {
        let entitled = figures.entitled ?? entitled
        switch figure {
        case .entitled: return ("Represented and entitled to vote", entitled)
        case .abstentions: return ("Abstentions", figures.abstentions)
        case .invalid: return ("Invalid papers", figures.invalid)
        case .expressed: return ("Votes expressed", figures.expressed)
        case .required: return verdict.required.map { ("Majority required", $0) }
        case .didNotVote: return ("Did not vote", entitled - figures.cast)
        case .present: return ("Present", figures.present ?? present)
        case .papers: return ("Papers received", figures.cast)
        case .valid: return ("Valid papers", figures.cast - figures.invalid)
        case .voting: return ("Members voting", figures.expressed)
        case .votes: return nil
        }
    }

    private func voteLines(_ figures: Figures) -> [AnnouncedLine] {
        switch figures.votes {
        case .motion(let votesFor, let against):
            [
                AnnouncedLine(figure: .votes, label: "For", value: votesFor),
                AnnouncedLine(figure: .votes, label: "Against", value: against),
            ]
        case .names(let scores):
            scores.fallingByVotes.map { AnnouncedLine(figure: .votes, label: .verbatim($0.name), value: $0.votes) }
        }
    }
}
