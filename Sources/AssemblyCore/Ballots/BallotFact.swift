public import Language

/// What has happened to ballots and their papers.
///
/// Papers are nearly all that a journal holds: `cast` is stored in place, whatever is larger or rarer beside it.
public enum BallotFact: Hashable, Sendable {
    indirect case opened(BallotOpening)
    /// Nothing is received until the chair goes on.
    case held(BallotID)
    /// A ballot that was held goes on.
    case released(BallotID)
    case extended(BallotID, seconds: Int)
    case timeRanOut(BallotID)
    case cast(BallotID, MemberCode, Paper)
    case notCast(BallotID, MemberCode, reason: NotCastReason)
    /// `revealed` is empty in the journal; an audience that was shown turnout only receives the options with the close.
    indirect case closed(BallotID, revealed: [MemberCode: Choice]?)
    /// The sum that came out of the ballot box.
    indirect case counted(BallotID, Tally)
    case annulled(BallotID, reason: String)

    /// One officer's count; the figures are empty for everybody but the journal until two counts agree.
    indirect case handCountEntered(BallotID, Tally?)
    /// Two officers' counts differ; both begin again.
    indirect case handCountsDisagreed(BallotID, first: Tally, second: Tally)
    /// Two officers' counts agree: the ballot is counted.
    indirect case handCountAgreed(BallotID, Tally)
    /// A member answered at a roll call.
    case rollCallAnswered(BallotID, MemberCode, RollCallAnswer)
    /// Two officers want hands or papers counted again; an announced result stands until it is corrected.
    case recountOrdered(BallotID, reason: String)
}

extension BallotFact {
    /// What it brings about beside the ballots: an opening freezes what the rules, the roll and the series say, and an
    /// annulment takes back what the result had brought.
    func affect(_ assembly: inout Assembly, at now: Moment) {
        switch self {
        case .opened(let opening): opening.open(in: &assembly, at: now)
        case .annulled(let id, _):
            Self.takeBack(id, in: &assembly)
            assembly.openItemAgain(for: id)
        case .cast, .notCast, .held, .released, .extended, .timeRanOut, .closed, .counted, .handCountAgreed,
            .handCountEntered, .handCountsDisagreed, .rollCallAnswered, .recountOrdered:
            break
        }
    }

    /// What an annulled result had brought falls with it, lots and casting votes after it too; the record stays.
    static func takeBack(_ id: BallotID, in assembly: inout Assembly) {
        guard let ballot = assembly.ballots[id], let question = assembly.questions[ballot.question] else { return }
        let fallen = Set(winners(since: ballot, in: assembly))
        assembly.questions[question.id]?.elected = question.elected.filter { !fallen.contains($0) }
        assembly.conduct.takeBack(question.id, electing: fallen, since: ballot.round)
        let written = Set(ballot.writeIns.map(\.id))
        assembly.questions[question.id]?.candidates.removeAll { written.contains($0.id) }
        if ballot.result != nil {
            assembly.questions[question.id]?.state = .pending
            assembly.seriesRecords[question.id]?.declared.removeAll { $0 == id }
            let rebuilt = Series.rebuiltSeries(on: question.id, in: assembly)
            assembly.seriesRecords[question.id]?.series = rebuilt
        }
        // What an annulled vote had asked of the chair is not asked any more.
        if let due = assembly.debate.due, due.motion == question.id { assembly.debate.due = nil }
    }

    /// Who was elected by a ballot and by the lots and casting votes after it.
    private static func winners(since ballot: Ballot, in assembly: Assembly) -> [CandidateID] {
        let moves = (assembly.conduct.moves[ballot.question] ?? []).filter { $0.round >= ballot.round }
        return (ballot.result?.elected ?? []) + moves.flatMap(\.elected)
    }
}

extension Assembly {
    /// The item of a ballot can be taken up again where its question is to be decided once more.
    mutating func openItemAgain(for id: BallotID) {
        guard let question = ballots[id].flatMap({ questions[$0.question] }) else { return }
        if question.isPending || question.state == .postponed { agenda.openAgain(question.item) }
    }
}

extension BallotOpening {
    /// Opens the ballot, with what follows from the rules, the roll and the series as they stand.
    fileprivate func open(in assembly: inout Assembly, at moment: Moment) {
        guard let asked = assembly.questions[question], let ballot = ballot(on: asked, in: assembly, at: moment) else {
            return
        }
        assembly.balloting.open(ballot)
        assembly.seriesRecords[question, default: SeriesRecord()].ballots.append(id)
        if seal.map({ !$0.setup.isEmpty }) == true { assembly.scrutiny.ballotsOpened += 1 }
        assembly.questions[question]?.rounds = round
        assembly.conduct.repetitions[question] = nil
        // A question that was put off is before the assembly again.
        assembly.questions[question]?.state = .pending
        if asked.kind != .appeal { assembly.debate.canAppeal = false }
    }

