import AssemblyCore
import Foundation
import HostSocket
import Host
import PlenaryTestKit
import Secrets
import Testing

/// Crowds at the socket of the real host. Beside each of them the kiosk of an honest delegation is used.
@Suite("Nobody crowds out anybody", .serialized, .timeLimit(.minutes(5)))
struct CrowdTests {
    /// A kiosk that stands in the hall, and that nobody uses yet.
    static func kiosk(in hall: RealHall) async throws -> RemoteHost {
        let kiosk = hall.host.remote()
        _ = try await kiosk.greeting()
        return kiosk
    }

    static func login(_ number: Int, _ who: String) -> String {
        #"{"jsonrpc":"2.0","id":\#(number),"method":"session.open","params":{"device":"d","login":\#(who)}}"# + "\n"
    }

    @Test("thousands of logins from sixty connections, and of links that are dead, hold nobody up")
    func logins() async throws {
        let hall = try await RealHall.begin()
        let kiosk = try await Self.kiosk(in: hall)
        func crowd() throws -> [RawClient] {
            try (0..<60).map { client in
                let raw = try RawClient(hall.host.socket)
                let who =
                    client.isMultiple(of: 2)
                    ? #"{"as":"chair","name":"chair","password":"guess"}"#
                    : #"{"as":"delegate","badge":"\#(100_000 + client)","pin":"0"}"#
                raw.send((0..<64).map { Self.login($0, who) }.joined())
                return raw
            }
        }
        var attackers = try crowd()
        attackers += try crowd()
        // The second half leaves at once.
        attackers.removeLast(60)
        #expect(try await hall.use(kiosk, for: "AA") < hall.limit)
        withExtendedLifetime(attackers) {}
        try await hall.host.stop()
    }

