import AssemblyCore
import Language

extension MinutesWriter {
    /// How a ballot went, from its opening to its result or its annulment.
    func tellingOfBallots(_ fact: Fact, at moment: Moment) -> Telling? {
        switch fact {
        case .ballots(.opened(let opening)): tellingOfOpening(opening)
        case .ballots(.held): .note("The voting was paused.")
        case .ballots(.released): .note("The voting was resumed.")
        case .ballots(.extended(_, let seconds)):
            .note("The time for voting was extended by \(spokenLength(seconds: seconds)).")
        case .series(.declared(let id, _)): tellingOfResult(of: id, at: moment)
        case .ballots(.annulled(let id, let reason)):
            Telling(
                kind: .annulment, sentence: WriterWords.annulled(title(of: id), sentence(reason)))
        case .series(.corrected(let id, _)): tellingOfCorrection(of: id)
        // The answers of a roll call and the figures of a count stand with the result.
        case .ballots(.rollCallAnswered), .ballots(.handCountEntered): nil
        case .ballots(let fact): fact.sentence(in: assembly).map { .note($0) }
        case .series(let fact): fact.sentence(in: assembly).map { .note($0) }
        default: nil
        }
    }

    /// Follows the papers, so that a correction to any of their records finds the ballot's place.
    mutating func noteBallot(_ fact: Fact) {
        switch fact {
        case .ballots(.opened(let opening)): ballotOfRecord[record] = opening.id
        case .ballots(.cast(let id, _, _)), .ballots(.notCast(let id, _, _)), .ballots(.closed(let id, _)),
            .ballots(.counted(let id, _)), .ballots(.handCountEntered(let id, _)),
            .ballots(.handCountAgreed(let id, _)),
            .record(.headSigned(let id, _, _, _)):
            ballotOfRecord[record] = id
        default: break
        }
    }

    private func tellingOfOpening(_ opening: BallotOpening) -> Telling? {
        guard let question = assembly.questions[opening.question] else { return nil }
        let count = opening.electors.count
        let members = plural(count, "\(count) member", "\(count) members")
        if opening.round == 1 {
            return Telling(
                kind: .question, sentence: "\(quotedAsPut(question)) was put to the vote of \(members).",
                question: minutes(of: question, by: opening))
        }
        let listed = (assembly.ballots[opening.id]?.candidates ?? []).map(\.name).sideBySide
        let names: Message = listed.isEmpty ? .empty : " Names: \(listed)."
        return .note("\(title(of: opening.id)) was opened to \(members).\(names)")
    }

    private func tellingOfResult(of id: BallotID, at moment: Moment) -> Telling? {
        guard let ballot = assembly.ballots[id], let question = assembly.questions[ballot.question],
            let result = ballot.result
        else { return nil }
        let minutes = minutes(
            of: ballot, on: question, result,
            asAnnounced: Announced(number: placeOfBallot.count + 1, record: record, at: time(moment)))
        return Telling(kind: .ballot, sentence: sentence(of: minutes), ballot: minutes)
    }

    /// The question with its outcome.
    func sentence(of minutes: BallotMinutes) -> Message { "\(minutes.title): \(minutes.outcomeWords)." }

    /// That a correction was announced; the figures stand with the ballot.
    private func tellingOfCorrection(of id: BallotID) -> Telling? {
        guard let ballot = assembly.ballots[id], let question = assembly.questions[ballot.question],
            let result = ballot.result, let recount = ballot.recounts.last
        else { return nil }
        let outcome = words(of: result.verdict, on: question)
        if recount.confirms { return .note("\(title(of: id)): a recount confirmed the result, \(outcome).") }
        let (after, before) = (assembly.words(of: ballot.tally, in: id), assembly.words(of: recount.before, in: id))
        return .note(
            "\(title(of: id)): a correction was announced after a recount. \(after) in place of \(before): \(outcome).")
    }

    /// The recounts of a ballot as the minutes tell them.
    func recounts(of ballot: Ballot) -> [RecountMinutes] {
        let question = assembly.questions[ballot.question]
        return ballot.recounts.map { recount in
            let verdict = recount.announced?.verdict
            return RecountMinutes(
                reason: recount.reason, ordered: time(recount.orderedAt), announced: recount.announcedAt.map(time),
                before: assembly.words(of: recount.before, in: ballot.id).text(in: language),
                after: recount.after.map { assembly.words(of: $0, in: ballot.id).text(in: language) },
                isConfirmation: recount.confirms, outcomeBefore: verdict?.outcome,
                electedBefore: verdict?.elected ?? [],
                outcomeWordsBefore: verdict.map { words(of: $0, on: question).text(in: language) })
        }
    }

    /// An outcome in a few words.
    private func words(of verdict: Verdict, on question: Question?) -> Message {
        assembly.consequence(of: verdict.outcome, on: question)
            ?? BallotMinutes.words(of: verdict.outcome, electing: verdict.elected)
    }