    private func ballot(on asked: Question, in assembly: Assembly, at moment: Moment) -> Ballot? {
        guard let ruled = assembly.rulebook?[asked.decision] else { return nil }
        let rule = ruled.with(secrecy: secrecy)
        let names = BallotOpening.names(on: self, of: asked, in: assembly)
        let votes = ByElector(electors, sharing: assembly.balloting.electors)
        var ballot = Ballot(
            id: id, question: question, round: round, method: method,
            position: BallotOpening.position(of: self, in: asked, under: rule, in: assembly), rule: rule,
            isElection: asked.form != .motion, candidates: names.candidates, writeIns: names.writeIns, seats: marks,
            electors: votes,
            proxies: Dictionary(
                electors.compactMap { elector in elector.proxy.map { (elector.member, $0) } },
                uniquingKeysWith: { first, _ in first }),
            excluded: BallotOpening.excluded(by: self, under: rule, standing: names.candidates, in: assembly),
            present: present, members: assembly.members.count,
            roll: BallotRoll.freezeRoll(of: self, electors: votes, under: rule, in: assembly), seal: seal,
            openedAt: moment, limitSeconds: limitSeconds, papers: ByElector(votes.list))
        if method == .rollCall {
            ballot.rollCall = RollCall(order: OpeningPlan.callingOrder(of: electors.map(\.member), in: assembly))
        }
        return ballot
    }
}

extension BallotFact {
    /// What has happened to a count or an answer, in one sentence for the record and the minutes; `nil` for what stands
    /// with the ballot anyhow.
    /// - Parameter assembly: the state after it, or later, for the names of members and questions.
    public func sentence(in assembly: Assembly) -> Message? {
        switch self {
        case .handCountEntered(let id, _): "One count was given for \(assembly.title(of: id))."
        case .handCountsDisagreed(let id, let first, let second):
            "The two counts for \(assembly.title(of: id)) differ (\(assembly.words(of: first, in: id)); \(assembly.words(of: second, in: id))); it is counted again."
        case .handCountAgreed(let id, let tally):
            "Two counts for \(assembly.title(of: id)) agree: \(assembly.words(of: tally, in: id))."
        case .rollCallAnswered(_, let member, let answer): "\(assembly.name(of: member)): \(answer.words)."
        case .recountOrdered(let id, let reason):
            "A recount was ordered of \(assembly.title(of: id)): \(StatedReason.sentence(reason))"
        case .opened, .held, .released, .extended, .timeRanOut, .cast, .notCast, .closed, .counted, .annulled: nil
        }
    }
}

extension Assembly {
    /// A count in words, with names as they stand on the paper.
    public func words(of tally: Tally, in id: BallotID) -> Message {
        let names = Dictionary(
            (ballots[id]?.names ?? []).map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        return tally.words(naming: names, decimals: ballots[id]?.decimals ?? 0)
    }

    /// The title of the question on which a ballot was held, with its number where it was not the only one.
    public func title(of ballot: BallotID) -> Message {
        guard let held = ballots[ballot] else { return .verbatim(ballot.rawValue) }
        return held.title(title(of: held.question))
    }
}

extension Tally {
    /// The sum in words: `75 for, 24 against, 34 abstentions`.
    public var words: Message { words(naming: [:]) }

    /// The sum in words, with the names of candidates.
    func words(naming names: [CandidateID: String], decimals: Int = 0) -> Message {
        func figure(_ units: Int) -> DecimalFigure { DecimalFigure(units, decimals: decimals) }
        var parts: [Message] = []
        if scores.isEmpty {
            parts = ["\(figure(votesFor)) for", "\(figure(against)) against"]
        } else {
            parts = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { score in
                [.verbatim("\(names[score.key] ?? score.key.rawValue) "), figure(score.value).words].joined()
            }
        }
        let abstaining = figure(abstentions)
        parts.append(plural(abstaining.pluralCount, "\(abstaining) abstention", "\(abstaining) abstentions"))
        if invalid > 0 { parts.append("\(figure(invalid)) invalid") }
        return parts.joined(separator: ", ")
    }
}

extension RollCallAnswer {
    /// The answer as it is repeated aloud.
    public var words: Message {
        switch self {
        case .yes: "yes"
        case .no: "no"
        case .abstain: "abstention"
        case .pass: "passes"
        case .absent: "does not answer"
        }
    }
}
