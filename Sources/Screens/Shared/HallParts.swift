import AssemblyCore
import Host
import TerminalKit

/// Who is here, how the kiosks are, how the day goes.
enum HallParts {
    /// Presence and entitlement. No article sets a quorum, so none is shown.
    static func presence(_ assembly: Assembly) -> [Fact] {
        [
            Fact("Present", assembly.presentCount, .heading),
            Fact("Entitled", assembly.entitledCount),
            Fact("Members", assembly.members.count),
        ]
    }

    /// The kiosks in one line: how many are in use, which are offline.
    static func kiosks(_ status: HostStatus) -> Fact {
        let offline = status.kiosks.filter { !$0.isOnline }
        let used = status.kiosks.count { $0.isOnline && $0.member != nil }
        var text = status.kiosks.isEmpty ? Text("none", .muted) : Text("\(used) of \(status.kiosks.count) in use")
        if !offline.isEmpty {
            text += Text(", OFFLINE: " + offline.map(\.device.name).joined(separator: ", "), .danger)
        }
        return Fact("Kiosks", text)
    }

    /// How far the day is from its plan, and when it will end at this pace; only where times are announced.
    static func day(_ assembly: Assembly) -> [Fact] {
        let plan = DayPlan(assembly)
        var facts: [Fact] = []
        if let drift = plan.drift {
            facts.append(Fact("The day is", Text(TimeWords.drift(drift), drift >= 60 ? .caution : .text)))
        }
        let end = plan.projectedEnd.map { Text(assembly.clock($0)) } ?? Text(TimeWords.notAnnounced, .muted)
        facts.append(Fact("Day ends", end))
        return facts
    }
}
