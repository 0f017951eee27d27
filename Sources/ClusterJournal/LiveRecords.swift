public import EventStream

extension ClusterJournal {
    /// The records from a position on: first those that are there, then each that is stored, until the journal is closed or
    /// the task is cancelled.
    ///
    /// - Parameter position: the first record wanted.
    public func following(from position: Position) -> LiveRecords<Event> {
        LiveRecords(journal: self, from: position)
    }
}

/// The records of a journal on a cluster from a position on, without an end, as an asynchronous sequence of pages.
///
/// What is there already and what is stored later come by the same reading, so that there is no seam between them. That there
/// is something new is told by the servers; it may not arrive, so they are asked from time to time as well. Servers that do
/// not answer are waited for; a record that is bad is a ``JournalFault``.
public struct LiveRecords<Event: Sendable>: AsyncSequence, Sendable {
    /// Records that follow one another.
    public typealias Element = [StoredRecord<Event>]
    /// A record is bad, or records are gone.
    public typealias Failure = JournalFault

    let journal: ClusterJournal<Event>
    let from: Position

    /// Begins to follow.
    public func makeAsyncIterator() -> Iterator { Iterator(journal, from: from) }

    /// Reads page after page.
    public struct Iterator: AsyncIteratorProtocol {
        private static var pageSize: Int { 4_096 }

        private let journal: ClusterJournal<Event>
        private var next: Position
        private let subscription: ClusterSubscription?
        private let hints: AsyncStream<Void>
        private let hinting: AsyncStream<Void>.Continuation

        init(_ journal: ClusterJournal<Event>, from position: Position) {
            (self.journal, next) = (journal, position)
            // One that has not been heard says as much as a hundred.
            let (hints, hinting) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
            (self.hints, self.hinting) = (hints, hinting)
            subscription = journal.stream.exchange.link.subscribe(journal.stream.name.live) { _ in hinting.yield() }
        }

        /// The next page; nil when the journal has been closed or the task cancelled.
        public mutating func next(
            isolation actor: isolated (any Actor)?
        ) async throws(JournalFault) -> [StoredRecord<Event>]? {
            while !Task.isCancelled {
                do throws(JournalFault) {
                    let page = try await journal.records(from: next, limit: Self.pageSize)
                    if let last = page.last {
                        next = last.position.next
                        return page
                    }
                } catch {
                    switch error.kind {
                    case .closed: return nil
                    case .inaccessible: break
                    case .missing, .inUse, .foreign, .damaged: throw error
                    }
                }
                await Self.wait(for: hints, hinting, atMost: journal.stream.timing.watch)
            }
            return nil
        }

        /// The next page; nil when the journal has been closed or the task cancelled.
        public mutating func next() async throws(JournalFault) -> [StoredRecord<Event>]? {
            try await next(isolation: nil)
        }

        /// Waits until there is something new, or it is time to ask.
        private static func wait(
            for hints: AsyncStream<Void>, _ hinting: AsyncStream<Void>.Continuation, atMost watch: Duration
        ) async {
            let timer = Task {
                guard (try? await Task.sleep(for: watch)) != nil else { return }
                hinting.yield()
            }
            for await _ in hints { break }
            timer.cancel()
        }
    }
}
