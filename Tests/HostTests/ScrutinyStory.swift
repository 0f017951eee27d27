import AssemblyCore
import BallotBox
import Bytes
import EventStream
import Foundation
import Host
import Kiosk
import Language
import PlenaryTestKit
import Registrar
import Scrutineer
import SealedBallot
import Secrets

/// A real session in earnest: officers with logins, three scrutineers with keys of their own, cards by a registrar.
struct ScrutinyStory {
    static let scrutineers: [OperatorID] = ["tellers-1", "tellers-2", "tellers-3"]
    /// The second officer.
    static let registrar = Attestation(name: "registrar", password: "a long password")

    var story: HostStory
    private(set) var chair: LoginToken
    private(set) var office: LoginToken
    private(set) var seats: [ScrutineerSeat]
    private(set) var cards: [MemberCode: VotingCode] = [:]
    private(set) var list: PublicCredentials?
    private var badges: [MemberCode: RenewedPIN] = [:]

    /// Given a real session of seven members whose officers have logged in.
    static func begin(journal: any Journal<Event> = InMemoryJournal<Event>()) async throws -> ScrutinyStory {
        let store = EphemeralIdentityStore()
        let roster = OperatorRoster(store)
        try await roster.add("president", roles: [.chair], password: "a long password")
        try await roster.add("office", roles: [.secretariat], password: "a long password")
        try await roster.add("registrar", roles: [.secretariat], password: "a long password")
        for name in scrutineers { try await roster.add(name, roles: [.scrutineer], password: "a long password") }
        let story = try await HostStory.begin(isRehearsal: false, journal: journal, identities: store)
        try await story.host.makePINSheet(to: story.directory.path(of: "pins"))
        let chair = try await login(.chair, "president", at: story)
        let office = try await login(.secretariat, "office", at: story)
        return ScrutinyStory(
            story: story, chair: chair, office: office, seats: scrutineers.map { _ in ScrutineerSeat() })
    }

    private init(story: HostStory, chair: LoginToken, office: LoginToken, seats: [ScrutineerSeat]) {
        (self.story, self.chair, self.office, self.seats) = (story, chair, office, seats)
    }

    static func login(_ role: Role, _ name: OperatorID, at story: HostStory) async throws -> LoginToken {
        try await story.host.open(.officer(role, name, password: "a long password"), on: DeviceID("\(name)")).token
    }

    /// When the host is started again on what it has left.
    mutating func restart() async throws {
        await story.host.quiet()
        story = try await story.restarted()
        chair = try await Self.login(.chair, "president", at: story)
        office = try await Self.login(.secretariat, "office", at: story)
    }

    var scrutiny: Scrutiny { get async { await story.host.assembly.scrutiny } }

    /// When everything is prepared, one delegation casts in a secret ballot, and the box is closed.
    mutating func closeBox(with choice: Choice, of member: MemberCode) async throws -> Ballot {
        try await holdCeremony()
        try await publishCards()
        try await story.openSitting(by: chair)
        let ballot = try await story.openBallot(on: SmallAssembly.secretMotion, by: chair)
        _ = try await cast(choice, in: ballot, of: member)
        try await story.act(.ballots(.close(ballot.id)), by: chair)
        await story.host.quiet()
        return ballot
    }

    /// When the scrutineers are appointed and hold their ceremony, each at an own console.
    mutating func holdCeremony(needed: Int = 2) async throws {
        try await story.act(
            .scrutiny(.appointScrutineers(Self.scrutineers, needed: needed)), by: office, with: Self.registrar)
        for _ in KeyCeremony.Step.allCases {
            for (seat, name) in zip(seats, Self.scrutineers) {
                guard let command = try seat.nextStep(of: name, in: await scrutiny) else {
                    throw StoryFault("nothing is due of \(name)")
                }
                try await story.act(.scrutiny(command), by: try await Self.login(.scrutineer, name, at: story))
            }
        }
        await story.host.quiet()
    }

