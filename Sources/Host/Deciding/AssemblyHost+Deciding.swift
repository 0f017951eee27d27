import AssemblyCore
import EventStream
import Language

extension AssemblyHost {
    /// What a command was decided into.
    enum Decision {
        case recorded(JournalRecord<Event>)
        case refused(Refusal)
    }

    /// Decides and stores batch after batch until nobody waits.
    func decideAll() async {
        while !inbox.isEmpty {
            let batch = takeBatch()
            if let storageFailure {
                for pending in batch { answer(pending.id, .failed(.storageFailed(storageFailure))) }
            } else {
                await carryOut(batch)
            }
        }
        isDeciding = false
        wakeWhenQuiet()
    }

    private func takeBatch() -> [PendingCommand] {
        if inbox.count <= batchLimit {
            defer { inbox.removeAll(keepingCapacity: inbox.capacity <= batchLimit) }
            return inbox
        }
        defer { inbox.removeFirst(batchLimit) }
        return Array(inbox.prefix(batchLimit))
    }

    private func carryOut(_ batch: [PendingCommand]) async {
        let (now, mine) = (clock.moment(), leads)
        var decisions: [(pending: PendingCommand, decision: Decision)] = []
        decisions.reserveCapacity(batch.count)
        for pending in batch { decisions += await decide(pending, at: now) }
        let records = decisions.compactMap { entry -> JournalRecord<Event>? in
            if case .recorded(let record) = entry.decision { return record }
            return nil
        }
        // A refusal may rest on an earlier command of the batch, so it too is said only when that one is durable.
        let outcome = records.isEmpty ? .stored([]) : await store(records)
        // Whoever leads now has the commands; what is stored of them is heard like anything else.
        guard leads == mine else { return }
        switch outcome {
        case .stored(let receipts):
            publish(records, receipts)
            settle(decisions.map { ($0.pending, $0.decision) }, receipts)
            takeConsequences(of: records, receipts)
        case .notStored(let why) where cluster != nil, .inDoubt(let why) where cluster != nil:
            log("The cluster did not take a record; this host steps down", why.english)
            stepDown()
        case .notStored(let why):
            fail(why)
            for pending in batch { answer(pending.id, .failed(.storageFailed(why))) }
        case .inDoubt(let why):
            fail(why)
            for (pending, decision) in decisions {
                if case .recorded = decision {
                    leaveInDoubt(pending.id, why)
                } else {
                    answer(pending.id, .failed(.storageFailed(why)))
                }
            }
        }
    }

    /// Decides one command and lets the speculative state follow.
    /// - Returns: what it was decided into, after what the host itself had to record before.
    private func decide(_ pending: PendingCommand, at now: Moment) async -> [(PendingCommand, Decision)] {
        var before: [(PendingCommand, Decision)] = []
        do throws(Refusal) {
            var command = pending.command
            if case .ballots(.open(let question, let limit, _)) = command {
                if let ceremony = try ceremonyIfNeeded(for: question, limit, pending.authority, now) {
                    before.append(ceremony)
                }
                // A seal never comes from a client.
                command = .ballots(
                    .open(
                        question, limitSeconds: limit,
                        seal: try await seal(for: question, limit, pending.authority, now)))
            }
            if case .scrutiny(let scrutiny) = command { try await checkCards(of: scrutiny) }
            let events = try speculative.decide(
                command, by: pending.authority, at: now, writtenIn: pending.language)
            for event in events { speculative.apply(event) }
            return before + [(pending, .recorded(JournalRecord(id: pending.id, at: now.milliseconds, events: events)))]
        } catch { return before + [(pending, .refused(error))] }
    }

    private func settle(_ decisions: [(PendingCommand, Decision)], _ receipts: [Stored]) {
        var next = receipts.makeIterator()
        for (pending, decision) in decisions {
            let reply: Reply
            switch decision {
            case .recorded:
                guard let receipt = next.next() else {
                    preconditionFailure("a journal returns one receipt for each record")
                }
                reply = .recorded(receipt.position)
            case .refused(let refusal): reply = .refused(refusal)
            }
            if pending.authority == .host {
                if case .refused(let refusal) = decision { note(refusal, of: pending.command) }
            } else {
                replies.keep(reply, to: pending.id, pending.command, by: pending.authority)
            }
            answer(pending.id, reply)
        }
    }

    /// Notes that the host's own command was refused; most often because somebody else was faster.
    private func note(_ refusal: Refusal, of command: Command) {
        guard refusal != .nothingToChange else { return }
        log("The host's own command was refused", refusal.sentence.english)
        if case .badFigures = refusal { report(boxTrouble: refusal.sentence) }
    }

    /// Answers everybody who waits for a command.
    private func answer(_ id: RecordID, _ reply: Reply) {
        guard let flight = flights.removeValue(forKey: id) else { return }
        for waiter in flight.waiters { waiter.resume(returning: reply) }
    }

    /// Keeps a command of which nobody knows whether it is stored; only a new start of the host can tell.
    private func leaveInDoubt(_ id: RecordID, _ why: Message) {
        tellChecking(id, why)
        flights[id]?.doubt = why
    }

    /// Tells everybody who waits for a command that its outcome is not known yet (R21).
    func tellChecking(_ id: RecordID, _ why: Message) {
        guard let flight = flights[id] else { return }
        flights[id]?.doubt = why
        flights[id]?.waiters = []
        for waiter in flight.waiters { waiter.resume(returning: .checking(why)) }
    }

    /// Accepts nothing further (R2); the speculative state falls back on what is durable.
    private func fail(_ why: Message) {
        storageFailure = why
        speculative = durable
        log("The journal failed; nothing further is accepted", why.english)
        report(storageTrouble: why)
    }
}
