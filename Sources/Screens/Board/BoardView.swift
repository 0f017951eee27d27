import AssemblyCore
import Host
import Language
import TerminalKit

/// What a board shows: one state made into one scene.
struct BoardView {
    let state: BoardState
    let surroundings: Surroundings

    var assembly: Assembly { state.hall.assembly }
    var now: Moment { state.hall.shownMoment }

    /// The scene.
    /// - Parameter help: the keys that the help page lists.
    func scene(help: ActiveKeys) -> Scene {
        let parts = state.showsHelp ? HelpPage.parts(for: help) : body
        var scene = Scene(
            NodeID("board.\(state.showsHelp ? "help" : pageName)"), title: title, status: status
        ) { parts }
        scene.hidesCursor = true
        // Before the first tick it would tell the time of the last record.
        scene.isPassing = assembly.convocation == nil || state.hall.now == nil
        return scene
    }

    private var pageName: String {
        switch state.showing {
        case .session, .hold, .page: state.page.rawValue + nameOfBallot
        case .message: "message"
        case .blank: "blank"
        }
    }

    /// By ear each ballot has pages of its own, so that the outcome of one is told whole when another one has just ended.
    private var nameOfBallot: String {
        guard surroundings.isLinear, [.vote, .why, .members, .papers].contains(state.page) else { return "" }
        return state.shownBallot.map { ".\($0.id)" } ?? ""
    }

    private var title: TitleLine {
        let notice = assembly.isRehearsal ? Text(BoardWords.rehearsal, .caution) : nil
        // A rehearsal is never taken for the real thing, not even where nothing is shown.
        if state.showing == .blank, !state.showsHelp { return TitleLine(.empty, notice: notice) }
        return TitleLine(
            assembly.convocation.map { .verbatim($0.shortTitle) } ?? BoardWords.product,
            assembly.convocation == nil ? [] : [Text(BoardWords.sitting(assembly.sitting))],
            notice: notice,
            clock: clock)
    }

    /// The time; without a link since when nothing has been heard.
    private var clock: Message? {
        guard let now = state.hall.now else { return nil }
        let time = Message.verbatim(now.clockWithSeconds(utcOffsetMinutes: assembly.utcOffsetMinutes))
        return state.hall.linkIsUp ? time : "OFFLINE since \(time)"
    }

    private var status: StatusLine? {
        if let trouble = state.hall.status.storageTrouble {
            return StatusLine(BoardWords.storageFailed(trouble), .danger)
        }
        guard !state.hall.linkIsUp else {
            return state.secondsSinceBack == nil ? nil : StatusLine(DeskWords.linkIsBack, .success)
        }
        return StatusLine(state.hall.offline(LinkWords.stopped, otherwise: BoardWords.offline), .danger)
    }

    private var body: [Node] {
        guard let convocation = assembly.convocation else {
            let (name, words) = told("PLENARY", .heading, BoardWords.waiting)
            return [Poster(name) { words }.node]
        }
        switch state.showing {
        case .session, .hold, .page: return readAtDesk ?? [page(convocation).node]
        case .message(let text): return [Poster(Banner(.verbatim(text), ink: .heading).growing(in: 5)).node]
        case .blank: return []
        }
    }

    /// The pages of interpreters and press, which are read at a desk; every other one is read across the hall.
    private var readAtDesk: [Node]? {
        switch state.page {
        case .booth: boothPage
        case .sheet: sheetPage
        case .document: documentPage
        default: nil
        }
    }

    private func page(_ convocation: Convocation) -> Poster {
        switch state.page {
        case .now: nowPage(convocation)
        case .vote: vote ?? nowPage(convocation)
        case .why: why ?? nowPage(convocation)
        case .members: membersPage ?? nowPage(convocation)
        case .papers: papersPage ?? nowPage(convocation)
        case .slate: slatePage ?? nowPage(convocation)
        case .agenda: agendaPage
        case .panels: panelsPage
        case .booth, .sheet, .document: nowPage(convocation)
        }
    }

    /// The mark of what was made up for a rehearsal, where the title line does not say it of everything.
    func rehearsal(_ question: Question) -> [Node] {
        question.isRehearsal && !assembly.isRehearsal ? [line(BoardWords.rehearsal, .caution, share: 1)] : []
    }
}
