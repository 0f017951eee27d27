import AssemblyCore
import BallotBox
import Consoles
import Host
import PlenaryTestKit
import Screens
import Secrets
import Synchronization
import Testing

@Suite("What stands behind a kiosk's screen", .timeLimit(.minutes(1)))
struct KioskOfficeTests {
    /// What a console was told.
    private final class Told: Sendable {
        private let news = Mutex<[ConsoleNews]>([])
        func note(_ one: ConsoleNews) { news.withLock { $0.append(one) } }
        func holds(_ isWanted: (ConsoleNews) -> Bool) -> Bool { news.withLock { $0.contains(where: isWanted) } }
        func count(_ isWanted: (ConsoleNews) -> Bool) -> Int { news.withLock { $0.count(where: isWanted) } }
        func wait(_ isWanted: (ConsoleNews) -> Bool) async throws {
            while !holds(isWanted) { try await Task.sleep(for: .milliseconds(10)) }
        }
    }

    @Test("the session, the card and the paper of a secret vote are of the person who is here, and go with the person")
    func leaving() async throws {
        let story = try await HostStory.begin()
        let chair = try await story.officer(.chair)
        try await story.openSitting(by: chair)
        let ballot = try await story.openBallot(on: SmallAssembly.secretMotion, by: chair)
        let trustees = await story.host.assembly.scrutiny.trustees
        let told = Told()
        let office = ConsoleOffice(
            host: story.host, device: DeviceID("kiosk 1"), shownPapers: story.directory.path
        ) { told.note($0) }
        try await office.beginKiosk()
        let idle = held(by: office)
        let badge = await RehearsalBadge.number(of: "CA", in: story.host.assembly)
        for request: KioskRequest in [
            .identify(badge: badge, pin: "1234"),
            .presentCard(RehearsalCard.text(of: "CA"), ballot, "CA", trustees: trustees), .seal(ballot.id, "CA", .yes),
            .castSealed(ballot.id, "CA"), .seal(ballot.id, "CA", .no),
        ] { await office.carryOut(.kiosk(request)) }
        #expect(told.holds { if case .kiosk(.castAnswered(_, .recorded, _)) = $0 { true } else { false } })
        #expect(held(by: office) == idle.union(["person"]), "whatever belongs to the delegate is in one place")
        await office.carryOut(.kiosk(.leave))
        #expect(held(by: office) == idle)
        await office.end()
        await story.host.stop()
    }

    @Test("a badge that is used at another kiosk ends the visit here, says so, and lets the next delegate come")
    func usedElsewhere() async throws {
        let story = try await HostStory.begin()
        let badge = await RehearsalBadge.number(of: "CA", in: story.host.assembly)
        let told = [Told(), Told()]
        var kiosks: [ConsoleOffice] = []
        for (place, told) in told.enumerated() {
            let kiosk = ConsoleOffice(
                host: story.host, device: DeviceID("kiosk \(place + 1)"), shownPapers: story.directory.path
            ) { told.note($0) }
            try await kiosk.beginKiosk()
            await kiosk.carryOut(.kiosk(.identify(badge: badge, pin: "1234")))
            kiosks.append(kiosk)
        }
        try await told[0].wait { $0 == .loginEnded }
        #expect(!told[0].holds { $0 == .hall(.link(isUp: false)) }, "nothing is wrong with the link")
        try await told[0].wait { $0 == .hall(.link(isUp: true)) }
        let next = await RehearsalBadge.number(of: "FR", in: story.host.assembly)
        await kiosks[0].carryOut(.kiosk(.identify(badge: next, pin: "1234")))
        #expect(told[0].count { if case .kiosk(.identified) = $0 { true } else { false } } == 2)
        #expect(!told[1].holds { $0 == .loginEnded })
        for kiosk in kiosks { await kiosk.end() }
        await story.host.stop()
    }

    /// The fields of an office that hold something.
    private func held(by office: ConsoleOffice) -> Set<String> {
        Set(
            Mirror(reflecting: office).children.compactMap { child in
                let value = Mirror(reflecting: child.value)
                return value.displayStyle == .optional && value.children.isEmpty ? nil : child.label
            })
    }
}