    @Test("wrong passwords in a loop keep no officer out, and no delegation")
    func passwords() async throws {
        let hall = try await RealHall.begin()
        let kiosk = try await Self.kiosk(in: hall)
        let attackers = try (0..<4).map { _ in
            let raw = try RawClient(hall.host.socket)
            raw.send((0..<60).map { Self.login($0, #"{"as":"chair","name":"chair","password":"guess"}"#) }.joined())
            return raw
        }
        #expect(try await hall.use(kiosk, for: "AA") < hall.limit)
        let chair = hall.host.remote()
        let start = ContinuousClock.now
        _ = try await chair.open(.officer(.chair, "chair", password: "\(RealHall.password)"), on: DeviceID("chair"))
        #expect(ContinuousClock.now - start < .seconds(5))
        withExtendedLifetime(attackers) {}
        try await hall.host.stop()
    }

    @Test("known and unknown badges are answered alike until they are locked")
    func badges() async throws {
        let hall = try await RealHall.begin()
        let kiosk = try await Self.kiosk(in: hall)
        let known = hall.pins["BB"]?.badge ?? ""
        var answers: [[String]] = []
        for badge in [known, "000000"] {
            let client = try RawClient(hall.host.socket)
            var own: [String] = []
            for _ in 0..<6 {
                client.send(Self.login(1, #"{"as":"delegate","badge":"\#(badge)","pin":"x"}"#))
                own.append(client.answer(within: 12_000))
            }
            answers.append(own)
        }
        #expect(try await hall.use(kiosk, for: "AA") < hall.limit)
        #expect(answers[0] == answers[1])
        #expect(answers[0][3].contains("1 try left"))
        #expect(answers[0][5].contains("locked"))
        try await hall.host.stop()
    }

    @Test("six right logins at once lock nothing")
    func sixRight() async throws {
        let hall = try await RealHall.begin()
        let other = try await Self.kiosk(in: hall)
        async let honest = hall.use(other, for: "AA")
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<6 {
                group.addTask {
                    let kiosk = hall.host.remote()
                    let session = try? await kiosk.open(hall.login(of: "CC"), on: DeviceID("kiosk \(number)"))
                    await kiosk.disconnect()
                    return session != nil
                }
            }
            return await group.reduce(into: [Bool]()) { $0.append($1) }
        }
        #expect(outcomes == Array(repeating: true, count: 6))
        #expect(try await honest < hall.limit)
        try await hall.host.stop()
    }

    @Test("thousands of boards and their feeds take no place of officers, boards and delegations")
    func boards() async throws {
        let hall = try await RealHall.begin()
        let kiosk = try await Self.kiosk(in: hall)
        let attackers = try (0..<40).map { _ in
            let raw = try RawClient(hall.host.socket)
            raw.send((0..<110).map { Self.login($0, #"{"as":"board"}"#) }.joined())
            let tokens = raw.answer().matches(of: /"token":"([0-9a-f]+)"/).map { String($0.output.1) }
            for (place, token) in tokens.enumerated() {
                raw.send(
                    (0..<8).map {
                        #"{"jsonrpc":"2.0","id":1,"method":"record.follow","params":{"token":"\#(token)","feed":\#(place * 8 + $0),"from":1}}"#
                            + "\n"
                    }.joined())
            }
            return raw
        }
        #expect(try await hall.use(kiosk, for: "AA") < hall.limit)
        let (board, chair) = (hall.host.remote(), hall.host.remote())
        _ = try await board.open(.board, on: DeviceID("the hall"))
        _ = try await chair.open(.officer(.chair, "chair", password: "\(RealHall.password)"), on: DeviceID("chair"))
        withExtendedLifetime(attackers) {}
        try await hall.host.stop()
    }

    @Test("a thousand half lines hold nobody up, and take no memory that grows")
    func halfLines() async throws {
        let hall = try await RealHall.begin()
        let kiosk = try await Self.kiosk(in: hall)
        let half = String(repeating: "x", count: 60_000)
        let before = Self.memory(of: hall)
        let attackers = try (0..<1_000).map { _ in
            let raw = try RawClient(hall.host.socket)
            raw.send(half)
            return raw
        }
        #expect(try await hall.use(kiosk, for: "AA") < hall.limit)
        #expect(Self.memory(of: hall) - before < 400_000)
        withExtendedLifetime(attackers) {}
        await hall.host.process.signal(SIGTERM)
        let ended = try await hall.host.process.waitForExit()
        #expect(ended.end == .status(0), "the host \(ended.end): \(ended.errors)")
    }

    @Test("idle connections are put out for whoever comes")
    func idle() async throws {
        let hall = try await RealHall.begin(["--connections", "1024"])
        let kiosk = try await Self.kiosk(in: hall)
        _ = try await hall.use(kiosk, for: "AA")
        let attackers = try (0..<1_100).map { _ in try RawClient(hall.host.socket) }
        let newcomer = hall.host.remote()
        let time = try await hall.use(newcomer, for: "BB")
        #expect(time < hall.limit, "\(time)")
        // Who has logged in before is still there.
        let reply = try await kiosk.open(hall.login(of: "AA"), on: DeviceID("kiosk AA"))
        #expect(reply.authority == .delegate("AA"))
        #expect(attackers.contains { $0.isEnded })
        try await hall.host.stop()
    }

    @Test("lines and names of a megabyte are refused before somebody has logged in, and nothing is kept of them")
    func large() async throws {
        let hall = try await RealHall.begin()
        let kiosk = try await Self.kiosk(in: hall)
        let before = Self.memory(of: hall)
        let name = String(repeating: "x", count: 1 << 20)
        for number in 0..<200 {
            let raw = try RawClient(hall.host.socket)
            raw.send(Self.login(number, #"{"as":"chair","name":"\#(name)","password":"p"}"#))
        }
        #expect(try await hall.use(kiosk, for: "AA") < hall.limit)
        let client = try RawClient(hall.host.socket)
        for number in 0..<20 {
            client.send(
                Self.login(number, #"{"as":"chair","name":"\#(String(repeating: "y", count: 60_000))","password":"p"}"#)
            )
            #expect(client.answer().contains("-32602"))
        }
        #expect(Self.memory(of: hall) - before < 100_000)
        try await hall.host.stop()
    }

    /// What the host holds in memory, in kilobytes.
    static func memory(of hall: RealHall) -> Int {
        let path = "/proc/\(hall.host.process.processIdentifier)/status"
        let status = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        return status.firstMatch(of: /VmRSS:\s+([0-9]+)/).flatMap { Int($0.output.1) } ?? 0
    }
}
