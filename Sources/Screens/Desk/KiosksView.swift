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
        Pane("Kiosks", note: Text("Enter: somebody goes there; again: has been there", .muted)) {
            Facts(KioskParts.counts(desk.hall.status.kioskNumbers))
        }.share(0).priority(size.rows < 20 ? .secondary : .normal)
        Pane("All kiosks", note: Text(KioskParts.extent(desk.hall.status), .muted)) {
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
        let asked = KioskParts.waiting(for: hall.status.kiosks)
        guard !asked.isEmpty else { return [] }
        return [Paragraph(Text("HELP asked for at: \(asked.map(\.device.name).sideBySide)", .danger)).node]
    }

    /// Says that somebody goes to the kiosk in focus, and then that somebody has been there.
    mutating func answerHelp(at id: NodeID) -> [Effect<ConsoleRequest>] {
        guard let kiosk = KioskParts.kiosk(of: id) else { return [] }
        switch hall.status.kiosks.first(where: { $0.device == kiosk && $0.call != nil })?.call {
        case .waiting: return [.request(.promiseHelp(kiosk))]
        case .promised: return [.request(.answerHelp(kiosk))]
        case nil:
            say("Nobody waits for help there.")
            return []
        }
    }
}
