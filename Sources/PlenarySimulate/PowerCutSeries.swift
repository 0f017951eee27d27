import Answers
import ClusterJournal
import EventStream
import Glibc
import PlenaryTestKit
import Synchronization

/// The power of all three servers of a cluster fails at once, again and again, while records are appended: what they have
/// acknowledged must be there afterwards, once, with its hash. What they have written and not synced is gone, as it is when
/// power fails: each server has a file system of its own in a file, and goes on from a copy of that file, made while the
/// server was frozen.
struct PowerCutSeries {
    /// How often.
    let cuts: Int
    /// Each disk in MiB.
    private static let size = 512
    private static let mostTogether = 40

    /// What has been acknowledged.
    private final class Acknowledged: Sendable {
        let receipts = Mutex<[Stored]>([])
        let isOver = Mutex(false)
        var count: Int { receipts.withLock { $0.count } }
    }

    /// Cuts the power so often, and says what has become of the record.
    /// - Returns: whether everything held.
    /// - Throws: when disks or servers cannot be had; only root may mount.
    func run() async throws -> Bool {
        guard geteuid() == 0 else {
            throw CommandLineFault("Only root can mount the servers' disks; nothing was done.")
        }
        guard OutsideTool.natsServer.isExpected else {
            throw CommandLineFault("There is no nats-server at \(OutsideTool.natsServer.path); nothing was done.")
        }
        let directory = try TemporaryDirectory()
        let disks = (0...2).map { PowerCutDisk(number: $0, in: directory) }
        for disk in disks { try await disk.make(megabytes: Self.size) }
        do {
            let holds = try await run(on: disks)
            for disk in disks { try await disk.unmount() }
            return holds
        } catch {
            for disk in disks { try? await disk.unmount() }
            throw error
        }
    }

    private func run(on disks: [PowerCutDisk]) async throws -> Bool {
        var form = NatsCluster.Form()
        form.stores = disks.map(\.folder)
        let servers = try NatsCluster(form)
        let access = ClusterAccess(servers: servers.addresses, monitors: servers.monitors)
        guard let name = StreamName(session: "power") else { return false }
        let journal = try await ClusterJournal<SampleEvent>.open(access, name)
        let acknowledged = Acknowledged()
        let appending = Task { try await Self.append(to: journal, acknowledged) }
        var dropped = 0
        for cut in 1...cuts {
            try await Self.wait(for: acknowledged.count + 200, acknowledged, appending)
            try await Task.sleep(for: .milliseconds(Int.random(in: 0..<800)))
            if try await Self.cutPower(of: servers, disks) { dropped += 1 }
            StandardStreams.answer("cut \(cut): \(acknowledged.count) records acknowledged")
        }
        try await Self.wait(for: acknowledged.count + 200, acknowledged, appending)
        acknowledged.isOver.withLock { $0 = true }
        try await appending.value
        await journal.close()
        let trouble = try await Self.compare(try await ClusterJournal<SampleEvent>.open(access, name), acknowledged)
        for number in 0...2 { try await servers.kill(number) }
        StandardStreams.answer(
            "\(cuts) power cuts of all three servers; in \(dropped) of them something was written that had not been synced, and is "
                + "gone; \(acknowledged.count) records acknowledged: \(trouble ?? "each is there once")")
        return trouble == nil
    }

    /// Appends groups, one after the other; what is not known is asked again, the same with the same expectation.
    private static func append(to journal: ClusterJournal<SampleEvent>, _ acknowledged: Acknowledged) async throws {
        while !acknowledged.isOver.withLock({ $0 }) {
            let first = acknowledged.count + 1
            let records = SampleRecords.ballots(first..<first + Int.random(in: 1...mostTogether))
            while true {
                do throws(AppendFault) {
                    let receipts = try await journal.append(records, expecting: Position(first - 1))
                    acknowledged.receipts.withLock { $0 += receipts }
                    break
                } catch {
                    if case .superseded = error { throw error }
                    try await Task.sleep(for: .milliseconds(50))
                }
            }
        }
    }

    private static func wait(for count: Int, _ acknowledged: Acknowledged, _ appending: Task<Void, any Error>)
        async throws
    {
        let deadline = ContinuousClock.now + .seconds(120)
        while acknowledged.count < count {
            guard ContinuousClock.now < deadline else {
                appending.cancel()
                throw CommandLineFault("Nothing was acknowledged for two minutes after a power cut.")
            }
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    /// - Returns: whether something was lost that had not been synced.
    private static func cutPower(of servers: NatsCluster, _ disks: [PowerCutDisk]) async throws -> Bool {
        // What is acknowledged was acknowledged before this, and nothing is written while the disks are copied.
        for number in disks.indices { await servers.signal(number, SIGSTOP) }
        for disk in disks { try await disk.copy() }
        for number in disks.indices { try await servers.kill(number) }
        var hasLost = false
        for disk in disks where try await disk.goOnFromCopy() { hasLost = true }
        for number in disks.indices { try servers.start(number) }
        return hasLost
    }

    private static func compare(
        _ journal: ClusterJournal<SampleEvent>, _ acknowledged: Acknowledged
    ) async throws -> String? {
        var read: [Stored] = []
        for try await page in journal.replay() { read += page.map(\.stored) }
        await journal.close()
        let receipts = acknowledged.receipts.withLock { $0 }
        guard read.count >= receipts.count else { return "\(receipts.count - read.count) are LOST" }
        guard Array(read.prefix(receipts.count)) == receipts else { return "some are OTHERS than was acknowledged" }
        return Set(read.map(\.id)).count == read.count ? nil : "some are there TWICE"
    }
}

/// A server's disk: a file system in a file.
struct PowerCutDisk: Sendable {
    private let image: String
    /// Where it is mounted.
    let folder: String

    init(number: Int, in directory: TemporaryDirectory) {
        (image, folder) = (directory.path(of: "disk-\(number)"), directory.path(of: "store-\(number)"))
    }

    private var twin: String { image + ".copy" }

    func make(megabytes: Int) async throws {
        try await Self.run("truncate", "-s", "\(megabytes)M", image)
        try await Self.run("mkfs.ext4", "-q", "-F", image)
        try await Self.run("mkdir", folder)
        try await mount()
    }

    /// What had been synced, and whatever else had reached the disk.
    func copy() async throws { try await Self.run("cp", "--sparse=always", image, twin) }

    /// Puts the copy in the disk's place.
    /// - Returns: whether the disk had come to hold more than the copy.
    func goOnFromCopy() async throws -> Bool {
        try await unmount()
        let isSame = try await PipedProcess.run("cmp", ["-s", image, twin]).status == 0
        try await Self.run("mv", twin, image)
        try await mount()
        return !isSame
    }

    func unmount() async throws { try await Self.run("umount", folder) }

    // Nothing goes to the disk by itself within the time of a test: what is there has been synced.
    private func mount() async throws { try await Self.run("mount", "-o", "loop,commit=300", image, folder) }

    private static func run(_ program: String, _ arguments: String...) async throws {
        let result = try await PipedProcess.run(program, arguments, within: .seconds(120))
        guard result.status == 0 else { throw CommandLineFault("\(program) failed: \(result.errors)") }
    }
}
