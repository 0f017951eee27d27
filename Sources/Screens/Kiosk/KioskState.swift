package import AssemblyCore
import EventStream
import Host
package import Language
package import TerminalKit

/// All that a kiosk knows: the hall, and the one visit that it holds at most. Whatever belongs to a delegate is in the
/// visit, so that nothing outlives it (A26, A27).
package struct KioskState: Hashable, Sendable {
    /// What the hall knows.
    package internal(set) var hall = HallState()
    /// Who is here; `nil` from the moment the delegate leaves until somebody presses a key.
    package internal(set) var visit: Visit?
    /// What the kiosk says while nobody is here.
    var notice: StatusLine?
    /// How many sentences the kiosk has said, so that each is told once.
    var serial = 0
    /// The last record of the time before this session: what is heard up to it is history, not news.
    var history = Position.origin
    /// What was last told of the call for help at this kiosk, and said to whoever is here.
    var toldOfCall: CallStanding?
    /// Time as the loop tells it.
    var now: Duration = .zero
    /// When the link came back, while it is still being said.
    var backAt: Duration?
    /// The language in which it waits for the next delegate.
    let ownLanguage: WorkingLanguage
    /// Whether the kiosk has a voice.
    let canSpeak: Bool

    /// A kiosk that nobody uses.
    /// - Parameters:
    ///   - language: what it speaks before anybody chooses.
    ///   - canSpeak: whether it has a voice.
    package init(language: WorkingLanguage = .english, canSpeak: Bool = false) {
        (ownLanguage, self.canSpeak) = (language, canSpeak)
    }
}

extension KioskState {
    /// The visit, to be read; a blank one while nobody is here.
    var here: Visit { visit ?? Visit(language: ownLanguage, at: now) }
    /// Where the delegate is.
    package var step: Visit.Step { visit?.step ?? .idle }
    /// The language that the kiosk speaks to whoever is here.
    package var language: WorkingLanguage { visit?.language ?? ownLanguage }
    /// The delegation that is identified.
    package var member: MemberCode? { visit?.member }
    /// The member whose paper is in hand: the delegation itself, or a member that it votes for.
    package var voter: MemberCode? { visit?.papers.voter }
    /// What has the focus; `nil` for the first thing that can have it.
    package var focus: NodeID? { visit?.focus }
    /// What is marked on the paper in hand.
    package var marked: Choice? { visit?.papers.marked }
    /// What has become of the call for help at this kiosk; `nil` while nobody asks.
    var call: CallStanding? { hall.status.help ?? (here.asksForHelp ? .waiting : nil) }
    /// What the kiosk said last.
    var status: StatusLine? { visit == nil ? notice : visit?.status }
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

    /// Whether what is typed is text.
    var isTyping: Bool {
        if case .finding(_, let search) = step { return search.isTyping }
        if case .card(_, isChecking: false) = step { return true }
        return step == .badge || step == .pin || here.arrival.isFiltering
    }

    /// Says something once on the status line.
    mutating func say(_ text: Message, _ kind: StatusLine.Kind = .notice) {
        serial += 1
        let line = StatusLine(text, kind, serial: serial)
        if visit == nil { notice = line } else { visit?.status = line }
    }

    /// Takes a key: the first one begins a visit.
    mutating func noteKey() {
        if visit == nil {
            visit = Visit(language: ownLanguage, at: now)
            visit?.status = notice
            notice = nil
        }
        visit?.lastKey = now
    }

    /// Goes to a step; what was said about the step before is over.
    mutating func go(to step: Visit.Step, focus: NodeID? = nil) { visit?.go(to: step, focus: focus) }

    /// Puts the focus on something.
    mutating func moveFocus(to node: NodeID?) { visit?.focus = node }

    /// Forgets what is marked, on every paper, and the cards.
    mutating func forgetChoice() {
        let papers = here.papers.laidDown
        visit?.papers = papers
    }

    /// Speaks the next language until the delegate leaves; what is shown stays where it is.
    mutating func speakNextLanguage() {
        let next = language.next
        visit?.language = next
        if case .reading(let question, _, let paper) = step { visit?.step = .reading(question, next, paper: paper) }
        say("This kiosk speaks English.")
    }

    /// Shows the idle screen to whoever is here; only the display's look stays, until the person leaves.
    mutating func startOver() { visit = visit?.startedOver(in: ownLanguage) }

    /// Ends the delegate's session: the visit is gone, and the terminal is cleared for the next person.
    mutating func leave() -> [Effect<ConsoleRequest>] { [.request(.kiosk(.leave))] + vacate() }

    /// Ends the visit of somebody who has no session.
    mutating func vacate() -> [Effect<ConsoleRequest>] {
        visit = nil
        return [.terminal(.wipe)]
    }
}
