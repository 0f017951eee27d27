package import AssemblyCore
package import EventStream
package import Language
package import Logging
package import Secrets

/// Everything a host is given: the journal, what it keeps beside it, clocks and randomness.
package struct HostConfiguration: Sendable {
    /// Where the record is.
    package var journal: any Journal<Event>
    /// What is convened when the journal is empty.
    package var convocation: Convocation?
    /// Who may log in.
    package var identities: any IdentityStore
    /// Where the boards and keys of secret ballots are kept.
    package var ballotFiles: BallotFiles
    /// What the heads of the chain are signed with.
    package var signingKey: SigningKey
    /// The two clocks.
    package var clock: any HostClock
    /// Where tokens, names and PINs come from.
    package var randomness: Randomness
    /// How PINs and passwords are hashed.
    package var passwords: any PasswordHashing = Argon2idHashing()
    /// Where the host writes what goes wrong, which is nowhere unless it is told; never what was voted, never a secret.
    package var logger = Logger(label: "plenary.host") { _ in SwiftLogNoOpLogHandler() }
    /// How long to wait before each further attempt to store what may or may not be stored; then storage has failed.
    package var retryDelays: [Duration] = [100, 200, 400, 800, 1_600].map(Duration.milliseconds)
    /// After how long without use a delegate's login ends; in a rehearsal never.
    package var delegateIdleLimit: Duration? = .seconds(900)
    /// After how long without use an officer's login ends; in a rehearsal never.
    package var officerIdleLimit: Duration? = .seconds(24 * 3_600)
    /// The cluster whose journal this is; `nil` where the journal is this host's alone.
    package var cluster: HostInCluster?
    /// How many records are kept in memory for followers who are behind.
    package var busCapacity = 8_192

    /// What a host needs; the rest has sensible values.
    package init(
        journal: any Journal<Event>, convocation: Convocation? = nil, identities: any IdentityStore,
        ballotFiles: BallotFiles, signingKey: SigningKey, clock: any HostClock = SystemHostClock(),
        randomness: Randomness = .system, logger: Logger? = nil
    ) {
        (self.journal, self.convocation, self.identities) = (journal, convocation, identities)
        self.ballotFiles = ballotFiles
        (self.signingKey, self.clock, self.randomness) = (signingKey, clock, randomness)
        if let logger { self.logger = logger }
    }
}

/// Why a host could not begin.
package enum HostStartFault: Error, Hashable, Sendable {
    /// The journal cannot be read.
    case journal(JournalFault)
    /// The journal is empty and nothing is to be convened.
    case nothingConvened
    /// The first records could not be stored.
    case notStored(Message)
    /// What is kept beside the journal cannot be read.
    case beside(Message)

    /// The failure in one sentence.
    package var sentence: Message {
        switch self {
        case .journal(let fault): Message(fault.told)
        case .nothingConvened: "The journal is empty; give the assembly that is to be convened."
        case .notStored(let why), .beside(let why): why
        }
    }
}

/// Where a host keeps what secret ballots need beside the journal.
package struct BallotFiles: Sendable {
    /// Where the boards are published, one file a ballot.
    package let boards: String
    /// Where keys and lists are kept; only the host's own user may enter.
    package let keys: String

    /// Two directories, which are made when they are needed.
    package init(boards: String, keys: String) { (self.boards, self.keys) = (boards, keys) }

    /// The seeds of the scrutineers of a rehearsal.
    var rehearsalSeeds: String { keys + "/rehearsal-scrutineers" }

    /// The registrar's list with a certain hash.
    func credentials(_ digest: String) -> String { "\(keys)/public-credentials-\(digest.prefix(16)).json" }
}
