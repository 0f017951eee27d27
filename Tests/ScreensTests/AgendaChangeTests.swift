import AssemblyCore
import Language
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("Chair and secretariat change the agenda")
struct AgendaChangeTests {
    @Test("given a session that has begun, a late item is decided first, and then added with its article")
    func lateItem() throws {
        var office = OfficeStory.secretariat(try ChairMoments.meeting("item"))
        office.type("a")
        #expect(office.reading.contains("the assembly decides first (RPGA 14A and 38(2)(e), ed. 2023)"))
        office.act("Add an agenda item")
        office.type("Cyber fraud")
        office.press(.enter, .enter, .enter, .enter)
        guard case .questions(.table(let question))? = office.commands.last else {
            Issue.record("nothing was tabled: \(office.reading)")
            return
        }
        #expect(question.decision == .lateItem && question.item == "appointment")
        var meeting = office.meeting
        let refusal = #expect(throws: Refusal.self) {
            try meeting.carryOut(
                .agenda(
                    .add(.admitted(by: question, in: meeting.assembly), after: nil, by: question.id)))
        }
        #expect(refusal == .agenda(.notAdmitted(question.id)))
        var chair = OfficeStory.chair(meeting)
        try chair.happen { try $0.carryOut(.conduct(.declareConsensus(question.id))) }
        #expect(chair.reading.contains("Add to the agenda: Cyber fraud"))
        chair.step("Add to the agenda: Cyber fraud")
        let item = try #require(chair.meeting.assembly.agenda.items.last)
        #expect(item.title.english == "Cyber fraud" && item.origin == .added)
        #expect(!chair.reading.contains("Add to the agenda: Cyber fraud"))
        chair.type("r")
        #expect(
            chair.reading.contains(
                "was added to the agenda, as decided on 'Addition to the agenda: Cyber fraud' (RPGA 14A and 38(2)(e), ed. 2023)."
            ))
    }

    @Test(
        "given the agenda before the first sitting, the secretariat adds, renames, moves, splits and withdraws, and undoes"
    )
    func preparing() throws {
        var office = OfficeStory.secretariat(try ChairMoments.meeting("start"))
        let before = office.meeting.assembly.agenda
        office.type("a")
        office.act("Add an agenda item")
        office.type("Cyber fraud")
        office.press(.enter, .enter, .enter, .enter, .enter)
        let item = try #require(office.meeting.assembly.agenda.items.last)
        #expect(item.title.english == "Cyber fraud" && item.kind == .report)
        office.give(.choose(NodeID("item.\(item.id)", of: item.id)))
        office.act("Move it")
        office.fill("1")
        #expect(office.meeting.assembly.agenda.items.first?.id == item.id)
        office.act("Split it")
        office.fill("Fraud; Scams")
        #expect(office.meeting.assembly.agenda.children(of: item.id).map(\.title.english) == ["Fraud", "Scams"])
        office.act("Withdraw it")
        office.fill("Its sponsor asked for it")
        #expect(office.reading.contains("withdrawn"))
        #expect(office.meeting.assembly.agenda.nextItem?.id == before.nextItem?.id)
        for _ in 1...4 { office.press(.character("u")) }
        #expect(office.meeting.assembly.agenda[item.id]?.isWithdrawn == true)
        #expect(office.meeting.assembly.agenda.items.filter { !$0.isWithdrawn }.map(\.id) == before.items.map(\.id))
    }

    @Test("given a search on the chair's agenda, what is done is done with the item that was found")
    func found() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("item"))
        chair.type("a/Budget")
        chair.press(.enter)
        #expect(chair.scene.focus == "item.budget")
        #expect(chair.reading.contains("8  Budget for 2025") && !chair.reading.contains("No match."))
        chair.act("Withdraw it")
        chair.fill("The Executive Committee")
        #expect(chair.meeting.assembly.agenda["budget"]?.isWithdrawn == true)
        chair.press(.back)
        chair.type("sa")
        let marked = try #require(chair.scene.focus?.name.dropFirst("item.".count))
        let focus = try #require(chair.meeting.assembly.agenda[ItemID(rawValue: String(marked))])
        #expect(chair.reading.contains("\(focus.number)  \(focus.title.english)"), "what is marked is what is shown")
    }

    @Test("given the chair's agenda, the item in focus is withdrawn by a digit, and Enter still takes up")
    func chairsPage() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("item"))
        chair.type("a")
        for _ in 0..<40 where chair.scene.focus != "item.budget" { chair.press(.down) }
        #expect(chair.reading.contains("Withdraw it"))
        chair.act("Withdraw it")
        chair.fill("The Executive Committee")
        #expect(chair.meeting.assembly.agenda["budget"]?.isWithdrawn == true)
        chair.act("Put it back on the agenda")
        #expect(chair.meeting.assembly.agenda["budget"]?.state == .pending)
        #expect(chair.commands.last == .agenda(.restore("budget")))
    }
}
