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
/// What is there already is read; what is stored later is told by the servers. That may not arrive, so they are asked from time
/// to time as well. Either way each record must continue the chain of the one before, so that there is no seam between them.
/// Servers that do not answer are waited for; a record that is bad is a ``JournalFault``.
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
        /// The last record that was read here; nil before the first one.
        private var head: JournalHead?
        /// Whether there are, or may be, records that were not told.
        private var mayHaveMissed = true
        /// When the servers are asked, whatever they have told.
        private var nextQuestion = ContinuousClock.now
        private let told = ToldRecords()
        private let subscription: ClusterSubscription?
        private let hints: AsyncStream<Void>
        private let hinting: AsyncStream<Void>.Continuation

        init(_ journal: ClusterJournal<Event>, from position: Position) {
            (self.journal, next) = (journal, position)
            head = position == .first ? .origin : nil
            // One that has not been heard says as much as a hundred.
            let (hints, hinting) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
            (self.hints, self.hinting) = (hints, hinting)
            subscription = journal.stream.exchange.link.subscribe(journal.stream.name.live) { [told] message in
                told.add(message)
                hinting.yield()
            }
        }

        /// The next page; nil when the journal has been closed or the task cancelled.
        public mutating func next(
            isolation actor: isolated (any Actor)?
        ) async throws(JournalFault) -> [StoredRecord<Event>]? {
            while !Task.isCancelled {
                do throws(JournalFault) {
                    if let page = try pageTold() { return goOn(behind: page) }
                    if mayHaveMissed || .now >= nextQuestion {
                        nextQuestion = .now + journal.stream.timing.watch
                        let page = try await journal.records(from: next, limit: Self.pageSize)
                        if !page.isEmpty { return goOn(behind: page) }
                        mayHaveMissed = false
                    }
                } catch {
                    switch error.kind {
                    case .closed: return nil
                    case .inaccessible: break
                    case .missing, .inUse, .foreign, .damaged: throw error
                    }
                }
                await Self.wait(for: hints, hinting, until: nextQuestion)
            }
            return nil
        }

        /// The next page; nil when the journal has been closed or the task cancelled.
        public mutating func next() async throws(JournalFault) -> [StoredRecord<Event>]? {
            try await next(isolation: nil)
        }

        /// What has been told, where it continues what was read.
        private mutating func pageTold() throws(JournalFault) -> [StoredRecord<Event>]? {
            guard let head else {
                mayHaveMissed = true
                return nil
            }
            let (messages, isWhole) = told.drain(after: head)
            if !isWhole { mayHaveMissed = true }
            return messages.isEmpty ? nil : try journal.decoded(messages, after: head.hash)
        }

        private mutating func goOn(behind page: [StoredRecord<Event>]) -> [StoredRecord<Event>] {
            guard let last = page.last else { return page }
            next = last.position.next
            head = JournalHead(position: last.position, hash: last.stored.hash)
            return page
        }

        /// Waits until something is told, or it is time to ask.
        private static func wait(
            for hints: AsyncStream<Void>, _ hinting: AsyncStream<Void>.Continuation, until time: ContinuousClock.Instant
        ) async {
            let timer = Task {
                guard (try? await Task.sleep(until: time, clock: .continuous)) != nil else { return }
                hinting.yield()
            }
            for await _ in hints { break }
            timer.cancel()
        }
    }
}
