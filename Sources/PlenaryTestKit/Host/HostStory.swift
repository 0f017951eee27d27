public import AssemblyCore
public import EventStream
public import Host
import Rehearsal
import Secrets
import Synchronization

/// A host of a small assembly with everything that a story needs around it.
///
/// Given a story with its members, when somebody does something, then one looks at replies, at what was heard, and at the
/// journal.
public struct HostStory: Sendable {
    /// The host.
    public let host: AssemblyHost
    /// Where the record is.
    public let journal: any Journal<Event>
    /// Clocks that the story moves.
    public let clock: FakeHostClock
    /// Who may log in.
    public let identities: any IdentityStore
    /// Where the box keeps its keys, and files that the story makes.
    public let directory: TemporaryDirectory
    /// The host's key, which outlives a restart.
    public let signingKey: SigningKey
    private let busCapacity: Int

    /// A story on parts of another one.
    public init(
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
    public static func begin(
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
    public func restarted() async throws -> HostStory {
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
