package import AssemblyCore
import BallotBox
package import EventStream
import Language
import Logging
import Secrets

/// The decider: takes commands in batches, decides them, makes them durable together, and only then answers, applies and
/// publishes.
///
/// Two states are kept. `durable` is the fold of what the journal holds: it is what followers, logins and redaction see.
/// `speculative` is ahead of it by the batch that is being stored: later commands of a batch see the effects of earlier ones.
/// Both are folded event by event, so a ballot costs the same however many delegations there are; only when storing fails
/// does the speculative state fall back on the durable one.
package actor AssemblyHost: Hosting {
    /// How many commands may wait; more are turned away.
    static let inboxLimit = 262_144

    /// How many commands are decided and stored together at most.
    let batchLimit: Int
    let journal: any Journal<Event>
    let boxes: BallotBoxes
    let ballotFiles: BallotFiles
    let identities: Identities
    let signingKey: SigningKey
    let clock: any HostClock
    let randomness: Randomness
    let logger: Logger
    let retryDelays: [Duration]
    let delegateIdleLimit: Duration?
    let officerIdleLimit: Duration?
    let bus: EventBus<Bulletin>
    let board = StatusPublisher()
    let runs = HallRuns()
    /// What delegations' kiosks hear, which is the same, and in a crowd a little later.
    let kioskBus: EventBus<Bulletin>
    var kioskNews = KioskNews()

    var durable: Assembly
    var speculative: Assembly
    var head: JournalHead
    /// Where each record is, by its name; so many records, so many entries.
    var recorded: [RecordID: Position]
    var replies = ReplyCache()
    var inbox: [PendingCommand] = []
    var flights: [RecordID: Flight] = [:]
    /// What was passed on to the host that leads, and not answered yet.
    var passings: [RecordID: Flight] = [:]
    var isDeciding = false
    /// Why nothing further is accepted; `nil` while the journal is sound.
    var storageFailure: Message?
    /// Whether nobody's commands are taken any more; what they have led to is still finished.
    var isStopping = false
    var hasStopped = false
    var backgroundTasks = 0
    var quietWaiters: [CheckedContinuation<Void, Never>] = []
    var logins = LoginBook()
    /// The latest records, for those who begin with a snapshot.
    var recent: RecentRecords
    /// What was read of the journal last, for those who catch up together.
    var pages = DecodedPages()
    /// The durable state at its last record as it is told, for those who come until the next one.
    var beginnings = SharedBeginnings()
    var wrongPasswords = WrongPasswords()
    /// Members of whom a paper's proofs are being checked, and their papers that wait.
    var proofs: [MemberCode: [CheckedContinuation<Void, Never>]] = [:]
    /// Where the badges were locked that are locked now.
    var lockedPlaces = LockedPlaces()
    /// How often each badge was locked while this host has been running.
    var locks: [MemberCode: Int] = [:]
    var timers: [BallotID: BallotTimer] = [:]
    var idleWatch: Task<Void, Never>?
    /// What lets boards follow the session again when their time is over.
    var boardReleases: [BoardRole: Task<Void, Never>] = [:]
    /// When a badge has asked anew who is here, by the monotonic clock: the badges after it must not ask again before that
    /// is recorded.
    var presenceAsked: Duration?
    /// The registrar's list of public credentials, once it has been installed.
    var cards: PublicCredentials?
    /// The papers that are not on the public list yet; `nil` where nothing is known of their order, as in a ballot that was
    /// open when this host started: then nothing is listed before the close.
    var unlisted: UnlistedPapers?
    /// Whether the list of received papers is about to be published.
    var listIsDue = false
    /// The boxes that are being opened: two parts may come in one batch, and open a box once.
    var boxesOpening: Set<BallotID> = []
    /// The cluster whose journal this is; `nil` where the journal is this host's alone.
    let cluster: HostInCluster?
    /// Whether this host decides.
    var lead: Lead
    /// Counts each time that it has changed: what was begun before is not gone on with.
    var leads = 0
    /// Commands that were passed on, and of which nobody has said yet whether they are stored.
    var doubts: Set<RecordID> = []
    /// Who waits until a record is folded.
    var hearers: [(position: Position, continuation: CheckedContinuation<Void, Never>)] = []
    /// Results that are still to be signed by whoever leads.
    var unsigned: UnsignedResults

    init(_ configuration: HostConfiguration, replayed: ReplayedJournal) {
        (journal, signingKey) = (configuration.journal, configuration.signingKey)
        (cluster, unsigned) = (configuration.cluster, replayed.unsigned)
        lead = configuration.cluster == nil ? .alone : .following
        batchLimit = configuration.cluster == nil ? 4_096 : HostInCluster.batchLimit
        ballotFiles = configuration.ballotFiles
        boxes = BallotBoxes(boards: configuration.ballotFiles.boards)
        (clock, randomness, logger) = (configuration.clock, configuration.randomness, configuration.logger)
        retryDelays = configuration.retryDelays
        (delegateIdleLimit, officerIdleLimit) = (configuration.delegateIdleLimit, configuration.officerIdleLimit)
        (durable, speculative) = (replayed.assembly, replayed.assembly)
        recent = replayed.recent
        (head, recorded) = (replayed.head, replayed.positions)
        bus = EventBus(capacity: configuration.busCapacity, head: replayed.head.position)
        kioskBus = EventBus(capacity: configuration.busCapacity, head: replayed.head.position)
        identities = Identities(
            store: configuration.identities, roll: replayed.assembly.roll.compactMap { replayed.assembly.members[$0] },
            places: RehearsalBadge.places(in: replayed.assembly), isRehearsal: replayed.assembly.isRehearsal,
            randomness: configuration.randomness, passwords: configuration.passwords)
    }

    /// The assembly as far as it is durable. Let go of it soon: whoever holds on to it makes the host copy what changes.
    package var assembly: Assembly { durable }

    /// The position of the last durable record.
    package var position: Position { head.position }

    /// What anybody may know; see ``Hosting/greeting()``.
    package func greeting() async throws(HostFault) -> Greeting {
        Greeting(
            title: durable.convocation?.title.english ?? "", isRehearsal: durable.isRehearsal,
            rehearsalPIN: durable.isRehearsal ? Identities.rehearsalPIN : nil)
    }

    /// Tells everybody who follows that the host is about to be stopped on purpose, so that their consoles can say why it
    /// does not answer any more.
    /// - Returns: whether anybody reads in another process, who needs a moment to hear it.
    package func announceEnd() -> Bool {
        board.reportEnd()
        logins.wakeFollowers(officersOnly: false)
        return logins.attached != Attached(kiosks: 0, boards: 0, consoles: 0)
    }

    /// Ends the host: what has been submitted is still decided, then feeds end and the journal is closed.
    package func stop() async {
        isStopping = true
        // The lead that it has begun to take is for others: when the journal says that it has it, nobody is left to be told.
        if case .takingOver = lead { stepDown() }
        idleWatch?.cancel()
        for release in boardReleases.values { release.cancel() }
        for timer in timers.values { timer.task?.cancel() }
        await quiet()
        guard !hasStopped else { return }
        // Followers are still given what was published before.
        tellKiosks()
        hasStopped = true
        for bus in [bus, kioskBus] { bus.finish() }
        await journal.close()
    }

    /// Notes a fault where people look for faults; never what was voted, never a secret.
    func log(_ what: String, _ why: String) {
        logger.error("\(what): \(why)")
    }

    /// Returns when nothing waits to be decided and nothing is being counted or destroyed.
    package func quiet() async {
        while isDeciding || backgroundTasks > 0 {
            await withCheckedContinuation { quietWaiters.append($0) }
        }
    }

    /// Does something beside the decisions; the host does not stop before it is done.
    func inBackground(_ work: @escaping @Sendable (isolated AssemblyHost) async -> Void) {
        backgroundTasks += 1
        Task {
            await work(self)
            backgroundTasks -= 1
            wakeWhenQuiet()
        }
    }

    /// Tells whoever waits that nothing is going on.
    func wakeWhenQuiet() {
        guard !isDeciding, backgroundTasks == 0 else { return }
        let waiters = quietWaiters
        quietWaiters = []
        for waiter in waiters { waiter.resume() }
    }
}
