import AssemblyCore
package import Host
package import Language
import TerminalKit

/// The kiosks of the hall: which are ready, in use or lost, and where somebody waits for help.
package enum KioskParts {
    /// How a kiosk is, what concerns an officer most first.
    enum Standing: Int, CaseIterable {
        case asking, promised, lost, inUse, ready

        /// How a kiosk is.
        init(_ kiosk: KioskStatus) {
            self =
                switch kiosk.call {
                case .waiting: .asking
                case .promised: .promised
                case nil: !kiosk.isOnline ? .lost : kiosk.member == nil ? .ready : .inUse
                }
        }

        /// What it is called.
        var words: Message {
            switch self {
            case .asking: "HELP ASKED"
            case .promised: "help comes"
            case .lost: "LOST"
            case .inUse: "in use"
            case .ready: "ready"
            }
        }

        /// How loud it is.
        var ink: Ink {
            switch self {
            case .asking, .lost: .danger
            case .promised: .caution
            case .inUse: .success
            case .ready: .muted
            }
        }
    }

    /// What whoever asked is told.
    package static func promised(_ kiosk: DeviceID) -> Message {
        "\(.verbatim(kiosk.name)) is told that somebody comes."
    }

    /// What was done for whoever asked.
    package static func answered(_ kiosk: DeviceID) -> Message {
        "Help is no longer asked for at \(.verbatim(kiosk.name))."
    }

    /// Somebody asks for help at a kiosk.
    static func asked(_ kiosk: KioskStatus, _ assembly: Assembly) -> Message {
        guard let member = kiosk.member else { return "Help is asked for at \(.verbatim(kiosk.device.name))." }
        return "Help is asked for at \(.verbatim(kiosk.device.name)), by \(assembly.name(of: member))."
    }

    /// The kiosks at which help is asked for, whoever waits longest first.
    static func asking(for kiosks: [KioskStatus]) -> [KioskStatus] {
        let asked = kiosks.compactMap { kiosk in kiosk.helpAskedAt.map { (kiosk: kiosk, since: $0) } }
        return asked.sorted { ($0.since, $0.kiosk.device.name) < ($1.since, $1.kiosk.device.name) }.map(\.kiosk)
    }

    /// The kiosks to which nobody has been sent yet, whoever waits longest first.
    static func waiting(for kiosks: [KioskStatus]) -> [KioskStatus] {
        asking(for: kiosks).filter { $0.call == .waiting }
    }

    /// How many there are of each, in one line each.
    static func counts(_ kiosks: [KioskStatus]) -> [Fact] {
        let standings = kiosks.map(Standing.init)
        return Standing.allCases.reversed().map { standing in
            let count = standings.count { $0 == standing }
            return Fact(standing.title, Text("\(count)", count == 0 ? .muted : standing.ink))
        }
    }

    /// The table of all kiosks, with whoever waits for help first.
    /// - Parameter lost: when each that is lost was heard last, as far as it is known.
    static func table(
        _ kiosks: [KioskStatus], lost: [DeviceID: Moment] = [:], _ assembly: Assembly, at now: Moment
    ) -> Table {
        let sorted =
            asking(for: kiosks.filter { $0.call == .waiting }) + asking(for: kiosks.filter { $0.call == .promised })
            + kiosks.filter { $0.helpAskedAt == nil }.sorted {
                (Standing($0).rawValue, $0.device.name) < (Standing($1).rawValue, $1.device.name)
            }
        return Table(
            [
                Table.Column("Kiosk", share: 2), Table.Column("State"), Table.Column("Delegation", share: 2),
                Table.Column("Since", alignment: .trailing, priority: .secondary),
            ],
            rows: sorted.enumerated().map { place, kiosk in
                let standing = Standing(kiosk)
                let since = kiosk.helpAskedAt ?? (standing == .lost ? lost[kiosk.device] : nil)
                return Table.Row(
                    NodeID("kiosk.\(place).\(kiosk.device.name)", of: kiosk.device),
                    [
                        Text(.verbatim(kiosk.device.name)), Text(standing.words, standing.ink),
                        kiosk.member.map { Text(assembly.name(of: $0)) } ?? Text("nobody", .muted),
                        Text(since.map { .verbatim(assembly.clock($0)) } ?? .empty, .caution),
                    ], mark: standing == .asking ? "!" : nil)
            }, whenEmpty: "No kiosk is connected.")
    }

    /// The kiosk that a name on the screen stands for.
    static func kiosk(of id: NodeID?) -> DeviceID? { id?.thing() }
}

extension KioskParts.Standing {
    /// What stands before the count of such kiosks.
    fileprivate var title: Message {
        switch self {
        case .asking: "Help asked"
        case .promised: "Help comes"
        case .lost: "Lost"
        case .inUse: "In use"
        case .ready: "Ready"
        }
    }
}
