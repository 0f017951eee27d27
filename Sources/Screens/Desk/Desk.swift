package import AssemblyCore
import EventStream
import Host
package import Language
package import TerminalKit

/// What every officer's console keeps besides its own pages: the hall, the focus, the status line, what has been
/// submitted and not answered, the question or the form in front.
package struct Desk: Hashable, Sendable {
    /// What the hall knows.
    package internal(set) var hall = HallState()
    /// The language that the console speaks; what it gives to be read aloud too.
    package internal(set) var language: WorkingLanguage
    /// What has the focus on the page; whatever stands in front of the page leaves it where it is.
    package internal(set) var focus: NodeID?
    /// What has the focus in the question or the help in front of the page.
    private var focusInFront: NodeID?
    /// The latest thing, said once.
    package internal(set) var status: StatusLine?
    /// What the latest thing was said for, where it can come to an end.
    private var occasion: Occasion?
    /// What was said loudly while something was on its way: the answer stands behind it, not in its place.
    private var loud: Message?
    /// Submissions that have not been answered, by tag.
    package internal(set) var underWay: [Int: Undertaking] = [:]
    /// The question in front of everything else.
    var confirmation: Confirmation? {
        // A question begins on the safe choice; one that follows what happens keeps its focus.
        didSet {
            guard (confirmation == nil) != (oldValue == nil) else { return }
            focusInFront = confirmation == nil ? nil : Confirmation.keep
        }
    }
    /// The form in front of everything else.
    var form: Form?
    /// Whether the text of the current field came at once, so that nobody has seen yet what it was taken for.
    var formCameWhole = false
    /// What is typed to narrow a list; `nil` while nothing narrows it.
    var filter: TextEntry?
    /// Whether keys go to the filter.
    var isFiltering = false
    /// What had the focus before the filter, which gets it back.
    var focusBeforeFilter: NodeID?
    /// What narrows the list that a page was opened from, and narrows it again on the way back.
    var filterOfList: TextEntry?
    /// The ballot whose result is announced as soon as it is counted; anything else that is done puts an end to it.
    var awaitedCount: BallotID?
    /// The palette in front of everything else.
    var palette: CommandPalette?
    /// What this console has done, the latest last, with what would take it back.
    var done: [Reversal] = []
    /// The page of the seats where not all fit, counted round and round.
    var seatsPage = 0
    /// Whether the help page is shown.
    var showsHelp = false { didSet { if showsHelp != oldValue { focusInFront = nil } } }
    /// Whether the host lives in the process of this console, and would stop with it.
    var holdsHost = false
    /// What hangs on the host of this process, as it was counted last; `nil` where it was not.
    var attached: Attached?
    private var lastTag = 0
    private var serial = 0

    /// Whether nothing stands in front of the page.
    var isFree: Bool { confirmation == nil && form == nil && palette == nil && !isFiltering && !showsHelp }

    /// Whether something stands in front of the page that can have the focus itself.
    private var isCovered: Bool { confirmation != nil || form != nil || palette != nil || showsHelp }
    /// What has the focus of what is shown: of the question, the form or the help in front, else of the page.
    var shownFocus: NodeID? {
        get { isCovered ? focusInFront : focus }
        set { if isCovered { focusInFront = newValue } else { focus = newValue } }
    }

    /// The desk with its page alone, whatever stands in front of it.
    var uncovered: Desk {
        var desk = self
        (desk.confirmation, desk.form, desk.palette, desk.showsHelp) = (nil, nil, nil, false)
        return desk
    }

    /// A desk that has heard nothing.
    init(language: WorkingLanguage = .english) { self.language = language }

    /// Goes on in the form; `nil` as long as it is not filled in.
    mutating func filledForm() -> Form? {
        guard var form else { return nil }
        let isFilled = form.goOn(assembly, in: language, isUnseen: formCameWhole)
        self.form = form
        return isFilled ? form : nil
    }

    /// A submission on its way.
    package struct Undertaking: Hashable, Sendable {
        /// What was asked for.
        package let command: Command
        /// Whether it is not known whether it was stored (R21).
        package internal(set) var isChecking = false
        /// What follows once it is recorded.
        var next: [Command] = []
        /// What would take it back once it is recorded.
        var reversal: Reversal?
        /// What it takes back itself.
        var undone: Reversal?
        /// The form that it was filled in on, without what must not be kept: it comes back when it is refused.
        var form: Form?
    }

    /// Everything that is known of the assembly.
    package var assembly: Assembly { hall.assembly }

    /// Whether the outcome of something is being asked for.
    var isChecking: Bool { underWay.values.contains { $0.isChecking } }

    /// Says something once on the status line.
    mutating func say(_ text: Message, _ kind: StatusLine.Kind = .notice) {
        serial += 1
        status = StatusLine(text, kind, serial: serial)
        occasion = nil
    }

    /// Says why the rules do not allow a command now, as long as they do not.
    mutating func say(_ refusal: Refusal, of command: Command, by authority: Authority) {
        say(refusal.sentence(in: assembly), .danger)
        occasion = .refusal(command, authority)
    }

    /// Takes away what was said for something that is over: whoever reads it would act on it.
    private mutating func forgetWhatIsOver() {
        guard let occasion, occasion.isOver(in: assembly, at: hall.shownMoment) else { return }
        (status, self.occasion) = (nil, nil)
    }

    /// Submits a command, and others after it once it is recorded.
    /// - Returns: the request; none while the same command is on its way.
    mutating func submit(
        _ command: Command, attestedBy second: SecondPerson? = nil, then next: [Command] = [],
        undoing undone: Reversal? = nil
    ) -> [Effect<ConsoleRequest>] {
        guard !underWay.values.contains(where: { $0.command == command }) else {
            say(DeskWords.alreadyOnItsWay, .caution)
            return []
        }
        lastTag += 1
        awaitedCount = nil
        underWay[lastTag] = Undertaking(
            command: command, next: next, reversal: Reversal(of: command, in: assembly), undone: undone)
        return [.request(.submit(command, attestation: second, language: language, tag: lastTag))]
    }

    /// Asks the wiring for something that is answered like a command.
    mutating func request(
        for command: Command, _ request: (Int) -> ConsoleRequest
    ) -> [Effect<ConsoleRequest>] {
        lastTag += 1
        underWay[lastTag] = Undertaking(command: command)
        return [.request(request(lastTag))]
    }

    /// Takes in news, and says what an officer must know of them.
    mutating func hear(_ news: ConsoleNews) -> [Effect<ConsoleRequest>] {
        switch news {
        case .hall(let news): return hear(news)
        case .answered(let tag, let reply): return settle(tag, reply)
        case .chair(.attached(let attached)):
            self.attached = attached
            if confirmation?.origin == .leaving { confirmation = DeskWords.leaving(self) }
        case .told(let sentence): say(sentence)
        case .loginEnded:
            hall.logOut()
            if hall.isLoggedOut { say(DeskWords.loginEnded, .danger) }
        case .scrutineer(.seedAnswered(let trouble)):
            say(trouble ?? DeskWords.keyTaken, trouble == nil ? .success : .danger)
        case .scrutineer(.seedMade), .secretariat, .kiosk: break
        }
        return []
    }

    private mutating func hear(_ news: HallNews) -> [Effect<ConsoleRequest>] {
        let before = hall.status
        hall.hear(news)
        switch news {
        case .heard(let updates): return notice(updates, before: before) + announceIfCounted()
        // Who is logged out hears nothing over any link.
        case .link where hall.isLoggedOut: break
        case .link(let isUp): say(isUp ? DeskWords.linkIsBack : DeskWords.linkIsLost(hall), isUp ? .success : .danger)
        case .unfit(let why): say(why, .danger)
        case .greeted, .followedAnew, .rehearsalSpeed: break
        }
        return []
    }

    private mutating func settle(_ tag: Int, _ reply: Reply) -> [Effect<ConsoleRequest>] {
        if case .checking = reply {
            underWay[tag]?.isChecking = true
            say(DeskWords.checking, .caution)
            return []
        }
        guard let undertaking = underWay.removeValue(forKey: tag) else { return [] }
        let loud = loud
        self.loud = nil
        switch reply {
        case .recorded(let position):
            var answer = sentence(of: undertaking.command, as: position)
            if let undone = undertaking.undone {
                if done.last == undone { done.removeLast() }
                answer = PaletteWords.undone(undone.words, answer)
            } else {
                done += undertaking.reversal.map { [$0] } ?? []
                answer = answer + DeskWords.wayBack(from: undertaking)
            }
            say([loud, answer].compactMap(\.self).joined(separator: " "), loud == nil ? .success : .danger)
            if !undertaking.next.isEmpty { self.loud = loud }
            return goOn(with: undertaking.next)
        case .refused(let refusal): say(refusal.sentence(in: assembly), .danger, givingBack: undertaking.form)
        case .checking: break
        case .failed(let fault): say(fault.sentence, .danger, givingBack: undertaking.form)
        }
        return []
    }

    /// Says why something was not done; the form that it was filled in on comes back with it, where nothing else has come
    /// in front meanwhile.
    private mutating func say(_ why: Message, _ kind: StatusLine.Kind, givingBack form: Form?) {
        say(why, kind)
        guard isFree, !hall.isLoggedOut, var form else { return }
        form.comesBack(because: why)
        self.form = form
    }

    /// Keeps what was typed in a form until its answer has come, or until what was asked about it is answered.
    mutating func keep(_ form: Form, forAllBut known: Set<Int>) {
        guard self.form == nil else { return }
        let kept = form.withoutSecrets
        for tag in underWay.keys where !known.contains(tag) { underWay[tag]?.form = kept }
        if case .submit? = confirmation?.deed { confirmation?.form = kept }
    }

    /// What has been recorded: of the families of commands the sentence that stands in the record.
    private func sentence(of command: Command, as position: Position) -> Message {
        switch command {
        case .debate, .conduct, .scrutiny:
            let events = hall.history.reversed().prefix { $0.position >= position }.reversed().map(\.event)
            let sentence = events.compactMap { EventWords.sentence($0, assembly) }.last
            return sentence.map { "\($0) Record \(position.number)." }
                ?? DeskWords.recorded(command, as: position, assembly)
        default: return DeskWords.recorded(command, as: position, assembly)
        }
    }

    /// The loud things: time up, NOT CAST, a locked badge, a kiosk that went away.
    private mutating func notice(_ updates: [HostUpdate], before: HostStatus) -> [Effect<ConsoleRequest>] {
        var effects: [Effect<ConsoleRequest>] = []
        for case .record(_, let events) in updates {
            for event in events where isNews(event) {
                guard let (sentence, kind) = DeskWords.notice(event, assembly) else { continue }
                say(sentence, kind)
                if kind == .danger, !underWay.isEmpty || awaitedCount != nil { loud = sentence }
                occasion = Occasion(event.fact)
                if kind == .danger { effects = [.terminal(.ring)] }
            }
        }
        forgetWhatIsOver()
        noticeKiosks(before.kiosks)
        return effects
    }

    /// What has come to be wrong at a kiosk, the loudest last.
    private mutating func noticeKiosks(_ before: [KioskStatus]) {
        let now = hall.status.kiosks
        let moved = Set(before.lazy.filter { $0.badgeFrom != nil }.map(\.device))
        if !before.isEmpty, let kiosk = now.first(where: { $0.badgeFrom != nil && !moved.contains($0.device) }),
            let sentence = KioskParts.badgeMoved(to: kiosk, assembly)
        {
            say(sentence, .caution)
        }
        let waited = Set(KioskParts.asking(for: before).map(\.device))
        if let kiosk = KioskParts.asking(for: now).last(where: { !waited.contains($0.device) }) {
            say(KioskParts.asked(kiosk, assembly), .caution)
        }
        let wereLost = Set(before.lazy.filter { !$0.isOnline }.map(\.device))
        if !before.isEmpty, let kiosk = now.first(where: { !$0.isOnline && !wereLost.contains($0.device) }) {
            say(DeskWords.offline(kiosk, assembly), .danger)
        }
    }

    /// Whether something has happened just now; what is replayed from the record is old and makes no noise.
    private func isNews(_ event: Event) -> Bool {
        guard let now = hall.now else { return false }
        return now.seconds(since: event.at) < 60
    }
}

/// How a console ends, besides well or by a signal.
package enum ConsoleEnding {
    /// The console was left, and the host of its process goes on without a screen.
    package static let hostGoesOn: Int32 = 113
}
