import AssemblyCore
import ClusterJournal
import EventStream
import Foundation
import Host
import HostSocket
import PlenaryTestKit
import Secrets

/// A session at three real hosts on three real servers, all on this machine: every delegation has a badge and a PIN, and a
/// ballot is open in which each may change its vote.
final class ClusterSession {
    /// The servers.
    let servers: NatsCluster
    /// The journal on the servers, as somebody sees it who only reads.
    let journal: ClusterJournal<Event>
    /// Where the servers are.
    let access: ClusterAccess
    private let directory: URL
    private var hosts: [Int: DrivenTerminal] = [:]
    private var leads = (next: Position.first, host: 0)

    /// The session's name on the servers.
    static let name = StreamName(session: "benchmark")
    /// The ballot that is open.
    static let ballot = BallotID(BenchmarkAssembly.election, round: 1)
    /// A hash of every delegation's PIN that costs nothing to check: what PINs cost is measured by the group 'hall'.
    private static let quickHash =
        "$argon2id$v=19$m=8,t=1,p=1$aSkR0JDmFHQz3dM4QGO9nw$+P0EUbpifOpkwunyMqb8Em2ZKHYBTlzj4H/5LFb5xTw"

    private let connections: Int

    private init(_ servers: NatsCluster, _ journal: ClusterJournal<Event>, in directory: URL, connections: Int) {
        (self.servers, self.journal, self.directory, self.connections) = (servers, journal, directory, connections)
        access = Self.access(to: servers)
    }

    private static func access(to servers: NatsCluster) -> ClusterAccess {
        ClusterAccess(servers: servers.addresses, monitors: servers.monitors)
    }

    // A function and not an asynchronous initialiser, at which the optimiser of Swift 6.3.1 ends by signal 11.
    /// Starts servers and hosts, and opens the ballot.
    /// - Parameters:
    ///   - directory: an empty directory.
    ///   - members: how many delegations there are.
    ///   - connections: how many consoles each host lets in.
    static func begin(in directory: URL, members: Int, connections: Int) async throws -> ClusterSession {
        let servers = try NatsCluster()
        guard let name else { throw BenchmarkFault("The session has no name.") }
        let journal = try await ClusterJournal<Event>.open(access(to: servers), name)
        let session = ClusterSession(servers, journal, in: directory, connections: connections)
        try session.write()
        try await session.convene(members)
        for number in 0...2 { try session.start(number) }
        try await session.openBallot()
        return session
    }

    /// Where a host is reached.
    func socket(_ number: Int) -> String { path("socket-\(number)") }

    /// The file of the cluster.
    var file: String { path("cluster.yaml") }

    private func path(_ name: String) -> String { directory.appending(path: name).path(percentEncoded: false) }
    private func state(_ number: Int) -> String { path("host-\(number)") }

    /// The files that hosts are started with. What is convened has been before; the assembly's file only names it.
    private func write() throws {
        let entries = zip(servers.addresses, servers.monitors).map { "  - address: \($0)\n    monitor: \($1)\n" }
        try "session: benchmark\nservers:\n\(entries.joined())".write(toFile: file, atomically: true, encoding: .utf8)
        try """
        title: Assembly of the benchmark
        short-title: BENCHMARK
        place: Nowhere
        from: 2024-11-04
        to: 2024-11-04
        utc-offset: "+00:00"
        rehearsal: false
        languages: [en]
        rulebook: interpol
        members: members.csv
        sittings:
          - {number: 1, title: Sitting 1, date: 2024-11-04}
        agenda:
          - {id: business, number: "1", title: Business, kind: procedure, sitting: 1}
        """.write(toFile: path("assembly.yaml"), atomically: true, encoding: .utf8)
        try "code,region,en,french_order\nAA,Africa,Aland,1\n"
            .write(toFile: path("members.csv"), atomically: true, encoding: .utf8)
    }

