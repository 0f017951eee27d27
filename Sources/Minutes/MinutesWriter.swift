import AssemblyCore

/// Puts events into sentences, with the state before them for what they end.
struct MinutesWriter {
    /// The state before the event.
    let before: Assembly
    /// The record in which the event stands.
    let position: Int

    /// What the minutes tell of an event; nothing for what only concerns the running of the hall.
    func entries(for event: Event, after: Assembly) -> [MinutesEntry] {
        guard let (kind, sentence) = telling(event, after) else { return [] }
        return [
            MinutesEntry(
                kind: kind, record: position, at: stamp(event.at, after), sentence: sentence,
                ballot: ballot(event, after))
        ]
    }

    private func telling(_ event: Event, _ after: Assembly) -> (MinutesEntry.Kind, String)? {
        switch event.fact {
        case .sittingOpened(let number): (.sitting, "Sitting \(number) was opened.")
        case .sittingSuspended(let number): (.note, "Sitting \(number) was suspended.")
        case .sittingResumed(let number): (.note, "Sitting \(number) was resumed.")
        case .sittingClosed(let number): (.note, "Sitting \(number) was closed.")
        case .sessionClosed: (.sitting, "The session was closed.")
        case .itemTakenUp(let id): (.item, "Item \(title(of: id, after)) was taken up.")
        case .itemAdjourned(let id): (.note, "Item \(title(of: id, after)) was adjourned.")
        case .itemConcluded(let id): (.note, "Item \(title(of: id, after)) was concluded.")
        case .panelStarted(let id): (.note, "Panel \(panel(id, after)) began.")
        case .panelEnded(let id): (.note, "Panel \(panel(id, after)) ended.")
        case .speakerCalled(let member): (.note, "\(after.name(of: member)) had the floor.")
        case .speakersListClosed: (.note, "The speakers list was closed.")
        case .speakersListReopened: (.note, "The speakers list was reopened.")
        default: tellingOfMembersAndVotes(event, after)
        }
    }

    private func tellingOfMembersAndVotes(_ event: Event, _ after: Assembly) -> (MinutesEntry.Kind, String)? {
        switch event.fact {
        case .credentialsDecided(let member, .refused):
            (.note, "The credentials of \(after.name(of: member)) were refused.")
        case .arrearsEntered(let member, let reason):
            (.note, "The vote of \(after.name(of: member)) is suspended for arrears: \(reason).")
        case .arrearsWaived(let member, let decision):
            (.note, "The suspension of the vote of \(after.name(of: member)) was lifted: \(decision).")
        case .candidateNominated(let id, let candidate):
            (
                .note,
                "\(candidate.name) was nominated for \(question(id, after))\(candidate.isRehearsal ? " [REHEARSAL]" : "")."
            )
        case .candidateWithdrawn(let id, let candidate):
            (.note, "\(candidateName(candidate, in: id)) was withdrawn from \(question(id, after)).")
        case .questionTabled(let tabled):
            (.note, "Tabled: \(tabled.title.english)\(tabled.isRehearsal ? " [REHEARSAL]" : "").")
        case .questionWithdrawn(let id): (.note, "Withdrawn: \(question(id, after)).")
        case .ballotOpened(let opening):
            (
                .note,
                "Ballot \(opening.round) on \(question(opening.question, after)) was opened to \(opening.electors.count) members."
            )
        case .resultDeclared(let id, let result): (.ballot, declared(id, result, after))
        case .ballotAnnulled(let id, let reason):
            (.correction, "Ballot \(ballotName(id, after)) was annulled by two officers: \(reason)")
        case .corrected(let record, let note): (.correction, "Correction to record \(record): \(note)")
        default: nil
        }
    }

    private func declared(_ id: BallotID, _ result: DeclaredResult, _ after: Assembly) -> String {
        let subject = ballotName(id, after)
        let names = result.verdict.elected.joined(separator: ", ")
        return switch result.verdict.outcome {
        case .carried: "\(subject): carried."
        case .notCarried: "\(subject): not carried."
        case .elected: "\(subject): \(names) elected."
        case .noneElected: "\(subject): nobody elected."
        case .tied: "\(subject): equal votes decide a seat."
        case .noResult: "\(subject): no result."
        }
    }

    private func ballot(_ event: Event, _ after: Assembly) -> BallotMinutes? {
        guard case .resultDeclared(let id, let result) = event.fact, let ballot = after.ballots[id],
            let question = after.questions[ballot.question]
        else { return nil }
        return BallotMinutes(
            question: question.title.english, round: ballot.round, secrecy: ballot.rule.secrecy,
            isRehearsal: question.isRehearsal || after.isRehearsal, figures: result.announcement,
            outcome: result.verdict.outcome, elected: result.verdict.elected, explanation: result.verdict.explanation,
            votes: ballot.isSecret ? nil : votes(in: ballot, after))
    }

    private func votes(in ballot: Ballot, _ after: Assembly) -> [MemberVote] {
        after.roll.filter { ballot.electors[$0] != nil }.map { member in
            var vote: String?
            if case .open(let choice)? = ballot.papers[member] { vote = word(for: choice, in: ballot) }
            return MemberVote(member: member.rawValue, name: after.name(of: member), vote: vote)
        }
    }

    private func word(for choice: Choice, in ballot: Ballot) -> String {
        switch choice {
        case .yes: "for"
        case .no: "against"
        case .abstain: "abstention"
        case .names(let names):
            names.map { name in ballot.candidates.first { $0.id == name }?.name ?? name.rawValue }.joined(
                separator: ", ")
        }
    }

    // MARK: Names of things

    private func title(of id: ItemID, _ after: Assembly) -> String {
        after.agenda[id].map { "\($0.number) (\($0.title.english))" } ?? id.rawValue
    }

    private func panel(_ id: ItemID, _ after: Assembly) -> String {
        guard let item = after.agenda[id], let panel = item.panel else { return id.rawValue }
        return "\(panel.number) (\(item.title.english))"
    }

    private func question(_ id: QuestionID, _ after: Assembly) -> String {
        "\"\(after.questions[id]?.title.english ?? id.rawValue)\""
    }

    private func ballotName(_ id: BallotID, _ after: Assembly) -> String {
        guard let ballot = after.ballots[id], let question = after.questions[ballot.question] else {
            return id.rawValue
        }
        return ballot.round == 1 ? question.title.english : "\(question.title.english), ballot \(ballot.round)"
    }

    private func candidateName(_ id: CandidateID, in question: QuestionID) -> String {
        before.questions[question]?.candidates.first { $0.id == id }?.name ?? id.rawValue
    }

    private func stamp(_ moment: Moment, _ after: Assembly) -> String {
        let civil = moment.civil(utcOffsetMinutes: after.utcOffsetMinutes)
        return "\(civil.date) \(moment.clock(utcOffsetMinutes: after.utcOffsetMinutes))"
    }
}
