/// Follows a journal event by event and tells what does not follow from what went before: the verifier's part that
/// knows an assembly. It trusts no running sum: every declared result is counted again from the papers.
public struct Audit: Sendable {
    /// The state as far as it was sound.
    public private(set) var assembly = Assembly()
    /// Ballots whose result was counted again and agreed.
    public private(set) var recounted = 0

    /// An audit that has seen nothing.
    public init() {}

    /// Takes in the next event.
    /// - Returns: what is wrong with it, in one sentence; `nil` when it follows. After trouble nothing more is to be fed.
    /// - Complexity: O(1) for papers; O(members) for the opening and the result of a ballot.
    public mutating func take(_ event: Event) -> String? {
        if let trouble = trouble(with: event) { return trouble }
        assembly.apply(event)
        if case .resultDeclared = event.fact { recounted += 1 }
        return nil
    }

    private func trouble(with event: Event) -> String? {
        if case .convened = event.fact {
            return assembly.convocation == nil ? nil : "The assembly is convened a second time."
        }
        guard assembly.convocation != nil else { return "Something happens before the assembly is convened." }
        switch event.fact {
        case .ballotOpened(let opening): return troubleWithOpening(opening)
        case .paperCast(let id, let member, let paper): return troubleWithPaper(paper, of: member, in: id, by: event.by)
        case .ballotClosed(let id, let revealed):
            if revealed != nil { return "The close of ballot \(id) carries options that belong to the papers." }
            return troubleUnless(id, isIn: [.open, .held], for: "closed")
        case .ballotCounted(let id, let tally): return troubleWithCount(tally, of: id)
        case .resultDeclared(let id, let result): return troubleWithResult(result, of: id)
        case .ballotAnnulled(let id, _):
            if event.by.attestation == nil { return "Ballot \(id) is annulled without a second officer." }
            return assembly.ballots[id] == nil ? "Ballot \(id) was never opened." : nil
        case .corrected(let position, _):
            return event.by.attestation == nil ? "The correction to record \(position) has no second officer." : nil
        default: return troubleWithProceedings(event)
        }
    }

    private func troubleWithProceedings(_ event: Event) -> String? {
        switch event.fact {
        case .sittingOpened(let number):
            guard assembly.sitting.number == nil, number == assembly.nextSitting else {
                return "Sitting \(number) is opened out of order."
            }
        case .itemTakenUp(let id):
            guard assembly.agenda[id] != nil else { return "Item '\(id)' is not on the agenda." }
            if let other = assembly.agenda.itemInHand {
                return "Item '\(id)' is taken up while '\(other.id)' is in hand."
            }
        case .itemConcluded(let id), .itemAdjourned(let id):
            guard assembly.agenda[id]?.isInHand == true else { return "Item '\(id)' ends without being in hand." }
        case .sessionClosed:
            if let ballot = assembly.ballotUnderWay {
                return "The session is closed while ballot \(ballot) is under way."
            }
        default: break
        }
        return assembly.sitting == .sessionClosed && !event.fact.isAboutTheRecord
            ? "Something happens after the close of the session." : nil
    }

    private func troubleWithOpening(_ opening: BallotOpening) -> String? {
        let id = opening.id
        guard assembly.ballots[id] == nil else { return "Ballot \(id) is opened twice." }
        if let other = assembly.ballotUnderWay { return "Ballot \(id) is opened while \(other) is under way." }
        guard let question = assembly.questions[opening.question], let rule = assembly.rulebook?[question.decision]
        else {
            return "Ballot \(id) is on a question that does not exist."
        }
        guard id == BallotID(opening.question, round: opening.round), opening.round == question.rounds + 1 else {
            return "Ballot \(id) is out of order; ballot \(question.rounds + 1) was next."
        }
        let (electors, excluded) = assembly.electorate(under: rule)
        guard opening.electors == electors, opening.excluded == excluded else {
            return "The roll of ballot \(id) is not that of the members entitled when it opened."
        }
        let seats = max(1, question.seatsLeft)
        guard opening.candidates == (question.form == .motion ? [] : question.standing), opening.seats == seats else {
            return "The paper of ballot \(id) does not bear the names that stood."
        }
        guard (opening.seal != nil) == (rule.secrecy == .secret) else {
            return "Ballot \(id) is not sealed as its rule asks."
        }
        return nil
    }

    private func troubleWithPaper(
        _ paper: Paper, of member: MemberCode, in id: BallotID, by authority: Authority
    ) -> String? {
        if authority != .delegate(member) {
            return "A paper of \(member) in ballot \(id) was not cast by its delegation."
        }
        do throws(Refusal) {
            _ = try assembly.decideCast(id, member, paper)
            return nil
        } catch { return "A paper of \(member) stands in ballot \(id) that cannot be there. \(error.sentence)" }
    }

    private func troubleUnless(_ id: BallotID, isIn phases: [BallotPhase], for deed: String) -> String? {
        guard let ballot = assembly.ballots[id] else { return "Ballot \(id) was never opened." }
        return phases.contains(ballot.phase) ? nil : "Ballot \(id) is \(deed) while it is \(ballot.phase.rawValue)."
    }

    private func troubleWithCount(_ tally: Tally, of id: BallotID) -> String? {
        if let trouble = troubleUnless(id, isIn: [.closed], for: "counted") { return trouble }
        guard let ballot = assembly.ballots[id] else { return nil }
        let weight = ballot.papers.keys.reduce(0) { $0 + (ballot.electors[$1] ?? 0) }
        return tally.papers == weight
            ? nil : "Ballot \(id) was counted as \(tally.papers) papers, but \(weight) were received."
    }

    private func troubleWithResult(_ result: DeclaredResult, of id: BallotID) -> String? {
        if let trouble = troubleUnless(id, isIn: [.counted], for: "declared") { return trouble }
        guard var ballot = assembly.ballots[id] else { return nil }
        if !ballot.isSecret { ballot.tally = ballot.recount() }
        do throws(FiguresTrouble) {
            let recomputed = try ballot.computedResult(announcing: assembly.rulebook?.announcement ?? [])
            guard recomputed == result else {
                return
                    "The declared result of ballot \(id) is not the one that its papers give: \(recomputed.verdict.explanation)"
            }
            return nil
        } catch { return "The figures of ballot \(id) cannot be counted. \(error.sentence)" }
    }
}

extension Ballot {
    /// The sum of the papers, counted from nothing.
    func recount() -> Tally {
        var tally = Tally()
        for (member, paper) in papers {
            if case .open(let choice) = paper { tally.add(choice, weight: electors[member] ?? 0) }
        }
        return tally
    }
}

extension Fact {
    /// Whether it concerns the record and not the proceedings.
    var isAboutTheRecord: Bool {
        switch self {
        case .corrected, .keyAnnounced, .headSigned: true
        default: false
        }
    }
}
