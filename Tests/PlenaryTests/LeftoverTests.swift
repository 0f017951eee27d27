import AssemblyCore
import BallotBox
import Bytes
import EventStream
import Foundation
import Glibc
import HostSocket
import Host
import Kiosk
import PlenaryTestKit
import Registrar
import Scrutineer
import SealedBallot
import Secrets
import Testing

/// A whole secret election at the real host, with every secret that it was made with known to the test alone.
@Suite("Of a secret ballot nothing is left where it does not belong", .timeLimit(.minutes(3)))
struct LeftoverTests {
    @Test("record, log, files and the host's memory hold no card's code, no scrutineer's key, no randomness of a paper")
    func leftovers() async throws {
        let session = try await SecretSession.begin()
        let secrets = try await session.holdElection()
        #expect(secrets.count > 30)
        let memory = try ProcessMemory(of: session.process.processIdentifier)
        // The search finds what is there: the title of the question, and the tracker of a paper.
        #expect(memory.contains(Array("A post to be filled".utf8)))
        #expect(memory.contains(Array(session.lastTracker.utf8)))
        for (name, secret) in secrets { #expect(!memory.contains(secret), "\(name) is in the host's memory") }
        try await session.process.endInOrder()
        let files = try session.files()
        #expect(files.contains { $0.key.hasSuffix(".bel") } && files.contains { $0.key.hasSuffix("journal.sqlite") })
        for (name, secret) in secrets {
            for (file, content) in files {
                #expect(!content.holds(secret), "\(name) is in \(file)")
            }
        }
    }
}

/// The real host with officers, scrutineers, cards and four delegations, all of them clients of its socket.
private final class SecretSession {
    private static let members: [MemberCode] = ["AA", "BB", "CC", "DD"]
    private static let scrutineers: [OperatorID] = ["first", "second", "third"]
    private static let password = "a long password"

    let directory: TemporaryDirectory
    let process: PipedProcess
    private let host: RemoteHost
    private(set) var lastTracker = ""

    private init(_ directory: TemporaryDirectory, _ process: PipedProcess) {
        (self.directory, self.process) = (directory, process)
        host = RemoteHost(path: directory.path(of: "socket"))
    }

    static func begin() async throws -> SecretSession {
        let directory = try TemporaryDirectory()
        try Data(assembly.utf8).write(to: URL(fileURLWithPath: directory.path(of: "small.yaml")))
        try Data(SmallSession.roll.utf8).write(to: URL(fileURLWithPath: directory.path(of: "members.csv")))
        let state = directory.path(of: "session")
        try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
        let roster = OperatorRoster(IdentityFile(path: state + "/identities.json"))
        try await roster.add("chair", roles: [.chair], password: "\(password)")
        try await roster.add("office", roles: [.secretariat], password: "\(password)")
        for name in scrutineers { try await roster.add(name, roles: [.scrutineer], password: "\(password)") }
        let process = try PipedProcess(
            product: "plenary",
            ["host", directory.path(of: "small.yaml"), "--state", state, "--socket", directory.path(of: "socket")])
        try await process.waitFor("Serving", within: .seconds(60))
        return SecretSession(directory, process)
    }

    /// Holds the election of a post.
    /// - Returns: everything that must be nowhere, by its name.
    func holdElection() async throws -> [(String, [UInt8])] {
        let office = try await login(.secretariat, "office")
        let chair = try await login(.chair, "chair")
        let seats = Self.scrutineers.map { _ in ScrutineerSeat() }
        try await holdCeremony(seats, office)
        let codes = try await publishCards(office)
        try await act(.sitting(.open(1)), chair)
        try await act(.agenda(.takeUp("adoption")), chair)
        try await act(.ballots(.open("post", limitSeconds: nil, seal: nil)), chair)
        let ballot = try #require(try await assembly(chair).currentBallot)
        var secrets = seats.enumerated().map { ("key \($0.offset + 1)", $0.element.seed.withBytes { Array($0) }) }
        secrets += codes.map { ("card of \($0.key)", $0.value.text.withBytes { Array($0) }) }
        secrets += try await cast(ballot, codes, office, trustees: try await assembly(chair).scrutiny.trustees)
        try await act(.ballots(.close(ballot.id)), chair)
        try await open(ballot.id, seats, chair)
        return secrets
    }

    private func holdCeremony(_ seats: [ScrutineerSeat], _ office: LoginToken) async throws {
        let second = Attestation(name: "chair", password: "\(Self.password)")
        try await act(.scrutiny(.appointScrutineers(Self.scrutineers, needed: 2)), office, with: second)
        for _ in KeyCeremony.Step.allCases {
            for (seat, name) in zip(seats, Self.scrutineers) {
                let token = try await login(.scrutineer, name)
                let step = try #require(try seat.nextStep(of: name, in: try await assembly(token).scrutiny))
                try await act(.scrutiny(step), token)
            }
        }
    }

