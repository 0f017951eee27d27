import AssemblyCore

extension MinutesWriter {
    /// How a ballot went, from its opening to its result or its annulment.
    func tellingOfBallots(_ fact: Fact, at moment: Moment) -> Telling? {
        switch fact {
        case .ballotOpened(let opening): tellingOfOpening(opening)
        case .ballotHeld: .note("The voting was held.")
        case .ballotContinued: .note("The voting went on.")
        case .ballotExtended(_, let seconds):
            .note("The time for voting was extended by \(spokenLength(seconds: seconds)).")
        case .resultDeclared(let id, let result): tellingOfResult(result, of: id, at: moment)
        case .ballotAnnulled(let id, let reason):
            Telling(
                kind: .annulment, sentence: "\(title(of: id)) was annulled by two officers: \(sentence(reason))")
        default: nil
        }
    }

    /// Follows the papers, so that a correction to any of their records finds the ballot's place.
    mutating func noteBallot(_ fact: Fact) {
        switch fact {
        case .ballotOpened(let opening): ballotOfRecord[record] = opening.id
        case .paperCast(let id, _, _), .paperNotCast(let id, _, _), .ballotClosed(let id, _), .ballotCounted(let id, _),
            .headSigned(let id, _, _, _):
            ballotOfRecord[record] = id
        default: break
        }
    }

    private func tellingOfOpening(_ opening: BallotOpening) -> Telling? {
        guard let question = assembly.questions[opening.question] else { return nil }
        let members = counted(opening.electors.count, "member", "members")
        if opening.round == 1 {
            return Telling(
                kind: .question, sentence: "\(quoted(question.id)) was put to the vote of \(members).",
                question: minutes(of: question))
        }
        let names =
            opening.candidates.isEmpty ? "" : " Names: \(opening.candidates.map(\.name).joined(separator: ", "))."
        return .note("Ballot \(opening.round) on \(quoted(question.id)) was opened to \(members).\(names)")
    }

    private func tellingOfResult(_ result: DeclaredResult, of id: BallotID, at moment: Moment) -> Telling? {
        guard let ballot = assembly.ballots[id], let question = assembly.questions[ballot.question] else { return nil }
        let minutes = minutes(of: ballot, on: question, result, at: moment)
        return Telling(kind: .ballot, sentence: "\(minutes.title): \(minutes.outcomeWords).", ballot: minutes)
    }

    private func minutes(
        of ballot: Ballot, on question: Question, _ result: DeclaredResult, at moment: Moment
    ) -> BallotMinutes {
        BallotMinutes(
            number: placeOfBallot.count + 1, ballot: ballot.id.rawValue, record: record,
            item: assembly.agenda[question.item]?.number ?? question.item.rawValue, question: question.title.english,
            decision: ballot.rule.title.english, round: ballot.round, secrecy: ballot.rule.secrecy,
            isRehearsal: question.isRehearsal || assembly.isRehearsal, opened: time(ballot.openedAt),
            closed: ballot.closedAt.map(time), declared: time(moment), turnout: turnout(of: ballot),
            sums: SumsMinutes(of: result.figures), seats: ballot.candidates.isEmpty ? nil : ballot.seats,
            figures: result.announcement, tests: result.verdict.tests.map(TestMinutes.init),
            citation: result.citation, outcome: result.verdict.outcome, elected: result.verdict.elected,
            explanation: result.verdict.explanation.english,
            votes: ballot.rule.secrecy == .recorded ? votes(in: ballot) : nil)
    }

    private func turnout(of ballot: Ballot) -> TurnoutMinutes {
        let withoutVote = assembly.roll.compactMap { member in
            ballot.excluded[member].map { reason in
                WithoutVote(
                    member: member.rawValue, name: assembly.name(of: member).english, reason: reason.sentence.english,
                    wasAbsent: reason == .notPresent || reason == .credentialsNotAccepted)
            }
        }
        return TurnoutMinutes(
            members: ballot.members, present: ballot.present, entitled: ballot.entitled, voted: ballot.received,
            withoutVote: withoutVote)
    }

    private func votes(in ballot: Ballot) -> [MemberVote] {
        assembly.roll.compactMap { member in
            guard let weight = ballot.electors[member] else { return nil }
            var vote = RecordedVote.notCast
            if case .open(let choice)? = ballot.papers[member] { vote = recorded(choice, in: ballot) }
            return MemberVote(
                member: member.rawValue, name: assembly.name(of: member).english, weight: weight, vote: vote)
        }
    }

    private func recorded(_ choice: Choice, in ballot: Ballot) -> RecordedVote {
        switch choice {
        case .yes: .yes
        case .no: .no
        case .abstain: .abstain
        case .names(let names):
            .names(names.map { name in ballot.candidates.first { $0.id == name }?.name ?? name.rawValue })
        }
    }

    private func title(of id: BallotID) -> String {
        guard let ballot = assembly.ballots[id] else { return "Ballot \(id)" }
        return "Ballot \(ballot.round) on \(quoted(ballot.question))"
    }
}
