import AssemblyCore
import EventStream
import Host
import NIOCore
import Synchronization

/// Writes what followers hear as lines. All kiosks and boards hear nearly the same, so what was written for one is kept a
/// while for the others.
final class BatchWriter: Sendable {
    private struct Entry {
        let events: [Event]
        let bytes: [UInt8]
    }

    private struct Store {
        var entries: [Position: [Entry]] = [:]
        var order: [Position] = []
        var byteCount = 0
    }

    /// A line is ended when it has come to so many bytes; a single record may be longer.
    private static let lineLength = 128 * 1_024
    private static let mostBytesKept = 8 * 1_024 * 1_024
    private static let mostPositionsKept = 1_024

    private let store = Mutex(Store())

    /// The lines that tell a feed some updates.
    /// - Complexity: O(n) in their bytes; what another feed was told in the same words is only copied.
    func lines(feed: Int, _ updates: [HostUpdate]) -> [ByteBuffer] {
        let head = Array(
            #"{"jsonrpc":"2.0","method":"\#(Method.batch.rawValue)","params":{"feed":\#(feed),"updates":["#.utf8)
        var lines: [ByteBuffer] = []
        var line = ByteBuffer(bytes: head)
        var isEmpty = true
        func end() {
            line.writeStaticString("]}}\n")
            lines.append(line)
            line = ByteBuffer(bytes: head)
            isEmpty = true
        }
        for update in updates {
            if !isEmpty { line.writeStaticString(",") }
            line.writeBytes(bytes(of: update))
            isEmpty = false
            if line.readableBytes >= Self.lineLength { end() }
        }
        if !isEmpty { end() }
        return lines
    }

    private func bytes(of update: HostUpdate) -> [UInt8] {
        guard case .record(let position, let events) = update, !events.isEmpty else {
            return LineWriter.json(UpdateForm(update))
        }
        // What an audience may hear decides, not who asked: only the very same events are the same bytes. Comparing is
        // quick, because followers of one audience share the array.
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
