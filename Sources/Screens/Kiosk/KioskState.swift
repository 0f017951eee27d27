public import AssemblyCore
import EventStream
public import Language
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
        /// Choosing what else to ask for.
        case asking
        /// Reading the text of a question, before going back to the paper or home.
        case reading(QuestionID, WorkingLanguage, paper: BallotID?)
        /// Typing or scanning the code of a voting card, before a paper of a secret ballot is marked.
        case card(BallotID, isChecking: Bool)
        /// Marking the paper.
        case marking(BallotID)
        /// Looking up a name for the paper.
        case finding(BallotID, NameSearch)
        /// Reading who no longer stands, and why.
        case departed(BallotID)
        /// Reading in full sentences what will be cast.
        case review(BallotID)
        /// Having the sealed paper shown instead of casting it; the answer is awaited.
        case showing(BallotID)
        /// Reading what was in a paper that was shown and will never be cast.
        case shown(BallotID, ShownSheet)
        /// Cast; the answer is awaited, or asked for again (R21).
        case casting(BallotID, isChecking: Bool)
        /// Durable.
        case recorded(BallotID, tracker: String?, words: [String])
        /// Left, cut off or refused without a vote in the record.
        case notCast(NotCast)
    }

    /// Why a delegate goes without a vote cast here.
    public struct NotCast: Hashable, Sendable {
        /// The reason in one sentence.
        public let why: Message
        /// Whether the chair's console has been told.
        public let isReported: Bool
        /// Whether a vote that the delegation cast earlier stands in the record.
        public let earlierVoteCounts: Bool
        /// The members without a vote in the record, where a delegate had papers of others to cast.
        public let missing: [MemberCode]
    }

    /// A paper that is known to be in the record because it was cast here.
    struct CastPaper: Hashable, Sendable {
        let ballot: BallotID
        let member: MemberCode
    }

    /// What the hall knows.
    public internal(set) var hall = HallState()
    /// The language that the kiosk speaks to whoever is here.
    public internal(set) var language: WorkingLanguage
    /// The language to which it returns when the delegate leaves.
    let ownLanguage: WorkingLanguage
    /// Where the delegate is.
    public internal(set) var step = Step.idle
    /// The delegation that is identified.
    public internal(set) var member: MemberCode?
    /// The member whose paper is in hand: the delegation itself, or a member that it votes for.
    public internal(set) var voter: MemberCode?
    /// What has the focus; `nil` for the first thing that can have it.
    public internal(set) var focus: NodeID?
    /// What is marked so far on the papers of this delegate, by whose they are; each is gone as soon as it is cast, all
    /// as soon as the delegate leaves.
    var marks: [MemberCode: Choice] = [:]
    /// The ballot whose papers carry the marks.
    var paper: BallotID?
    /// The papers that were recorded here in this visit: who, never what.
    var castHere: Set<CastPaper> = []
    /// Whose voting cards have been presented in this visit; the codes themselves are kept apart from the screen.
    var cardsPresented: Set<MemberCode> = []
    /// The sealed paper that is under review, by its tracker; `nil` while it is being made, and where nothing is sealed.
    var sealed: SealedProof?
    /// Why the paper under review could not be sealed.
    var sealingTrouble: Message?
    var card = TextEntry.code(limit: 25)
    var badge = TextEntry.code(limit: 12)
    var pin = TextEntry.code(limit: 12)
    var status: StatusLine?
    var serial = 0
    var showsHelp = false
    var helpFocus: NodeID?
    /// Whether the delegate is asked whether to leave without casting.
    var asksToLeave = false
    /// The request that the delegate is asked to confirm.
    var asksFor: NodeID?
    /// Text that narrows the list of badges in a rehearsal; `nil` while it is not asked for.
    var filter: TextEntry?
    /// Whether the text of the filter is being typed.
    var isFiltering = false
    /// The last record of the time before this session: what is heard up to it is history, not news.
    var history = Position.origin
    /// Time as the loop tells it.
    var now: Duration = .zero
    /// When the last key came.
    var lastKey: Duration = .zero
    /// Whether the warning of inactivity is shown.
    var isWarned = false

    /// Whether the kiosk has a voice.
    let canSpeak: Bool
    /// The look that the delegate has chosen, by its place among ``KioskProgram/looks``; `nil` for the kiosk's own.
    var look: Int?
    /// Whether somebody has set the voice since the kiosk was last as it is at first.
    var usesVoice = false

    /// A kiosk that nobody uses.
    /// - Parameters:
    ///   - language: what it speaks before anybody chooses.
    ///   - canSpeak: whether it has a voice.
    public init(language: WorkingLanguage = .english, canSpeak: Bool = false) {
        (self.language, ownLanguage, self.canSpeak) = (language, language, canSpeak)
    }
}

extension KioskState {
    /// How long nobody may touch a key before a warning; delegates with the assistance flag get four times as long (A19).
    var patience: Duration { .seconds(120) * pace }
    /// How long the warning stands before the session ends.
    var grace: Duration { .seconds(30) * pace }
    /// How long a final screen stands after the last key: time to write down five words.
    var farewell: Duration { .seconds(60) * pace }

    private var pace: Int { member.flatMap { hall.assembly.delegations[$0]?.needsAssistance } ?? false ? 4 : 1 }

    /// The ballot whose paper is before the delegate: marked, reviewed, or left for a moment to read the text.
    var ballotInHand: BallotID? {
        switch step {
        case .marking(let id), .review(let id), .finding(let id, _), .departed(let id), .reading(_, _, paper: let id?),
            .card(let id, _), .showing(let id), .shown(let id, _):
            id
        default: nil
        }
    }

    /// Says something once on the status line.
    mutating func say(_ text: Message, _ kind: StatusLine.Kind = .notice) {
        serial += 1
        status = StatusLine(text, kind, serial: serial)
    }

    /// Goes to a step; what was said about the step before is over.
    mutating func go(to step: Step, focus: NodeID? = nil) {
        (self.step, self.focus, status, showsHelp) = (step, focus, nil, false)
        (asksToLeave, asksFor) = (false, nil)
    }

    /// What is marked on the paper in hand.
    public internal(set) var marked: Choice? {
        get { voter.flatMap { marks[$0] } }
        set { if let voter { marks[voter] = newValue } }
    }

    /// Whether what is typed is text.
    var isTyping: Bool {
        if case .finding(_, let search) = step { return search.isTyping }
        if case .card(_, isChecking: false) = step { return true }
        return step == .badge || step == .pin || isFiltering
    }

    /// Forgets what is marked, on every paper.
    mutating func forgetChoice() {
        (marks, paper, voter) = ([:], nil, nil)
        (cardsPresented, sealed, sealingTrouble, card) = ([], nil, nil, TextEntry.code(limit: 25))
    }

    /// Speaks the next language until the delegate leaves; what is shown stays where it is.
    mutating func speakNextLanguage() {
        language = language.next
        if case .reading(let question, _, let paper) = step { step = .reading(question, language, paper: paper) }
        say("This kiosk speaks English.")
    }

    /// Puts everything back as it was before anybody came (A26).
    mutating func reset() {
        let before = self
        self = KioskState(language: ownLanguage, canSpeak: canSpeak)
        (hall, history, serial) = (before.hall, before.history, before.serial)
        (now, lastKey) = (before.now, before.lastKey)
        // These are the display's: it puts them back when it is wiped.
        (usesVoice, look) = (before.usesVoice, before.look)
    }
}
