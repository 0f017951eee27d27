import AssemblyCore
import Host
import TerminalKit

/// Every sentence of the board in English, in one place so that other languages can take its place.
enum BoardWords {
    static let pointOfOrder = "POINT OF ORDER"
    static let appeal = "APPEAL"
    static let motion = "MOTION"
    static let overruled = "RULING OVERRULED"
    static let stands = "RULING STANDS"
    static let decided = "DECIDED"
    static let hands = "HANDS"
    static let ballotPapers = "PAPERS"
    static let areGiven = "are given now"
    static let areCounted = "are being counted"
    static let countsDiffered = "The two counts differed; it is counted again."
    static let countedOutside = "Papers counted outside: "
    static let nobodyObjected = "without a vote, nobody objecting"
    static let product = "Plenary"
    static let rehearsal = "REHEARSAL"
    static let rehearsalNames = "REHEARSAL: simulated delegations put these names forward."
    static let waiting = "Waiting for the host."
    static let offline = "OFFLINE: what is shown here may be old."
    static let sessionClosed = "The session is closed."
    static let suspended = "The sitting is suspended."
    static let next = "Next: "
    static let nextSitting = "Next sitting: "
    static let then = "Then: "
    static let nobodyElse = "Nobody else is on the list."
    static let hasFloor = "has the floor"
    static let left = "left to speak"
    static let inProgress = "in progress"
    static let overTime = "over time"
    static let agenda = "Agenda"
    static let panels = "Panels"
    static let papers = "Received papers"
    static let tracker = "Tracker"
    static let words = "Check words"
    static let noPapers = "No paper has been received yet."
    static let annulled = "ANNULLED"

    /// The check words of a tracker, as the kiosk told them to the voter.
    static func words(for tracker: String) -> String { CheckWords.words(for: tracker).joined(separator: " ") }

    static func storageFailed(_ trouble: String) -> String { "STORAGE FAILED. \(trouble)" }
    static func item(_ number: String) -> String { "ITEM \(number)" }
    static func round(_ round: Int) -> String { "  ballot \(round)" }
    static func more(_ count: Int) -> String { "and \(count) more names with fewer votes" }
    static func over(_ seconds: Int) -> String { "over by \(TimeWords.clock(seconds))" }
    static func opening(_ board: BallotBoard, _ scrutiny: Scrutiny) -> String {
        "The words of the board, before it is opened. Opened by \(ScrutinyWords.progress(board, scrutiny))."
    }
    static let boardAtEnd = "Words of the board"
    static func seal(_ grade: String) -> String { "Secret ballot, \(grade)" }

    static func sitting(_ sitting: SittingState) -> String {
        switch sitting {
        case .open(let number, _): "Sitting \(number) open"
        case .suspended(let number, _): "Sitting \(number) suspended"
        case .closed(0): "Not yet open"
        case .closed(let last): "Sitting \(last) closed"
        case .sessionClosed: "Session closed"
        }
    }

    /// A planned sitting in words: `Tuesday 5 November 2024, time not announced`.
    static func planned(_ sitting: PlannedSitting, _ assembly: Assembly) -> String {
        let time = sitting.opens.map { assembly.clock($0) } ?? "time \(TimeWords.notAnnounced)"
        return "\(TimeWords.day(sitting.date)), \(time)"
    }

    /// What stands below the turnout of a ballot.
    static func turnout(_ ballot: Ballot, secondsLeft: Int?) -> String {
        switch ballot.phase {
        case .open where ballot.timeIsUp || (secondsLeft ?? 1) <= 0: "have voted: time is up, the chair closes"
        case .open: secondsLeft.map { "have voted, \(TimeWords.clock($0)) left" } ?? "have voted"
        case .held: "have voted: the chair holds the ballot"
        case .closed: "voted. The ballot is closed; the box is being opened."
        case .counted: "voted. The ballot is closed; the result is announced next."
        case .declared, .annulled: "voted"
        }
    }

    static func turnoutSpoken(_ ballot: Ballot) -> String { "\(ballot.received) of \(ballot.entitled)" }

    /// An outcome in capitals, to be read from afar.
    static func outcome(_ outcome: Outcome) -> String { OutcomeWords.word(outcome).plain.uppercased() }

    /// How many of the two counts have been given.
    static func counts(_ given: Int) -> String { "\(given) of 2 counts; both must agree" }

    static func panel(_ number: Int) -> String { "PANEL \(number)" }

    /// Who has moved something.
    static func moved(by name: String) -> String { "moved by \(name)" }
}
