import AssemblyCore
import Host
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("The console that holds the host is left")
struct LeavingHostTests {
    private func holder() throws -> OfficeStory<ChairProgram> {
        OfficeStory(
            ChairProgram(operatorName: "chair", holdsHost: true), HeardMeeting.chair,
            try ChairMoments.meeting("recorded"))
    }

    @Test("it says by number what goes dark, and leaves the host running unless another key ends it")
    func choices() throws {
        var chair = try holder()
        chair.type("q")
        #expect(chair.requests == [.chair(.countAttached)])
        #expect(chair.scene.keys.hints.contains { $0.command == "confirm.other" }, "the key line has all three keys")
        chair.hear(.chair(.attached(Attached(kiosks: 12, boards: 1, consoles: 2))))
        #expect(chair.reading.contains("these go dark: 12 kiosks, 1 board, 2 other consoles."))
        #expect(chair.reading.contains("A BALLOT IS UNDER WAY."))
        chair.hear(.chair(.attached(Attached(kiosks: 1, boards: 0, consoles: 0))))
        #expect(chair.reading.contains("these go dark: 1 kiosk."), "what there is none of is not counted")
        chair.press(.enter)
        #expect(chair.effects.isEmpty)
        chair.type("q9")
        #expect(chair.effects == [.quit(status: ConsoleEnding.hostGoesOn)])
        chair.type("q5")
        #expect(chair.effects.last == .quit(status: 0))
    }

    @Test("a console that only follows is left as ever, and the third key does nothing")
    func follower() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("item"))
        chair.type("q5")
        #expect(chair.effects.isEmpty && chair.requests.isEmpty)
        #expect(!chair.scene.keys.hints.contains { $0.command == "confirm.other" })
        chair.type("9")
        #expect(chair.effects == [.quit(status: 0)])
    }
}
