import CanonicalJSON
public import EventStream
import Synchronization

extension ClusterJournal {
    /// Stores records as one batch; see ``Journal/append(_:expecting:isolation:)``.
    ///
    /// Servers take a thousand records as one batch, whole or not at all. Of a larger group each thousand is stored so, one
    /// after the other; of what is not acknowledged the first of them may be there.
    public func append(
        _ records: [JournalRecord<Event>], expecting expected: Position, isolation actor: isolated (any Actor)?
    ) async throws(AppendFault) -> [Stored] {
        guard !records.isEmpty else { return [] }
        try refuseUseless()
        var attempt = AppendAttempt(try encode(records), expecting: expected, patience: stream.timing.patience)
        while true {
            if let receipts = try await settle(&attempt) { return receipts }
            try refuseUseless()
            if attempt.isOver { throw attempt.fault(of: stream.name) }
            try? await Task.sleep(for: attempt.pause(stream.timing.pause))
        }
    }

    /// Looks for the records of an attempt, and stores those that are not there.
    ///
    /// - Returns: the receipts; nil when another attempt is to be made.
    private func settle(_ attempt: inout AppendAttempt) async throws(AppendFault) -> [Stored]? {
        var findings: AppendFindings
        switch await look(for: attempt) {
        case .trouble(let fault):
            // What is damaged or gone does not come back by waiting.
            guard fault.kind == .inaccessible else { throw attempt.end(why: fault.told) }
            attempt.failed(why: fault.told)
            return nil
        case .conflict(let id): throw .unavailable(why: Sentences.otherRecord(id), retryAfter: nil)
        case .superseded(let head): throw .superseded(head: head)
        case .found(let found): findings = found
        }
        let (stored, outcome) = await stream.store(findings.fresh, after: findings.head)
        places.withLock { places in stored.forEach { places.add($0) } }
        stored.forEach { findings.receipts[$0.id] = $0 }
        switch outcome {
        case .stored: return attempt.records.compactMap { findings.receipts[$0.id] }
        case .passed: attempt.passed()
        case .refused(let why): attempt.failed(why: Sentences.notStored(stream.name, reason: why))
        case .silent: attempt.doubted()
        }
        return nil
    }

    private func look(for attempt: AppendAttempt) async -> AppendLook {
        let quick = places.withLock { places -> AppendFindings? in
            guard !attempt.mustLook, places.head.position == attempt.expected,
                attempt.records.allSatisfy({ places[$0.id] == nil })
            else { return nil }
            return AppendFindings(head: places.head)
        }
        do throws(JournalFault) {
            var findings: AppendFindings
            if let quick {
                findings = quick
            } else {
                try await catchUp(within: stream.timing.patience)
                findings = AppendFindings(head: places.withLock { $0.head })
            }
            let known = try await stored(attempt.records.map(\.id))
            for record in attempt.records {
                if let other = known[record.id] {
                    guard record.isSame(as: other) else { return .conflict(record.id) }
                    findings.receipts[record.id] = other.stored
                } else {
                    guard findings.addFresh(record) else { return .conflict(record.id) }
                }
            }
            let mine = findings.receipts.values.count { $0.position > attempt.expected }
            let isNext = attempt.expected.number + mine == findings.head.position.number
            return findings.fresh.isEmpty || isNext ? .found(findings) : .superseded(findings.head)
        } catch { return .trouble(error) }
    }

    /// Records that are stored, by their names; names that are not known are left out.
    private func stored(_ ids: [RecordID]) async throws(JournalFault) -> [RecordID: RecordMessage] {
        var wanted = places.withLock { places in Set(ids.compactMap { places[$0] }) }.sorted()[...]
        var found: [RecordID: RecordMessage] = [:]
        while let first = wanted.first {
            let page = try await checked(from: first, limit: wanted.count, within: stream.timing.patience).messages
            for message in page where wanted.first == message.stored.position {
                found[message.stored.id] = message
                wanted.removeFirst()
            }
            // What is known to be there and cannot be read has been removed.
            guard !page.isEmpty else { throw Sentences.recordsGone(stream.name) }
        }
        return found
    }

    private func refuseUseless() throws(AppendFault) {
        guard !stream.exchange.isClosed else {
            throw .unavailable(why: Sentences.closed(stream.name).told, retryAfter: nil)
        }
        if let refusal = refusal.withLock({ $0 }) { throw .unavailable(why: refusal.sentence, retryAfter: nil) }
    }

    private func encode(_ records: [JournalRecord<Event>]) throws(AppendFault) -> [EncodedRecord] {
        let limit = stream.largestPayload
        return try records.map { record throws(AppendFault) in
            guard let payload = try? codec.encode(record.events), payload.count <= ChainLayout.payloadLimit else {
                throw .unavailable(
                    why: "A record cannot be written as JSON of at most 16 MiB; nothing was stored.", retryAfter: nil)
            }
            guard payload.count <= limit else { throw .unavailable(why: Sentences.tooLarge(limit), retryAfter: nil) }
            return EncodedRecord(id: record.id, at: record.at, payload: payload)
        }
    }
}
