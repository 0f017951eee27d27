import AssemblyCore
import EventStream
import Foundation
import Glibc
import Host
import HostSocket
import PlenaryTestKit
import SQLiteJournal
import Secrets
import Testing

/// A session in earnest at three real hosts, in processes of their own, on three real servers.
final class ClusterHall: Sendable {
    static let members: [MemberCode] = "ABCDEFGHIJKL".map { MemberCode(rawValue: "\($0)A") }
    static let password = "a long password"
    static let assembly = """
        title: A small assembly
        short-title: Small
        place: Here
        from: 2024-11-04
        to: 2024-11-05
        utc-offset: "+01:00"
        rehearsal: false
        languages: [en, fr]
        rulebook: interpol
        members: members.csv
        sittings:
          - {number: 1, title: First, date: 2024-11-04}
        agenda:
          - {id: adoption, number: "1", title: Adoption, kind: procedure, sitting: 1}
          - {id: seats, number: "2", title: Seats, kind: election, sitting: 1}
        questions:
          - {id: text, item: adoption, title: A text, decision: agenda, text: {en: It is adopted.}}
          - id: post
            item: seats
            title: A post to be filled
            decision: delegate
            seats: 1
            candidates:
              - {id: a, name: Ada, member: AA}
              - {id: b, name: Ben, member: BA}
        """

    let directory: TemporaryDirectory
    let servers: NatsCluster
    private let network: MachineNetwork?

