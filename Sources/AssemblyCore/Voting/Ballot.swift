/// Where a ballot stands.
public enum BallotPhase: String, Hashable, Codable, Sendable {
    /// Papers are received.
    case open
    /// The chair holds the ballot: nothing is received until it goes on.
    case held
    /// Closed; a secret one is being opened.
    case closed
    /// Counted; the chair announces next.
    case counted
    /// The result has been announced.
    case declared
    /// Annulled by two officers, with a reason; the record stays.
    case annulled
}

/// One ballot: a round of voting on a question, with what was frozen when it opened.
public struct Ballot: Hashable, Sendable {
    /// Its name.
    public let id: BallotID
    /// The question.
    public let question: QuestionID
    /// 1 for the first ballot on the question.
    public let round: Int
    /// The rule, frozen.
    public let rule: DecisionRule
    /// The names on the paper, frozen.
    public let candidates: [Candidate]
    /// How many names may be marked.
    public let seats: Int
    /// Who may vote and with what weight, frozen (R8).
    public let electors: [MemberCode: Int]
    /// Who is represented or not but may not vote, and why, frozen.
    public let excluded: [MemberCode: Disenfranchisement]
    /// Members present when it opened.
    public let present: Int
    /// All members when it opened.
    public let members: Int
    /// What seals its papers, for a secret ballot.
    public let seal: BallotSeal?
    /// When it opened.
    public let openedAt: Moment
    /// The time that the chair announced, in seconds; `nil` for none.
    public var limitSeconds: Int?
    /// Whether that time has run out; the chair closes, never a clock.
    public var timeIsUp: Bool
    /// Where it stands.
    public var phase: BallotPhase
    /// When it closed.
    public var closedAt: Moment?
    /// The papers received; the last one of each elector counts.
    public var papers: [MemberCode: Paper]
    /// The running sum of a recorded vote, or the sum that came out of the box.
    public var tally: Tally
    /// How many electors told the kiosk to leave without casting, or were cut off.
    public var notCast: Set<MemberCode>
    /// The declared result.
    public var result: DeclaredResult?
    /// Why it was annulled.
    public var annulment: String?

    /// Whether its papers are secret.
    public var isSecret: Bool { rule.secrecy == .secret }
    /// Electors who have cast.
    public var received: Int { papers.count }
    /// Electors in all.
    public var entitled: Int { electors.count }
    /// Whether its question is waiting for its end.
    public var isUnderWay: Bool {
        switch phase {
        case .open, .held, .closed, .counted: true
        case .declared, .annulled: false
        }
    }

    /// The stage of the series to which it belongs.
    public var stage: Stage { rule.stage(forBallot: round) }

    /// The figures as they stand, from the sum of its papers.
    public var figures: Figures {
        let names = candidates.map { Score($0.name, tally.scores[$0.id] ?? 0) }
        let votes: Votes =
            candidates.isEmpty ? .motion(for: tally.votesFor, against: tally.against) : .names(names)
        return Figures(
            votes: votes, abstentions: tally.abstentions, invalid: tally.invalid,
            papers: candidates.isEmpty ? nil : tally.papersWithNames, present: present, entitled: entitled,
            members: members, seats: seats)
    }
}

/// One line of an announcement.
public struct AnnouncedLine: Hashable, Codable, Sendable {
    /// Which figure it is.
    public let figure: AnnouncedFigure
    /// What it is called.
    public let label: String
    /// The number.
    public let value: Int

    /// A line.
    public init(figure: AnnouncedFigure, label: String, value: Int) {
        (self.figure, self.label, self.value) = (figure, label, value)
    }
}

/// A result as it is announced and recorded: figures, arithmetic, article, outcome.
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
}

extension Ballot {
    /// The result that the figures give; the same for the declaration, the replay and the verifier (R10).
    /// - Parameter order: the order in which the rulebook has figures announced.
    /// - Throws: why the figures cannot be counted, which means that the record is damaged.
    public func computedResult(announcing order: [AnnouncedFigure]) throws(FiguresTrouble) -> DeclaredResult {
        let figures = figures
        let verdict = try figures.verdict(under: stage.tests, citation: rule.citation)
        let elected = verdict.elected.compactMap { name in candidates.first { $0.name == name }?.id }
        return DeclaredResult(
            figures: figures, verdict: verdict, elected: elected, announcement: lines(order, figures, verdict),
            citation: rule.citation)
    }

    private func lines(_ order: [AnnouncedFigure], _ figures: Figures, _ verdict: Verdict) -> [AnnouncedLine] {
        order.flatMap { figure -> [AnnouncedLine] in
            switch figure {
            case .entitled: [AnnouncedLine(figure: figure, label: "Represented and entitled to vote", value: entitled)]
            case .abstentions: [AnnouncedLine(figure: figure, label: "Abstentions", value: figures.abstentions)]
            case .invalid: [AnnouncedLine(figure: figure, label: "Invalid papers", value: figures.invalid)]
            case .expressed: [AnnouncedLine(figure: figure, label: "Votes expressed", value: figures.expressed)]
            case .required:
                verdict.required.map { [AnnouncedLine(figure: figure, label: "Majority required", value: $0)] } ?? []
            case .didNotVote:
                [AnnouncedLine(figure: figure, label: "Did not vote", value: entitled - figures.cast)]
            case .present: [AnnouncedLine(figure: figure, label: "Present", value: present)]
            case .papers: [AnnouncedLine(figure: figure, label: "Papers received", value: figures.cast)]
            case .valid:
                [AnnouncedLine(figure: figure, label: "Valid papers", value: figures.cast - figures.invalid)]
            case .voting: [AnnouncedLine(figure: figure, label: "Members voting", value: figures.expressed)]
            case .votes: voteLines(figures)
            }
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
            scores.fallingByVotes.map { AnnouncedLine(figure: .votes, label: $0.name, value: $0.votes) }
        }
    }
}
