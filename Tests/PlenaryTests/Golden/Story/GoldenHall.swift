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
import Rehearsal
import Scrutineer
import SealedBallot
import Secrets
import Synchronization

/// The real host on which the golden story is played: clock, names of records and numbers are fixed; only keys and sealed
/// papers are of the moment, and those are why the journal is kept and not made anew.
final class GoldenHall {
    static let scrutineers: [OperatorID] = ["teller-1", "teller-2", "teller-3"]
    private static let password = "a long password"

    let host: AssemblyHost
    let clock: FakeHostClock
    let directory: TemporaryDirectory
    /// What was refused, act by act; the story is told as it was meant when there is none.
    private(set) var refused: [String] = []
    /// What was recorded, with the command and whoever gave it.
    private(set) var given: [(command: Command, by: LoginToken, position: Position)] = []
    /// Looks at a command before it is given.
    var before: ((Command, LoginToken, Attestation?) async throws -> Void)?
    private let seats = GoldenHall.scrutineers.map { _ in ScrutineerSeat() }
    private var cards: [MemberCode: VotingCode] = [:]
    private var list: PublicCredentials?
    private var badges: [MemberCode: RenewedPIN] = [:]
    private var tokens: [String: LoginToken] = [:]
    private var acts: UInt64 = 0

    private init(_ host: AssemblyHost, _ clock: FakeHostClock, _ directory: TemporaryDirectory) {
        (self.host, self.clock, self.directory) = (host, clock, directory)
    }

    /// Begins on an empty journal.
    static func begin(on journal: any Journal<Event>) async throws -> GoldenHall {
        let directory = try TemporaryDirectory()
        let identities = EphemeralIdentityStore()
        let roster = OperatorRoster(identities)
        try await roster.add("president", roles: [.chair], password: "\(password)")
        try await roster.add("office", roles: [.secretariat], password: "\(password)")
        try await roster.add("registrar", roles: [.secretariat], password: "\(password)")
        for name in scrutineers { try await roster.add(name, roles: [.scrutineer], password: "\(password)") }
        let clock = FakeHostClock()
        var configuration = HostConfiguration(
            journal: journal, convocation: GoldenAssembly.convocation, identities: identities,
            ballotFiles: BallotFiles(boards: directory.path(of: "boards"), keys: directory.path(of: "keys")),
            signingKey: SigningKey(), clock: clock, randomness: fixedRandomness())
        (configuration.delegateIdleLimit, configuration.officerIdleLimit) = (nil, nil)
        let host = try await AssemblyHost.start(configuration)
        try await host.makePINSheet(to: directory.path(of: "pins"))
        return GoldenHall(host, clock, directory)
    }

    private static func fixedRandomness() -> Randomness {
        let generator = Mutex(SeededGenerator(seed: 2))
        return Randomness { count in
            generator.withLock { generator in (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) } }
        }
    }

    // MARK: Who acts

    /// The chair acts.
    func chair(_ commands: Command...) async throws {
        for command in commands { try await act(command, by: try await officer(.chair, "president")) }
    }

    /// The secretariat acts.
    func office(_ commands: Command...) async throws {
        for command in commands { try await act(command, by: try await officer(.secretariat, "office")) }
    }

    /// The secretariat acts with a second officer.
    func twoOfficers(_ command: Command, in language: WorkingLanguage = .english) async throws {
        let second = Attestation(name: "registrar", password: "\(Self.password)")
        try await act(command, by: try await officer(.secretariat, "office"), with: second, in: language)
    }

    /// A scrutineer acts.
    func scrutineer(_ name: OperatorID, _ command: Command) async throws {
        try await act(command, by: try await officer(.scrutineer, name))
    }

    /// A delegation acts.
    func delegation(_ member: MemberCode, _ commands: Command...) async throws {
        for command in commands { try await act(command, by: try await delegate(member)) }
    }

    private func officer(_ role: Role, _ name: OperatorID) async throws -> LoginToken {
        if let token = tokens["\(name)"] { return token }
        let token = try await host.open(.officer(role, name, password: "\(Self.password)"), on: DeviceID("\(name)"))
            .token
        tokens["\(name)"] = token
        return token
    }

    private func delegate(_ member: MemberCode) async throws -> LoginToken {
        if let token = tokens["\(member)"] { return token }
        let login = try await host.renewPIN(of: member, by: try await officer(.secretariat, "office"))
        badges[member] = login
        let token = try await host.open(
            .delegate(badge: login.badge ?? "", pin: "\(login.pin)"), on: DeviceID("kiosk \(member)")
        ).token
        tokens["\(member)"] = token
        return token
    }

    /// A delegation types a wrong PIN until its badge is locked.
    func lockBadge(of member: MemberCode) async throws {
        let login = try await host.renewPIN(of: member, by: try await officer(.secretariat, "office"))
        for _ in 1...5 {
            _ = try? await host.open(
                .delegate(badge: login.badge ?? "", pin: login.pin == "000000" ? "1" : "000000"), on: DeviceID("kiosk"))
        }
        try await until("badge") { $0.delegations[member]?.badgeIsLocked == true }
    }

    private func act(
        _ command: Command, by token: LoginToken, with second: Attestation? = nil,
        in language: WorkingLanguage = .english
    ) async throws {
        try await before?(command, token, second)
        acts += 1
        let id = RecordID(high: 0x676f_6c64_656e_0002, low: acts)
        let reply = await host.submit(
            Submission(id: id, command: command, attestation: second, language: language), by: token)
        if case .recorded(let position) = reply {
            given.append((command, token, position))
        } else {
            refused.append("\(acts). \(command) was answered \(reply)")
        }
        clock.advance(seconds: 7)
        await host.quiet()
    }

    /// Waits until something has come of the host's own work.
    func until(_ what: String, _ condition: (Assembly) -> Bool) async throws {
        for _ in 1...500 {
            await host.quiet()
            if condition(await host.assembly) { return }
            try await Task.sleep(for: .milliseconds(20))
        }
        refused.append("waited in vain for \(what)")
    }
}

