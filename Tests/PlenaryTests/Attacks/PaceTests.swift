import AssemblyCore
import EventStream
import Foundation
import HostSocket
import Host
import Language
import PlenaryTestKit
import Testing

/// A delegation that has logged in, and says as much as it can.
@Suite("A record grows no faster than people speak", .serialized, .timeLimit(.minutes(3)))
struct PaceTests {
    /// A proposal as long as one can be in four languages: some 160 kB.
    private static func proposal(_ number: Int, long: Bool) -> Command {
        let words = long ? String(repeating: "é", count: 19_900) : "Be it so."
        let text = LocalizedText(words, long ? [.french: words, .spanish: words, .arabic: words] : [:])
        return .debate(
            .propose(
                Proposal(
                    title: LocalizedText("Proposal \(number)"), text: text, sponsors: ["AA"], decision: "resolution")))
    }

    @Test("a hundred proposals of one delegation wait for their vote at most, and others propose as before")
    func hundred() async throws {
        let hall = try await RealHall.begin()
        let kiosk = try await CrowdTests.kiosk(in: hall)
        let remote = hall.host.remote()
        let token = try await remote.open(hall.login(of: "AA"), on: DeviceID("kiosk AA")).token
        var outcomes: [Bool] = []
        for number in 0..<120 {
            let reply = await remote.submit(Submission(command: Self.proposal(number, long: false)), by: token)
            if case .recorded = reply { outcomes.append(true) } else { outcomes.append(false) }
            if number == 100 {
                guard case .refused(.invalid(let sentence)) = reply else {
                    Issue.record("the next one was answered \(reply)")
                    break
                }
                #expect(sentence.english.contains("wait already"))
            }
        }
        #expect(outcomes == Array(repeating: true, count: 100) + Array(repeating: false, count: 20))
        #expect(try await hall.use(kiosk, for: "BB") < hall.limit)
        #expect(Self.size(of: hall) < 2_000_000)
        await remote.disconnect()
        try await hall.host.stop()
    }

    @Test("long texts are taken at a pace: the journal does not grow by megabytes a second, and nobody waits")
    func pace() async throws {
        let hall = try await RealHall.begin()
        let kiosk = try await CrowdTests.kiosk(in: hall)
        let raw = try RawClient(hall.host.socket)
        let badge = hall.pins["AA"]
        raw.send(
            CrowdTests.login(1, #"{"as":"delegate","badge":"\#(badge?.badge ?? "")","pin":"\#(badge?.pin ?? "")"}"#))
        let token = String(try #require(raw.answer().firstMatch(of: /"token":"([0-9a-f]+)"/)).output.1)
        let lines = try (0..<90).map { number in
            let command = String(decoding: try JSONEncoder().encode(Self.proposal(number, long: true)), as: UTF8.self)
            return
                #"{"jsonrpc":"2.0","id":\#(number),"method":"command.submit","params":{"token":"\#(token)","id":"\#(RecordID.random())","command":\#(command)}}"#
                + "\n"
        }
        let bytes = Array(lines.joined().utf8)
        let before = Self.size(of: hall)
        var sent = 0
        var honest: Duration?
        let start = ContinuousClock.now
        while ContinuousClock.now - start < .seconds(6), sent < bytes.count {
            let count = raw.push(bytes[sent...])
            sent += count
            if count == 0 { try await Task.sleep(for: .milliseconds(20)) }
            if honest == nil, sent > 2_000_000 { honest = try await hall.use(kiosk, for: "BB") }
        }
        #expect(try #require(honest) < hall.limit)
        #expect(sent < bytes.count, "14 MB were taken in \(ContinuousClock.now - start)")
        // A burst of four megabytes, then 128 kB a second; each page of the journal is written twice.
        let grown = Self.size(of: hall) - before
        #expect(grown > 500_000 && grown < 14_000_000, "the journal grew by \(grown) bytes in 6 s")
        try await hall.host.stop()
    }

    /// The journal and its log.
    private static func size(of hall: RealHall) -> Int {
        ["journal.sqlite", "journal.sqlite-wal"].reduce(0) { sum, name in
            let attributes = try? FileManager.default.attributesOfItem(atPath: "\(hall.host.session)/\(name)")
            return sum + (attributes?[.size] as? Int ?? 0)
        }
    }
}
