/// Follows a journal event by event and tells what does not follow from what went before: the verifier's part that
/// knows an assembly. It trusts no running sum: every declared result is counted again from the papers.
public struct Audit: Sendable {
    /// The state as far as it was sound.
    public private(set) var assembly = Assembly()
    /// Ballots whose result was counted again and agreed.
    public private(set) var recounted = 0

    /// What must come next.
    private var trail = AuditTrail()

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

    private mutating func trouble(with event: Event) -> String? {
        if case .convened = event.fact {
            return assembly.convocation == nil ? nil : "The assembly is convened a second time."
        }
        guard assembly.convocation != nil else { return "Something happens before the assembly is convened." }
        if assembly.sitting == .sessionClosed, !event.fact.isAboutTheRecord {
            return "Something happens after the close of the session."
        }
        switch trail.find(event, in: assembly) {
        case .follows: return nil
        case .trouble(let sentence): return sentence
        case .open: break
        }
        switch event.fact {
        case .ballotOpened(let opening): return assembly.trouble(withOpening: opening, by: event.by)
        case .paperCast(let id, let member, let paper): return troubleWithPaper(paper, of: member, in: id, by: event.by)
        case .ballotClosed, .ballotHeld, .ballotContinued, .ballotExtended, .ballotTimeUp, .ballotCounted,
            .ballotAnnulled, .paperNotCast:
            return assembly.trouble(withVoting: event)
        case .resultDeclared(let id, let result): return troubleWithResult(result, of: id)
        case .conduct(let fact): return assembly.trouble(withConduct: fact, of: event)
        case .scrutiny(let fact): return assembly.trouble(withScrutiny: fact, by: event.by)
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
            if let ballot = assembly.ballots.values.first(where: \.isUnderWay) {
                return "The session is closed while ballot \(ballot.id) is under way."
            }
        default: break
        }
        return nil
    }

    private func troubleWithPaper(
        _ paper: Paper, of member: MemberCode, in id: BallotID, by authority: Authority
    ) -> String? {
        do throws(Refusal) {
            try assembly.requireCaster(authority, of: member, in: id)
        } catch { return "A paper of \(member) in ballot \(id) was not cast by its delegation." }
        do throws(Refusal) {
            _ = try assembly.decideCast(id, member, paper)
            return nil
        } catch { return "A paper of \(member) stands in ballot \(id) that cannot be there. \(error.sentence)" }
    }

    private func troubleWithResult(_ result: DeclaredResult, of id: BallotID) -> String? {
        guard let ballot = assembly.ballots[id] else { return "Ballot \(id) was never opened." }
        guard ballot.phase == .counted else {
            return "Ballot \(id) is declared while it is \(ballot.phase.rawValue)."
        }
        let counted = ballot.isSealed || ballot.method.isCountedByHand ? ballot : ballot.recounted()
        do throws(FiguresTrouble) {
            let recomputed = try assembly.computedResult(of: counted)
            guard recomputed == result else {
                let figures = recomputed.verdict.explanation
                return "The declared result of ballot \(id) is not the one that its papers give: \(figures)"
            }
            return nil
        } catch { return "The figures of ballot \(id) cannot be counted. \(error.sentence)" }
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
