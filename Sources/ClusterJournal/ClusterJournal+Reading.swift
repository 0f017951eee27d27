import Bytes
import CanonicalJSON
public import EventStream
import Synchronization

extension ClusterJournal {
    /// Reads a page, each record checked; see ``Journal/records(from:limit:)``.
    public func records(from position: Position, limit: Int) async throws(JournalFault) -> [StoredRecord<Event>] {
        let page = try await checked(from: position, limit: limit, within: stream.timing.reading)
        return try decoded(page.messages, after: page.previous)
    }

    /// The records that checked messages hold, up to the first one that holds none.
    ///
    /// - Parameter hash: that of the record before the first.
    /// - Throws: ``JournalFault`` when the first one holds none.
    func decoded(
        _ messages: [RecordMessage], after hash: Digest
    ) throws(JournalFault) -> [StoredRecord<Event>] {
        var records: [StoredRecord<Event>] = []
        records.reserveCapacity(messages.count)
        var previous = hash
        for message in messages {
            let events: [Event]? = message.payload.withUnsafeBytes { try? codec.decode($0, message.stored.at) }
            guard let events, !events.isEmpty else {
                guard records.isEmpty else { break }
                throw Sentences.damaged(stream.name, at: message.stored.position)
            }
            records.append(StoredRecord(stored: message.stored, previous: previous, events: events))
            previous = message.stored.hash
        }
        return records
    }

    /// The end of the journal.
    public func head() async throws(JournalFault) -> JournalHead {
        try await catchUp(within: stream.timing.reading)
        return places.withLock { $0.head }
    }

    /// Learns of all records up to the end of the stream, as its leader knows it now.
    ///
    /// - Parameter time: how long is waited for servers that do not answer.
    func catchUp(within time: Duration) async throws(JournalFault) {
        let end = try await stream.end(within: time)
        while true {
            let head = places.withLock { $0.head }
            guard head.position < end else { return }
            let page = try await checked(
                from: head.position.next, limit: min(RecordStream.pageLimit, head.position.distance(to: end)),
                after: head, within: time)
            places.withLock { places in page.messages.forEach { places.add($0.stored) } }
        }
    }

    /// Messages whose hashes have been checked, up to the first bad one.
    struct CheckedPage {
        /// The hash of the record before the first.
        var previous: Digest
        var messages: [RecordMessage] = []
    }

    /// Reads messages and checks them.
    ///
    /// - Parameters:
    ///   - head: the record before, when it is known; otherwise it is read as well.
    ///   - time: how long is waited for servers that do not answer.
    /// - Throws: ``JournalFault``; it names the record at `position` when that one is bad.
    func checked(
        from position: Position, limit: Int, after head: JournalHead? = nil, within time: Duration
    ) async throws(JournalFault) -> CheckedPage {
        let isBeforeKnown = head == nil && position > .first
        let start = isBeforeKnown ? position.advanced(by: -1) : position
        let wanted = isBeforeKnown && limit < .max ? limit + 1 : limit
        var page = CheckedPage(previous: head?.hash ?? .zero)
        var last = page.previous
        var (next, isFirst) = (start, isBeforeKnown)
        for message in try await raw(from: start, limit: wanted, within: time) {
            guard let record = RecordMessage(message), record.stored.position == next else {
                return try soundPart(page, badAt: next, wanted: position)
            }
            if isFirst {
                // What stands before it has been checked by whoever reads that.
                (page.previous, last, isFirst) = (record.stored.hash, record.stored.hash, false)
            } else {
                guard record.fits(after: last) else { return try soundPart(page, badAt: next, wanted: position) }
                page.messages.append(record)
                last = record.stored.hash
            }
            next = next.next
        }
        return page
    }

    private func soundPart(
        _ page: CheckedPage, badAt bad: Position, wanted: Position
    ) throws(JournalFault) -> CheckedPage {
        guard page.messages.isEmpty else { return page }
        throw Sentences.damaged(stream.name, at: max(bad, wanted))
    }

    /// As many messages as are wanted, or all up to the end of the stream: a server that has fallen behind is asked again.
    private func raw(
        from position: Position, limit: Int, within time: Duration
    ) async throws(JournalFault) -> [ClusterMessage] {
        var found: [ClusterMessage] = []
        var end: Position?
        let deadline = ContinuousClock.now + time
        while found.count < limit {
            if stream.exchange.isClosed { throw Sentences.closed(stream.name) }
            let next = position.advanced(by: found.count)
            let part = await stream.messages(from: next, limit: limit - found.count)
            found += part ?? []
            // After a page of full size nobody asks for the end; what is short may be short for a server's own reasons.
            guard found.count < limit else { break }
            // A server that was frozen while it led may still answer as if it did: what is known here is not before its end.
            if end == nil { end = max(try await stream.end(within: time), places.withLock { $0.head.position }) }
            if let end, position.advanced(by: found.count) > end { break }
            guard ContinuousClock.now < deadline || part?.isEmpty == false else { throw Sentences.silent(stream.name) }
            if part?.isEmpty != false { try? await Task.sleep(for: stream.timing.pause) }
        }
        return found
    }
}
