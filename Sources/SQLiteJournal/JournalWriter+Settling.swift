import EventStream
import GRDB
import Synchronization

extension JournalWriter {
    /// What a repeated append finds in the journal.
    private struct Findings {
        /// Receipts of records that are stored, by id.
        var receipts: [RecordID: Stored] = [:]
        /// Records that are not, each once.
        var fresh: [EncodedRecord] = []
    }

    /// Answers an append whose expectation or ids do not fit: the same records again, or another writer.
    ///
    /// Records that are stored keep their first receipt. Those that are not follow when the journal holds, after the
    /// expected position, nothing but records of this very group.
    func settle(
        _ records: [EncodedRecord], expecting expected: Position, in db: Database
    ) throws(AppendFault) -> [Stored] {
        var (findings, head) = try look(for: records, in: db)
        let mine = findings.receipts.values.count { $0.position > expected }
        if !findings.fresh.isEmpty {
            guard expected.number + mine == head.position.number else { throw .superseded(head: head) }
            let fresh = EncodedGroup(ready: findings.fresh)
            guard let receipts = try store(fresh, after: head, in: db) else { throw .superseded(head: head) }
            for receipt in receipts { findings.receipts[receipt.id] = receipt }
        }
        return records.compactMap { findings.receipts[$0.id] }
    }

    private func look(for records: [EncodedRecord], in db: Database) throws(AppendFault) -> (Findings, JournalHead) {
        do {
            let head = try RecordTable.head(in: db)
            state.withLock { $0.head = head }
            var findings = Findings()
            var seen: [RecordID: EncodedRecord] = [:]
            for record in records {
                if let twin = seen[record.id] {
                    guard twin.payload == record.payload, twin.at == record.at else { throw conflict(record) }
                    continue
                }
                seen[record.id] = record
                try find(record, in: db, &findings)
            }
            return (findings, head)
        } catch let failure as AppendFault {
            throw failure
        } catch {
            throw .unavailable(why: Sentences.fault(error, path: path).told, retryAfter: nil)
        }
    }

    private func find(_ record: EncodedRecord, in db: Database, _ findings: inout Findings) throws {
        var isStored = false
        try RecordTable.row(id: record.id, in: db) { row in
            guard let position = Position(validating: row.position), position > .origin,
                let stored = try RecordTable.receipt(at: position, in: db)
            else { throw ChainFault(.altered, at: Position(validating: row.position)).fault }
            guard stored.at == record.at, row.payload.elementsEqual(record.payload) else { throw conflict(record) }
            findings.receipts[record.id] = stored
            isStored = true
        }
        if !isStored { findings.fresh.append(record) }
    }

    private func conflict(_ record: EncodedRecord) -> AppendFault {
        .unavailable(
            why: "Another record with the id \(record.id) is in the journal already; nothing was stored.",
            retryAfter: nil)
    }
}
