import AssemblyCore
import Host
import Language
import TerminalKit

/// What a kiosk shows: one state made into one scene.
struct KioskView {
    let state: KioskState
    let isLinear: Bool
    var size = Size(columns: 80, rows: 24)

    var assembly: Assembly { state.hall.assembly }

    /// The scene.
    /// - Parameter help: the keys that the help page lists.
    func scene(help: ActiveKeys) -> Scene {
        let parts = state.here.showsHelp ? HelpPage.parts(for: help) : beside(body)
        var scene = Scene(
            NodeID(state.here.showsHelp ? "kiosk.help" : "kiosk.\(name)"), title: title, focus: focus(in: parts),
            status: status, dialog: dialog
        ) { parts }
        scene.isPassing = isPassing && dialog == nil && !state.here.showsHelp
        return scene
    }

    /// Whether the step only waits for an answer of the host.
    private var isPassing: Bool {
        switch state.step {
        // Before the first tick it would tell the time of the last record.
        case .idle: assembly.convocation == nil || state.hall.now == nil
        case .identifying, .casting(_, isChecking: false), .showing, .card(_, isChecking: true): true
        default: false
        }
    }

    private func focus(in parts: [Node]) -> NodeID? {
        let order = FocusOrder(dialog?.parts ?? parts)
        let wanted = state.here.showsHelp ? state.here.helpFocus : state.focus
        return wanted.map(order.contains) == true ? wanted : order.first
    }

    private var name: String {
        switch state.step {
        case .idle: state.here.arrival.isFiltering ? "find" : "idle"
        case .badge: "badge"
        case .pin: "pin"
        case .identifying: "identifying"
        case .home: "home"
        case .asking: "asking"
        case .documents: "documents"
        case .reading: "reading"
        case .card(_, let isChecking): isChecking ? "card-checking" : "card"
        case .showing: "showing"
        case .shown: "shown"
        case .marking: "marking"
        case .finding(_, let search): search.isTyping ? "finding-typed" : "finding"
        case .departed: "departed"
        case .review: "review"
        case .casting(_, let isChecking): isChecking ? "checking" : "casting"
        case .recorded: "recorded"
        case .notCast: "not-cast"
        }
    }

    private var title: TitleLine {
        var parts: [Text] = []
        if let member = state.member { parts.append(Text(assembly.name(of: member), .accent)) }
        if state.hall.status.storageTrouble != nil { parts.append(Text(KioskWords.storageFailed, .danger)) }
        if !state.hall.linkIsUp { parts.append(Text(KioskWords.offline, .danger)) }
        if let ending { parts.append(ending) }
        return TitleLine(
            assembly.convocation.map { .verbatim($0.shortTitle) } ?? KioskWords.product, parts,
            notice: assembly.isRehearsal ? Text(KioskWords.rehearsalMark, .caution) : nil,
            clock: (state.hall.now?.clockWithSeconds(utcOffsetMinutes: assembly.utcOffsetMinutes)).map { .verbatim($0) }
        )
    }

    /// How the visit ended, also where a small terminal has scrolled the large letters away.
    private var ending: Text? {
        switch state.step {
        case .casting(_, isChecking: true): Text(KioskWords.checking, .caution)
        case .recorded: Text(KioskWords.recorded, .success)
        case .notCast: Text(KioskWords.notCast, .danger)
        default: nil
        }
    }

    private var status: StatusLine? {
        if let trouble = state.hall.status.storageTrouble, state.status == nil {
            return StatusLine("\(KioskWords.noRecording) \(trouble)", .danger)
        }
        // What was lost with the link matters less than what to do without it.
        guard !state.hall.linkIsUp else { return state.status }
        return StatusLine(state.hall.offline(LinkWords.stopped, otherwise: KioskWords.offlineSentence), .danger)
    }

    private var dialog: Dialog? {
        if state.here.isWarned {
            return Dialog(Text(KioskWords.warning), isAlert: true) {
                Paragraph(Text(isLinear ? KioskWords.warningByLine : KioskWords.warningText))
            }
        }
        guard !state.here.showsHelp else { return nil }
        return switch state.visit?.confirmation {
        case .leaving: leaving
        case .request(let id): confirmation(of: id)
        case nil: nil
        }
    }

    private var leaving: Dialog {
        let names = state.owedPapers.map { assembly.name(of: $0) }
        let consequence =
            state.owedPapers == state.member.map { [$0] }
            ? KioskWords.leaveConsequence : KioskWords.leaveConsequence(names)
        return Dialog(Text(KioskWords.leaveQuestion)) {
            Paragraph(Text(consequence)).inSight()
            ItemList([
                Item("stay", Text(KioskWords.stay), key: .character("1")),
                Item("leave", Text(KioskWords.leaveAnyway), key: .character("9")),
            ])
        }
    }

    private var body: [Node] {
        switch state.step {
        case .idle: idle
        case .badge: badgeField
        case .pin: pinField
        case .identifying: [Heading(Text(KioskWords.identifying)).node]
        case .home: home
        case .asking: asking
        case .documents: documents
        case .reading(let question, let language, _): reading(question, language)
        case .card(let id, let isChecking): card(id, isChecking: isChecking)
        case .showing: [Heading(Text(KioskWords.beingShown)).node]
        case .shown(let id, let sheet): shown(id, sheet)
        case .marking(let id): marking(id)
        case .finding(let id, let search): finding(id, search)
        case .departed(let id): departed(id)
        case .review(let id): review(id)
        case .casting(_, let isChecking): isChecking ? checking : casting
        case .recorded(_, let tracker, let words): recorded(tracker, words)
        case .notCast(let end): notCast(end)
        }
    }
}
