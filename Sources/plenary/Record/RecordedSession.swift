import Answers
import AssemblyCore
import Bytes
import EventStream
import Foundation
import Host
import Language
import SQLiteJournal

/// A journal read from its beginning as far as it is sound.
struct RecordedSession {
    /// The records that could be read, each with the hash that its successor carries.
    let records: [StoredRecord<Event>]
    /// What is wrong with the record after them; `nil` when the journal is sound.
    let damage: Message?

    /// Reads a journal file, or the journal in a session's directory.
    /// - Throws: one sentence when there is nothing to read.
    static func read(_ path: String) async throws -> RecordedSession {
        let file = journalFile(path)
        let journal: SQLiteJournal<Event>
        do throws(JournalFault) {
            journal = try SQLiteJournal<Event>.openForReading(file)
        } catch { throw CommandLineFault(error.sentence) }
        var records: [StoredRecord<Event>] = []
        let fault = await journal.readSound { records += $0 }
        await journal.close()
        let sound = RecordedSession(records: records, damage: fault.map { Message($0.told) })
        return sound.proved
    }

    /// The same as far as its results are signed: of what comes after, nobody can say who has written it.
    private var proved: RecordedSession {
        var (check, hashes, assembly) = (SignatureCheck(), [Digest](), Assembly())
        hashes.reserveCapacity(records.count)
        for record in records {
            for event in record.events {
                assembly.apply(event)
                guard
                    let trouble = check.trouble(
                        with: event, in: record.stored, after: hashes, AnnouncedOutside(), assembly)
                else { continue }
                return ending(before: record.position.number, trouble)
            }
            hashes.append(record.stored.hash)
        }
        guard let last = records.last?.stored, let (position, trouble) = check.firstUnsigned(before: last, in: assembly)
        else {
            return self
        }
        return ending(before: position, trouble)
    }

    private func ending(before position: Int, _ why: Message) -> RecordedSession {
        RecordedSession(records: Array(records.prefix { $0.position.number < position }), damage: why)
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

    /// Makes sure that there is an assembly to tell of.
    /// - Throws: one sentence when no record that could be read convenes one.
    func requireAssembly() throws {
        let isConvened = records.contains { record in
            record.events.contains { if case .record(.convened) = $0.fact { true } else { false } }
        }
        guard !isConvened else { return }
        throw CommandLineFault(
            damage
                ?? (records.isEmpty
                    ? VerifyWords.empty
                    : "The journal convenes no assembly; there is nothing to tell of."))
    }

    /// Where the record ends and why, for a damaged journal; `nil` for a sound one.
    var ending: Message? {
        damage.map { VerifyWords.recordEnds(after: records.last?.position.number ?? 0, $0) }
    }
}
