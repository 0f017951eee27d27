import Bytes

/// The records of a journal from a position on, as an asynchronous sequence of pages.
///
/// Pages are checked against one another: positions without a gap, each record continuing the chain of the one before.
/// While the caller works on a page, the next ones are being read.
public struct JournalReplay<Event: Sendable>: AsyncSequence, Sendable {
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
    public func makeAsyncIterator() -> Iterator { Iterator(replay: self) }

    /// Reads page after page.
    public struct Iterator: AsyncIteratorProtocol {
        /// How many pages are being read while the caller has one: one on its way from the disk, one being decoded on each of
        /// two cores, and one that is ready. With two, a core stood still for a third of the time.
        private static var pagesAhead: Int { 4 }

        private let replay: JournalReplay
        private var wanted: Position
        private var previous: Digest?
        /// Pages that are being read, the next one first.
        private var ahead: [Task<Result<[StoredRecord<Event>], JournalFault>, Never>] = []
        /// The page that the caller has worked on. To free its records costs a quarter as much as to fold them: whoever
        /// reads the next page does that, not the caller.
        private var done: [StoredRecord<Event>] = []

        init(replay: JournalReplay) {
            (self.replay, wanted) = (replay, replay.from)
        }

        /// The next page; nil when the head has been reached.
        public mutating func next(
            isolation actor: isolated (any Actor)?
        ) async throws(JournalFault) -> [StoredRecord<Event>]? {
            if ahead.isEmpty { read(1) }
            let page = try await ahead.removeFirst().value.get()
            guard let first = page.first, let last = page.last else { return nil }
            guard first.position == wanted, previous == nil || previous == first.previous else {
                throw JournalFault(
                    .damaged(position: wanted), "Record \(wanted) of the journal does not continue the one before it.")
            }
            wanted = last.position.next
            previous = last.stored.hash
            // After a page that is not full nobody knows where the next one begins, or that there is one.
            if page.count < replay.pageSize { ahead = [] } else { read(Self.pagesAhead) }
            done = page
            return page
        }

        /// The next page; nil when the head has been reached.
        public mutating func next() async throws(JournalFault) -> [StoredRecord<Event>]? {
            try await next(isolation: nil)
        }

        /// Begins to read, until as many pages are on their way.
        private mutating func read(_ count: Int) {
            while ahead.count < count {
                ahead.append(
                    replay.page(from: wanted.advanced(by: ahead.count * replay.pageSize), freeing: done))
                done = []
            }
        }
    }

    private func page(
        from position: Position, freeing done: [StoredRecord<Event>]
    ) -> Task<Result<[StoredRecord<Event>], JournalFault>, Never> {
        Task.detached(priority: Task.currentPriority) { [journal, pageSize] in
            // It is kept by this task, and goes with it.
            withExtendedLifetime(done) {}
            _ = consume done
            do throws(JournalFault) {
                return .success(try await journal.records(from: position, limit: pageSize))
            } catch { return .failure(error) }
        }
    }
}
