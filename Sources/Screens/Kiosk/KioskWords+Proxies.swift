import AssemblyCore
import Language
import TerminalKit

extension KioskWords {
    // Papers of others
    static let itHasVoted: Message = "its vote is recorded"
    static let castTheNext: Message = "Go on to the next paper"
    static func voteFor(_ name: Message) -> Message { "Vote for \(name) (proxy)" }
    static func changeVoteFor(_ name: Message) -> Message { "Change the vote of \(name) (proxy)" }
    static func castByProxy(_ name: Message) -> Message {
        "\(name) casts the paper of your delegation in this ballot, as its proxy."
    }
    static func stillToCast(_ names: [Message]) -> Message {
        guard names.count > 1 else { return "One more paper is yours to cast: that of \(joined(names))." }
        return plural(
            names.count, "\(names.count) more paper is yours to cast: that of \(joined(names)).",
            "\(names.count) more papers are yours to cast: those of \(joined(names)).")
    }
    static func closedBefore(_ names: [Message]) -> Message {
        "NOT CAST for \(joined(names)): the ballot was closed. The chair has been told."
    }
    static func leaveConsequence(_ names: [Message]) -> Message {
        "A ballot is open and you have not cast for \(joined(names)). If you leave now, it is NOT CAST; you can come back while the ballot is open."
    }
    static func recordedCaption(of name: Message?, isSealed: Bool) -> Message {
        guard let name else { return isSealed ? recordedSecret : recordedOpen }
        return isSealed ? "The vote of \(name) is in the record, sealed." : "The vote of \(name) is in the record."
    }
    static func advice(_ end: Visit.NotCast, _ names: [Message]) -> Message {
        let whose: Message = names.isEmpty ? "No vote was recorded here." : "No vote was recorded for \(joined(names))."
        return end.isReported
            ? whose + " The chair has been told. You can come back while a ballot is open."
            : whose + " Tell the chair, or go to another kiosk."
    }

    static func notOnRoll(_ name: Message) -> Message { "\(name) is not on the roll of this ballot." }

    // Votes that are not taken here
    static func way(_ method: BallotMethod) -> Message {
        switch method {
        case .machine: "electronically"
        case .hands: "by show of hands"
        case .rollCall: "by roll call"
        case .paper: "by secret ballot on paper"
        }
    }
    static let taken: Message = "Way of voting"
    static func voteElsewhere(_ way: Message) -> Message { "A vote is taken in the hall, \(way): " }

    /// Why nothing can be marked here; `nil` where votes are given by machine.
    static func takenElsewhere(_ ballot: Ballot, called isCalled: Bool) -> Message? {
        let vote: Message = "This vote is not taken at the kiosk but \(way(ballot.method)): "
        return switch ballot.method {
        case .machine: nil
        case .hands: vote + "vote from your seat."
        case .rollCall where isCalled: vote + "your delegation is called NOW; answer from your seat."
        case .rollCall: vote + "answer from your seat when your delegation is called."
        case .paper: vote + "papers are handed out in the hall."
        }
    }

    // A ballot opens
    static let ballotOpened: Message = "A ballot is open. Go back to vote."

    static func ballotOpenedAtHome(_ line: NodeID) -> Message {
        line == "vote"
            ? "A ballot is open. Press 1 to vote." : "A ballot is open. Choose on the list for whom you vote."
    }
}
