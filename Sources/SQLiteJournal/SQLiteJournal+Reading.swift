import EventStream

extension SQLiteJournal {
    /// How many records one task decodes: reading JSON costs more than everything else in a replay, and goes on all
    /// processors at once.
    private static var decodedTogether: Int { 256 }

    /// Reads a page, each record checked; see ``Journal/records(from:limit:)``.
    public func records(from position: Position, limit: Int) async throws(JournalFault) -> [StoredRecord<Event>] {
        let rows = try await reader.rows(from: position, limit: limit)
        let records = await decode(rows)
        if records.isEmpty, let first = rows.first {
            throw Damage(.unreadable, at: first.stored.position).fault(path: path)
        }
        return records
    }

    /// The records up to the first one whose events cannot be read.
    private func decode(_ rows: [StoredRow]) async -> [StoredRecord<Event>] {
        guard rows.count > Self.decodedTogether else { return decode(rows[...]) }
        let parts = stride(from: 0, to: rows.count, by: Self.decodedTogether).map { start in
            rows[start..<min(start + Self.decodedTogether, rows.count)]
        }
        let decoded = await withTaskGroup(of: (Int, [StoredRecord<Event>]).self) { group in
            for (index, part) in parts.enumerated() { group.addTask { [self] in (index, decode(part)) } }
            return await group.reduce(into: [[StoredRecord<Event>]](repeating: [], count: parts.count)) {
                $0[$1.0] = $1.1
            }
        }
        var records: [StoredRecord<Event>] = []
        records.reserveCapacity(rows.count)
        for (part, good) in zip(parts, decoded) {
            records += good
            if good.count < part.count { break }
        }
        return records
    }

    private func decode(_ rows: ArraySlice<StoredRow>) -> [StoredRecord<Event>] {
        var records: [StoredRecord<Event>] = []
        records.reserveCapacity(rows.count)
        for row in rows {
            guard let events = try? codec.decode(row.payload), !events.isEmpty else { break }
            records.append(StoredRecord(stored: row.stored, previous: row.previous, events: events))
        }
        return records
    }
}
