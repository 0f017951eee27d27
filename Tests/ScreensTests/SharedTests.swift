import AssemblyCore
import Language
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("What the consoles share")
struct SharedTests {
    @Test("no key table has a key or a command twice", arguments: ConsoleKeys.all)
    func collisions(table: KeyTable) { #expect(table.collisions.isEmpty) }

    @Test("the tables that work together on a page of the chair do not hide each other's keys")
    func chairTablesTogether() {
        let pages = [
            [ChairKeys.steps, ChairKeys.debate], [ChairKeys.floor, ChairKeys.debate],
            [DeskKeys.acts, ChairKeys.debate], [DeskKeys.acts, ChairKeys.votes], [ChairKeys.lists, ChairKeys.votes],
        ]
        for own in pages {
            let together = KeyTable(
                "page", own.flatMap(\.bindings) + ChairKeys.pages.bindings + DeskKeys.general.bindings)
            #expect(together.collisions.isEmpty)
        }
    }

    @Test("the presiding officer is given a sentence at every step of a meeting")
    func formula() throws {
        var meeting = try HeardMeeting.builtIn()
        var said: [String] = [SpokenFormula.text(for: meeting.assembly).english]
        func say() { said.append(SpokenFormula.text(for: meeting.assembly, at: meeting.now).english) }
        try meeting.carryOut(.sitting(.open(1)))
        say()
        try meeting.carryOut(.agenda(.takeUp("resolution-2")))
        say()
        let ballot = try meeting.open("draft-2")
        say()
        try meeting.cast(.yes, of: "FR")
        // After two minutes the ballot is about to be closed, however few have voted.
        meeting.now = meeting.now.adding(seconds: 120)
        say()
        try meeting.carryOut(.ballots(.close(ballot.id)))
        say()
        try meeting.carryOut(.series(.declare(ballot.id)))
        say()
        try meeting.carryOut(.agenda(.conclude("resolution-2")), .agenda(.takeUp("panel-1")))
        say()
        try meeting.carryOut(.agenda(.startPanel("panel-1")))
        say()
        try meeting.carryOut(.sitting(.close))
        say()
        try meeting.carryOut(.sitting(.closeSession))
        say()
        let difference = Fixture("spoken-formulas.txt").difference(from: said.joined(separator: "\n") + "\n")
        #expect(difference == nil, "\(difference ?? "")")
    }

    @Test("the figures of a result are announced in the order of RPGA 40(4)")
    func announcement() throws {
        let meeting = try ChairMoments.meeting("result")
        let said = SpokenFormula.text(for: meeting.assembly)
        let order = [
            "represented and entitled", "abstentions", "invalid votes", "votes expressed", "majority required",
        ]
        let places = order.compactMap { said.english.lowercased().firstRange(of: $0)?.lowerBound }
        #expect(places.count == order.count && places == places.sorted())
        #expect(said.english.contains("The draft resolution is adopted."))
    }

    @Test("a speaker whose time is over is asked to conclude")
    func overTime() throws {
        var meeting = try ChairMoments.meeting("speaker")
        meeting.now = meeting.now.adding(seconds: 60)
        let said = SpokenFormula.text(for: meeting.assembly, at: meeting.now)
        #expect(said == "I must ask the delegate of France to conclude: the speaking time is over.")
    }
}
