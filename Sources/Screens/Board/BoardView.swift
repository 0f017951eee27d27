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
            NodeID("board.\(state.showsHelp ? "help" : state.page.rawValue)"), title: title, status: status
        ) { parts }
        scene.hidesCursor = true
        scene.isPassing = assembly.convocation == nil
        return scene
    }

    private var title: TitleLine {
        TitleLine(
            assembly.convocation.map { .verbatim($0.shortTitle) } ?? BoardWords.product,
            assembly.convocation == nil ? [] : [Text(BoardWords.sitting(assembly.sitting))],
            notice: assembly.isRehearsal ? Text(BoardWords.rehearsal, .caution) : nil,
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
        return state.hall.linkIsUp ? nil : StatusLine(BoardWords.offline, .danger)
    }

    private var body: [Node] {
        guard let convocation = assembly.convocation else {
            let (name, words) = told("PLENARY", .heading, BoardWords.waiting)
            return [Poster(name) { words }.node]
        }
        return [page(convocation).node]
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
        }
    }

    /// The mark of what was made up for a rehearsal, where the title line does not say it of everything.
    func rehearsal(_ question: Question) -> [Node] {
        question.isRehearsal && !assembly.isRehearsal ? [line(BoardWords.rehearsal, .caution, share: 1)] : []
    }
}
