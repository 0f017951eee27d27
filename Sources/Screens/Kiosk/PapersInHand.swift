import AssemblyCore
import Language
import TerminalKit

/// The papers of one visit: what is marked on them, whose they are, and with which cards they are sealed.
struct PapersInHand: Hashable, Sendable {
    /// A paper that is known to be in the record because it was cast here.
    struct CastPaper: Hashable, Sendable {
        let ballot: BallotID
        let member: MemberCode
    }

    /// The member whose paper is in hand: the delegation itself, or a member that it votes for.
    var voter: MemberCode?
    /// What is marked so far, by whose paper it is; each is gone as soon as it is cast.
    var marks: [MemberCode: Choice] = [:]
    /// The ballot whose papers carry the marks.
    var ballot: BallotID?
    /// The papers that were recorded here in this visit: who, never what.
    var castHere: Set<CastPaper> = []
    /// Whose voting cards have been presented in this visit; the codes themselves are kept apart from the screen.
    var cardsPresented: Set<MemberCode> = []
    /// The sealed paper that is under review, by its tracker; `nil` while it is being made, and where nothing is sealed.
    var sealed: SealedProof?
    /// Why the paper under review could not be sealed.
    var sealingTrouble: Message?
    /// The code of a voting card while it is typed.
    var card = TextEntry.code(limit: 25)

    /// What is marked on the paper in hand.
    var marked: Choice? {
        get { voter.flatMap { marks[$0] } }
        set { if let voter { marks[voter] = newValue } }
    }

    /// The papers without anything that is still in hand: what was cast here is known to be in the record.
    var laidDown: PapersInHand {
        var papers = PapersInHand()
        papers.castHere = castHere
        return papers
    }
}
