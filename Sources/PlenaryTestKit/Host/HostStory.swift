package import AssemblyCore
import BallotBox
package import EventStream
package import Host
import Kiosk
package import Language
import Rehearsal
import Secrets
import Synchronization

/// A host of a small assembly with everything that a story needs around it.
///
/// Given a story with its members, when somebody does something, then one looks at replies, at what was heard, and at the
/// journal.
package struct HostStory: Sendable {
    /// The host.
    package let host: AssemblyHost
    /// Where the record is.
    package let journal: any Journal<Event>
    /// Clocks that the story moves.
    package let clock: FakeHostClock
    /// Who may log in.
    package let identities: any IdentityStore
    /// Where the box keeps its keys, and files that the story makes.
    package let directory: TemporaryDirectory
    /// The host's key, which outlives a restart.
    package let signingKey: SigningKey
    private let busCapacity: Int

    /// A story on parts of another one.
    package init(
        host: AssemblyHost, journal: any Journal<Event>, clock: FakeHostClock, identities: any IdentityStore,
        directory: TemporaryDirectory, signingKey: SigningKey, busCapacity: Int = 1_024
    ) {
        (self.host, self.journal, self.clock, self.identities) = (host, journal, clock, identities)
        (self.directory, self.signingKey, self.busCapacity) = (directory, signingKey, busCapacity)
    }

    /// Given a host that has just been started.
    /// - Parameters:
    ///   - convocation: what is convened; the small assembly where it is left out.
    ///   - journal: an empty one, or one to go on with.
    ///   - members: how many members the assembly has.
    ///   - busCapacity: how many records followers may be behind before they read the journal.
    package static func begin(
        of convocation: Convocation? = nil, isRehearsal: Bool = true,
        journal: any Journal<Event> = InMemoryJournal<Event>(), members: Int = 7,
        identities: any IdentityStore = EphemeralIdentityStore(), clock: FakeHostClock = FakeHostClock(),
        busCapacity: Int = 1_024
    ) async throws -> HostStory {
        let directory = try TemporaryDirectory()
        let signingKey = SigningKey()
        let configuration = configuration(
            journal, identities, directory, signingKey, clock, busCapacity,
            convocation ?? SmallAssembly.convocation(isRehearsal: isRehearsal, members: members))
        return HostStory(
            host: try await AssemblyHost.start(configuration), journal: journal, clock: clock, identities: identities,
            directory: directory, signingKey: signingKey, busCapacity: busCapacity)
    }

    /// When the host dies without a word and is started again on what it has left behind.
    package func restarted() async throws -> HostStory {
        let configuration = Self.configuration(
            journal, identities, directory, signingKey, clock, busCapacity, nil)
        return HostStory(
            host: try await AssemblyHost.start(configuration), journal: journal, clock: clock, identities: identities,
            directory: directory, signingKey: signingKey, busCapacity: busCapacity)
    }

    private static func configuration(
        _ journal: any Journal<Event>, _ identities: any IdentityStore, _ directory: TemporaryDirectory,
        _ signingKey: SigningKey, _ clock: FakeHostClock, _ busCapacity: Int, _ convocation: Convocation?
    ) -> HostConfiguration {
        var configuration = HostConfiguration(
            journal: journal, convocation: convocation, identities: identities,
            ballotFiles: BallotFiles(boards: directory.path(of: "boards"), keys: directory.path(of: "keys")),
            signingKey: signingKey, clock: clock,
            randomness: seededRandomness())
        configuration.busCapacity = busCapacity
        return configuration
    }

    /// Numbers that differ from one another and are the same in every run of the process's stories.
    private static func seededRandomness() -> Randomness {
        let generator = Mutex(SeededGenerator(seed: UInt64.random(in: 0...UInt64.max)))
        return Randomness { count in
            generator.withLock { generator in (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) } }
        }
    }
}

extension HostStory {
    /// When an officer of a rehearsal takes a place.
    package func officer(_ role: Role) async throws -> LoginToken {
        try await host.open(.rehearsalOfficer(role), on: DeviceID("\(role.rawValue) console")).token
    }

    /// When a delegation of a rehearsal identifies at a kiosk of its own.
    package func delegate(_ member: MemberCode, at kiosk: String? = nil) async throws -> LoginToken {
        let pin = try await host.greeting().rehearsalPIN ?? ""
        let badge = await RehearsalBadge.number(of: member, in: host.assembly)
        return try await host.open(.delegate(badge: badge, pin: "\(pin)"), on: DeviceID(kiosk ?? "kiosk \(member)"))
            .token
    }

    /// When somebody gives a command.
    package func submit(_ command: Command, by token: LoginToken) async -> Reply {
        await host.submit(Submission(command: command), by: token)
    }

    /// When somebody gives a command that must be carried out.
    @discardableResult
    package func act(
        _ command: Command, by token: LoginToken, with second: Attestation? = nil,
        in language: WorkingLanguage = .english
    ) async throws -> Position {
        let reply = await host.submit(
            Submission(command: command, attestation: second, language: language), by: token)
        guard case .recorded(let position) = reply else { throw StoryFault("\(command) was answered \(reply)") }
        return position
    }

    /// Given an open sitting with the item in hand.
    package func openSitting(by chair: LoginToken) async throws {
        try await act(.sitting(.open(1)), by: chair)
        try await act(.agenda(.takeUp(SmallAssembly.item)), by: chair)
    }

    /// When the chair opens a ballot.
    package func openBallot(
        on question: QuestionID, limitSeconds: Int? = nil, by chair: LoginToken
    ) async throws -> Ballot {
        try await act(.ballots(.open(question, limitSeconds: limitSeconds, seal: nil)), by: chair)
        guard let ballot = await host.assembly.currentBallot else { throw StoryFault("no ballot was opened") }
        return ballot
    }

    /// When a delegation marks a paper and casts it.
    package func cast(_ choice: Choice, in ballot: Ballot, of member: MemberCode, by token: LoginToken) async throws
        -> Reply
    {
        guard let paper = try await paper(with: choice, in: ballot, of: member) else {
            throw StoryFault("\(choice) is no paper of \(ballot.id)")
        }
        return await submit(.ballots(.cast(ballot.id, member, paper)), by: token)
    }

    /// A paper with a choice, sealed with the member's rehearsal card where the ballot is secret.
    package func paper(with choice: Choice, in ballot: Ballot, of member: MemberCode) async throws -> Paper? {
        guard ballot.isSealed else { return PaperPress.openPaper(with: choice, for: ballot) }
        let press = PaperPress(for: ballot, trustees: await host.assembly.scrutiny.trustees)
        return (press?.paper(with: choice, card: RehearsalCard.code(of: member))).map { .sealed($0.paper) }
    }

    /// When somebody listens from the beginning.
    package func listen(as token: LoginToken, from position: Position = .first) async throws -> Listener {
        Listener(try await host.follow(from: position, by: token))
    }

    /// Everything that the journal holds.
    package func events() async throws -> [Event] {
        var events: [Event] = []
        for try await page in journal.replay() { events += page.flatMap(\.events) }
        return events
    }

    /// Returns when a ballot has come so far.
    package func wait(for phase: BallotPhase, of ballot: BallotID) async throws {
        let listener = try await listen(as: try await host.open(.board, on: DeviceID("observer")).token)
        await listener.until { $0.assembly.ballots[ballot]?.phase == phase }
    }
}

/// A story could not be told as it was meant.
package struct StoryFault: Error, CustomStringConvertible, Sendable {
    /// What happened instead.
    package let description: String

    /// A failure.
    package init(_ description: String) { self.description = description }
}