    /// How a result was announced first: by which number, in which record, when.
    struct Announced {
        let number: Int
        let record: Int
        let at: MinutesTime
    }

    /// The result of a ballot with everything that is known of it.
    func minutes(
        of ballot: Ballot, on question: Question, _ result: DeclaredResult, asAnnounced announced: Announced
    ) -> BallotMinutes {
        BallotMinutes(
            number: announced.number, ballot: ballot.id.rawValue, record: announced.record,
            item: assembly.agenda[question.item]?.number ?? question.item.rawValue,
            question: namedAsPut(question),
            decision: ballot.rule.title.message.text(in: language), round: ballot.round,
            place: BallotPlace(number: ballot.position.number, isExtra: ballot.position.isTieBreak),
            kind: question.kind, secrecy: ballot.rule.secrecy, method: ballot.method,
            isRehearsal: question.isRehearsal || assembly.isRehearsal, opened: time(ballot.openedAt),
            closed: ballot.closedAt.map(time), declared: announced.at, turnout: turnout(of: ballot, result),
            weights: weights(of: ballot, result),
            sums: SumsMinutes(of: result.figures), seats: ballot.candidates.isEmpty ? nil : ballot.seats,
            figures: assembly.announcement(of: result, in: ballot).map { line in
                FigureMinutes(figure: line.figure, label: line.label.text(in: language), value: line.number)
            }, tests: result.verdict.tests.map { TestMinutes(of: $0, in: language) },
            citation: ballot.rule.citation.words.text(in: language), outcome: result.verdict.outcome,
            consequence: assembly.consequence(of: result.verdict.outcome, on: question)?.text(in: language),
            elected: result.verdict.elected,
            explanation: result.verdict.explanation(on: question, in: assembly).text(in: language),
            votes: ballot.isRecorded ? votes(in: ballot) : nil, proxies: proxies(in: ballot),
            recounts: recounts(of: ballot))
    }

    private func proxies(in ballot: Ballot) -> [ProxyInBallot] {
        assembly.roll(in: language).compactMap { member in
            ballot.proxies[member].map { holder in
                ProxyInBallot(
                    member: member.rawValue, name: assembly.name(of: member).text(in: language), heldBy: proxy(holder))
            }
        }
    }

    /// Hands and papers are counted, not received one by one: where votes weigh, nobody knows how many members they were.
    private func voted(in ballot: Ballot, _ result: DeclaredResult) -> Int? {
        guard ballot.method.isCountedByHand else { return ballot.received }
        return ballot.rule.metric == .heads ? result.figures.cast : nil
    }

    private func weights(of ballot: Ballot, _ result: DeclaredResult) -> WeightMinutes? {
        guard ballot.rule.metric != .heads, let size = ballot.roll.sizes[ballot.rule.metric] else { return nil }
        return WeightMinutes(
            unit: ballot.rule.metric, members: ballot.figure(size.members), present: ballot.figure(size.present),
            entitled: ballot.figure(size.entitled), cast: ballot.figure(result.figures.cast),
            didNotVote: ballot.figure(size.entitled - result.figures.cast))
    }

    private func turnout(of ballot: Ballot, _ result: DeclaredResult) -> TurnoutMinutes {
        let withoutVote = assembly.roll(in: language).compactMap { member in
            ballot.excluded[member].map { reason in
                WithoutVote(
                    member: member.rawValue, name: assembly.name(of: member).text(in: language),
                    reason: reason.sentence.text(in: language),
                    wasAbsent: reason == .notPresent || reason == .credentialsNotAccepted)
            }
        }
        return TurnoutMinutes(
            members: ballot.members, present: ballot.present, entitled: ballot.entitled,
            voted: voted(in: ballot, result),
            withoutVote: withoutVote)
    }

    private func votes(in ballot: Ballot) -> [MemberVote] {
        assembly.roll(in: language).compactMap { member in
            guard let weight = ballot.electors[member] else { return nil }
            var vote = RecordedVote.notCast
            if case .open(let choice)? = ballot.papers[member] { vote = recorded(choice, in: ballot) }
            return MemberVote(
                member: member.rawValue, name: assembly.name(of: member).text(in: language),
                weight: ballot.figure(weight), vote: vote,
                castBy: vote == .notCast ? nil : ballot.proxies[member].map(proxy))
        }
    }

    private func proxy(_ member: MemberCode) -> ProxyMinutes {
        ProxyMinutes(member: member.rawValue, name: assembly.name(of: member).text(in: language))
    }

    private func recorded(_ choice: Choice, in ballot: Ballot) -> RecordedVote {
        switch choice {
        case .yes: .yes
        case .no: .no
        case .abstain: .abstain
        case .names(let names):
            .names(names.map { name in ballot.names.first { $0.id == name }?.name ?? name.rawValue })
        }
    }

    private func title(of id: BallotID) -> Message {
        guard let ballot = assembly.ballots[id] else { return "A ballot that is not on record" }
        return Message("\(ballot.position.name.capitalised) on \(quoted(ballot.question))", context: "ballot, question")
    }
}
