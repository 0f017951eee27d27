package import AssemblyCore
package import Language
package import TerminalKit

/// One visit to a kiosk, from the first key to the last: all that must vanish when the delegate leaves (A26, A27).
package struct Visit: Hashable, Sendable {
    /// The language that the kiosk speaks to whoever is here.
    package internal(set) var language: WorkingLanguage
    /// Where the delegate is.
    package internal(set) var step = Step.idle
    /// The delegation that is identified.
    package internal(set) var member: MemberCode?
    /// What has the focus; `nil` for the first thing that can have it.
    package internal(set) var focus: NodeID?
    /// How the delegate says who it is.
    var arrival = Arrival()
    /// The papers of this delegate, and what belongs to them.
    var papers = PapersInHand()
    /// What the delegate is asked and has to answer before anything else.
    var confirmation: Confirmation?
    /// What was said last.
    var status: StatusLine?
    var showsHelp = false
    var helpFocus: NodeID?
    /// When the last key came.
    var lastKey: Duration
    /// Whether the warning of inactivity is shown.
    var isWarned = false
    /// Whether whoever is here has asked for help, and has not said since that none is needed.
    var asksForHelp = false
    /// Whether the text that is read was opened from the list of documents, to which one step back leads.
    var isAmongDocuments = false
    /// The look that the delegate has chosen, by its place among ``KioskProgram/looks``; `nil` for the kiosk's own.
    var look: Int?

    /// A question that stands before the screen until it is answered.
    enum Confirmation: Hashable, Sendable {
        /// Whether to leave without casting.
        case leaving
        /// Whether a request is meant.
        case request(NodeID)
    }

    init(language: WorkingLanguage, at now: Duration) { (self.language, lastKey) = (language, now) }

    /// Goes to a step; what was said about the step before is over.
    mutating func go(to step: Step, focus: NodeID? = nil) {
        (self.step, self.focus, status, showsHelp, confirmation) = (step, focus, nil, false, nil)
    }

    /// The same person before the idle screen again: what is left is how the display looks, until the person leaves.
    func startedOver(in language: WorkingLanguage) -> Visit {
        var anew = Visit(language: language, at: lastKey)
        (anew.look, anew.asksForHelp) = (look, asksForHelp)
        return anew
    }
}

extension Visit {
    /// Where the delegate is.
    package enum Step: Hashable, Sendable {
        /// Before the idle screen.
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
        /// Looking at the list of documents.
        case documents
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
    package struct NotCast: Hashable, Sendable {
        /// The reason in one sentence.
        package let why: Message
        /// Whether the chair's console has been told.
        package let isReported: Bool
        /// Whether a vote that the delegation cast earlier stands in the record.
        package let earlierVoteCounts: Bool
        /// The members without a vote in the record, where a delegate had papers of others to cast.
        package let missing: [MemberCode]

        /// The same when the chair's console could not be told.
        var notReported: NotCast {
            NotCast(why: why, isReported: false, earlierVoteCounts: earlierVoteCounts, missing: missing)
        }
    }
}

/// How a delegate says who it is: badge and PIN, and in a rehearsal the list of badges, which can be narrowed by name.
struct Arrival: Hashable, Sendable {
    var badge = TextEntry.code(limit: 12)
    var pin = SecretEntry(limit: 12, isCode: true)
    /// Text that narrows the list of badges; `nil` while it is not asked for.
    var filter: TextEntry?
    /// Whether the text of the filter is being typed.
    var isFiltering = false
}