    /// Three servers, and the files of the session; no host yet.
    /// - Parameters:
    ///   - officers: who has a login besides the chair and the secretariat.
    ///   - network: where each host has a machine of its own, with one of the servers; all are on this one, when nil.
    init(officers: [(OperatorID, Role)] = [], in network: MachineNetwork? = nil) async throws {
        var form = NatsCluster.Form()
        form.network = network
        (directory, servers, self.network) = (try TemporaryDirectory(), try NatsCluster(form), network)
        try Self.assembly.write(toFile: assemblyFile, atomically: true, encoding: .utf8)
        let roll = Self.members.enumerated().map { "\($1),Africa,\($1)land,\($0 + 1)" }
        try (["code,region,en,french_order"] + roll).joined(separator: "\n")
            .write(toFile: directory.path(of: "members.csv"), atomically: true, encoding: .utf8)
        let entries = zip(servers.addresses, servers.monitors).map { "  - address: \($0)\n    monitor: \($1)\n" }
        try "session: small\nservers:\n\(entries.joined())"
            .write(toFile: clusterFile, atomically: true, encoding: .utf8)
        // The officers and the badges are made at the first host's machine, and nowhere else.
        try FileManager.default.createDirectory(
            atPath: state(0), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let roster = OperatorRoster(IdentityFile(path: state(0) + "/identities.json"))
        try await roster.add("chair", roles: [.chair], password: "\(Self.password)")
        try await roster.add("office", roles: [.secretariat], password: "\(Self.password)")
        for (name, role) in officers { try await roster.add(name, roles: [role], password: "\(Self.password)") }
        let sheet = try await PipedProcess.run(
            product: "plenary",
            ["operators", "pins", directory.path(of: "pins"), "--assembly", assemblyFile, "--state", state(0)])
        guard sheet.status == 0 else { throw StoryFault(sheet.errors) }
    }

    var assemblyFile: String { directory.path(of: "small.yaml") }
    var clusterFile: String { directory.path(of: "cluster.yaml") }

    /// Where a host keeps its files.
    func state(_ number: Int) -> String { directory.path(of: "host-\(number)") }

    /// Starts a host, and waits until it serves.
    func start(_ number: Int) async throws -> PipedProcess {
        let plenary = try BuiltProducts.executable("plenary")
        let launch = network?.launch(plenary, arguments(number), on: number) ?? (plenary, arguments(number))
        let process = try PipedProcess(launch.0, launch.1)
        try await process.waitFor("Serving", within: .seconds(60))
        return process
    }

    /// How a host is started.
    func arguments(_ number: Int) -> [String] {
        [
            "host", assemblyFile, "--cluster", clusterFile, "--as", "hall-\(number)", "--state", state(number),
            "--socket", socket(number),
        ]
    }

    func socket(_ number: Int) -> String { directory.path(of: "socket-\(number)") }

    /// A console at a host.
    func remote(_ number: Int) -> RemoteHost { RemoteHost(path: socket(number)) }

    /// An officer at a host.
    func officer(_ role: Role, at host: RemoteHost) async throws -> LoginToken {
        let name: OperatorID = role == .chair ? "chair" : "office"
        return try await host.open(.officer(role, name, password: "\(Self.password)"), on: DeviceID("\(name)")).token
    }

    /// Lets officers at two hosts open a vote: a recorded one, or the secret one on the post.
    /// - Returns: badges and PINs, which the secretariat has renewed.
    func openBallot(
        on question: QuestionID = "text", of item: ItemID = "adoption", office: Int, chair: Int
    ) async throws -> [MemberCode: RenewedPIN] {
        let (desk, podium) = (remote(office), remote(chair))
        let clerk = try await officer(.secretariat, at: desk)
        var pins: [MemberCode: RenewedPIN] = [:]
        for member in Self.members {
            try await act(.delegations(.decideCredentials(member, .accepted)), clerk, at: desk)
            try await act(.delegations(.registerPresence(member, present: true)), clerk, at: desk)
            pins[member] = try await desk.renewPIN(of: member, by: clerk)
        }
        let presiding = try await officer(.chair, at: podium)
        for command: Command in [
            .sitting(.open(1)), .agenda(.takeUp(item)), .ballots(.open(question, limitSeconds: nil, seal: nil)),
        ] { try await act(command, presiding, at: podium) }
        await desk.disconnect()
        await podium.disconnect()
        return pins
    }

    /// Given a host on each machine, officers at two of them, and kiosks at all that cast on and on.
    /// - Parameter papers: so many have been acknowledged.
    func castingEverywhere(papers: Int) async throws -> (hosts: [PipedProcess], kiosks: ClusterKiosks) {
        var hosts: [PipedProcess] = []
        for number in 0...2 { hosts.append(try await start(number)) }
        let kiosks = ClusterKiosks(self, try await openBallot(office: 1, chair: 2), "text#1")
        await kiosks.begin()
        try await kiosks.hear(papers)
        return (hosts, kiosks)
    }

    /// Gives a command that is not refused.
    @discardableResult
    func act(
        _ command: Command, _ token: LoginToken, at host: RemoteHost, with second: Attestation? = nil
    ) async throws -> Position {
        let submission = Submission(command: command, attestation: second)
        for _ in 0..<5 {
            switch await host.submit(submission, by: token) {
            case .recorded(let position): return position
            case .checking: continue
            case .refused(let refusal): throw StoryFault("\(command): \(refusal)")
            case .failed(let fault): throw StoryFault("\(command): \(fault)")
            }
        }
        throw StoryFault("\(command) was not settled")
    }

    /// The record as a host's copy has it.
    func mirror(_ number: Int) async throws -> [StoredRecord<Event>] {
        let journal = try SQLiteJournal<Event>.openForReading(state(number) + "/journal.sqlite")
        var records: [StoredRecord<Event>] = []
        for try await page in journal.replay() { records += page }
        await journal.close()
        return records
    }

    /// Which hosts have taken the lead, in the order in which they did.
    static func leads(_ records: [StoredRecord<Event>]) -> [String] {
        records.flatMap { Array($0.events) }.compactMap { event in
            if case .record(.tookOver(let host, _)) = event.fact { host } else { nil }
        }
    }

    /// The host that leads, by the copy of one that is up.
    func leader(by number: Int) async throws -> Int {
        guard let host = Self.leads(try await mirror(number)).last, let leader = Int(host.suffix(1)) else {
            throw StoryFault("nobody leads")
        }
        return leader
    }
}
