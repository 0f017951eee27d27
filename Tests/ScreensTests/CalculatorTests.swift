import AssemblyCore
import Language
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("The chair's what-if calculator")
struct CalculatorTests {
    @Test("figures typed give the outcome, the arithmetic and the article, and nothing is sent")
    func motion() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("item"))
        chair.press(.character("s"))
        chair.type("c")
        #expect(chair.reading.contains("Type votes for and against"))
        choose("Admission of a Member", &chair)
        chair.press(.character("g"))
        fill("for", "75", &chair)
        fill("against", "24", &chair)
        fill("abstentions", "34", &chair)
        #expect(chair.reading.contains("CARRIED"))
        #expect(chair.reading.contains("at least 2/3 of 99 votes expressed is 66 (Const. 4"))
        #expect(chair.commands.isEmpty)
    }

    @Test("what is no number, and what contradicts itself, is told in a sentence; the other figures stay")
    func nonsense() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("item"))
        chair.type("c")
        fill("for", "a lot", &chair)
        #expect(chair.reading.contains("'a lot' is not a number"))
        fill("for", "190", &chair)
        fill("against", "190", &chair)
        #expect(chair.reading.contains("Votes cast: 380, but only"))
    }

    @Test("votes for names are typed one after the other, and who would be elected is told")
    func names() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("item"))
        chair.type("c")
        choose("Election of a Delegate on the Executive Committee", &chair)
        fill("scores", "96 50 44", &chair)
        #expect(chair.reading.contains("ELECTED: A"))
        fill("scores", "60 60 60", &chair)
        #expect(chair.reading.contains("NOBODY ELECTED"))
    }

    @Test("in a series the number of the ballot chooses its majority")
    func series() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("item"))
        chair.type("c")
        choose("Election of the President", &chair)
        fill("scores", "90 60", &chair)
        #expect(chair.reading.contains("2/3 of 150 votes expressed is 100"))
        #expect(chair.reading.contains("NOBODY ELECTED"))
        fill("ballot", "3", &chair)
        #expect(chair.reading.contains("ELECTED: A"))
    }

    @Test("what would have been needed is told too")
    func shortfall() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("item"))
        chair.type("c")
        choose("Admission of a Member", &chair)
        fill("for", "60", &chair)
        fill("against", "39", &chair)
        #expect(chair.reading.contains("It would have needed") && chair.reading.contains("6 for instead of against"))
    }

    @Test("Esc leaves the calculator, and what was typed is there when one comes back")
    func back() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("item"))
        chair.type("c")
        chair.type("7")
        chair.press(.back)
        #expect(!chair.reading.contains("What if"))
        chair.type("c")
        #expect(chair.reading.contains("For: 7"))
    }

    @Test("Tab leads from the figures to the decisions, and Enter chooses one, without any other key")
    func keysAlone() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("item"))
        chair.type("c")
        chair.press(.tab)
        chair.press(.character("g"), .enter)
        #expect(chair.reading.contains("not listed elsewhere (chosen)"))
    }

    private func choose(_ title: String, _ chair: inout OfficeStory<ChairProgram>) {
        guard let decision = chair.state.assembly.rulebook?.decisions.first(where: { $0.title.english == title }) else {
            Issue.record("the rulebook has no \(title)")
            return
        }
        chair.give(.choose(NodeID("decision.\(decision.id)")))
    }

    private func fill(_ field: String, _ text: String, _ chair: inout OfficeStory<ChairProgram>) {
        chair.give(.fill(NodeID("figure.\(field)"), text))
    }
}
