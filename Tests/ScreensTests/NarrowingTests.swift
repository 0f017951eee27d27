import AssemblyCore
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("Narrowing lists")
struct NarrowingTests {
    @Test(
        "every page of the chair that lists something is narrowed by /, and Esc shows all again",
        arguments: ["s", "a", "e", "d", "p", "m", "v", "r", "o", "w", "dM"])
    func chair(page: String) throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("result"))
        chair.type(page)
        let whole = FocusOrder(chair.scene).areas.joined().count
        chair.type("/zqx")
        #expect(chair.scene.focus == "filter")
        let narrowed = FocusOrder(chair.scene).areas.joined().filter { $0 != "filter" }.count
        #expect(whole == 0 || narrowed < whole)
        chair.press(.back)
        #expect(FocusOrder(chair.scene).areas.joined().count == whole)
    }

    @Test("a step keeps its digit while the steps are narrowed, and Enter on the list takes it")
    func steps() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("recorded"))
        chair.type("/pause")
        chair.press(.enter)
        #expect(chair.scene.focus == "step.Pause the ballot")
        #expect(chair.reading.contains("With pause; Esc shows all."))
        chair.press(.enter)
        #expect(chair.commands.count == 1)
    }
}
