import AssemblyCore
import EventStream
import Host
import Language
import PlenaryTestKit
import Secrets
import Testing

@Suite("Logins and sessions", .timeLimit(.minutes(1)))
struct LoginTests {
    private static func failure(_ body: () async throws -> OpenLogin) async -> LoginRefusal? {
        do {
            _ = try await body()
            return nil
        } catch { return error as? LoginRefusal }
    }

    @Test("a delegate identifies by badge and published PIN in a rehearsal, and speaks for one member only")
    func rehearsal() async throws {
        let story = try await HostStory.begin()
        let session = try await story.host.open(.delegate(badge: "002", pin: "1234"), on: DeviceID("kiosk"))
        #expect(session.authority == .delegate("BR"))
        #expect(
            await story.submit(.floor(.request("AL")), by: session.token)
                == .refused(.notYours(needs: [.chair, .secretariat])))
    }

    @Test("five wrong PINs lock the badge, across restarts, and the officers hear of it; the secretariat unlocks it")
    func lock() async throws {
        let story = try await HostStory.begin()
        let wrong = Login.delegate(badge: "001", pin: "0000")
        for left in [4, 3] {
            #expect(
                await Self.failure { try await story.host.open(wrong, on: DeviceID("kiosk")) }
                    == .wrong(triesLeft: left))
        }
        let next = try await story.restarted()
        for left in [2, 1] {
            #expect(
                await Self.failure { try await next.host.open(wrong, on: DeviceID("kiosk")) } == .wrong(triesLeft: left)
            )
        }
        #expect(await Self.failure { try await next.host.open(wrong, on: DeviceID("kiosk")) } == .locked)
        let secretariat = try await next.officer(.secretariat)
        let listener = try await next.listen(as: secretariat)
        await listener.until { $0.assembly.delegations["AL"]?.badgeIsLocked == true }
        #expect(
            await Self.failure { try await next.host.open(.delegate(badge: "001", pin: "1234"), on: DeviceID("kiosk")) }
                == .locked)

        try await next.act(.delegations(.unlockBadge("AL")), by: secretariat)
        await next.host.quiet()

        _ = try await next.delegate("AL")
        #expect(await Self.failure { try await next.host.open(wrong, on: DeviceID("kiosk")) } == .wrong(triesLeft: 4))
    }

    @Test("nobody else hears that a badge was locked")
    func lockIsPersonal() async throws {
        let story = try await HostStory.begin()
        let other = try await story.listen(as: try await story.delegate("BR"))
        let own = try await story.listen(as: try await story.delegate("AL"))
        for _ in 0..<5 {
            _ = await Self.failure { try await story.host.open(.delegate(badge: "001", pin: "9"), on: DeviceID("k")) }
        }
        await own.hear(3)
        await other.hear(3)
        #expect(await other.assembly.delegations["AL"]?.badgeIsLocked == false)
        #expect(await own.assembly.delegations["AL"]?.badgeIsLocked == true)
    }

    @Test("ten wrong PINs at the same time are not more than five")
    func parallelGuesses() async throws {
        let story = try await HostStory.begin()
        let secretariat = try await story.officer(.secretariat)
        _ = try await story.host.renewPIN(of: "AL", by: secretariat)
        let failures = await withTaskGroup(of: LoginRefusal?.self) { group in
            for number in 0..<10 {
                group.addTask {
                    await Self.failure {
                        try await story.host.open(
                            .delegate(badge: "001", pin: "g\(number)"), on: DeviceID("k\(number)"))
                    }
                }
            }
            return await group.reduce(into: [LoginRefusal?]()) { $0.append($1) }
        }
        #expect(failures.count { if case .wrong = $0 { true } else { false } } <= 4)
        #expect(failures.contains(.locked))
        // No more than five were looked at, and those are on record.
        #expect(try story.identities.read().badges["AL"]?.wrongTries == 5)
    }

    @Test("a renewed PIN replaces the old one, ends the session it opened, and is in no record")
    func renewed() async throws {
        let story = try await HostStory.begin()
        let secretariat = try await story.officer(.secretariat)
        let delegate = try await story.delegate("AL")
        let why = StatedReason("Enveloppe perdue.", in: .french)
        let renewed = try await story.host.renewPIN(of: "AL", because: why, by: secretariat)
        #expect(renewed.pin.count == 6)
        // The reason is on record in the language in which the secretariat wrote it.
        let recorded = try await story.events().first { $0.fact == .delegations(.pinRenewed("AL", reason: why?.text)) }
        #expect(recorded?.language == .french)
        #expect(await story.submit(.floor(.request("AL")), by: delegate) == .failed(.loginEnded))
        #expect(
            await Self.failure { try await story.host.open(.delegate(badge: "001", pin: "1234"), on: DeviceID("k")) }
                == .wrong(triesLeft: 4))
        _ = try await story.host.open(.delegate(badge: "001", pin: "\(renewed.pin)"), on: DeviceID("k"))
        #expect(try await !"\(story.events())".contains(renewed.pin))
        await #expect(throws: RequestRefusal.refused(.notYours(needs: [.secretariat]))) {
            try await story.host.renewPIN(of: "AL", by: try await story.officer(.chair))
        }
    }

    @Test("a second login with the same badge ends the first one, and its feed")
    func secondLogin() async throws {
        let story = try await HostStory.begin()
        let first = try await story.delegate("AL", at: "kiosk 1")
        let listener = try await story.listen(as: first)
        let second = try await story.delegate("AL", at: "kiosk 2")
        await listener.untilEnd()
        #expect(await story.submit(.floor(.request("AL")), by: first) == .failed(.loginEnded))
        #expect(await story.submit(.floor(.request("AL")), by: second) == .refused(.noOpenSitting))
    }

    @Test("a kiosk has one delegate at a time")
    func kiosk() async throws {
        let story = try await HostStory.begin()
        let first = try await story.delegate("AL", at: "kiosk 1")
        _ = try await story.delegate("BR", at: "kiosk 1")
        #expect(await story.submit(.floor(.request("AL")), by: first) == .failed(.loginEnded))
    }

    @Test("in a real session nobody gets in without a password, and a rehearsal PIN is worth nothing")
    func realSession() async throws {
        let store = EphemeralIdentityStore()
        try await OperatorRoster(store).add("clerk", roles: [.secretariat], password: "correct horse")
        let story = try await HostStory.begin(isRehearsal: false, identities: store)
        #expect(try await story.host.greeting().rehearsalPIN == nil)
        for login: Login in [
            .rehearsalOfficer(.chair), .officer(.board, "x", password: ""), .officer(.delegate, "x", password: ""),
        ] {
            guard case .notAdmitted = await Self.failure({ try await story.host.open(login, on: DeviceID("d")) }) else {
                Issue.record("\(login) was admitted")
                continue
            }
        }
        for login: Login in [
            .officer(.chair, "clerk", password: "correct horse"),
            .officer(.secretariat, "clerk", password: "wrong horse"), .officer(.secretariat, "nobody", password: ""),
        ] {
            #expect(
                await Self.failure { try await story.host.open(login, on: DeviceID("d")) } == .wrong(triesLeft: nil))
        }
        // A badge that there is not is answered as one that there is.
        let badge = Login.delegate(badge: "001", pin: "1234")
        #expect(await Self.failure { try await story.host.open(badge, on: DeviceID("d")) } == .wrong(triesLeft: 4))
        let session = try await story.host.open(
            .officer(.secretariat, "clerk", password: "correct horse"), on: DeviceID("d"))
        #expect(session.authority == .officer(.secretariat, "clerk"))
    }

    @Test("after five wrong passwords a login waits a minute, whatever the password")
    func wrongPasswords() async throws {
        let store = EphemeralIdentityStore()
        try await OperatorRoster(store).add("clerk", roles: [.secretariat], password: "correct horse")
        let story = try await HostStory.begin(isRehearsal: false, identities: store)
        for _ in 0..<5 {
            _ = await Self.failure {
                try await story.host.open(.officer(.secretariat, "clerk", password: "no"), on: DeviceID("d"))
            }
        }
        let right = Login.officer(.secretariat, "clerk", password: "correct horse")
        guard case .notAdmitted = await Self.failure({ try await story.host.open(right, on: DeviceID("d")) }) else {
            Issue.record("was admitted")
            return
        }
        story.clock.advance(seconds: 60)
        _ = try await story.host.open(right, on: DeviceID("d"))
    }

    @Test("a session that nobody uses ends by the monotonic clock; in a rehearsal it does not")
    func idle() async throws {
        let store = EphemeralIdentityStore()
        try await OperatorRoster(store).add("clerk", roles: [.secretariat], password: "correct horse")
        let story = try await HostStory.begin(isRehearsal: false, identities: store)
        let sheet = story.directory.path(of: "sheet")
        try await story.host.makePINSheet(to: sheet)
        let line = try #require(try PINLines.read(sheet).first)
        let token = try await story.host.open(.delegate(badge: line.badge, pin: "\(line.pin)"), on: DeviceID("k")).token
        let listener = try await story.listen(as: token)
        story.clock.jumpWallClock(seconds: 100_000)
        #expect(await story.submit(.floor(.request("AL")), by: token) == .refused(.noOpenSitting))
        for _ in 0..<5 {
            await story.clock.waitForSleepers()
            story.clock.advance(seconds: 225)
        }
        await listener.untilEnd()
        #expect(await story.submit(.floor(.request("AL")), by: token) == .failed(.loginEnded))
    }

    @Test("a closed session's token is worth nothing")
    func closed() async throws {
        let story = try await HostStory.begin()
        let chair = try await story.officer(.chair)
        await story.host.close(chair)
        #expect(await story.submit(.sitting(.open(1)), by: chair) == .failed(.loginEnded))
        await #expect(throws: HostFault.loginEnded) { try await story.host.follow(from: .first, by: chair) }
    }

    @Test("a device's name has a limit and no control characters")
    func devices() async throws {
        let story = try await HostStory.begin()
        for name in ["", "a\u{1B}[2J", String(repeating: "x", count: 61)] {
            guard
                case .fault(.malformed) = await Self.failure({ try await story.host.open(.board, on: DeviceID(name)) })
            else {
                Issue.record("\(name.debugDescription) was admitted")
                continue
            }
        }
    }
}
