import AssemblyCore
import EventStream
import Glibc
import PlenaryTestKit
import SQLiteJournal

/// What is found when a journal is opened again on what a crash has left.
struct Reopening {
    /// What does not hold.
    var troubles: [String] = []
    /// The sentence with which opening was refused; nil when it was not.
    var refusal: String?
    /// How many records were there.
    var found = 0

    /// Opens it, reads it, lets the client ask again for what it has not heard of, goes on, and verifies it.
    /// - Parameters:
    ///   - files: what is on the disk.
    ///   - path: where the journal is put.
    ///   - held: the meeting.
    ///   - mark: what its client may count on.
    init(
        of files: [DiskThatFails.Place: [UInt8]], at path: String, after held: HeldMeeting, _ mark: HeldMeeting.Mark
    ) async throws {
        for place in DiskThatFails.Place.allCases {
            unlink(path + place.suffix)
            if let bytes = files[place] { try Bytes.write(bytes, to: path + place.suffix) }
        }
        unlink(path + "-shm")
        let journal: SQLiteJournal<Event>
        do throws(JournalFault) {
            journal = try SQLiteJournal<Event>.open(path, check: mark.acknowledged % 2 == 0 ? .atOnce : .whileReading)
        } catch {
            refusal = error.sentence
            if mark.acknowledged > 0 { troubles.append("\(mark.acknowledged) records are shut away: \(error)") }
            return
        }
        do {
            try await look(into: journal, held, mark)
            try await goOn(journal, held, mark)
        } catch { troubles.append("\(error)") }
        await journal.close()
        guard troubles.isEmpty else { return }
        guard case .intact(let head) = try await SQLiteJournal<Event>.verifyChain(path) else {
            troubles.append("the journal does not verify")
            return
        }
        if head.position.number != mark.attempted + 1 { troubles.append("it ends with \(head.position)") }
    }

    private mutating func look(
        into journal: SQLiteJournal<Event>, _ held: HeldMeeting, _ mark: HeldMeeting.Mark
    ) async throws {
        let stored = try await journal.records(from: .first, limit: .max)
        found = stored.count
        if found != mark.acknowledged, found != mark.attempted {
            troubles.append("\(found) records, not \(mark.acknowledged) or \(mark.attempted)")
        }
        for (number, record) in stored.enumerated() {
            let isKnown = number < held.receipts.count
            if isKnown ? record.stored != held.receipts[number] : record.stored.id != held.records[number].id {
                troubles.append("record \(number + 1) is another one")
            }
            if Array(record.events) != held.records[number].events {
                troubles.append("record \(number + 1) is changed")
            }
        }
    }

    /// The client asks again for what it was not told of, and then for something new.
    private mutating func goOn(
        _ journal: SQLiteJournal<Event>, _ held: HeldMeeting, _ mark: HeldMeeting.Mark
    ) async throws {
        let open = Array(held.records[mark.acknowledged..<mark.attempted])
        let receipts = try await journal.append(open, expecting: Position(mark.acknowledged))
        if receipts.map(\.position.number) != Array(mark.acknowledged + 1..<mark.attempted + 1) {
            troubles.append("asked again, it answers \(receipts.map(\.position))")
        }
        let new = JournalRecord(id: RecordID(high: 8, low: 8), at: 2, events: HeldMeeting.another.events)
        _ = try await journal.append(new, expecting: Position(mark.attempted))
    }
}
