public import AssemblyCore
public import TerminalKit

/// All that a kiosk knows. After casting or leaving, nothing of the choice is left in it (A27).
public struct KioskState: Hashable, Sendable {
    /// Where the delegate is.
    public enum Step: Hashable, Sendable {
        /// Nobody is here.
        case idle
        /// Typing the badge.
        case badge
        /// Typing the PIN.
        case pin
        /// Waiting for the host to identify.
        case identifying
        /// Identified; choosing what to do.
        case home
        /// Reading the text of a question.
        case reading(QuestionID, WorkingLanguage)
        /// Marking the paper.
        case marking(BallotID)
        /// Reading in full sentences what will be cast.
        case review(BallotID)
        /// Cast; the answer is awaited.
        case casting(BallotID)
        /// Durable.
        case recorded(BallotID, tracker: String?, words: [String])
        /// Left, cut off or refused without a vote in the record.
        case notCast(String)
    }

    /// What the hall knows.
    public var hall = HallState()
    /// Where the delegate is.
    public internal(set) var step = Step.idle
    /// The delegation that is identified.
    public internal(set) var member: MemberCode?
    var badge = TextEntry(limit: 12)
    var pin = TextEntry(limit: 12)
    /// What is marked so far; empty as soon as it is cast or left.
    public internal(set) var marked: Choice?
    /// What has the focus.
    public internal(set) var focus: NodeID?
    var status: StatusLine?
    var serial = 0
    var showsHelp = false
    /// Whether the delegate is asked whether to leave without casting.
    var asksToLeave = false
    /// Text that narrows the list of badges in a rehearsal; `nil` while it is not asked for.
    var filter: TextEntry?
    /// Time as the loop tells it.
    var now: Duration = .zero
    /// When the last key came.
    var lastKey: Duration = .zero
    /// Whether the warning of inactivity is shown.
    var isWarned = false

    /// A kiosk that nobody uses.
    public init() {}
}

extension KioskState {
    /// How long nobody may touch a key before a warning; delegates with the assistance flag get four times as long (A19).
    var patience: Duration { needsAssistance ? .seconds(480) : .seconds(120) }
    /// How long the warning stands before the session ends.
    var grace: Duration { needsAssistance ? .seconds(120) : .seconds(30) }
    /// How long a final screen stands before the kiosk is free again.
    static let farewell: Duration = .seconds(20)

    private var needsAssistance: Bool {
        member.flatMap { hall.assembly.delegations[$0]?.needsAssistance } ?? false
    }

    /// The ballot in which papers are received or held.
    var openBallot: Ballot? {
        guard let ballot = hall.assembly.currentBallot, ballot.phase == .open || ballot.phase == .held else {
            return nil
        }
        return ballot
    }

    /// The open ballot, when this delegation is on its roll.
    var ownBallot: Ballot? {
        guard let member, let ballot = openBallot, ballot.electors[member] != nil else { return nil }
        return ballot
    }

    /// Whether the delegation still has a vote to cast in the open ballot.
    var owesVote: Bool {
        guard let member, let ballot = ownBallot else { return false }
        return ballot.papers[member] == nil
    }

    /// Says something once on the status line.
    mutating func say(_ text: String, _ kind: StatusLine.Kind = .notice) {
        serial += 1
        status = StatusLine(text, kind, serial: serial)
    }

    /// Puts everything back as it was before anybody came (A26).
    mutating func reset() {
        let fresh = KioskState()
        (step, member, badge, pin) = (.idle, nil, fresh.badge, fresh.pin)
        (marked, focus, status, showsHelp) = (nil, nil, nil, false)
        (asksToLeave, filter, isWarned) = (false, nil, false)
    }
}
