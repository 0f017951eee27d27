import CanonicalJSON
public import EventStream

extension SQLiteJournal {
    /// How many records one task checks and decodes: that costs about as much as reading them, and goes on beside it.
    private static var decodedTogether: Int { 4_096 }

    /// Reads a page, each record checked; see ``Journal/records(from:limit:)``.
    public func records(from position: Position, limit: Int) async throws(JournalFault) -> [StoredRecord<Event>] {
        let page = try await reader.page(from: position, limit: limit)
        let (records, damage) = await read(page)
        if records.isEmpty, let damage = damage ?? page.damage { throw damage.fault }
        return records
    }

    /// The records up to the first bad one, and what is wrong with that.
    private func read(_ page: RecordPage) async -> ([StoredRecord<Event>], ChainFault?) {
        guard page.rows.count > Self.decodedTogether else { return read(page, 0..<page.rows.count) }
        let ranges = stride(from: 0, to: page.rows.count, by: Self.decodedTogether).map { start in
            start..<min(start + Self.decodedTogether, page.rows.count)
        }
        let parts = await withTaskGroup(of: (Int, [StoredRecord<Event>], ChainFault?).self) { group in
            for (index, range) in ranges.enumerated() {
                group.addTask { [self] in
                    let (records, damage) = read(page, range)
                    return (index, records, damage)
                }
            }
            return await group.reduce(
                into: [([StoredRecord<Event>], ChainFault?)](repeating: ([], nil), count: ranges.count)
            ) {
                $0[$1.0] = ($1.1, $1.2)
            }
        }
        var records: [StoredRecord<Event>] = []
        records.reserveCapacity(page.rows.count)
        for (part, damage) in parts {
            records += part
            if let damage { return (records, damage) }
        }
        return (records, nil)
    }

    private func read(_ page: RecordPage, _ range: Range<Int>) -> ([StoredRecord<Event>], ChainFault?) {
        let (part, damage) = page.withRows(in: range) { decode(&$0, expecting: range.count) }
        let records = part.records(of: page, from: range.lowerBound)
        if let last = records.last {
            let head = JournalHead(position: last.position, hash: last.stored.hash)
            writer?.proof?.add(from: records[0].position, after: records[0].previous, to: head)
        }
        return (records, damage)
    }

    private func decode(_ rows: inout RecordPage.Rows, expecting count: Int) -> (DecodedRows<Event>, ChainFault?) {
        let hasher = ChainHash()
        var decoded = DecodedRows<Event>(capacity: count)
        while let (stored, previous, payload) = rows.next() {
            guard hasher.fits(stored, after: previous, payload: payload) else {
                return (decoded, ChainFault(.altered, at: stored.position))
            }
            do {
                try codec.decodeInto(payload, stored.at, &decoded.events)
            } catch {
                return (decoded, .unreadable(stored.position, because: error))
            }
            guard decoded.endRecord() else { return (decoded, ChainFault(.unreadable, at: stored.position)) }
        }
        return (decoded, nil)
    }
}
