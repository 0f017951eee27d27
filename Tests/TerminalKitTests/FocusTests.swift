import TerminalKit
import Testing

@Suite("Where the focus goes")
struct FocusTests {
    @Test("areas are the regions in reading order; Tab goes round")
    func areas() {
        let order = FocusOrder(SampleScenes.chair)
        #expect(order.areas.count == 2)
        #expect(order.moved(.next, from: "agenda.4") == "agenda.5")
        #expect(order.moved(.nextArea, from: "agenda.4") == "step.close")
        #expect(order.moved(.nextArea, from: "step.close") == "agenda.1")
        #expect(order.moved(.last, from: "agenda.4") == "agenda.8")
        #expect(order.moved(.next, from: "agenda.8") == "agenda.8")
    }

    @Test("what has vanished leads to the first; in an empty scene nothing has the focus")
    func vanished() {
        #expect(FocusOrder(SampleScenes.chair).moved(.next, from: "gone") == "agenda.1")
        #expect(FocusOrder([]).moved(.nextArea, from: nil) == nil)
    }

    @Test("while a dialog is open only its items can have the focus")
    func dialog() {
        #expect(FocusOrder(SampleScenes.question).areas == [["no", "yes"]])
    }
}
