import AssemblyCore
import EventStream
import Host
import NIOCore
import Synchronization

/// Writes what followers hear as lines. All kiosks and boards hear nearly the same, so what was written for one is kept a
/// while for the others, and their lines share its bytes.
final class BatchWriter: Sendable {
    /// A line in pieces, so that a long one need not be copied for each who is told it.
    typealias Line = [ByteBuffer]

    private struct Entry {
        let events: [Event]
        let bytes: [UInt8]
    }

    /// A whole batch as it was written: what stands between the beginnings and the ends of its lines.
    private struct Batch {
        let updates: [HostUpdate]
        let together: Bool
        let bodies: [ByteBuffer]
    }

    private struct Store {
        var entries: [Position: [Entry]] = [:]
        var order: [Position] = []
        var byteCount = 0
        var batches: [Batch] = []
    }

    /// A line is ended when it has come to so many bytes; a single record may be longer.
    private static let lineLength = 128 * 1_024
    private static let mostBytesKept = 8 * 1_024 * 1_024
    private static let mostPositionsKept = 1_024
    /// Batches that are kept whole: a crowd comes on together, in as many runs as a burst of papers has.
    private static let mostBatchesKept = 64
    private static let mostBytesOfBatchesKept = 16 * 1_024 * 1_024
    /// A shorter body is copied: a piece of its own costs more than that.
    private static let short = 1_024
    private static let end = ByteBuffer(string: "]}}\n")

    private let store = Mutex(Store())

    /// The lines that tell a feed some updates.
    /// - Parameter together: whether the client reads papers that travel together.
    /// - Complexity: O(1) in the bytes that another feed was told already; else O(n) in them.
    func lines(feed: Int, _ updates: [HostUpdate], together: Bool = false) -> [Line] {
        let head = ByteBuffer(
            string: #"{"jsonrpc":"2.0","method":"\#(Method.batch.rawValue)","params":{"feed":\#(feed),"updates":["#)
        return bodies(of: updates, together).map { body in
            guard body.readableBytes < Self.short else { return [head, body, Self.end] }
            var line = head
            line.writeImmutableBuffer(body)
            line.writeImmutableBuffer(Self.end)
            return [line]
        }
    }

    private func bodies(of updates: [HostUpdate], _ together: Bool) -> [ByteBuffer] {
        // What an audience may hear decides, not who asked: only the very same updates are the same bytes. Comparing is
        // quick, because followers of one audience share the arrays.
        let known = store.withLock { store in
            store.batches.first { $0.together == together && $0.updates == updates }?.bodies
        }
        if let known { return known }
        let bodies = write(updates, together)
        store.withLock { store in
            store.batches.append(Batch(updates: updates, together: together, bodies: bodies))
            var left = Self.mostBytesOfBatchesKept
            let kept = store.batches.suffix(Self.mostBatchesKept).reversed().prefix { batch in
                left -= batch.bodies.reduce(0) { $0 + $1.readableBytes }
                return left > 0
            }
            store.batches = kept.reversed()
        }
        return bodies
    }

    private func write(_ updates: [HostUpdate], _ together: Bool) -> [ByteBuffer] {
        var bodies: [ByteBuffer] = []
        var body = ByteBuffer()
        var left = updates[...]
        while !left.isEmpty {
            if body.readableBytes > 0 { body.writeStaticString(",") }
            if together, let papers = PapersForm(left) {
                body.writeBytes(LineWriter.json(UpdateForm(papers)))
                left.removeFirst(papers.count)
            } else {
                body.writeBytes(bytes(of: left.removeFirst()))
            }
            guard body.readableBytes >= Self.lineLength || left.isEmpty else { continue }
            bodies.append(body)
            body = ByteBuffer()
        }
        return bodies
    }

    private func bytes(of update: HostUpdate) -> [UInt8] {
        guard case .record(let position, let events) = update, !events.isEmpty else {
            return LineWriter.json(UpdateForm(update))
        }
        if let known = store.withLock({ $0.entries[position]?.first { $0.events == events }?.bytes }) { return known }
        let bytes = LineWriter.json(UpdateForm(update))
        keep(Entry(events: events, bytes: bytes), at: position)
        return bytes
    }

    private func keep(_ entry: Entry, at position: Position) {
        store.withLock { store in
            store.entries[position, default: []].append(entry)
            store.order.append(position)
            store.byteCount += entry.bytes.count
            while store.byteCount > Self.mostBytesKept || store.order.count > Self.mostPositionsKept {
                let oldest = store.order.removeFirst()
                guard let dropped = store.entries[oldest]?.removeFirst() else { continue }
                store.byteCount -= dropped.bytes.count
                if store.entries[oldest]?.isEmpty == true { store.entries[oldest] = nil }
            }
        }
    }
}
