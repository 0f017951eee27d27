package import AssemblyCore
import CanonicalJSON

/// Events as they are written, for tests that look at the record.
extension Event {
    /// The record of this event alone.
    package func written() throws -> String { String(decoding: try Event.codec.encode([self]), as: UTF8.self) }

    /// Reads the one event of a record.
    /// - Throws: why it cannot be read.
    package static func reading(_ record: String, at moment: Moment) throws -> Event {
        let events = try Array(record.utf8).withUnsafeBytes { try Event.codec.decode($0, moment.milliseconds) }
        guard events.count == 1 else { throw SeveralEventsFault() }
        return events[0]
    }

    private struct SeveralEventsFault: Error {}
}