// MARK: - Votes

extension GoldenHall {
    /// The ballot that was opened last.
    var ballot: BallotID {
        get async { await host.assembly.ballotOrder.last ?? "" }
    }

    /// The question that was tabled last.
    var question: QuestionID {
        get async { await host.assembly.questionOrder.last ?? "" }
    }

    /// Delegations cast recorded votes.
    func cast(_ choices: [(MemberCode, Choice)], in ballot: BallotID) async throws {
        for (member, choice) in choices {
            try await delegation(member, .ballots(.cast(ballot, member, .open(choice))))
        }
    }

    /// A whole recorded vote, from its opening to its result.
    func vote(on question: QuestionID, _ choices: [(MemberCode, Choice)]) async throws {
        try await chair(.ballots(.open(question, limitSeconds: nil, seal: nil)))
        let ballot = await ballot
        try await cast(choices, in: ballot)
        try await chair(.ballots(.close(ballot)), .series(.declare(ballot)))
    }

    /// A vote of all who can, so many of them for.
    func vote(on question: QuestionID, yes: Int) async throws {
        let voters = ["BR", "EG", "FR", "GB", "JP", "KE"] as [MemberCode]
        try await vote(on: question, voters.enumerated().map { ($1, $0 < yes ? .yes : .no) })
    }
}

// MARK: - Secret ballots

extension GoldenHall {
    /// The scrutineers hold their ceremony, each at an own console.
    func holdCeremony() async throws {
        try await twoOfficers(.scrutiny(.appointScrutineers(Self.scrutineers, needed: 2)))
        for _ in KeyCeremony.Step.allCases {
            for (seat, name) in zip(seats, Self.scrutineers) {
                guard let command = try seat.nextStep(of: name, in: await host.assembly.scrutiny) else {
                    throw StoryFault("nothing is due of \(name)")
                }
                try await scrutineer(name, .scrutiny(command))
            }
        }
        try await until("the key") { $0.scrutiny.trustees != nil }
    }

    /// The registrar brings the cards, and a new one for a delegation that has lost its own.
    func publishCards(ballots: Int, replacing member: MemberCode) async throws {
        let issue = try CredentialIssue.make(
            for: "GOLDEN", members: GoldenAssembly.convocation.members.map(\.code), ballots: ballots)
        let first = issue.credentials
        for card in issue.handOut() { cards[card.member] = card.code }
        try await install(first.bytes, named: "list.json")
        let replacement = try ReplacementIssue.make(for: member, on: first)
        let credential = replacement.credential
        cards[member] = replacement.handOut().code
        try await install(
            credential.bytes, named: "replacement.json", reason: "Left on a train",
            with: Attestation(name: "registrar", password: "\(Self.password)"))
    }

    private func install(
        _ bytes: [UInt8], named name: String, reason: String? = nil, with second: Attestation? = nil
    ) async throws {
        let path = directory.path(of: name)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let reply = await host.installCards(
            from: path, reason: StatedReason(reason, in: .english), attestation: second,
            by: try await officer(.secretariat, "office"))
        if case .recorded = reply {} else { refused.append("\(name) was answered \(reply)") }
        clock.advance(seconds: 7)
    }

    /// A paper sealed with a delegation's card.
    private func paper(_ choice: Choice, in id: BallotID, of member: MemberCode) async throws
        -> AssemblyCore.SealedPaper
    {
        let assembly = await host.assembly
        guard let ballot = assembly.ballots[id], let card = cards[member],
            let press = PaperPress(for: ballot, trustees: assembly.scrutiny.trustees),
            let paper = press.paper(with: choice, card: card)
        else { throw StoryFault("no paper for \(member) in \(id)") }
        return paper.paper
    }

    /// A whole secret ballot on machines; the first delegation has a paper shown to it before it casts another.
    func secretVote(on question: QuestionID, _ choices: [(MemberCode, Choice)]) async throws {
        try await chair(.ballots(.open(question, limitSeconds: nil, seal: nil)))
        let ballot = await ballot
        if let (member, choice) = choices.first {
            let shown = try await paper(choice, in: ballot, of: member)
            try await delegation(member, .scrutiny(.spoilPaper(ballot, member, tracker: shown.tracker)))
        }
        for (member, choice) in choices {
            let sealed = try await paper(choice, in: ballot, of: member)
            try await delegation(member, .ballots(.cast(ballot, member, .sealed(sealed))))
        }
        try await chair(.ballots(.close(ballot)))
        try await until("the closed board") { $0.scrutiny.boards[ballot] != nil }
        for (seat, name) in zip(seats, Self.scrutineers).prefix(2) {
            let part = try seat.part(of: ballot, board: try await board(of: ballot), in: await host.assembly.scrutiny)
            try await scrutineer(name, .scrutiny(part))
        }
        try await until("the published board") { $0.scrutiny.boards[ballot]?.head != nil }
        try await chair(.series(.declare(ballot)))
    }

    private func board(of ballot: BallotID) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let piece = try await host.board(of: ballot, from: bytes.count, by: try await officer(.chair, "president"))
            bytes += Base64.decode(piece.bytes) ?? []
            if bytes.count >= piece.length { return bytes }
        }
    }
}
