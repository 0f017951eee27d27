import AssemblyCore
import Host
import Language
import TerminalKit

/// The page of the kiosks, at the chair's console and at the secretariat's.
struct KiosksView {
    let desk: Desk
    let size: Size

    /// The page.
    @NodeBuilder
    var parts: [Node] {
        Pane("Kiosks", note: Text("Enter: somebody has been there", .muted)) {
            Facts(KioskParts.counts(desk.hall.status.kiosks))
        }.share(0).priority(size.rows < 20 ? .secondary : .normal)
        Pane("All kiosks", note: Text("\(desk.hall.status.kiosks.count)", .muted)) {
            desk.filterField
            KioskParts.table(shown, lost: desk.hall.lostSince, desk.assembly, at: desk.hall.shownMoment)
        }
    }

    private var shown: [KioskStatus] {
        desk.hall.status.kiosks.filter { kiosk in
            let name = kiosk.member.map { desk.assembly.name(of: $0) } ?? .empty
            return desk.passes(.verbatim(kiosk.device.name), name)
        }
    }
}

extension Desk {
    /// The kiosks at which somebody waits for help, so that nobody is forgotten while other pages are worked on.
    var helpLine: [Node] {
        let asked = KioskParts.asking(for: hall.status.kiosks)
        guard !asked.isEmpty else { return [] }
        return [Paragraph(Text("HELP asked for at: \(asked.map(\.device.name).sideBySide)", .danger)).node]
    }

    /// Says that somebody has seen to the kiosk in focus.
    mutating func answerHelp(at id: NodeID) -> [Effect<ConsoleRequest>] {
        guard let kiosk = KioskParts.kiosk(of: id) else { return [] }
        guard hall.status.kiosks.contains(where: { $0.device == kiosk && $0.helpAskedAt != nil }) else {
            say("Nobody waits for help there.")
            return []
        }
        return [.request(.answerHelp(kiosk))]
    }
}
