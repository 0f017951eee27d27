import AssemblyCore
import EventStream
import Testing

@testable import Simulation

@Suite("A simulated disk")
struct SimulatedDiskTests {
    private func record(_ number: UInt64) -> JournalRecord<Event> {
        let moment = Moment(milliseconds: 0)
        return JournalRecord(
            id: RecordID(high: 1, low: number), at: 0,
            events: [Event(at: moment, by: .host, fact: .record(.keyAnnounced(publicKey: "key \(number)")))])
    }

    @Test("given a crash, what was synced is there, and of the rest the first so many groups or none")
    func crash() throws {
        var kept: Set<Int> = []
        for seed in UInt64(1)...40 {
            let disk = SimulatedDisk()
            _ = try disk.write([record(1), record(2)], expecting: .origin)
            disk.sync()
            _ = try disk.write([record(3), record(4)], expecting: 2)
            _ = try disk.write([record(5)], expecting: 4)
            #expect(disk.synced == 2)
            var dice = Dice(seed: seed, for: "crash")
            let lost = disk.crash(&dice)
            #expect(disk.pages.count + lost == 5 && disk.synced == disk.pages.count)
            kept.insert(disk.pages.count)
        }
        #expect(kept == [2, 4, 5], "a group is there whole or not at all")
    }

    @Test("given a group that comes again, it gets its first receipts; given another writer, the head is told")
    func repeated() throws {
        let disk = SimulatedDisk()
        let first = try disk.write([record(1), record(2)], expecting: .origin)
        #expect(try disk.write([record(1), record(2)], expecting: .origin) == first)
        #expect(disk.pages.count == 2)
        #expect(throws: AppendFault.superseded(head: disk.head)) { try disk.write([record(3)], expecting: .origin) }
    }
}