    private func publishCards(_ office: LoginToken) async throws -> [MemberCode: VotingCode] {
        let issue = try CredentialIssue.make(for: "Small", members: Self.members, ballots: 2)
        let path = directory.path(of: "list.json")
        try Data(issue.credentials.bytes).write(to: URL(fileURLWithPath: path))
        let reply = await host.installCards(from: path, reason: nil, attestation: nil, by: office)
        guard case .recorded = reply else { throw StoryFault("\(reply)") }
        let pins = try await PipedProcess.run(
            product: "plenary",
            ["operators", "pins", directory.path(of: "pins"), "--state", directory.path(of: "session")])
        guard pins.status == 0 else { throw StoryFault(pins.output) }
        return Dictionary(issue.handOut().map { ($0.member, $0.code) }, uniquingKeysWith: { first, _ in first })
    }

    /// Casts for each delegation, each for somebody else.
    /// - Returns: the randomness of every paper, as digits and as the number in memory.
    private func cast(
        _ ballot: Ballot, _ codes: [MemberCode: VotingCode], _ office: LoginToken, trustees: String?
    ) async throws -> [(String, [UInt8])] {
        let press = try #require(PaperPress(for: ballot, trustees: trustees))
        let choices: [Choice] = [.names(["a"]), .names(["b"]), .abstain, .names(["a"])]
        var secrets: [(String, [UInt8])] = []
        for (member, choice) in zip(Self.members, choices) {
            let login = try await host.renewPIN(of: member, by: office)
            let delegate = try await host.open(
                .delegate(badge: login.badge ?? "", pin: "\(login.pin)"), on: DeviceID("kiosk \(member)")
            ).token
            let card = try #require(codes[member])
            #expect(try await host.isCard(press.publicKey(of: card), of: member, in: ballot.id, by: delegate))
            let paper = try #require(press.paper(with: choice, card: card))
            try await act(.ballots(.cast(ballot.id, member, .sealed(paper.paper))), delegate)
            lastTracker = paper.paper.tracker
            for (place, number) in paper.shown().randomness.enumerated() {
                secrets.append(("number \(place) of the paper of \(member)", Array(number.utf8)))
                secrets.append(("number \(place) of the paper of \(member) in binary", Self.limbs(of: number)))
            }
        }
        return secrets
    }

    private func open(_ id: BallotID, _ seats: [ScrutineerSeat], _ chair: LoginToken) async throws {
        while try await assembly(chair).scrutiny.boards[id] == nil { try await Task.sleep(for: .milliseconds(50)) }
        let piece = try await host.board(of: id, from: 0, by: chair)
        let board = try #require(Base64.decode(piece.bytes))
        for seat in seats.prefix(2) {
            try await act(.scrutiny(try seat.part(of: id, board: board, in: try await assembly(chair).scrutiny)), chair)
        }
        while try await assembly(chair).ballots[id]?.phase != .counted { try await Task.sleep(for: .milliseconds(50)) }
        #expect(try await assembly(chair).ballots[id]?.tally == .names(["a": 2, "b": 1], abstentions: 1))
        try await act(.series(.declare(id)), chair)
    }

    /// Everything in the session's directory.
    func files() throws -> [String: Data] {
        let root = directory.path(of: "session")
        let names = try FileManager.default.subpathsOfDirectory(atPath: root)
        return Dictionary(
            names.compactMap { name in
                FileManager.default.contents(atPath: root + "/" + name).map { (name, $0) }
            }, uniquingKeysWith: { first, _ in first })
    }

    private func login(_ role: Role, _ name: OperatorID) async throws -> LoginToken {
        try await host.open(.officer(role, name, password: "\(Self.password)"), on: DeviceID("\(name)")).token
    }

    private func act(_ command: Command, _ token: LoginToken, with second: Attestation? = nil) async throws {
        let reply = await host.submit(Submission(command: command, attestation: second), by: token)
        guard case .recorded = reply else { throw StoryFault("\(command) was answered \(reply)") }
    }

    /// The state as a session hears it now.
    private func assembly(_ token: LoginToken) async throws -> Assembly {
        let head = try await host.open(.board, on: DeviceID("head")).head
        var assembly = Assembly()
        for await updates in try await host.follow(from: .first, by: token) {
            var reached = Position.origin
            for case .record(let position, let events) in updates {
                events.forEach { assembly.apply($0) }
                reached = position
            }
            if reached >= head { break }
        }
        return assembly
    }

    /// A number of decimal digits as 32 bytes, the least significant first.
    private static func limbs(of digits: String) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 32)
        for digit in digits.utf8 {
            var carry = Int(digit) - 48
            for place in bytes.indices {
                carry += Int(bytes[place]) * 10
                bytes[place] = UInt8(carry & 255)
                carry >>= 8
            }
        }
        return bytes
    }

    private static let assembly =
        SmallSession.assembly + "\ndelegations:"
        + ["AA", "BB", "CC", "DD"].map { "\n  - {member: \($0), head: \($0), credentials: accepted, present: true}" }
        .joined() + "\n"
}
