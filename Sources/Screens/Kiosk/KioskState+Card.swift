import AssemblyCore
import BallotBox
import Language
import TerminalKit

/// The voting card of a secret ballot, the sealed paper that it makes, and showing that paper instead of casting it.
extension KioskState {
    /// Whether a paper in hand is sealed with a card that has not been presented in this visit.
    func needsCard(for id: BallotID) -> Bool {
        guard let voter, hall.assembly.ballots[id]?.isSealed == true else { return false }
        return !here.papers.cardsPresented.contains(voter)
    }

    mutating func obeyAtCard(_ command: CommandID, _ id: BallotID, isChecking: Bool) -> [Effect<ConsoleRequest>] {
        switch KioskCommand(command) {
        case .choose where !isChecking: return presentCard(for: id)
        case .back:
            visit?.papers.card = TextEntry.code(limit: 25)
            go(to: .home, focus: voter == member ? "vote" : voter.map(Self.node(proxyOf:)))
        default: break
        }
        return []
    }

    private mutating func presentCard(for id: BallotID) -> [Effect<ConsoleRequest>] {
        guard let voter, let ballot = hall.assembly.ballots[id] else { return [] }
        var code = CardCode.completed(here.papers.card.text)
        // The cards of a rehearsal are published like its PIN.
        if code.isEmpty, hall.assembly.isRehearsal { code = RehearsalCard.text(of: voter) }
        guard !code.isEmpty else {
            say(KioskWords.noCode, .caution)
            return []
        }
        visit?.papers.card = TextEntry.code(limit: 25)
        go(to: .card(id, isChecking: true))
        return [.request(.kiosk(.presentCard(code, ballot, voter, trustees: hall.assembly.scrutiny.trustees)))]
    }

    mutating func hearAboutCard(_ id: BallotID, _ trouble: Message?) {
        guard step == .card(id, isChecking: true), let voter else { return }
        if let trouble {
            go(to: .card(id, isChecking: false))
            return say(trouble, .danger)
        }
        visit?.papers.cardsPresented.insert(voter)
        openPaper(id, for: voter)
    }

    /// Goes on to the review; a paper of a secret ballot is sealed meanwhile.
    mutating func review(_ id: BallotID) -> [Effect<ConsoleRequest>] {
        go(to: .review(id), focus: "change")
        setSealed(nil)
        guard let voter, let ballot = hall.assembly.ballots[id], ballot.isSealed,
            reasonNotToCast(in: ballot) == reasonNotToCast
        else { return [] }
        return [.request(.kiosk(.seal(id, voter, marked ?? .abstain)))]
    }

    /// Notes the sealed paper that is under review; what hindered the one before is over.
    mutating func setSealed(_ proof: SealedProof?) {
        visit?.papers.sealed = proof
        visit?.papers.sealingTrouble = nil
    }

    /// Why the paper under review can be neither cast nor shown yet.
    func reasonNotSealed(in ballot: Ballot) -> Message? {
        guard ballot.isSealed, here.papers.sealed == nil else { return nil }
        return here.papers.sealingTrouble ?? KioskWords.beingSealed
    }

    /// Has the sealed paper shown; the marks stay, for a fresh paper.
    mutating func show(_ id: BallotID) -> [Effect<ConsoleRequest>] {
        guard let voter, let ballot = hall.assembly.ballots[id], reasonNotSealed(in: ballot) == nil,
            reasonNotToCast == nil
        else { return [] }
        go(to: .showing(id))
        return [.request(.kiosk(.showSealed(id, voter)))]
    }

    mutating func hearShown(_ id: BallotID, _ sheet: ShownSheet) -> [Effect<ConsoleRequest>] {
        guard step == .showing(id) else { return [] }
        visit?.papers.sealed = nil
        go(to: .shown(id, sheet), focus: "done")
        return [.terminal(.ring)]
    }

    mutating func hearNotShown(_ id: BallotID, _ why: Message) {
        guard step == .showing(id) else { return }
        visit?.papers.sealed = nil
        openPaper(id)
        say(why, .danger)
    }

    /// After a paper was shown: a fresh one, with nothing marked.
    mutating func markFresh(_ id: BallotID) {
        visit?.papers.marked = nil
        openPaper(id)
        say(KioskWords.freshPaper)
    }
}

/// The printed form of a card's code.
enum CardCode {
    /// A code as it was typed, with the dashes that belong to it, where only they are missing.
    static func completed(_ typed: String) -> String {
        let code = typed.filter { !$0.isWhitespace }
        guard code.count == 15, !code.contains("-") else { return code }
        let characters = Array(code)
        return stride(from: 0, to: 15, by: 3).map { String(characters[$0..<$0 + 3]) }.joined(separator: "-")
    }
}
