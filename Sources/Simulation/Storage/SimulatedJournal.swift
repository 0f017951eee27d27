import AssemblyCore
import EventStream

/// The journal as one process has it open: as slow and as faulty as the seed wants it, and worth nothing when the process
/// is dead.
///
/// `@unchecked Sendable`: only the thread of the run touches it.
final class SimulatedJournal: Journal, @unchecked Sendable {
    private let disk: SimulatedDisk
    private let bag: JobBag
    private var dice: Dice
    private var poison: JournalSentence?
    private var inDoubt: Set<RecordID> = []
    private var isClosed = false
    /// How often it goes wrong; a quiet run makes it sound.
    var health: DiskHealth
    /// What is wrong with it on purpose.
    var planted: PlantedFault?
    /// Hears of each fault.
    var report: (DiskFault) -> Void = { _ in }

    /// A journal that a process opens.
    init(_ disk: SimulatedDisk, _ bag: JobBag, health: DiskHealth, _ dice: Dice) {
        (self.disk, self.bag, self.health, self.dice) = (disk, bag, health, dice)
    }

    /// The promise that the simulation holds it to.
    var durability: Durability { .synced }

    /// Ends it with its process: nothing reaches the disk any more.
    func die() { isClosed = true }

    /// Whether nothing is accepted until it is opened anew.
    var hasFailed: Bool { poison != nil }

    /// Stores records; see ``Journal/append(_:expecting:isolation:)``.
    func append(
        _ records: [JournalRecord<Event>], expecting expected: Position, isolation actor: isolated (any Actor)?
    ) async throws(AppendFault) -> [Stored] {
        try checkState(records)
        let fault = health.next(&dice)
        if let fault { report(fault) }
        switch fault {
        case nil: break
        case .slow: await bag.pause(dice.milliseconds(500...8_000))
        case .failsOnce:
            throw .unavailable(why: "The journal cannot be reached.", retryAfter: dice.milliseconds(1...2_000))
        case .failsForGood: throw .unavailable(why: fail("The disk has failed."), retryAfter: nil)
        case .full: throw .unavailable(why: fail("The disk is full."), retryAfter: nil)
        case .unknownBefore: throw .unknown(why: "The journal did not answer.")
        case .unknownAfter, .syncFails: break
        }
        try checkState(records)
        if planted == .storesTwice, fault == .unknownAfter { return try disk.writeTwice(records) }
        let receipts = try disk.write(records, expecting: expected)
        if planted == .acknowledgesBeforeSync { return receipts }
        await bag.pause(dice.milliseconds(1...12))
        try checkState(records)
        if fault == .syncFails {
            inDoubt.formUnion(records.map(\.id))
            throw .unknown(why: fail("The disk did not confirm the write."))
        }
        disk.sync()
        if fault == .unknownAfter { throw .unknown(why: "The journal did not answer.") }
        return receipts
    }

    private func checkState(_ records: [JournalRecord<Event>]) throws(AppendFault) {
        if isClosed { throw .unavailable(why: "The journal is closed.", retryAfter: nil) }
        guard let poison else { return }
        if records.contains(where: { inDoubt.contains($0.id) }) { throw .unknown(why: poison) }
        throw .unavailable(why: poison, retryAfter: nil)
    }

    private func fail(_ why: JournalSentence) -> JournalSentence {
        poison = why
        return why
    }

    /// Reads a page, as it was written.
    func records(from position: Position, limit: Int) async throws(JournalFault) -> [StoredRecord<Event>] {
        if isClosed { throw JournalFault(.closed, "The journal is closed.") }
        return disk.pages.dropFirst(position.number - 1).prefix(limit).map(\.record)
    }

    /// The end of the journal.
    func head() async throws(JournalFault) -> JournalHead {
        if isClosed { throw JournalFault(.closed, "The journal is closed.") }
        return disk.head
    }

    /// Refuses everything from now on.
    func close() async { isClosed = true }
}
