import EventStream
import Glibc
import Rehearsal

/// A session whose host is killed with signal 9 again and again, at moments that a seed decides, while kiosks cast (R3).
package enum KilledHosts {
    /// What came of it.
    package struct Findings: Sendable {
        /// How often the host was killed.
        package var kills = 0
        /// How often of these before it served.
        package var killsAtStart = 0
        /// Papers that were acknowledged.
        package var acknowledged = 0
        /// Papers that a kiosk asked for again at the next host.
        package var askedAgain = 0
        /// Papers that were recorded though nobody had been told so.
        package var keptUntold = 0
        /// How often `plenary verify` held of the whole journal.
        package var verified = 0
        /// What must never happen; empty when all is well.
        package var troubles: [String] = []

        /// Nothing yet.
        package init() {}

        /// Takes in what came of another session.
        package mutating func add(_ other: Findings) {
            kills += other.kills
            killsAtStart += other.killsAtStart
            acknowledged += other.acknowledged
            askedAgain += other.askedAgain
            keptUntold += other.keptUntold
            verified += other.verified
            troubles += other.troubles
        }
    }

    /// Holds a session.
    /// - Parameters:
    ///   - kills: how often its host is killed.
    ///   - seed: decides the moments.
    ///   - most: the most papers that are acknowledged between two kills.
    ///   - size: how many kiosks cast.
    ///   - check: the whole record is compared and verified after every so many kills, and at the end; what is new in it,
    ///     after each.
    ///   - inMemory: whether the files of the session may lie in memory: a killed process does not ask for a disk.
    /// - Throws: ``DriverFault`` or ``StoryFault`` when the host does not start, serve or end.
    package static func hold(
        kills: Int, seed: UInt64, mostAcknowledged most: Int = 40, kiosks size: Int = 24, checkedEvery check: Int = 25,
        inMemory: Bool = false
    ) async throws -> Findings {
        let directory = try TemporaryDirectory(inMemory: inMemory)
        var (dice, findings) = (SeededGenerator(seed: seed), Findings())
        let hall = CastingHall(size: size)
        var service = try await HostProcess.start(in: directory)
        let ballot = try await service.openBallot(members: size)
        var heard: [HeardRecord] = []
        while findings.kills < kills {
            try await hall.castUntilKilled(
                ballot, at: service, afterAcknowledged: Int.random(in: 0...most, using: &dice),
                and: .microseconds(Int.random(in: 0...3_000, using: &dice)))
            findings.kills += 1
            if findings.kills < kills, Int.random(in: 0..<10, using: &dice) == 0 {
                try await killAtStart(in: directory, after: .milliseconds(Int.random(in: 0...40, using: &dice)))
                findings.kills += 1
                findings.killsAtStart += 1
            }
            let isWhole = findings.kills % check < 2 || findings.kills >= kills
            if isWhole { try await verify(directory, &findings) }
            service = try await HostProcess.start(in: directory)
            if isWhole { heard = [] }
            heard += try await service.records(from: heard.last?.position.next ?? .first)
            if heard.map(\.position.number) != Array(1..<heard.count + 1) {
                findings.troubles.append("records are missing")
            }
            await hall.compare(with: heard)
        }
        try await service.end()
        try await verify(directory, &findings)
        findings.troubles += await hall.troubles
        (findings.acknowledged, findings.askedAgain) = (await hall.acknowledged, await hall.askedAgain)
        findings.keptUntold = await hall.keptUntold
        return findings
    }

    /// Kills a host that has just been started, while it reads what the one before has left.
    private static func killAtStart(in directory: TemporaryDirectory, after delay: Duration) async throws {
        let service = try HostProcess.launch(in: directory)
        try await Task.sleep(for: delay)
        try await service.kill()
    }

    private static func verify(_ directory: TemporaryDirectory, _ findings: inout Findings) async throws {
        let result = try await PipedProcess.run(product: "plenary", ["verify", directory.path(of: "session")])
        if result.status == 0 {
            findings.verified += 1
        } else {
            findings.troubles.append("after \(findings.kills) kills: \(result.output)")
        }
    }
}
