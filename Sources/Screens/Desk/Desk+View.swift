import AssemblyCore
import Host
import Language
import TerminalKit

extension Desk {
    /// The scene of a page with all that consoles share: title, status, help, the question or form in front.
    /// - Parameters:
    ///   - name: the page's name.
    ///   - office: what the console is called.
    ///   - keys: the keys that work, for the help page.
    ///   - palette: the palette, when it is open.
    ///   - home: where the focus of the page begins, where that is not what stands first.
    ///   - beside: what stands beside the page where there is room.
    ///   - page: the page's own parts.
    func scene(
        _ name: String, office: String, keys: @autoclosure () -> ActiveKeys, palette: Dialog? = nil,
        home: (FocusOrder) -> NodeID? = { _ in nil }, beside: WidePage? = nil, _ page: [Node]
    ) -> Scene {
        let shown = assembly.convocation == nil || showsHelp ? [] : narrowed(page)
        let parts =
            showsHelp
            ? HelpPage.parts(for: keys())
            : assembly.convocation == nil
                ? waiting
                // The page of the boards says it itself.
                : (office == "secretariat" ? helpLine : []) + (name == "boards" ? [] : boardsLine)
                    + (beside?.around(shown) ?? shown)
        let dialog = palette ?? confirmation?.dialog ?? form?.dialog(assembly, in: language)
        let order = FocusOrder(dialog?.parts ?? parts)
        let front = palette == nil ? form?.focus : self.palette?.focus ?? CommandPalette.field
        let kept = shownFocus.flatMap { order.contains($0) ? $0 : nil }
        let begins = dialog == nil && !showsHelp ? home(order) : nil
        let focus = front ?? (isFiltering ? "filter" : kept ?? begins ?? order.first)
        var scene = Scene(
            NodeID(showsHelp ? "\(office).help" : "\(office).\(name)"), title: title(office), focus: focus,
            status: name != "boards" && saysWhatBoardsShow ? nil : statusLine, dialog: dialog
        ) { parts }
        // Before the record has been received the page is not yet what it will be.
        scene.isPassing = assembly.convocation == nil && dialog == nil && !showsHelp
        return scene
    }

    /// The field of a filter while it is typed in; afterwards what narrows the list, so that the list has the focus.
    var filterField: [Node] {
        guard let filter else { return [] }
        guard isFiltering else {
            return [
                Paragraph(Text("With ", .muted) + Text(filter.text, .accent) + Text("; Esc shows all.", .muted)).node
            ]
        }
        return [
            TextField("filter", label: "Find", value: filter.text, caret: filter.caret, hint: "a name or a code").node
        ]
    }

    private var waiting: [Node] {
        [
            Paragraph(
                Text("Waiting for the host. This console will be ready as soon as it has received the record.", .muted)
            )
            .node
        ]
    }

    private func title(_ office: String) -> TitleLine {
        let sitting = OutcomeWords.sitting(assembly.sitting)
        return TitleLine(
            assembly.convocation.map { .verbatim($0.shortTitle) } ?? "Plenary",
            [Text(sitting.name), state(sitting.state)], notice: notice,
            clock: (hall.now?.clockWithSeconds(utcOffsetMinutes: assembly.utcOffsetMinutes)).map { .verbatim($0) })
    }

    /// The state that matters most: trouble before the ballot, the ballot before the sitting.
    private func state(_ sitting: Text) -> Text {
        if hall.status.storageTrouble != nil { return Text("STORAGE FAILED", .danger) }
        if hall.isLoggedOut { return Text("LOGGED OUT", .danger) }
        if !hall.linkIsUp { return Text("OFFLINE", .danger) }
        if isChecking { return Text("CHECKING", .caution) }
        if let ballot = assembly.currentBallot { return OutcomeWords.phase(ballot.phase) }
        return sitting
    }

    private var notice: Text? {
        guard assembly.isRehearsal else { return nil }
        guard let speed = hall.rehearsalSpeed else { return Text("REHEARSAL", .caution) }
        return Text("REHEARSAL", .caution) + Text(speed == 0 ? " paused" : " speed \(speed) of 5", .muted)
    }

    private var statusLine: StatusLine? {
        if let trouble = hall.status.storageTrouble { return StatusLine(DeskWords.storage(trouble), .danger) }
        if hall.isLoggedOut { return StatusLine(DeskWords.loginEnded, .danger) }
        if !hall.linkIsUp { return StatusLine(DeskWords.linkIsLost(hall), .danger) }
        if let trouble = hall.status.boxTrouble { return StatusLine(trouble, .danger) }
        return status
    }
}
