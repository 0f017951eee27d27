import AssemblyCore
import Host
import Language
import TerminalKit

extension KioskState {
    /// The ballot in which votes are received or held, by whatever way they are given.
    var openBallot: Ballot? {
        guard let ballot = hall.assembly.currentBallot, ballot.phase == .open || ballot.phase == .held else {
            return nil
        }
        return ballot
    }

    /// The members whose papers this delegate casts in a ballot: its own first, then those that it votes for.
    func papers(in ballot: Ballot) -> [MemberCode] {
        guard let member, ballot.method == .machine else { return [] }
        let own = ballot.electors[member] != nil && ballot.caster(for: member) == member ? [member] : []
        return own + represented(in: ballot)
    }

    /// The members for which this delegation votes by proxy in a ballot, in the order of names.
    func represented(in ballot: Ballot) -> [MemberCode] {
        guard let member, ballot.method == .machine, !ballot.proxies.isEmpty else { return [] }
        return hall.assembly.roll.filter {
            $0 != member && ballot.proxies[$0] == member && ballot.electors[$0] != nil
        }
    }

    /// Whether the vote of a member is in the record of a ballot.
    func hasCast(_ voter: MemberCode, in id: BallotID) -> Bool {
        hall.assembly.ballots[id]?.papers[voter] != nil
            || here.papers.castHere.contains(PapersInHand.CastPaper(ballot: id, member: voter))
    }

    /// The members whose papers this delegate has not cast in a ballot.
    func owed(in id: BallotID) -> [MemberCode] {
        guard let ballot = hall.assembly.ballots[id] else { return [] }
        return papers(in: ballot).filter { !hasCast($0, in: id) }
    }

    /// The members whose papers this delegate has still to cast in the open ballot.
    var owedPapers: [MemberCode] { openBallot.map { owed(in: $0.id) } ?? [] }

    /// The line at home by which the next paper that is owed is opened.
    var nextPaperLine: NodeID? {
        owedPapers.first.map { $0 == member ? "vote" : Self.node(proxyOf: $0) }
    }

    /// The name of a proxy's line on the screen.
    static func node(proxyOf voter: MemberCode) -> NodeID { NodeID("proxy.\(voter)") }

    /// The name of a member, where the paper in hand is not the delegation's own.
    var nameOfRepresented: Message? { voter.flatMap { $0 == member ? nil : hall.assembly.name(of: $0) } }

    /// Why the paper of a member cannot be marked now; `nil` when it can.
    func reasonNotToVote(for voter: MemberCode) -> Message? {
        guard let ballot = openBallot else { return KioskWords.noBallot }
        guard ballot.electors[voter] != nil else { return exclusion(of: voter, from: ballot) }
        if let elsewhere = KioskWords.takenElsewhere(ballot, called: ballot.rollCall?.next == voter) {
            return elsewhere
        }
        let caster = ballot.caster(for: voter)
        guard caster == member else { return KioskWords.castByProxy(hall.assembly.name(of: caster)) }
        if hasCast(voter, in: ballot.id), hall.assembly.rulebook?.allowsChange == false {
            return Refusal.alreadyCast(voter).sentence(in: hall.assembly)
        }
        return reasonNotToCast
    }

    private func exclusion(of voter: MemberCode, from ballot: Ballot) -> Message {
        let sentence = KioskWords.notOnRoll(hall.assembly.name(of: voter))
        return ballot.excluded[voter].map { "\(sentence) \($0.sentence(under: ballot.rule))" } ?? sentence
    }

    /// Why nothing can be cast at this moment; the marks stay.
    var reasonNotToCast: Message? {
        if openBallot?.phase == .held { return KioskWords.held }
        return hall.status.storageTrouble == nil ? nil : KioskWords.noRecording
    }

    /// Why the paper in hand cannot be cast as it is marked; `nil` when it can.
    func reasonNotToCast(in ballot: Ballot) -> Message? {
        if let reason = reasonNotToCast { return reason }
        switch marked {
        case nil where !ballot.isElection && ballot.rule.paper.blank == .invalid: return KioskWords.blankMotion
        case .names(let ids)? where ids != [Candidate.noneID]:
            guard let needed = ballot.marksNeeded, ids.count < needed else { return nil }
            return KioskWords.markMore(needed - ids.count, needed: needed)
        default: return nil
        }
    }
}
