import AssemblyCore
import EventStream
import Host
import PlenaryTestKit
import Secrets
import Synchronization
import Testing

@testable import HostSocket

/// Keeps the first answer back until a test lets it go; the command has been carried out by then.
private final class AnswerHolder: Hosting {
    private struct State {
        var submissions = 0
        var isHolding = true
        var held: [CheckedContinuation<Void, Never>] = []
        var watchers: [CheckedContinuation<Void, Never>] = []
    }

    private let host: AssemblyHost
    private let state = Mutex(State())

    init(_ host: AssemblyHost) { self.host = host }

    var submissions: Int { state.withLock { $0.submissions } }

    func greeting() async throws(HostFault) -> Greeting { try await host.greeting() }
    func open(_ login: Login, on device: DeviceID) async throws(LoginRefusal) -> OpenLogin {
        try await host.open(login, on: device)
    }
    func close(_ token: LoginToken) async { await host.close(token) }
    func follow(from position: Position, by token: LoginToken) async throws(HostFault) -> Feed {
        try await host.follow(from: position, by: token)
    }

    func submit(_ submission: Submission, by token: LoginToken) async -> Reply {
        let reply = await host.submit(submission, by: token)
        await withCheckedContinuation { continuation in
            let (isFree, watchers) = state.withLock { state in
                state.submissions += 1
                defer { state.watchers = [] }
                guard state.isHolding else { return (true, state.watchers) }
                state.isHolding = false
                state.held.append(continuation)
                return (false, state.watchers)
            }
            watchers.forEach { $0.resume() }
            if isFree { continuation.resume() }
        }
        return reply
    }

    /// Returns when an answer is kept back.
    func untilHeld() async {
        await withCheckedContinuation { continuation in
            let isHeld = state.withLock { state in
                guard state.held.isEmpty else { return true }
                state.watchers.append(continuation)
                return false
            }
            if isHeld { continuation.resume() }
        }
    }

    func release() {
        let held = state.withLock { state in
            defer { state.held = [] }
            return state.held
        }
        held.forEach { $0.resume() }
    }
}

/// Links flap, answers are lost, hosts end; nobody votes twice, and nobody is told what is not known.
@Suite("Lost links", .timeLimit(.minutes(2)))
struct LostLinkTests {
    @Test("a command whose answer is lost with the link is asked for again, and carried out once (R6, R21)")
    func lostAnswer() async throws {
        let holder = Mutex<AnswerHolder?>(nil)
        let story = try await SocketStory.begin { host in
            let made = AnswerHolder(host)
            holder.withLock { $0 = made }
            return made
        }
        let held = try #require(holder.withLock { $0 })
        let remote = story.remote()
        let token = try await remote.open(.rehearsalOfficer(.chair), on: DeviceID("chair")).token
        async let reply = remote.submit(Submission(command: .sitting(.open(1))), by: token)
        await held.untilHeld()
        await remote.cutLink()
        guard case .recorded(let position) = await reply else { throw StoryFault("the command was not recorded") }
        #expect(held.submissions == 2)
        #expect(await story.host.host.position == position)
        #expect(try await story.host.events().filter { $0.fact == .sitting(.opened(1)) }.count == 1)
        held.release()
        await remote.disconnect()
        await story.end()
    }

    @Test("while the host is away a command in doubt is CHECKING, one that was never sent has failed")
    func checking() async throws {
        let holder = Mutex<AnswerHolder?>(nil)
        let story = try await SocketStory.begin { host in
            let made = AnswerHolder(host)
            holder.withLock { $0 = made }
            return made
        }
        let held = try #require(holder.withLock { $0 })
        var timing = LinkTiming()
        (timing.reach, timing.patience) = (.milliseconds(50), .milliseconds(100))
        let remote = story.remote(timing: timing)
        let token = try await remote.open(.rehearsalOfficer(.chair), on: DeviceID("chair")).token
        let submission = Submission(command: .sitting(.open(1)))
        async let first = remote.submit(submission, by: token)
        await held.untilHeld()
        async let stopped: Void = story.server.stop()
        guard case .checking = await first else { throw StoryFault("the outcome is not known") }
        guard case .checking = await remote.submit(submission, by: token) else {
            throw StoryFault("the outcome is still not known")
        }
        guard case .failed(.unreachable) = await remote.submit(Submission(command: .sitting(.suspend)), by: token)
        else {
            throw StoryFault("what was never sent is certainly not stored")
        }
        held.release()
        await stopped
        await story.host.host.stop()
    }

