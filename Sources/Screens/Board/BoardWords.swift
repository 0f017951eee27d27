import AssemblyCore
import BallotBox
import Host
import Language
import TerminalKit

/// Every sentence of the board in English, in one place so that other languages can take its place.
enum BoardWords {
    static let pointOfOrder: Message = "POINT OF ORDER"
    static let appeal: Message = "APPEAL"
    static let motion: Message = "MOTION"
    static let ruled: Message = "The chair ruled: "
    static let decided: Message = "DECIDED"
    static let hands: Message = "HANDS"
    static let ballotPapers: Message = "PAPERS"
    static let bothMustAgree: Message = "Two officers count, and both counts must agree."
    static let countsDiffered: Message = "The two counts differed; it is counted again."
    static let countedOutside: Message = "Being counted: "
    static let nobodyObjected: Message = "without a vote, no objection"
    static let product: Message = "Plenary"
    static let rehearsal: Message = "REHEARSAL"
    static let rehearsalNames: Message = "REHEARSAL: simulated delegations put these names forward."
    static let waiting: Message = "Waiting for the host."
    static let offline: Message =
        "OFFLINE: what is shown here may be out of date. The board reconnects when the host is back."
    static let sessionClosed: Message = "The session is closed."
    static let suspended: Message = "The sitting is suspended."
    static let timeToResume: Message = "It is time: the sitting is about to resume."
    static let next: Message = "Next: "
    static let betweenItems: Message = "The sitting is open."
    static let notOpen: Message = "The assembly has not met yet."
    static let nextSitting: Message = "Next sitting: "
    static let then: Message = "Then: "
    static func onBehalf(of group: String) -> Message { "on behalf of \(MemberGroup.words(group))" }
    static let nobodyElse: Message = "Nobody else is on the list."
    static let hasFloor: Message = "has the floor"
    static let left: Message = "left to speak"
    static let inProgress: Message = "in progress"
    static let overTime: Message = "over time"
    static let agenda: Message = "Agenda"
    static let panels: Message = "Panels"
    static let papers: Message = "Received papers"
    static let tracker: Message = "Tracker"
    static let words: Message = "Check words"
    static let noPapers: Message = "No paper has been received yet."
    static let required: Message = "Required: "
    static let annulled: Message = "ANNULLED"
    static let nextVote: Message = "Next vote"
    static let votedFor: Message = "For"
    static let votedAgainst: Message = "Against"
    static let abstained: Message = "Abstained"
    static let didNotVote: Message = "Did not vote"

    /// The check words of a tracker, as the kiosk told them to the voter.
    static func words(for tracker: String) -> String { CheckWords.words(for: tracker).joined(separator: " ") }

    static func storageFailed(_ trouble: Message) -> Message { "STORAGE FAILED. \(trouble)" }
    static func resumes(_ time: String) -> Message { "until the sitting resumes at \(time)" }
    static func suspendedUntil(_ moment: Moment, _ assembly: Assembly, at now: Moment) -> Message {
        assembly.day(moment) == assembly.day(now)
            ? "The sitting is suspended until \(assembly.clock(moment))."
            : "The sitting is suspended until \(TimeWords.dayAndClock(moment, assembly))."
    }
    static func opens(_ time: String) -> Message { "until the sitting opens at \(time)" }
    static func item(_ number: String) -> Message { "ITEM \(number)" }
    static func more(_ count: Int) -> Message {
        plural(count, "and \(count) more name with fewer votes", "and \(count) more names with fewer votes")
    }
    static func over(_ seconds: Int) -> Message { "over by \(TimeWords.clock(seconds))" }
    static func seal(_ grade: SealGrade) -> Message { "Secret ballot, \(grade.words)" }
    static func opening(_ board: BallotBulletinBoard, _ scrutiny: Scrutiny) -> Message {
        "The words of the bulletin board, before it is opened. Opened by \(ScrutinyWords.progress(board, scrutiny))."
    }
    static let boardAtEnd: Message = "Words of the bulletin board"

    static func sitting(_ sitting: SittingState) -> Message {
        switch sitting {
        case .open(let number, _): "Sitting \(number) open"
        case .suspended(let number, _): "Sitting \(number) suspended"
        case .closed(0): "Not yet open"
        case .closed(let last): "Sitting \(last) closed"
        case .sessionClosed: "Session closed"
        }
    }

    /// A planned sitting in words: `Tuesday 5 November 2024, time not announced`.
    static func planned(_ sitting: PlannedSitting, _ assembly: Assembly) -> Message {
        let time: Message = sitting.opens.map { .verbatim(assembly.clock($0)) } ?? "time \(TimeWords.notAnnounced)"
        return "\(TimeWords.day(sitting.date)), \(time)"
    }

    /// What stands below the turnout of a ballot.
    static func turnout(_ ballot: Ballot, secondsLeft: Int?) -> Message {
        switch ballot.phase {
        case .open where ballot.timeIsUp || (secondsLeft ?? 1) <= 0: "have voted: time is up, the chair will close"
        case .open: secondsLeft.map { "have voted, \(TimeWords.clock($0)) left" } ?? "have voted"
        case .held: "have voted: the chair has paused the ballot"
        case .closed: "voted. The ballot is closed; the box is being opened."
        case .counted: "voted. The ballot is closed; the result will be announced next."
        case .declared, .annulled: "voted"
        }
    }

    static func turnoutSpoken(_ ballot: Ballot) -> Message { "\(ballot.received) of \(ballot.entitled)" }

    /// What becomes of hands or papers now; how many counts have been given is for the officers.
    static func counting(_ ballot: Ballot) -> Message {
        switch ballot.phase {
        case .open: ballot.method == .hands ? "are raised now, and counted" : "are handed out and collected"
        case .counted: "have been counted: the result will be announced next"
        default: "are being counted"
        }
    }

    static func panel(_ number: Int) -> Message { "PANEL \(number)" }

    /// Who has moved something.
    static func moved(by name: Message) -> Message { "moved by \(name)" }
}
