import EventStream
import Foundation
import PlenaryTestKit
import Synchronization
import Testing

@testable import ClusterJournal

@Suite("Servers that come back as others", .serialized, .enabled(if: OutsideTool.natsServer.isExpected))
struct ChangedServersTests {
    /// Takes the setting by which a server syncs out of its configuration, which lies beside what it stores.
    private static func unsync(_ number: Int, at address: String) async throws {
        let page = try #require(await MonitoringAddress(address)?.answer(to: "/varz", within: .seconds(5)))
        let text = String(decoding: page, as: UTF8.self)
        let store = try #require(text.firstMatch(of: /"store_dir": "([^"]+)"/)).1
        let folder = URL(filePath: String(store)).deletingLastPathComponent().deletingLastPathComponent()
        let file = folder.appending(path: "\(number).conf")
        let configuration = try String(contentsOf: file, encoding: .utf8)
        #expect(configuration.contains("sync_interval: always"))
        try configuration.replacing("sync_interval: always", with: "").write(
            to: file, atomically: true, encoding: .utf8)
    }

    @Test("are looked at again when they are found again: nothing more is stored with one that does not sync")
    func changed() async throws {
        // Given a host that keeps a journal on three servers
        let servers = try NatsCluster()
        let journal = try await servers.freshJournal()
        _ = try await journal.append(SampleRecords.ballots(1...10), expecting: .origin)
        // When all three go down, and come back without the setting by which they sync
        for (number, address) in servers.monitors.enumerated() { try await Self.unsync(number, at: address) }
        for number in 0...2 { try await servers.kill(number) }
        for number in 0...2 { try servers.start(number) }
        // Then the host stores nothing more, and says what is to be set
        var refusal: AppendFault?
        let deadline = ContinuousClock.now + .seconds(60)
        while refusal == nil, ContinuousClock.now < deadline {
            try await Task.sleep(for: .milliseconds(200))
            guard journal.refusal.withLock({ $0 }) != nil else { continue }
            do throws(AppendFault) {
                _ = try await journal.append(SampleRecords.ballot(11), expecting: 10)
                Issue.record("a record was stored")
                break
            } catch { refusal = error }
        }
        guard case .unavailable(let why, retryAfter: nil) = try #require(refusal) else {
            Issue.record("the outcome was \(refusal as Any)")
            return
        }
        #expect(why.description.contains("set jetstream { sync_interval: always }"))
        // And what was recorded can still be read
        #expect(try await journal.positions() == Array(1...10))
        await journal.close()
    }
}
