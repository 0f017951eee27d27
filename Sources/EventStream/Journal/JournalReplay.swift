/// The records of a journal from a position on, as an asynchronous sequence of pages.
///
/// Pages are checked against one another: positions without a gap, each record continuing the chain of the one before.
public struct JournalReplay<Event: Codable & Sendable>: AsyncSequence, Sendable {
    /// Records that follow one another.
    public typealias Element = [StoredRecord<Event>]
    /// Reading may fail, or find damage.
    public typealias Failure = JournalFault

    let journal: any Journal<Event>
    let from: Position
    let pageSize: Int

    init(journal: any Journal<Event>, from: Position, pageSize: Int) {
        precondition(from > .origin, "the first record has position 1")
        precondition(pageSize > 0, "a page holds at least one record")
        self.journal = journal
        self.from = from
        self.pageSize = pageSize
    }

    /// Begins reading.
    public func makeAsyncIterator() -> Iterator { Iterator(replay: self, wanted: from) }

    /// Reads page after page.
    public struct Iterator: AsyncIteratorProtocol {
        let replay: JournalReplay
        var wanted: Position
        var previous: Digest?

        /// The next page; nil when the head has been reached.
        public mutating func next(
            isolation actor: isolated (any Actor)?
        ) async throws(JournalFault) -> [StoredRecord<Event>]? {
            let page = try await replay.journal.records(from: wanted, limit: replay.pageSize)
            guard let first = page.first, let last = page.last else { return nil }
            guard first.position == wanted, previous == nil || previous == first.previous else {
                throw JournalFault(
                    .damaged(position: wanted), "Record \(wanted) of the journal does not continue the one before it.")
            }
            wanted = last.position.next
            previous = last.stored.hash
            return page
        }

        /// The next page; nil when the head has been reached.
        public mutating func next() async throws(JournalFault) -> [StoredRecord<Event>]? {
            try await next(isolation: nil)
        }
    }
}
