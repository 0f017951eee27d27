import AssemblyCore
import TerminalKit

/// The panels with their schedule, and the one in focus.
struct PanelsView {
    let desk: Desk

    /// The page.
    @NodeBuilder
    var parts: [Node] {
        let summary = PanelParts.summary(desk.assembly, at: desk.hall.shownMoment)
        if !summary.isEmpty { Facts(summary).quiet().priority(.ornament) }
        Pane("Panels") { PanelParts.table(desk.assembly, at: desk.hall.shownMoment) }
        if let item = AgendaParts.item(of: desk.focus).flatMap({ desk.assembly.agenda[$0] }), let panel = item.panel {
            Pane(Text(item.title.message, .heading)) {
                PanelParts.facts(panel, desk.assembly, at: desk.hall.shownMoment)
            }.share(0)
        }
    }
}
