import AssemblyCore
import Bytes
import EventStream
package import Language
import Logging
import Secrets

/// What became of an attempt to take the lead.
package enum TakeOver: Hashable, Sendable {
    /// This host decides from here on, as the lead with this number.
    case leads(term: Int)
    /// Somebody else has written; or it is not known.
    case superseded
}

extension AssemblyHost {
    /// Begins to follow, as one of the hosts of a cluster, on a journal in which an assembly has been convened.
    package static func follow(_ configuration: HostConfiguration) async throws(HostStartFault) -> AssemblyHost {
        Sodium.prepare()
        let replayed = try await replay(configuration.journal)
        guard replayed.head.position > .origin else { throw .nothingConvened }
        if let trouble = troubleOnCluster(replayed.assembly) { throw .beside(trouble) }
        let host = AssemblyHost(configuration, replayed: replayed)
        await host.watchIdleLogins()
        await host.bringCardsSoon()
        return host
    }

    /// Whether this host decides now.
    package var isLeading: Bool { if case .leading = lead { true } else { false } }

    /// Takes the lead: records that it has, in the place after the last record that is known here. Only the journal says
    /// whether that was so; before it has, nothing is decided.
    /// - Parameter end: when the lease ends, by the monotonic clock.
    package func takeOver(until end: Duration) async -> TakeOver {
        guard let cluster, case .following = lead, !isStopping, storageFailure == nil else { return .superseded }
        lead = .takingOver
        leads += 1
        let (mine, now, term) = (leads, clock.moment(), (durable.lead?.term ?? 0) + 1)
        let event = Event(at: now, by: .host, fact: .record(.tookOver(host: cluster.name, term: term)))
        let record = JournalRecord(id: randomness.recordID(), at: now.milliseconds, events: [event])
        let outcome = await store([record])
        guard leads == mine, case .takingOver = lead else { return .superseded }
        guard case .stored(let receipts) = outcome else {
            stepDown()
            return .superseded
        }
        publish([record], receipts)
        speculative = durable
        lead = .leading(until: end)
        logger.notice("This host leads since record \(head.position)")
        takeUp()
        return .leads(term: term)
    }

    /// Goes on leading.
    /// - Parameter end: when the lease ends now, by the monotonic clock.
    package func lead(until end: Duration) {
        if case .leading = lead { lead = .leading(until: end) }
    }

    /// Decides nothing further, and follows. What is under way goes to whoever leads next, under its own name: that host
    /// knows whether it is stored.
    package func stepDown() {
        switch lead {
        case .alone, .following: return
        case .takingOver, .leading: break
        }
        lead = .following
        leads += 1
        speculative = durable
        // What was to be recorded of them is for whoever leads next.
        boxesOpening = []
        report(storageTrouble: nil)
        // In an order that is no other one in another process.
        for timer in timers.sorted(by: { $0.key < $1.key }) { timer.value.task?.cancel() }
        timers = [:]
        inbox = []
        let waiting = flights.sorted { ($0.key.high, $0.key.low) < ($1.key.high, $1.key.low) }.flatMap(\.value.waiters)
        flights = [:]
        for waiter in waiting { waiter.resume(returning: Self.steppedDown) }
        logger.notice("This host does not lead any more, after record \(head.position)")
    }

    /// Does nothing further, and says why to everybody: what it has is not what the others have.
    package func standStill(_ why: Message) {
        stepDown()
        storageFailure = why
        logger.error("\(why.english)")
        report(storageTrouble: why)
    }

    /// What is answered to a command that was under way when this host stepped down; nobody outside hears it.
    static var steppedDown: Reply { .failed(.unreachable("Another host of the cluster leads now.")) }

    /// What a session holds that no cluster can go on with.
    static func troubleOnCluster(_ assembly: Assembly) -> Message? {
        guard assembly.isRehearsal else { return nil }
        return
            "A rehearsal is not held on a cluster: its host holds the keys of the ballot boxes. Set rehearsal: false in the assembly's file, or leave --cluster out."
    }
}
