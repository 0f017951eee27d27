import Bytes
import EventStream
import Synchronization

/// Records that the servers have told again when they stored them, until somebody reads them.
///
/// To be told is quicker than to ask: the record is there with the word that it is. Whatever does not continue what has been
/// read, or was not told, is asked for as if nothing had been told.
final class ToldRecords: Sendable {
    /// More than these are not kept: whoever is so far behind reads whole pages.
    private static let most = 1_000

    private let messages = Mutex<[RecordMessage]>([])

    /// Takes what a server tells.
    func add(_ message: ClusterMessage) {
        guard let record = RecordMessage(message) else { return }
        messages.withLock { messages in
            if messages.count >= Self.most { messages = [] }
            messages.append(record)
        }
    }

    /// Lets go of what has been told, as far as it continues a chain.
    ///
    /// - Parameter head: the last record that has been read.
    /// - Returns: the records behind it, each checked against the one before, and whether nothing was told beyond them.
    func drain(after head: JournalHead) -> (records: [RecordMessage], isWhole: Bool) {
        let told = messages.withLock { messages in
            defer { messages = [] }
            return messages
        }
        var (run, last) = ([RecordMessage](), head)
        for record in told where record.stored.position > last.position {
            guard record.stored.position == last.position.next, record.fits(after: last.hash) else {
                return (run, false)
            }
            run.append(record)
            last = JournalHead(position: record.stored.position, hash: record.stored.hash)
        }
        return (run, true)
    }
}
