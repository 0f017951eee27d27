import AssemblyCore
import EventStream
import Foundation
import SQLiteJournal

/// A journal read from its beginning as far as it is sound.
struct RecordedSession {
    /// The records that could be read, each with the hash that its successor carries.
    let records: [StoredRecord<Event>]
    /// What is wrong with the record after them; `nil` when the journal is sound.
    let damage: String?

    /// Reads a journal file, or the journal in a session's directory.
    /// - Throws: one sentence when there is nothing to read.
    static func read(_ path: String) async throws -> RecordedSession {
        let file = journalFile(path)
        let journal: SQLiteJournal<Event>
        do throws(JournalFault) {
            journal = try SQLiteJournal<Event>.openForReading(file)
        } catch { throw Complaint(error.sentence) }
        var records: [StoredRecord<Event>] = []
        var damage: String?
        do throws(JournalFault) {
            for try await page in journal.replay() { records += page }
        } catch {
            damage = error.sentence
        }
        await journal.close()
        return RecordedSession(records: records, damage: damage)
    }

    /// The journal that a path names: itself, or the one inside a session's directory.
    static func journalFile(_ path: String) -> String {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), isDirectory.boolValue else {
            return path
        }
        return StateDirectory(path: path).journal
    }

    /// All events with the positions of their records.
    var events: [(position: Int, event: Event)] {
        records.flatMap { record in record.events.map { (record.position.number, $0) } }
    }
}
