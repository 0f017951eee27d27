import AssemblyCore
import CanonicalJSON
import ClusterJournal
import EventStream
import Host

/// What a host of a cluster says of itself when the hosts are called.
struct HostOnTheRoll: Codable, Equatable {
    /// Its name.
    let host: String
    /// Whether it leads, as far as it knows.
    let leads: Bool
    /// The last record that it has heard.
    let position: Position
    /// What its clock shows.
    let at: Moment

    /// How far its clock is from that of whoever called, as it arrived: its way took some of that.
    struct Heard: Equatable {
        let host: HostOnTheRoll
        /// In milliseconds; negative where its clock is behind.
        let ahead: Int64
    }

    /// A clock that differs by more is spoken of: the times of the record jump when another host leads.
    static let mostAhead: Int64 = 1_000
    private static let patience = Duration.milliseconds(1_500)

    /// Lets a host answer, for as long as the roll is held.
    static func answer(on roll: HostRoll, for host: AssemblyHost, named name: String, by clock: any HostClock) {
        roll.answer {
            let own = HostOnTheRoll(
                host: name, leads: await host.isLeading, position: await host.position, at: clock.moment())
            return (try? CanonicalJSON.bytes(of: own)) ?? []
        }
    }

    /// How often a host looks for the others, and how long it waits for their answers.
    private static let (pause, answering) = (Duration.seconds(2), Duration.milliseconds(700))

    /// Lets a host tell its officers of the others, until the task is cancelled. One that was heard of is not forgotten.
    static func tell(_ host: AssemblyHost, named name: String, on roll: HostRoll) -> Task<Void, Never> {
        Task.detached {
            var known: Set<String> = []
            while !Task.isCancelled {
                let own = await host.position
                let heard = await roll.call(within: answering).compactMap {
                    try? CanonicalJSON.decode(HostOnTheRoll.self, from: $0, unknownFields: .ignored)
                }
                let others = heard.filter { $0.host != name }
                known.formUnion(others.map(\.host))
                let hosts = known.sorted().map { name in
                    let heard = others.first { $0.host == name }
                    return OtherHost(
                        name: name, behind: heard.map { $0.position < own ? $0.position.distance(to: own) : 0 })
                }
                await host.note(hosts)
                try? await Task.sleep(for: pause)
            }
        }
    }

    /// The hosts that are up, by name.
    static func call(_ file: ClusterFile) async throws(JournalFault) -> [Heard] {
        let asked = SystemHostClock().moment()
        let answers = try await HostRoll.call(file.access, file.name, within: patience)
        let hosts = answers.compactMap {
            try? CanonicalJSON.decode(HostOnTheRoll.self, from: $0, unknownFields: .ignored)
        }
        // All are asked at once, and answer within the time that is waited: what is beyond it is their clock's.
        let latest = SystemHostClock().moment()
        return hosts.sorted { $0.host < $1.host }.map { host in
            let (early, late) = (host.at.milliseconds - asked.milliseconds, host.at.milliseconds - latest.milliseconds)
            return Heard(host: host, ahead: early < 0 ? early : max(0, late))
        }
    }

    /// What `plenary cluster check` says of the hosts.
    /// - Parameter end: the last record of the cluster.
    static func lines(_ heard: [Heard], end: Position) -> [HallLine] {
        guard !heard.isEmpty else { return [.note("hosts", "none is up.")] }
        return heard.map { entry in
            let (host, about) = (entry.host, "host \(entry.host.host)")
            guard abs(entry.ahead) <= mostAhead else {
                return .note(
                    about, "its clock and this machine's differ by \(abs(entry.ahead)) ms.",
                    "Let the clocks of all machines be kept right, by NTP for example.")
            }
            let role = host.leads ? "it leads" : "it follows"
            guard host.position < end else { return .ready(about, "\(role), and has heard every record.") }
            return .note(about, "\(role), and has heard record \(host.position) of \(end).")
        }
    }
}
