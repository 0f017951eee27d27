package import AssemblyCore
package import EventStream
import Language
package import Logging

/// The lease of a cluster's lead: who has it may try to lead. It is a hint that spares others the attempt, and no more: two
/// may believe that they have it, and the journal decides.
package protocol LeadLease: Sendable {
    /// How long it lasts when it is not renewed.
    var length: Duration { get }

    /// Takes it where nobody has it.
    func acquire() async -> Bool

    /// Lets it begin anew.
    func renew() async -> LeaseRenewal

    /// Gives it back, so that another host takes it at once.
    func release() async
}

/// What became of a lease that was to begin anew.
package enum LeaseRenewal: Hashable, Sendable {
    /// It has begun anew.
    case renewed
    /// Another host has it.
    case lost
    /// No answer in time.
    case silent
}

/// Keeps a host's place in a cluster: brings it what is recorded, takes the lead when nobody has it, and lets go of it.
package actor LeadKeeper {
    private let host: AssemblyHost
    private let record: MirroredJournal
    private let lease: any LeadLease
    private let line: any LineOfHosts
    private let clock: any HostClock
    private let logger: Logger
    /// Until when nothing is tried: whoever has just lost the lead, or given it away, leaves it to others first.
    private var restsUntil = Duration.zero
    /// Until when the lease lasts; `nil` where another host has it, or nobody.
    private var heldUntil: Duration?
    private var tasks: [Task<Void, Never>] = []
    /// Looks after the lease whenever the bell is rung.
    private var looking: Task<Void, Never>?
    private var stopRinging: (@Sendable () -> Void)?
    private var isOver = false

    /// Keeps the place of a host that follows.
    package init(
        of host: AssemblyHost, on record: MirroredJournal, lease: any LeadLease, line: any LineOfHosts,
        clock: any HostClock = SystemHostClock(), logger: Logger
    ) {
        (self.host, self.record, self.lease, self.line) = (host, record, lease, line)
        (self.clock, self.logger) = (clock, logger)
    }

    /// Begins.
    /// - Parameters:
    ///   - news: the records of the cluster from the one after the copy's last on, as they come.
    ///   - freed: tells of each time that somebody has given the lease back.
    package func begin(
        hearing news: some AsyncSequence<[StoredRecord<Event>], JournalFault> & Sendable, freed: AsyncStream<Void>
    ) {
        let (bell, ringing) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let (clock, pause) = (clock, pause)
        // These two are not cancelled: what they ask of the journal would come back at once, again and again. The one ends with
        // the journal, the other with the bell.
        Task { await self.hear(news) }
        looking = Task { for await _ in bell { await self.look() } }
        stopRinging = { ringing.finish() }
        tasks = [
            Task { for await _ in freed { ringing.yield() } },
            Task {
                while !Task.isCancelled {
                    ringing.yield()
                    try? await clock.sleep(until: clock.elapsed() + pause)
                }
            },
        ]
    }

    /// Lets another host lead, without anything being refused meanwhile.
    private func handOver() async {
        restsUntil = clock.elapsed() + lease.length
        await letGo()
    }

    /// Ends; another host takes the lead at once.
    package func end() async {
        isOver = true
        stopRinging?()
        for task in tasks { task.cancel() }
        await letGo()
        // What is being tried at this moment comes to nothing, and gives back what it has been given meanwhile.
        await looking?.value
    }

    /// How long until the next attempt: so that a lease is renewed several times before it ends.
    private var pause: Duration { lease.length / 4 }

    private func hear(_ news: some AsyncSequence<[StoredRecord<Event>], JournalFault> & Sendable) async {
        do {
            for try await page in news {
                // It is on the disks of the cluster, and checked: nobody waits for the copy on this machine to be told of it.
                async let copied: Void = copy(page)
                try await host.hear(page)
                try await copied
            }
        } catch let fault as MirrorFault { await standStill(fault.sentence) } catch let fault as JournalFault {
            await standStill(Message(fault.told))
        } catch {}
    }

    /// Adds records to the copy on this machine; what fails in passing is tried again.
    private func copy(_ page: [StoredRecord<Event>]) async throws(MirrorFault) {
        var delays = host.retryDelays.makeIterator()
        while true {
            do throws(MirrorFault) { return try await record.mirror(page) } catch {
                guard case .cannotBeWritten(_, mayBeTriedAgain: true) = error, !isOver, let delay = delays.next() else {
                    throw error
                }
                try? await clock.sleep(until: clock.elapsed() + delay)
            }
        }
    }

    private func standStill(_ why: Message) async {
        guard !isOver else { return }
        isOver = true
        await host.standStill(why)
        await letGo()
    }

    /// Looks after the lease.
    private func look() async {
        guard !isOver else { return }
        if heldUntil == nil { await tryToLead() } else { await goOn() }
    }

    /// Takes the lead where nobody has it.
    private func tryToLead() async {
        let before = clock.elapsed()
        // What was not told is asked for.
        try? await host.catchUp()
        guard before >= restsUntil, await lease.acquire() else { return }
        heldUntil = before + lease.length
        guard await isUpToDate(), case .leads(let term) = await host.takeOver(until: before + lease.length) else {
            return await letGo()
        }
        guard !isOver else { return await letGo() }
        line.listen(asLead: term) { [host] passed in
            await host.carryOut(passed, ofLead: term)
        } handOver: { [weak self] in
            await self?.handOver()
        }
        await goOn()
    }

    /// Whether the copy is the cluster's journal to its end, and the host has heard all of it.
    private func isUpToDate() async -> Bool {
        let deadline = clock.elapsed() + lease.length
        while !isOver, clock.elapsed() < deadline {
            guard let end = try? await record.head() else { return false }
            try? await host.catchUp()
            if record.mirroredHead.position >= end.position, await host.position == end.position {
                guard await record.holds(end) else {
                    await standStill(MirrorFault.differs(end.position).sentence)
                    return false
                }
                return true
            }
            try? await clock.sleep(until: clock.elapsed() + .milliseconds(10))
        }
        return false
    }

    /// Renews the lease; without it, or where another host has written, this one does not lead.
    private func goOn() async {
        guard await host.isLeading else { return await rest() }
        let before = clock.elapsed()
        switch await lease.renew() {
        case .renewed:
            heldUntil = before + lease.length
            await host.lead(until: before + lease.length)
        case .lost: await rest()
        case .silent:
            if let heldUntil, clock.elapsed() >= heldUntil { await rest() }
        }
    }

    private func rest() async {
        restsUntil = clock.elapsed() + lease.length
        await letGo()
    }

    /// Does not lead any more; what is under way goes to whoever does next.
    private func letGo() async {
        let hadLease = heldUntil != nil
        heldUntil = nil
        line.stopListening()
        await host.stepDown()
        if hadLease { await lease.release() }
        try? await host.catchUp()
    }
}
