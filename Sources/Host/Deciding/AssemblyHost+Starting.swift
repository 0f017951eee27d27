import AssemblyCore
import Bytes
import EventStream
import Language
import Secrets

extension AssemblyHost {
    /// Begins: replays the journal, convenes the assembly when the journal is empty, announces the host's key, and takes up
    /// what a crash has left undone.
    package static func start(_ configuration: HostConfiguration) async throws(HostStartFault) -> AssemblyHost {
        Sodium.prepare()
        var replayed = try await replay(configuration.journal)
        if replayed.head.position == .origin {
            try await convene(configuration)
            replayed = try await replay(configuration.journal)
        }
        let host = AssemblyHost(configuration, replayed: replayed)
        try await host.begin()
        return host
    }

    static func replay(_ journal: any Journal<Event>) async throws(HostStartFault) -> ReplayedJournal {
        do throws(JournalFault) {
            return try await ReplayedJournal.read(journal)
        } catch { throw .journal(error) }
    }

    /// The first two records: what is convened, and the key by which results will be signed.
    package static func convene(_ configuration: HostConfiguration) async throws(HostStartFault) {
        guard let convocation = configuration.convocation else { throw .nothingConvened }
        let now = configuration.clock.moment()
        let facts: [Fact] = [
            .record(.convened(convocation)), .record(.keyAnnounced(publicKey: configuration.signingKey.publicKey)),
        ]
        let records = facts.map { fact in
            JournalRecord(
                id: configuration.randomness.recordID(), at: now.milliseconds,
                events: [Event(at: now, by: .host, fact: fact)])
        }
        do throws(AppendFault) {
            _ = try await configuration.journal.append(records, expecting: .origin)
        } catch { throw .notStored(Message(error.sentence)) }
    }

    /// Convenes the assembly of a cluster where nothing has been recorded: one of the hosts does, the others wait for it.
    /// - Parameter lease: the lease by which the hosts agree on who leads.
    package static func convene(
        _ configuration: HostConfiguration, holding lease: some LeadLease
    ) async throws(HostStartFault) {
        while try await isBlank(configuration.journal) {
            guard await lease.acquire() else {
                let clock = configuration.clock
                guard (try? await clock.sleep(until: clock.elapsed() + .milliseconds(100))) != nil else { return }
                continue
            }
            var fault: HostStartFault?
            do throws(HostStartFault) { try await convene(configuration) } catch { fault = error }
            await lease.release()
            // Somebody may have been faster after all.
            guard try await isBlank(configuration.journal) else { return }
            if let fault { throw fault }
        }
    }

    private static func isBlank(_ journal: any Journal<Event>) async throws(HostStartFault) -> Bool {
        do throws(JournalFault) { return try await journal.head().position == .origin } catch { throw .journal(error) }
    }

    private func begin() async throws(HostStartFault) {
        try loadCards()
        do throws(IdentityFault) {
            for member in try await identities.exhaustedBadges() { lockIfNeeded(member) }
        } catch { throw .beside(error.message) }
        takeUp()
        watchIdleLogins()
    }

    /// Goes on with what whoever has led before has left undone.
    func takeUp() {
        // In the order of the roll and of the record: what is begun here happens in that order, in every process.
        for member in durable.roll where durable.delegations[member]?.badgeIsLocked == true { openLater(member) }
        // The host may have stopped between an admission and the badge that it brings.
        for code in durable.membership.standing.admitted { durable.members[code].map { giveBadge(to: $0) } }
        if durable.hostKey != signingKey.publicKey, durable.convocation != nil {
            decideSoon(.record(.announceKey(publicKey: signingKey.publicKey)))
        }
        for (ballot, position, hash) in unsigned.results { sign(ballot, position, hash) }
        bringCardsSoon()
        completeKey()
        for ballot in durable.ballotOrder.compactMap({ durable.ballots[$0] }) {
            takeUp(ballot)
            restartTimer(of: ballot)
        }
    }

    func watchIdleLogins() {
        // In a rehearsal simulated delegations keep their seats, however slowly it is played.
        guard !durable.isRehearsal, let shortest = [delegateIdleLimit, officerIdleLimit].compactMap(\.self).min() else {
            return
        }
        let clock = clock
        idleWatch = Task { [weak self] in
            while !Task.isCancelled {
                do {
                    try await clock.sleep(until: clock.elapsed() + shortest / 4)
                } catch { return }
                await self?.endIdleLogins()
            }
        }
    }
}
