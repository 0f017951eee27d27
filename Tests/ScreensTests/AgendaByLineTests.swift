import AssemblyCore
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("The agenda is changed line by line as on the screen")
struct AgendaByLineTests {
    /// The chair's agenda before the first sitting.
    private func agenda(_ moment: String = "start") throws -> OfficeByLine<ChairProgram> {
        var chair = try OfficeByLine(OfficeStory.chair(try ChairMoments.meeting(moment)))
        try chair.type("a", ".list")
        return chair
    }

    private func item(_ id: ItemID, _ chair: OfficeByLine<ChairProgram>) -> AgendaItem? {
        chair.story.meeting.assembly.agenda[id]
    }

    @Test("given the number of an item, it is highlighted, and moved, renamed, withdrawn and put back by numbers alone")
    func changes() throws {
        var chair = try agenda()
        try chair.choose("Budget for 2025")
        #expect(chair.said.contains("Item 8 is highlighted."), "\(chair.said)")
        #expect(chair.story.commands.isEmpty, "nothing is taken up by it")
        try chair.choose("Move it")
        #expect(chair.said.contains("It keeps its number"), "\(chair.said)")
        try chair.type("7")
        #expect(chair.said.contains("item 8 is moved, and keeps its number"), "\(chair.said)")
        let places = chair.story.meeting.assembly.agenda.items.map(\.id)
        #expect(places.firstIndex(of: "budget") ?? 0 < places.firstIndex(of: "programme") ?? 0)
        try chair.choose("Rename it")
        #expect(chair.said.contains("It keeps its number"), "\(chair.said)")
        try chair.type("Budget for 2025 to 2027", ".next", ".next", ".next")
        #expect(item("budget", chair)?.title.english == "Budget for 2025 to 2027")
        #expect(item("budget", chair)?.number == "8")
        #expect(chair.heard.contains { $0.contains("item 8 is renamed, and keeps its number") }, "\(chair.heard)")
        try chair.choose("Withdraw it")
        try chair.type("Its sponsor asked for it")
        #expect(item("budget", chair)?.isWithdrawn == true)
        try chair.choose("Put it back on the agenda")
        #expect(item("budget", chair)?.state == .pending)
    }

    @Test("given an item, it is split, its parts are put together again, and an item is added under it")
    func parts() throws {
        var chair = try agenda()
        try chair.choose("Budget for 2025")
        try chair.choose("Split it")
        try chair.type("Income; Expenditure")
        #expect(
            chair.story.meeting.assembly.agenda.children(of: "budget").map(\.title.english) == [
                "Income", "Expenditure",
            ])
        try chair.choose("Put its parts together again")
        #expect(chair.story.meeting.assembly.agenda.children(of: "budget").isEmpty)
        try chair.choose("Add an item under it")
        try chair.type("Audit", ".next", ".next", ".next", ".next")
        #expect(chair.story.meeting.assembly.agenda.children(of: "budget").map(\.title.english) == ["Audit"])
    }

    @Test("given a question under an item, the chair opens it from the agenda and puts it under another item")
    func place() throws {
        var chair = try agenda()
        try chair.choose("Budget for 2025")
        try chair.choose("Budget for 2025 (pending)")
        try chair.choose("Put it under another item")
        try chair.type("7")
        #expect(chair.story.meeting.assembly.questions["budget-2025"]?.item == "programme", "\(chair.said)")
    }

    @Test("given an item in hand, another is taken up from the agenda once it is confirmed that the first is adjourned")
    func takesUp() throws {
        var chair = try agenda("item")
        try chair.choose("Budget for 2025")
        try chair.choose("Take it up")
        #expect(chair.said.contains("Adjourn item 3?"), "\(chair.said)")
        try chair.choose("Adjourn it and take up item 8")
        #expect(item("budget", chair)?.isInHand == true, "\(chair.said)")
    }

    @Test("the numbers of the items stay where they are, however many acts the highlighted one has")
    func numbers() throws {
        var chair = try agenda()
        let before = chair.heard.filter { $0.contains("Budget for 2025") }.last
        try chair.choose("Opening")
        try chair.type(".list")
        #expect(chair.heard.filter { $0.contains("Budget for 2025") && $0.hasPrefix("2") }.last == before)
    }
}
