import AssemblyCore
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("The first time at the chair's console")
struct OrientationTests {
    private func chair() throws -> OfficeStory<ChairProgram> {
        OfficeStory(
            ChairProgram(operatorName: "chair", isFirstTime: true), HeardMeeting.chair,
            try ChairMoments.meeting("start"))
    }

    @Test("a few lines say how it is used; Esc hides them, and nothing else")
    func hidden() throws {
        var chair = try chair()
        #expect(chair.reading.contains("First time here?"))
        chair.press(.back)
        #expect(!chair.reading.contains("First time here?"))
        #expect(chair.scene.name == "chair.sitting")
    }

    @Test("they are in nobody's way: the first key does what it always does")
    func harmless() throws {
        var chair = try chair()
        chair.press(.enter)
        #expect(chair.commands == [.sitting(.open(1)), .agenda(.takeUp("opening-address"))])
    }
}
