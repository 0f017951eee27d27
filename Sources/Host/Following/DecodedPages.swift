import AssemblyCore
import EventStream

/// Pages of the journal as they were decoded last: a thousand kiosks that come at the same time read the same ones.
struct DecodedPages {
    private struct Place: Hashable {
        let position: Position
        let limit: Int
    }

    /// How many records are kept at most, in all pages together.
    private static let mostRecords = 4_096

    private var pages: [Place: [StoredRecord<Event>]] = [:]
    private var order: [Place] = []
    private var count = 0

    /// The records of a page; `nil` when they are not kept.
    subscript(position: Position, limit: Int) -> [StoredRecord<Event>]? {
        pages[Place(position: position, limit: limit)]
    }

    /// Keeps a page; the one that was kept first goes when there are too many records. Records never change, so that a page
    /// is right for ever.
    mutating func keep(_ records: [StoredRecord<Event>], from position: Position, limit: Int) {
        let place = Place(position: position, limit: limit)
        guard pages[place] == nil, records.count == limit else { return }
        pages[place] = records
        order.append(place)
        count += limit
        while count > Self.mostRecords, !order.isEmpty {
            let oldest = order.removeFirst()
            pages[oldest] = nil
            count -= oldest.limit
        }
    }
}