    /// When the registrar makes cards, and the office installs the public list.
    mutating func publishCards(ballots: Int = 4) async throws {
        let issue = try CredentialIssue.make(for: "SMALL", members: SmallAssembly.codes, ballots: ballots)
        let list = issue.credentials
        for code in issue.handOut() { cards[code.member] = code.code }
        let reply = try await install(list.bytes, named: "list.json")
        guard case .recorded = reply else { throw StoryFault("the list was answered \(reply)") }
        self.list = list
    }

    /// When the office installs a file.
    @discardableResult
    func install(
        _ bytes: [UInt8], named name: String, reason: StatedReason? = nil, attestation: Attestation? = nil
    ) async throws -> Reply {
        let path = story.directory.path(of: name)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return await story.host.installCards(from: path, reason: reason, attestation: attestation, by: office)
    }

    /// When a delegation has a new card.
    mutating func replaceCard(of member: MemberCode, attestation: Attestation?) async throws -> Reply {
        guard let list else { throw StoryFault("no cards") }
        let issue = try ReplacementIssue.make(for: member, on: list)
        let credential = issue.credential
        let code = issue.handOut()
        let reply = try await install(
            credential.bytes, named: "replacement.json", reason: StatedReason("Perdue dans un taxi.", in: .french),
            attestation: attestation)
        if case .recorded = reply { cards[member] = code.code }
        return reply
    }

    /// When a delegation identifies.
    mutating func delegate(_ member: MemberCode) async throws -> LoginToken {
        if badges[member] == nil { badges[member] = try await story.host.renewPIN(of: member, by: office) }
        guard let login = badges[member], let badge = login.badge else { throw StoryFault("no badge") }
        return try await story.host.open(.delegate(badge: badge, pin: "\(login.pin)"), on: DeviceID("kiosk \(member)"))
            .token
    }

    /// A paper sealed with a card.
    func paper(_ choice: Choice, in ballot: Ballot, card: VotingCode?) async throws -> Paper {
        guard let card, let press = PaperPress(for: ballot, trustees: await scrutiny.trustees),
            let paper = press.paper(with: choice, card: card)
        else { throw StoryFault("no paper") }
        return .sealed(paper.paper)
    }

    /// When a delegation casts with its own card.
    mutating func cast(_ choice: Choice, in ballot: Ballot, of member: MemberCode) async throws -> Reply {
        let paper = try await paper(choice, in: ballot, card: cards[member])
        return await story.submit(.ballots(.cast(ballot.id, member, paper)), by: try await delegate(member))
    }

    /// When a scrutineer types the key at the chair's console.
    func open(_ ballot: BallotID, with seat: Int) async throws -> Reply {
        var bytes: [UInt8] = []
        while true {
            let piece = try await story.host.board(of: ballot, from: bytes.count, by: chair)
            bytes += Base64.decode(piece.bytes) ?? []
            if bytes.count >= piece.length { break }
        }
        let part = try seats[seat].part(of: ballot, board: bytes, in: await scrutiny)
        return await story.submit(.scrutiny(part), by: chair)
    }

    /// The board's file, once it is complete.
    func board(of ballot: BallotID) async throws -> (path: String, bytes: [UInt8]) {
        guard let name = await story.host.assembly.ballots[ballot]?.boardName else { throw StoryFault("no board") }
        let path = story.directory.path(of: "boards/\(name)")
        return (path, Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    }
}

extension ScrutinyStory {
    /// Somebody else sits in a scrutineer's place.
    mutating func replaceSeat(_ place: Int, with seat: ScrutineerSeat) { seats[place] = seat }
}

/// The second opinion of Debian's belenios-tool 2.0, where it is installed.
enum BeleniosVerification {
    /// Expects that the tool accepts a board.
    static func expectAccepted(_ path: String) throws {
        guard OutsideTool.belenios.isExpected else { return }
        let folder = try TemporaryDirectory()
        try FileManager.default.copyItem(atPath: path, toPath: folder.path(of: "board.bel"))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: OutsideTool.belenios.path)
        process.arguments = ["election", "verify", "--dir", folder.path(of: ".")]
        let output = Pipe()
        process.standardError = output
        try process.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0, said.contains("all checks passed") else {
            throw StoryFault("belenios-tool says: \(said)")
        }
    }
}
