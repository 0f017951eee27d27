import AssemblyCore
import Foundation
import Glibc
import HostSocket
import Host
import PlenaryTestKit
import Secrets
import Testing

/// Feeds that nobody reads, in crowds, and what a crowd can make a host decode.
@Suite("Feeds that nobody reads", .serialized, .timeLimit(.minutes(5)))
struct FeedCrowdTests {
    @Test("20,480 unread feeds of a long record, closed at once, keep no core busy and hold nobody up")
    func unread() async throws {
        let hall = try await RealHall.begin()
        try await Self.lengthen(hall, records: 1_500)
        let kiosk = try await CrowdTests.kiosk(in: hall)
        let other = try await CrowdTests.kiosk(in: hall)
        var attackers: [RawClient] = []
        for _ in 0..<80 { attackers.append(try Self.reader(in: hall)) }
        // While they are there, and do not read.
        #expect(try await hall.use(kiosk, for: "AA") < hall.limit)
        attackers = []
        #expect(try await hall.use(other, for: "BB") < hall.limit)
        try await Task.sleep(for: .seconds(3))
        let before = Self.processorTime(of: hall)
        try await Task.sleep(for: .seconds(2))
        let used = Self.processorTime(of: hall) - before
        #expect(used < .seconds(1), "the host worked \(used) of 2 seconds on feeds that nobody has any more")
        try await hall.host.stop()
    }

    /// A connection with as many feeds as it gets, that never reads one.
    private static func reader(in hall: RealHall) throws -> RawClient {
        let raw = try RawClient(hall.host.socket)
        raw.send((0..<64).map { CrowdTests.login($0, #"{"as":"board"}"#) }.joined())
        var tokens: [String] = []
        for _ in 0..<20 where tokens.count < 64 {
            tokens += raw.answer().matches(of: /"token":"([0-9a-f]+)"/).map { String($0.output.1) }
        }
        for (place, token) in tokens.enumerated() {
            raw.send(
                (0..<4).map {
                    #"{"jsonrpc":"2.0","id":1,"method":"record.follow","params":{"token":"\#(token)","feed":\#(place * 4 + $0),"from":1}}"#
                        + "\n"
                }.joined())
        }
        return raw
    }

    /// The secretariat enters records of about a kilobyte.
    private static func lengthen(_ hall: RealHall, records: Int) async throws {
        let office = hall.host.remote()
        let login = Login.officer(.secretariat, "office", password: "\(RealHall.password)")
        let token = try await office.open(login, on: DeviceID("office")).token
        await withTaskGroup(of: Void.self) { group in
            for part in 0..<30 {
                group.addTask {
                    for number in 0..<(records / 30) {
                        let names = (0..<12).map {
                            "Delegate \(part) \(number) \($0) " + String(repeating: "x", count: 60)
                        }
                        let command = Command.delegations(
                            .register("DD", head: "Head", delegates: names, observers: []))
                        _ = await office.submit(Submission(command: command), by: token)
                    }
                }
            }
        }
        await office.disconnect()
    }

    private static func processorTime(of hall: RealHall) -> Duration {
        let path = "/proc/\(hall.host.process.processIdentifier)/stat"
        let fields = ((try? String(contentsOfFile: path, encoding: .utf8)) ?? "").split(separator: " ")
        guard fields.count > 15, let user = Int(fields[13]), let system = Int(fields[14]) else { return .zero }
        return .milliseconds((user + system) * 1_000 / sysconf(Int32(_SC_CLK_TCK)))
    }
}
