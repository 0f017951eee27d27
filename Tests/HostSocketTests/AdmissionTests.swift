import AssemblyCore
import EventStream
import Glibc
import Host
import Language
import PlenaryTestKit
import Secrets
import Testing

@testable import HostSocket

/// R28: the peer's user id admits to the socket, a login gives the role.
@Suite("Who may do what over the socket", .timeLimit(.minutes(2)))
struct AdmissionTests {
    @Test("an officer's place without a login is for the host's own user and the administrator")
    func users() {
        #expect(PeerUser(number: 1_000).mayAct(for: PeerUser(number: 1_000)))
        #expect(PeerUser(number: 0).mayAct(for: PeerUser(number: 1_000)))
        #expect(!PeerUser(number: 1_001).mayAct(for: PeerUser(number: 1_000)))
        #expect(!PeerUser(number: 1_000).mayAct(for: PeerUser(number: 0)))
    }

    @Test("another user comes to the board and to a kiosk, but to no officer's place", .enabled(if: geteuid() == 0))
    func otherUser() async throws {
        let story = try await SocketStory.begin()
        chmod(story.directory.path, 0o755)
        chmod(story.path, 0o666)
        let client = try PipedProcess(
            "setpriv", ["--reuid=65534", "--clear-groups", "socat", "-", "UNIX-CONNECT:\(story.path)"])
        for role in ["chair", "secretariat", "scrutineer"] {
            let answer = try await client.ask(Self.open(#"{"as":"\#(role)"}"#), until: "\n")
            #expect(answer.contains("-32004") && answer.contains("own user"), "\(answer)")
        }
        try await client.ask(Self.open(#"{"as":"board"}"#), until: #""token""#)
        try await client.ask(Self.open(#"{"as":"delegate","badge":"001","pin":"1234"}"#), until: #""token""#)
        await story.end()
    }

    @Test("a host of another user gives this one no officer's place", .enabled(if: geteuid() != 0))
    func otherHost() async throws {
        let story = try await SocketStory.begin(as: PeerUser(number: geteuid() + 1))
        let remote = story.remote()
        await #expect(throws: LoginRefusal.self) {
            try await remote.open(.rehearsalOfficer(.chair), on: DeviceID("chair"))
        }
        _ = try await remote.open(.board, on: DeviceID("board"))
        await remote.disconnect()
        await story.end()
    }

    @Test("wrong logins, refusals and faults come over the socket as what they are")
    func troubles() async throws {
        let story = try await SocketStory.begin()
        let remote = story.remote()
        await #expect(throws: LoginRefusal.wrong(triesLeft: 4)) {
            try await remote.open(.delegate(badge: "001", pin: "0000"), on: DeviceID("kiosk"))
        }
        await #expect(throws: LoginRefusal.wrong(triesLeft: nil)) {
            try await remote.open(.officer(.chair, "nobody", password: "guess"), on: DeviceID("chair"))
        }
        let board = try await remote.open(.board, on: DeviceID("board")).token
        guard
            case .refused(.notYours(needs: [.chair])) = await remote.submit(
                Submission(command: .sitting(.open(1))), by: board)
        else { throw StoryFault("the board opened a sitting, or was refused in other words") }
        await #expect(throws: HostFault.self) { try await remote.follow(from: 1_000, by: board) }
        let unknown = LoginToken(secret: "0")
        #expect(await remote.submit(Submission(command: .sitting(.open(1))), by: unknown) == .failed(.loginEnded))
        await #expect(throws: HostFault.loginEnded) { try await remote.follow(from: 1, by: unknown) }
        await remote.disconnect()
        await story.end()
    }

    @Test("the secretariat gives a new PIN over the socket, and the old one is worth nothing")
    func renewing() async throws {
        let story = try await SocketStory.begin()
        let remote = story.remote()
        let office = try await remote.open(.rehearsalOfficer(.secretariat), on: DeviceID("office")).token
        let why = StatedReason("Sobre perdido.", in: .spanish)
        let renewed = try await remote.renewPIN(of: "AL", because: why, by: office)
        let recorded = try await story.host.events().first {
            $0.fact == .delegations(.pinRenewed("AL", reason: why?.text))
        }
        #expect(recorded?.language == .spanish)
        let badge = await RehearsalBadge.number(of: "AL", in: story.host.host.assembly)
        await #expect(throws: LoginRefusal.self) {
            try await remote.open(.delegate(badge: badge, pin: "1234"), on: DeviceID("kiosk"))
        }
        _ = try await remote.open(.delegate(badge: badge, pin: "\(renewed.pin)"), on: DeviceID("kiosk"))
        let chair = try await remote.open(.rehearsalOfficer(.chair), on: DeviceID("chair")).token
        await #expect(throws: RequestRefusal.self) { try await remote.renewPIN(of: "BR", by: chair) }
        await remote.disconnect()
        await story.end()
    }

    @Test("more connections than there are places are told so, and those that stand go on")
    func places() async throws {
        var limits = ServerLimits()
        limits.connections = 2
        let story = try await SocketStory.begin(limits: limits)
        let (first, second, third) = (story.remote(), story.remote(), story.remote())
        // Whoever has shown nothing gives the place to who comes; whoever has logged in keeps it.
        let silent = story.remote()
        _ = try await silent.greeting()
        for remote in [first, second] { _ = try await remote.open(.rehearsalOfficer(.chair), on: DeviceID("chair")) }
        do {
            _ = try await third.greeting()
            Issue.record("there was a third place")
        } catch { #expect("\(error.sentence)".contains("no room for more connections"), "\(error.sentence)") }
        _ = try await first.greeting()
        await first.disconnect()
        await second.disconnect()
        await story.end()
    }

    @Test("a host has room for what its descriptors carry, and refuses to promise more")
    func room() throws {
        // Given a machine of few descriptors, and one of very many
        let (small, large) = (ConnectionRoom(descriptors: 4_096), ConnectionRoom(descriptors: 1_048_576))
        // When nobody asks, what is carried is given, up to what a very large hall needs
        #expect(try small.limits(asked: nil).connections == 3_584)
        #expect(try large.limits(asked: nil).connections == 16_384)
        // Then more may be asked for, as long as there are descriptors
        #expect(try large.limits(asked: 100_000).connections == 100_000)
        #expect(try small.limits(asked: 10).connections == 10)
        #expect(ConnectionRoom(descriptors: 256).carried == 128)
        for asked in [3_585, 0, -1, .max] {
            do {
                _ = try small.limits(asked: asked)
                Issue.record("\(asked) connections were promised")
            } catch { #expect(error.description.contains("\(asked)"), "\(error.description)") }
        }
    }

    @Test("a connection holds no more sessions than it may")
    func sessions() async throws {
        var limits = ServerLimits()
        limits.logins = 3
        let story = try await SocketStory.begin(limits: limits)
        let remote = story.remote()
        var last: LoginToken?
        for number in 0..<3 { last = try await remote.open(.board, on: DeviceID("board \(number)")).token }
        await #expect(throws: LoginRefusal.self) { try await remote.open(.board, on: DeviceID("board")) }
        await remote.close(try #require(last))
        _ = try await remote.open(.board, on: DeviceID("board"))
        await remote.disconnect()
        await story.end()
    }

    @Test("figures at the ends of their range are refused, and the host goes on")
    func hostileFigures() async throws {
        let story = try await SocketStory.begin()
        let remote = story.remote()
        let chair = try await remote.open(.rehearsalOfficer(.chair), on: DeviceID("chair")).token
        let office = try await remote.open(.rehearsalOfficer(.secretariat), on: DeviceID("office")).token
        let ends = [Int.min, -1, 0, Int.max]
        for end in ends {
            let moment = Moment(milliseconds: Int64(end))
            let commands: [Command] = [
                .sitting(.open(end)), .floor(.limitSpeeches(seconds: end)), .record(.correct(position: end, note: "n")),
                .ballots(.open(SmallAssembly.motion, limitSeconds: end, seal: nil)),
                .ballots(.extend("ballot-1", seconds: end)),
                .agenda(.schedule(SmallAssembly.item, start: moment, minutes: end)),
                .agenda(.schedule(SmallAssembly.item, start: moment, minutes: 5)),
            ]
            for command in commands {
                for token in [chair, office] {
                    if case .checking = await remote.submit(Submission(command: command), by: token) {
                        Issue.record("\(command) has left the host without an answer")
                    }
                }
            }
        }
        #expect(try await remote.greeting().isRehearsal)
        await remote.disconnect()
        await story.end()
    }

    private static func open(_ login: String) -> String {
        #"{"jsonrpc":"2.0","id":1,"method":"session.open","params":{"device":"d","login":\#(login)}}"#
    }
}
