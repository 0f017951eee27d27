import AssemblyCore
package import Host
package import Language
import TerminalKit

/// The kiosks of the hall: which are ready, in use or lost, and where somebody waits for help.
package enum KioskParts {
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

    /// A badge that was in use at a kiosk has come to be used at another one.
    static func badgeMoved(to kiosk: KioskStatus, _ assembly: Assembly) -> Message? {
        guard let member = kiosk.member, let former = kiosk.badgeFrom else { return nil }
        return
            "\(assembly.name(of: member)) is logged out at \(.verbatim(former.name)): its badge is used at \(.verbatim(kiosk.device.name)). If that is somebody else, give it a new PIN."
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
    static func counts(_ counts: KioskCounts) -> [Fact] {
        KioskStanding.allCases.reversed().compactMap { standing in
            let count = counts[standing]
            // What is seldom takes no line while it is not.
            guard count > 0 || standing != .badgeMoved else { return nil }
            return Fact(standing.title, Text("\(.number(count))", count == 0 ? .muted : standing.ink))
        }
    }

    /// How many there are, and how many of them the list shows, where that is not all of them.
    static func extent(_ status: HostStatus) -> Message {
        let all = status.kioskNumbers.all
        guard all > status.kiosks.count else { return .number(all) }
        return "\(.number(status.kiosks.count)) of \(.number(all)), those that need somebody first"
    }

    /// The table of all kiosks, with whoever waits for help first.
    /// - Parameter lost: when each that is lost was heard last, as far as it is known.
    static func table(
        _ kiosks: [KioskStatus], lost: [DeviceID: Moment] = [:], _ assembly: Assembly, at now: Moment
    ) -> Table {
        let sorted =
            asking(for: kiosks.filter { $0.call == .waiting }) + asking(for: kiosks.filter { $0.call == .promised })
            + kiosks.filter { $0.helpAskedAt == nil }.sorted {
                ($0.standing.rawValue, $0.device.name) < ($1.standing.rawValue, $1.device.name)
            }
        return Table(
            [
                Table.Column("Kiosk", share: 2), Table.Column("State"), Table.Column("Delegation", share: 2),
                Table.Column("Since", alignment: .trailing, priority: .secondary),
            ],
            rows: sorted.enumerated().map { place, kiosk in
                let standing = kiosk.standing
                let since = kiosk.helpAskedAt ?? (standing == .lost ? lost[kiosk.device] : nil)
                return Table.Row(
                    NodeID("kiosk.\(place).\(kiosk.device.name)", of: kiosk.device),
                    [
                        Text(.verbatim(kiosk.device.name)), Text(standing.words, standing.ink),
                        person(at: kiosk, assembly),
                        Text(since.map { .verbatim(assembly.clock($0)) } ?? .empty, .caution),
                    ], mark: standing == .asking ? "!" : nil)
            }, whenEmpty: "No kiosk is connected.")
    }

    private static func person(at kiosk: KioskStatus, _ assembly: Assembly) -> Text {
        guard let member = kiosk.member else { return Text("nobody", .muted) }
        guard let former = kiosk.badgeFrom else { return Text(assembly.name(of: member)) }
        return Text("\(assembly.name(of: member)), before at \(.verbatim(former.name))")
    }

    /// The kiosk that a name on the screen stands for.
    static func kiosk(of id: NodeID?) -> DeviceID? { id?.thing() }
}

extension KioskStanding {
    /// What it is called.
    fileprivate var words: Message {
        switch self {
        case .asking: "HELP ASKED"
        case .promised: "help comes"
        case .lost: "LOST"
        case .badgeMoved: "BADGE MOVED"
        case .inUse: "in use"
        case .ready: "ready"
        }
    }

    /// How loud it is.
    fileprivate var ink: Ink {
        switch self {
        case .asking, .lost: .danger
        case .promised, .badgeMoved: .caution
        case .inUse: .success
        case .ready: .muted
        }
    }

    /// What stands before the count of such kiosks.
    fileprivate var title: Message {
        switch self {
        case .asking: "Help asked"
        case .promised: "Help comes"
        case .lost: "Lost"
        case .badgeMoved: "Badge moved"
        case .inUse: "In use"
        case .ready: "Ready"
        }
    }
}