    @Test("a kiosk whose link flaps goes on in its session")
    func flap() async throws {
        let story = try await SocketStory.begin()
        let remote = story.remote()
        let pin = try #require(try await remote.greeting().rehearsalPIN)
        let badge = await RehearsalBadge.number(of: "BR", in: story.host.host.assembly)
        let token = try await remote.open(.delegate(badge: badge, pin: "\(pin)"), on: DeviceID("kiosk")).token
        try await story.host.openSitting(by: try await story.host.officer(.chair))
        await remote.cutLink()
        guard case .recorded = await remote.submit(Submission(command: .floor(.request("BR"))), by: token) else {
            throw StoryFault("the session did not survive the flap")
        }
        await remote.disconnect()
        await story.end()
    }

    @Test("a delegate whose kiosk does not come back is reported NOT CAST, but not before the grace has passed")
    func gone() async throws {
        let story = try await SocketStory.begin()
        let chair = try await story.host.officer(.chair)
        try await story.host.openSitting(by: chair)
        let ballot = try await story.host.openBallot(on: SmallAssembly.motion, by: chair)
        let listener = try await story.host.listen(as: chair)
        let remote = story.remote()
        let pin = try #require(try await remote.greeting().rehearsalPIN)
        let badge = await RehearsalBadge.number(of: "CA", in: story.host.host.assembly)
        _ = try await remote.open(.delegate(badge: badge, pin: "\(pin)"), on: DeviceID("kiosk"))
        await remote.disconnect()
        await story.clock.waitForSleepers()
        story.clock.advance(seconds: 9)
        #expect(try await story.host.events().allSatisfy { !$0.isNotCast(ballot.id, "CA") })
        story.clock.advance(seconds: 1)
        await listener.until { $0.events.contains { $0.isNotCast(ballot.id, "CA") } }
        #expect(await listener.events.contains { $0.isNotCast(ballot.id, "CA") })
        await story.end()
    }

    @Test("a token is worth nothing on another connection while its own stands, nor to another user afterwards (R28)")
    func foreignToken() async throws {
        let story = try await SocketStory.begin()
        let (owner, thief) = (story.remote(), try story.socat())
        let token = try await owner.open(.rehearsalOfficer(.chair), on: DeviceID("chair")).token
        let follow =
            #"{"jsonrpc":"2.0","id":1,"method":"record.follow","params":{"token":"\#(token.secret)","feed":1}}"#
        let answer = try await thief.ask(follow, until: "\n")
        #expect(answer.contains("-32003"))
        let register = LoginRegister(of: story.host.host, clock: story.clock, grace: .seconds(10))
        await register.enter(token, of: PeerUser(number: 1_000), at: 1, isBoard: false)
        await register.leave(1)
        #expect(await register.resume(token, by: PeerUser(number: 1_001), at: 2) == nil)
        #expect(await register.resume(token, by: PeerUser(number: 1_000), at: 2) == false)
        await owner.disconnect()
        await story.end()
    }

    @Test("another process of the host does not know the sessions: they end, and the next login works")
    func restart() async throws {
        let story = try await SocketStory.begin()
        let remote = story.remote()
        let token = try await remote.open(.rehearsalOfficer(.chair), on: DeviceID("chair")).token
        let listener = Listener(try await remote.follow(from: .first, by: token))
        await listener.hear(1)
        let next = try await story.restarted()
        await listener.untilEnd()
        #expect(await remote.submit(Submission(command: .sitting(.open(1))), by: token) == .failed(.loginEnded))
        let again = try await remote.open(.rehearsalOfficer(.chair), on: DeviceID("chair")).token
        guard case .recorded = await remote.submit(Submission(command: .sitting(.open(1))), by: again) else {
            throw StoryFault("the new session is of no use")
        }
        await remote.disconnect()
        await next.end()
    }

    @Test("who watches the link is told that it is down and that it is up again")
    func states() async throws {
        let story = try await SocketStory.begin()
        let remote = story.remote()
        var states = remote.linkStates.makeAsyncIterator()
        _ = try await remote.open(.board, on: DeviceID("board"))
        #expect(await states.next() == .up)
        await remote.cutLink()
        #expect(await states.next() == .down)
        #expect(await states.next() == .up)
        await remote.disconnect()
        await story.end()
    }
}

extension Event {
    fileprivate func isNotCast(_ ballot: BallotID, _ member: MemberCode) -> Bool {
        if case .ballots(.notCast(ballot, member, _)) = fact { true } else { false }
    }
}
