import Answers
import AssemblyCore
import ClusterJournal
import EventStream
import Foundation
import Host
import Language
import Logging
import SQLiteJournal

/// A host in this process that is one of several on a cluster.
struct ClusteredSession: Sendable {
    /// How long the lead's lease lasts: after so long without a sign of the host that leads another one takes the lead.
    private static let leaseLength = Duration.seconds(3)
    /// How often the copy of the identities is compared with the cluster's, should a change not have been told.
    private static let identityPause = Duration.seconds(5)

    /// The host on its files.
    let session: HostedSession
    /// What brings it records, and lets it lead.
    let keeper: LeadKeeper
    private let watch: Task<Void, Never>
    private let roll: HostRoll
    private let others: Task<Void, Never>

    /// Opens the place of this machine on a cluster: convenes the assembly when nothing has been recorded yet.
    /// - Parameters:
    ///   - name: the name of this host.
    ///   - directory: where its files are.
    ///   - convocation: what is convened, or what must have been.
    /// - Throws: one sentence that says what, where, and what to do.
    static func open(
        _ file: ClusterFile, as name: String, _ directory: StateDirectory, convening convocation: Convocation
    ) async throws -> ClusteredSession {
        if let trouble = HostLead.trouble(withName: name) { throw CommandLineFault(trouble.english) }
        if convocation.isRehearsal {
            throw CommandLineFault(
                "A rehearsal is not held on a cluster: its host holds the keys of the ballot boxes. Set rehearsal: false in "
                    + "the assembly's file, or leave --cluster out.")
        }
        try directory.prepare()
        do {
            let journal = try await ClusterJournal<Event>.open(file.access, file.name)
            do { return try await open(journal, as: name, directory, convocation) } catch {
                await journal.close()
                throw error
            }
        } catch { throw CommandLineFault(HostedSession.sentence(for: error)) }
    }

    private static func open(
        _ journal: ClusterJournal<Event>, as name: String, _ directory: StateDirectory, _ convocation: Convocation
    ) async throws -> ClusteredSession {
        let copy = try SQLiteJournal<Event>.open(directory.journal, check: .whileReading)
        let record = try await MirroredJournal.open(journal, mirroredBy: copy)
        let lease = LeaseOverNATS(lease: try await journal.lease(for: name, lasting: leaseLength))
        let register = try await journal.register()
        let identities = try ClusterIdentities.open(
            register, own: IdentityFile(path: directory.identities), copyAt: directory.sharedIdentities)
        let line = PassedOverNATS(line: journal.line)
        var configuration = HostConfiguration(
            journal: record, convocation: convocation, identities: identities,
            ballotFiles: BallotFiles(boards: directory.boards, keys: directory.keys),
            signingKey: try SigningKey.kept(at: directory.keys + "/host.key"))
        configuration.logger = SessionLog.logger(to: directory.log)
        let lists = CardListsOverNATS(shelf: try await journal.shelf())
        configuration.cluster = HostInCluster(name: name, line: line, cardLists: lists)
        try await AssemblyHost.convene(configuration, holding: lease)
        // The copy first: everything else is read from it.
        for try await page in journal.replay(from: record.mirroredHead.position.next) { try await record.mirror(page) }
        _ = try await HostedSession.belongs(convocation, to: record, in: directory)
        let host = try await AssemblyHost.follow(configuration)
        let recorded = await host.assembly
        Task.detached { [logger = configuration.logger] in
            await MissingBulletinBoards.write(recorded, in: directory, logger)
        }
        let keeper = LeadKeeper(of: host, on: record, lease: lease, line: line, logger: configuration.logger)
        await keeper.begin(
            hearing: journal.following(from: record.mirroredHead.position.next), freed: lease.releases())
        let roll = journal.roll
        HostOnTheRoll.answer(on: roll, for: host, named: name, by: configuration.clock)
        return ClusteredSession(
            session: HostedSession(host: host, directory: directory), keeper: keeper,
            watch: watch(identities, register, configuration.logger), roll: roll,
            others: HostOnTheRoll.tell(host, named: name, on: roll))
    }

    private static func watch(_ identities: ClusterIdentities, _ register: SharedRegister, _ logger: Logger) -> Task<
        Void, Never
    > {
        Task.detached {
            let (ticks, ticking) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
            let told = Task {
                for await _ in register.changes() { ticking.yield() }
                ticking.finish()
            }
            let timed = Task {
                while (try? await Task.sleep(for: identityPause)) != nil { ticking.yield() }
            }
            for await _ in ticks {
                do throws(IdentityFault) { try identities.refresh() } catch {
                    logger.error("\(error.sentence)")
                }
            }
            told.cancel()
            timed.cancel()
        }
    }

    /// Ends: another host leads at once, where this one did.
    func close() async {
        for task in [watch, others] { task.cancel() }
        await keeper.end()
        await session.host.stop()
    }
}
