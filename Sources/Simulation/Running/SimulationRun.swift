import Bytes
import EventStream
import Glibc

/// What came of a run.
package struct RunResult: Sendable {
    /// What was run.
    package let order: RunOrder
    /// What did not hold, the first one first; empty when everything did.
    package let failures: [String]
    /// Everything that happened, as one number.
    package let trace: TraceHash
    /// What was reached.
    package let reached: Reached
    /// How many jobs were run.
    package let jobs: Int
    /// How much people did in the part with trouble.
    package let acts: Int
    /// The records of the journal as they are written, without the convocation; each with its position.
    package let records: [String]
}

/// One assembly, from its convocation to the close of its session, in an order that a seed decides.
package enum SimulationRun {
    /// More jobs than any session needs.
    private static let mostJobs = 3_000_000

    /// Runs an assembly on the calling thread.
    /// - Parameter planted: what is wrong on purpose, so that the run must fail.
    package static func run(_ order: RunOrder, with planted: PlantedFault? = nil) -> RunResult {
        let directory = TemporaryPlace()
        let bag = JobBag(seed: order.seed)
        return bag.open(seed: order.seed) {
            let world = World(order, bag, in: directory.path, with: planted)
            bag.beforeEachJob = { [unowned world] in world.killIfDue() }
            let everybody = Everybody(world)
            Task(executorPreference: bag) { await everybody.hold() }
            let cameToRest = bag.run(atMost: mostJobs)
            bag.beforeEachJob = {}
            if !cameToRest { world.fail("the run does not come to rest") }
            if cameToRest, !everybody.isOver { world.fail("somebody waits for what never comes") }
            if bag.delaysOutside > 0 { world.fail("\(bag.delaysOutside) jobs waited on a clock of the system") }
            everybody.dismiss()
            if cameToRest, world.hostsLeft > 0 { world.fail("\(world.hostsLeft) hosts are still in memory") }
            world.checkRecord()
            for page in world.disk.pages { bag.note(page.record.stored.hash.description) }
            return RunResult(
                order: order, failures: world.failures, trace: bag.trace, reached: world.reached, jobs: bag.jobs,
                acts: world.acts, records: world.disk.pages.dropFirst().map(\.text))
        }
    }
}

/// A directory that is removed when nobody needs it any more.
private final class TemporaryPlace {
    let path: String

    init() {
        let root = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
        var template = Array("\(root)/plenary-simulate-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { preconditionFailure("no directory can be made in \(root)") }
        path = String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        for folder in ["boards", "keys"] { Self.empty("\(path)/\(folder)") }
        rmdir(path)
    }

    private static func empty(_ folder: String) {
        if let entries = opendir(folder) {
            while let entry = readdir(entries) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name != ".", name != ".." { unlink("\(folder)/\(name)") }
            }
            closedir(entries)
        }
        rmdir(folder)
    }
}
