import AssemblyCore
import Language
import TerminalKit

/// The elections as one course: every seat with who has taken it or how far it is, and the list of those elected as it is
/// read out.
struct SlateView {
    let state: ChairState

    private var assembly: Assembly { state.assembly }

    /// The page.
    @NodeBuilder
    var parts: [Node] {
        let slates = assembly.slates
        if slates.isEmpty { Paragraph(Text("No election is on the agenda.", .muted)) }
        for slate in slates {
            Pane(Text("\(slate.item.number)  \(slate.item.title.message)", .heading), note: slate.filled) {
                focusable(slate).table
            }.share(0).priority(.essential)
        }
        if let list = SpokenFormula.listOfElected(assembly, in: state.spokenLanguage) {
            Pane("Read aloud") { Paragraph(Text(list), isSpoken: true) }.share(0)
        }
    }

    private func focusable(_ slate: SlateParts) -> SlateParts {
        var slate = slate
        slate.canFocus = true
        return slate
    }
}
