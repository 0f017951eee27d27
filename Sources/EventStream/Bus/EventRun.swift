/// Events that follow one another, shared with the bus instead of copied: taking a run costs the same for one event as
/// for a thousand. A run keeps its piece of memory alive, so let go of it when it has been handled.
public struct EventRun<Event: Sendable>: RandomAccessCollection, Sendable {
    @usableFromInline let chunk: EventChunk<Event>
    @usableFromInline let lower: Int
    @usableFromInline let upper: Int

    @usableFromInline
    init(chunk: EventChunk<Event>, range: Range<Int>) {
        self.chunk = chunk
        lower = range.lowerBound
        upper = range.upperBound
    }

    /// Always 0.
    @inlinable public var startIndex: Int { 0 }

    /// The number of events.
    @inlinable public var endIndex: Int { upper - lower }

    /// The event at an index; the first one has index 0.
    @inlinable
    public subscript(index: Int) -> Event {
        precondition(index >= 0 && index < upper - lower, "the index lies outside the run")
        return chunk.cells[lower + index]
    }

    /// Calls the closure with the events as one buffer; this is what `Array(run)` and loops use to be fast.
    @inlinable
    public func withContiguousStorageIfAvailable<Result>(
        _ body: (UnsafeBufferPointer<Event>) throws -> Result
    ) rethrows -> Result? {
        // The chunk must outlive the body: nothing else keeps the cells alive while it runs.
        try withExtendedLifetime(chunk) {
            try body(UnsafeBufferPointer(start: chunk.cells + lower, count: upper - lower))
        }
    }
}
