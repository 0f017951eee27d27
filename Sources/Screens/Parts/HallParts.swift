import AssemblyCore
import Host
import Language
import TerminalKit

/// Who is here, how the kiosks are, how the day goes.
enum HallParts {
    /// Presence and entitlement; a quorum only where the rulebook sets one.
    static func presence(_ assembly: Assembly) -> [Fact] {
        [
            Fact("Present", assembly.presentCount, .heading),
            Fact("Entitled", VotingRight.entitledCount(in: assembly)),
            Fact("Members", assembly.members.count),
        ] + observing(assembly) + weights(assembly) + quorum(assembly)
    }

    /// How many more are here without papers in order, who only observe; nothing where there are none.
    static func observing(_ assembly: Assembly) -> [Fact] {
        let observing = assembly.registeredCount - assembly.presentCount
        return observing > 0 ? [Fact("Observing", observing)] : []
    }

    /// The votes that are here and those that are entitled, where members have more than one.
    static func weights(_ assembly: Assembly) -> [Fact] {
        guard assembly.membership.hasWeights else { return [] }
        let present = assembly.votes(assembly.membership.weightPresent)
        let all = assembly.votes(assembly.membership.weightInAll)
        return [Fact("Votes", Text("\(present, .heading) of \(all)") + Text(" present or represented", .muted))]
    }

    /// Whether enough members are here, for what comes next: to open while no sitting is open, to decide while one is.
    static func quorum(_ assembly: Assembly) -> [Fact] {
        guard let status = QuorumStatus.now(in: assembly) else { return [] }
        let (aim, required): (Message, Int?) =
            assembly.sitting.isOpen ? ("to decide", status.toDecide) : ("to open", status.toOpen)
        guard let required else { return [] }
        let isMet = status.present >= required
        let state = isMet ? Text("met", .success) : Text("NOT MET", .danger)
        let unit: Message = status.metric == .heads ? .empty : status.metric == .population ? " people" : " votes"
        return [Fact("Quorum", state + Text(", \(status.figure(required))\(unit) \(aim)", .muted))]
    }

    /// When a suspended sitting is to be resumed, and how long that is.
    static func resumption(_ assembly: Assembly, at now: Moment) -> [Fact] {
        guard let resumes = assembly.resumesAt else { return [] }
        let left = resumes.seconds(since: now)
        let clock = left > 0 ? Text(", in \(TimeWords.clock(left))", .muted) : Text(": it is time", .caution)
        return [Fact("Resumes", Text(assembly.clock(resumes), .heading) + clock)]
    }

    /// The kiosks in one line: how many are in use, which are offline, and where somebody waits for help.
    /// - Parameter attached: how many are connected, where that was counted before anybody used one.
    static func kiosks(_ status: HostStatus, attached: Int = 0) -> Fact {
        let offline = status.kiosks.filter { !$0.isOnline }
        let asked = KioskParts.waiting(for: status.kiosks)
        let listed = status.kiosks.lazy.filter { $0.isOnline && $0.member != nil }
        // Where help is asked for, somebody is at work as well.
        let used = status.kioskCounts.map { $0[.inUse] + $0[.badgeMoved] + listed.count { $0.call != nil } }
        let all = status.kiosks.isEmpty ? attached : status.kioskNumbers.all
        // What somebody must look after stands first: the end of a line may have no room.
        var parts: [Text] = []
        if !asked.isEmpty { parts.append(Text("HELP: \(asked.map(\.device.name).sideBySide)", .danger)) }
        if !offline.isEmpty { parts.append(Text("OFFLINE: \(offline.map(\.device.name).sideBySide)", .danger)) }
        parts.append(all == 0 ? Text("none", .muted) : Text("\(used ?? listed.count) of \(all) in use"))
        return Fact("Kiosks", parts.dropFirst().reduce(parts[0]) { $0 + Text(", ") + $1 })
    }

    /// On a cluster, the host that decides, and how the others are. Nothing follows from it for who presides: it is where one
    /// looks when machines are looked after.
    static func lead(_ assembly: Assembly, _ status: HostStatus) -> [Fact] {
        guard let lead = assembly.lead else { return [] }
        var facts = [Fact("Led by", Text(.verbatim(lead.host)))]
        let others = (status.otherHosts ?? []).filter { $0.name != lead.host || $0.behind == nil }
        let following = others.filter { $0.behind == 0 }.map(\.name)
        if !following.isEmpty { facts.append(Fact("Followed by", Text(.verbatim(following.sideBySide)))) }
        let late = others.compactMap { other -> Message? in
            guard let behind = other.behind, behind > 0 else { return nil }
            return .verbatim("\(other.name): \(behind)")
        }
        if !late.isEmpty { facts.append(Fact("Records behind", Text(late.sideBySide, .caution))) }
        let silent = others.filter { $0.behind == nil }.map(\.name)
        if !silent.isEmpty { facts.append(Fact("No word from", Text(.verbatim(silent.sideBySide), .danger))) }
        return facts
    }

    /// How far the day is from its plan now, and when it will end at this pace; only where that follows from what is
    /// announced.
    static func day(_ assembly: Assembly, at now: Moment) -> [Fact] {
        let words = ScheduleWords(assembly, at: now)
        let isOver = assembly.sittingTimes[words.schedule.sitting]?.closed != nil
        var facts: [Fact] = []
        // A day that was planned for another date, as in a rehearsal, is neither early nor late.
        if !isOver, let drift = words.schedule.drift, abs(drift) < 24 * 3_600 {
            facts.append(Fact("Schedule", words.lateness(drift)))
        }
        let end = isOver ? nil : words.schedule.projectedEnd.map { Text(assembly.clock($0)) }
        facts.append(Fact("Day ends", end ?? Text(TimeWords.notAnnounced, .muted)))
        return facts
    }
}
