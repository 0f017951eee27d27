import AssemblyCore
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

/// Elections as one course at the chair's console: nomination, slate, the list of those elected, acceptance.
@Suite("Elections as one course")
struct ElectionCourseTests {
    private static let post: QuestionID = "post"

    private static func chair() throws -> OfficeStory<ChairProgram> {
        OfficeStory.chair(
            try HeardMeeting.electing(["Ada Stone", "Ben Marsh"], under: "who", "director-general"))
    }

    @Test("the chair nominates from its own console, and the slate tells how many stand")
    func nominated() throws {
        var chair = try Self.chair()
        chair.type("E")
        #expect(chair.reading.contains("Filled: 0 of 1"), "\(chair.reading)")
        chair.give(.choose(NodeID("question.post", of: Self.post)))
        chair.give(.choose("act.Nominate a candidate"))
        chair.type("Cyd Moor")
        chair.press(.enter, .enter)
        #expect(
            chair.state.assembly.questions[Self.post]?.standing.map(\.name) == ["Ada Stone", "Ben Marsh", "Cyd Moor"])
    }

    @Test("once a seat is filled the slate says by whom, the list is read out, and an acceptance is noted")
    func accepted() throws {
        var chair = try Self.chair()
        try chair.happen { try $0.elect(Self.post, ["c0": 9, "c1": 2]) }
        chair.type("E")
        #expect(chair.reading.contains("Filled: 1 of 1"), "\(chair.reading)")
        #expect(chair.reading.contains("The following have been elected."), "\(chair.reading)")
        chair.give(.choose(NodeID("question.post", of: Self.post)))
        chair.give(.choose("act.Note an acceptance or an oath"))
        #expect(chair.reading.contains("Ada Stone"), "\(chair.reading)")
        chair.press(.enter)
        chair.type("1")
        chair.press(.enter)
        #expect(chair.commands.last == .questions(.noteAnswer(Self.post, "c0", .accepted)), "\(chair.reading)")
        chair.type("E")
        #expect(chair.reading.contains("has accepted"), "\(chair.reading)")
    }

    @Test("a seat that is declined is open, and its name is not read out any more")
    func declined() throws {
        var chair = try Self.chair()
        try chair.happen {
            try $0.elect(Self.post, ["c0": 9, "c1": 2])
            try $0.carryOut(.questions(.noteAnswer(Self.post, "c0", .declined)), by: HeardMeeting.secretariat)
        }
        chair.type("E")
        #expect(chair.reading.contains("Filled: 0 of 1"), "\(chair.reading)")
        #expect(chair.reading.contains("has declined"))
        #expect(!chair.reading.contains("The following have been elected."))
    }
}
