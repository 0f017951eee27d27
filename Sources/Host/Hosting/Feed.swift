/// What a follower hears, as a sequence of batches; it ends when the login, the host or the link does.
package struct Feed: AsyncSequence, Sendable {
    /// ?Element
    /// A batch of updates.
    package typealias Element = [HostUpdate]
    /// ?Failure
    /// A feed ends; it does not fail.
    package typealias Failure = Never

    private let pull: @Sendable () async -> [HostUpdate]?

    /// A feed that asks for the next batch whenever its reader is ready, so that a slow reader slows nobody down.
    /// - Parameter pull: waits for the next batch, at least one update; `nil` at the end or when its task is cancelled.
    package init(pull: @escaping @Sendable () async -> [HostUpdate]?) { self.pull = pull }

    /// Begins to read.
    package func makeAsyncIterator() -> Iterator { Iterator(pull: pull) }

    /// Reads a feed batch by batch.
    package struct Iterator: AsyncIteratorProtocol {
        let pull: @Sendable () async -> [HostUpdate]?

        /// The next batch, or `nil` at the end.
        package mutating func next() async -> [HostUpdate]? { await pull() }

        /// The next batch, or `nil` at the end.
        package mutating func next(isolation actor: isolated (any Actor)?) async -> [HostUpdate]? { await pull() }
    }
}
