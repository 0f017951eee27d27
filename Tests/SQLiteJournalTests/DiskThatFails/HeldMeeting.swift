import AssemblyCore
import EventStream
import GRDB
import PlenaryTestKit

@testable import SQLiteJournal

/// A meeting that is held on a disk, and what its client has been told.
final class HeldMeeting {
    /// What a client may count on once so many notes of the disk have been taken.
    struct Mark {
        let notes: Int
        /// So many records are acknowledged.
        let acknowledged: Int
        /// So many may be there.
        let attempted: Int
    }

    let disk: DiskThatFails
    let path: String
    private(set) var marks = [Mark(notes: 0, acknowledged: 0, attempted: 0)]
    /// The receipts of all that is acknowledged.
    private(set) var receipts: [Stored] = []
    /// All records that were given to the journal, each once, in the order in which they are to be.
    private(set) var records: [JournalRecord<Event>] = []
    /// What people were told.
    private(set) var sentences: [String] = []
    /// What no disk may bring about.
    private(set) var troubles: [String] = []
    private var journal: SQLiteJournal<Event>?
    private var hasDied = false

    init(on disk: DiskThatFails, at path: String) { (self.disk, self.path) = (disk, path) }

    /// Holds the meeting to its end, or until the journal accepts nothing more.
    func hold(_ steps: [SampleMeeting.Step]) async {
        guard open() else { return }
        for step in steps {
            switch step {
            case .append(let records): await append(records)
            case .checkpoint: checkpoint()
            case .read: await read()
            case .restart:
                await close()
                guard open() else { return }
            }
            if !sentences.isEmpty { return await tryOn() }
        }
    }

    /// The host is started again after its process has died, and the client asks again for what it was not told of.
    func startAgain() async {
        let open = Array(records[receipts.count...])
        (journal, sentences, hasDied) = (nil, [], true)
        disk.enter()
        guard self.open() else { return troubles.append(contentsOf: sentences) }
        if open.isEmpty { await read() } else { await append(open) }
    }

    /// Ends the host in order.
    func close() async {
        await journal?.close()
        journal = nil
    }

    private func open() -> Bool {
        do throws(JournalFault) {
            journal = try SQLiteJournal<Event>.open(path, check: .whileReading, fileSystem: disk.name)
            return true
        } catch {
            sentences.append(error.sentence)
            return false
        }
    }

    private func append(_ records: [JournalRecord<Event>], attempts: Int = 3) async {
        guard let journal else { return }
        let (start, before) = (disk.noteCount, receipts.count)
        mark(start, attempted: before + records.count)
        self.records = Array(self.records.prefix(before)) + records
        do throws(AppendFault) {
            let new = try await journal.append(records, expecting: Position(before))
            if new.map(\.id) != records.map(\.id) { troubles.append("receipts of other records: \(new)") }
            receipts += new
            mark(acknowledgement(since: start), attempted: receipts.count)
        } catch {
            switch error {
            case .unavailable(_, .some) where attempts > 1:
                mark(disk.noteCount, attempted: before)
                await append(records, attempts: attempts - 1)
            case .unavailable(let why, _):
                // Certainly not stored, whatever happens now.
                mark(disk.noteCount, attempted: before)
                sentences.append(why.description)
            case .unknown(let why):
                sentences.append(why.description)
            case .superseded(let head): troubles.append("another writer was found, up to \(head.position)")
            }
        }
    }

    /// Where the client might first hear of it: after the sync of the last write into the log. What is noted later belongs
    /// to a checkpoint, for which no acknowledgement waits.
    private func acknowledgement(since start: Int) -> Int {
        let notes = disk.notes(from: start)
        guard let last = notes.lastIndex(where: { $0.place == .log && $0.call == .write }),
            let sync = notes[last...].firstIndex(where: { $0.place == .log && $0.call == .sync })
        else {
            // What the process before has written need not be written again.
            if !hasDied { troubles.append("record \(receipts.count) was acknowledged without a sync of the log") }
            return disk.noteCount
        }
        return start + sync + 1
    }

    private func mark(_ notes: Int, attempted: Int) {
        marks.append(Mark(notes: notes, acknowledged: receipts.count, attempted: attempted))
    }

    private func checkpoint() {
        // The same that the writer does by itself once its log is long.
        guard let writer = journal?.writer else { return }
        writer.queue.writeWithoutTransaction { writer.checkpoint($0) }
    }

    private func read() async {
        guard let journal else { return }
        do throws(JournalFault) {
            let found = try await journal.records(from: .first, limit: .max).map(\.stored)
            if found != receipts { troubles.append("\(found.count) records are read, not \(receipts.count)") }
        } catch {
            if case .damaged = error.kind { troubles.append("reading: \(error.sentence)") }
        }
    }

    /// A journal that has said no says no again, and goes on being read, unless the disk fails there, too.
    private func tryOn() async {
        guard let journal else { return }
        await read()
        do throws(AppendFault) {
            let new = try await journal.append(Self.another, expecting: Position(receipts.count))
            // It was the reading that had failed, or a lock: the journal itself is as good as before.
            receipts.append(new)
            records = Array(records.prefix(receipts.count - 1)) + [Self.another]
            mark(disk.noteCount, attempted: receipts.count)
        } catch {
            if case .superseded = error { troubles.append("another writer was found") }
        }
    }

    /// A record that is no part of the meeting.
    static let another = JournalRecord(
        id: RecordID(high: 7, low: 7), at: AssemblyFixture.morning.milliseconds,
        events: [
            Event(at: AssemblyFixture.morning, by: .host, fact: .record(.keyAnnounced(publicKey: "another key")))
        ])
}