    private func convene(_ members: Int) async throws {
        for path in [state(0), state(0) + "/keys"] {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        }
        let register = IdentityFile(path: state(0) + "/identities.json")
        try register.update { register in
            register.operators["chair"] = IdentityRegister.Operator(roles: [.chair], passwordHash: Self.quickHash)
            for place in 0..<members {
                register.badges[BenchmarkAssembly.member(place)] = IdentityRegister.Badge(
                    number: HallSession.badge(place), pinHash: Self.quickHash)
            }
            register.sheetWasProduced = true
        }
        try await AssemblyHost.convene(
            HostConfiguration(
                journal: journal, convocation: BenchmarkAssembly.convocation(members: members).asRehearsal(false),
                identities: register,
                ballotFiles: BallotFiles(boards: state(0) + "/boards", keys: state(0) + "/keys"),
                signingKey: try SigningKey.kept(at: state(0) + "/keys/host.key")))
    }

    // MARK: Hosts

    /// Starts a host, and waits until it serves.
    func start(_ number: Int) throws {
        let host = try DrivenTerminal(
            BenchmarkSession.program(),
            [
                "host", path("assembly.yaml"), "--cluster", file, "--as", "hall-\(number)", "--state", state(number),
                "--socket", socket(number), "--connections", String(connections),
            ], home: directory.path, columns: 200)
        hosts[number] = host
        try host.wait(for: "Serving")
    }

    /// Sends a signal to a host.
    func signal(_ number: Int, _ signal: Int32) { if let host = hosts[number] { kill(host.process, signal) } }

    /// Kills a host and waits until it is gone.
    func killHost(_ number: Int) async throws {
        guard let host = hosts.removeValue(forKey: number) else { return }
        kill(host.process, SIGKILL)
        while !host.hasEnded { try await Task.sleep(for: .milliseconds(1)) }
    }

    /// The host that leads, by the record.
    func leader() async throws -> Int {
        while true {
            let page = try await journal.records(from: leads.next, limit: 4_096)
            guard let last = page.last else { return leads.host }
            for event in page.flatMap({ Array($0.events) }) {
                if case .record(.tookOver(let host, _)) = event.fact { leads.host = Int(host.suffix(1)) ?? 0 }
            }
            leads.next = last.position.next
        }
    }

    /// The hosts that follow.
    func followers() async throws -> [Int] {
        let leader = try await leader()
        return (0...2).filter { $0 != leader }
    }

    /// The server that leads the stream.
    func streamLeader() async throws -> Int {
        guard let name = Self.name else { throw BenchmarkFault("The session has no name.") }
        let state: StreamState?
        // Caught here, and not passed on as it is: at that, too, the optimiser ends.
        do { state = try await StreamState.ask(access, name) } catch { throw BenchmarkFault("\(error)") }
        guard let leader = state?.leader, let number = Int(leader.suffix(1)) else {
            throw BenchmarkFault("No server leads the stream.")
        }
        return number - 1
    }

    // MARK: The sitting

    private func openBallot() async throws {
        let remote = RemoteHost(path: socket(0))
        let login = Login.officer(.chair, "chair", password: "\(HallSession.secret)")
        let chair = try await remote.open(login, on: DeviceID("chair")).token
        for command in [
            Command.sitting(.open(1)), .agenda(.takeUp(BenchmarkAssembly.item)),
            .ballots(.open(BenchmarkAssembly.election, limitSeconds: nil, seal: nil)),
        ] {
            let reply = await remote.submit(Submission(command: command), by: chair)
            guard case .recorded = reply else { throw BenchmarkFault("\(command) was answered \(reply).") }
        }
        await remote.close(chair)
        await remote.disconnect()
    }

    /// Ends hosts and servers.
    func end() async throws {
        for (number, host) in hosts {
            signal(number, SIGTERM)
            while !host.hasEnded { try await Task.sleep(for: .milliseconds(20)) }
        }
        hosts = [:]
        await journal.close()
    }
}
