import AssemblyCore
import Kiosk
import SealedBallot

/// What lies before a delegate at a kiosk in a secret ballot: the codes of cards, in memory that is overwritten when it is
/// let go, and the one sealed paper that is not cast yet.
struct PaperDesk: Sendable {
    /// The press of the ballot, which serves all its papers.
    private var press: PaperPress?
    private var cards: [MemberCode: VotingCode] = [:]
    /// The paper that waits, and whose it is.
    private var paper: (member: MemberCode, paper: PaperInHand)?

    /// The press of a ballot.
    mutating func press(for ballot: Ballot, trustees: String?) -> PaperPress? {
        if let press, press.ballot.id == ballot.id { return press }
        discardPaper()
        press = PaperPress(for: ballot, trustees: trustees)
        return press
    }

    /// Keeps a card that was found to be the member's.
    mutating func keep(_ card: VotingCode, of member: MemberCode) { cards[member] = card }

    /// Seals a choice with the member's card.
    mutating func seal(_ choice: Choice, of member: MemberCode, in ballot: BallotID) -> PaperInHand? {
        guard let press, press.ballot.id == ballot, let card = cards[member],
            let sealed = press.paper(with: choice, card: card)
        else { return nil }
        paper = (member, sealed)
        return sealed
    }

    /// Takes the paper that waits, to be cast or shown; it is there once only.
    mutating func takePaper(of member: MemberCode) -> PaperInHand? {
        guard let waiting = paper, waiting.member == member else { return nil }
        paper = nil
        return waiting.paper
    }

    /// Lets go of the paper that waits.
    mutating func discardPaper() { paper = nil }
}
