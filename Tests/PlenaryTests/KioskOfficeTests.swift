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

    /// The fields of an office that hold something.
    private func held(by office: ConsoleOffice) -> Set<String> {
        Set(
            Mirror(reflecting: office).children.compactMap { child in
                let value = Mirror(reflecting: child.value)
                return value.displayStyle == .optional && value.children.isEmpty ? nil : child.label
            })
    }
}
