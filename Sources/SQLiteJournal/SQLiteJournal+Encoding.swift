import CanonicalJSON
import EventStream

extension SQLiteJournal {
    /// Records with their payloads.
    ///
    /// - Throws: ``AppendFault`` when one cannot be written or is too large.
    func encode(_ records: ArraySlice<JournalRecord<Event>>) throws(AppendFault) -> [EncodedRecord] {
        var encoded: [EncodedRecord] = []
        encoded.reserveCapacity(records.count)
        for record in records {
            guard let payload = try? codec.encode(record.events), payload.count <= ChainLayout.payloadLimit else {
                throw .unavailable(
                    why: "A record cannot be written as JSON of at most 16 MiB; nothing was stored.", retryAfter: nil)
            }
            encoded.append(EncodedRecord(id: record.id, at: record.at, payload: payload))
        }
        return encoded
    }
}
