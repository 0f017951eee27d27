import AssemblyCore
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("Candidates leave, come back, and are told apart at the secretariat's console")
struct NominationConsoleTests {
    /// The page of a post with four candidates, after a ballot that elected nobody.
    private func office(afterBallot: Bool) throws -> OfficeStory<SecretariatProgram> {
        var meeting = try HeardMeeting.electing(
            ["Ada Stone", "Ben Marsh", "Cyd Moor", "Dan Field"], under: "who", "director-general")
        if afterBallot { try meeting.elect("post", ["c0": 3, "c1": 3, "c2": 3, "c3": 2]) }
        var office = OfficeStory.secretariat(meeting)
        office.type("v")
        office.give(.choose(NodeID("question.post", of: "post" as QuestionID)))
        return office
    }

    private func withdraw(_ candidate: NodeID, in office: inout OfficeStory<SecretariatProgram>) {
        office.give(.choose(candidate))
        office.type("9")
    }

    @Test("between two ballots a withdrawal is taken back by two officers, and the name stands in the next")
    func takenBack() throws {
        var office = try office(afterBallot: true)
        withdraw(NodeID("candidate.c0", of: "c0" as CandidateID), in: &office)
        #expect(
            office.state.assembly.questions["post"]?.standing.map(\.name) == ["Ben Marsh", "Cyd Moor", "Dan Field"])
        #expect(office.reading.contains("withdrawn"))
        office.give(.choose(NodeID("candidate.c0", of: "c0" as CandidateID)))
        #expect(office.reading.contains("Ada Stone stands again"), "\(office.reading)")
        #expect(office.reading.contains("only until the next ballot opens"), "\(office.reading)")
        office.type("chair")
        office.press(.enter)
        office.type("pw")
        office.press(.enter)
        #expect(office.attestations.last??.name == "chair")
        #expect(
            office.state.assembly.questions["post"]?.standing.map(\.name) == [
                "Ada Stone", "Ben Marsh", "Cyd Moor", "Dan Field",
            ])
        try office.happen { _ = try $0.open("post") }
        #expect(office.meeting.assembly.currentBallot?.candidates.contains { $0.name == "Ada Stone" } == true)
    }

    @Test("once the next ballot was held without the name, it stays withdrawn, and the form says why")
    func tooLate() throws {
        var office = try office(afterBallot: true)
        withdraw(NodeID("candidate.c0", of: "c0" as CandidateID), in: &office)
        try office.happen { try $0.elect("post", ["c1": 5, "c2": 5]) }
        office.give(.choose(NodeID("candidate.c0", of: "c0" as CandidateID)))
        office.type("chair")
        office.press(.enter)
        office.type("pw")
        office.press(.enter)
        #expect(office.reading.contains("has begun"), "\(office.reading)")
        #expect(
            office.state.assembly.questions["post"]?.standing.map(\.name) == ["Ben Marsh", "Cyd Moor", "Dan Field"])
    }

    @Test("before the first ballot a withdrawn candidate is nominated again in the same way")
    func beforeFirst() throws {
        var office = try office(afterBallot: false)
        withdraw(NodeID("candidate.c2", of: "c2" as CandidateID), in: &office)
        office.give(.choose(NodeID("candidate.c2", of: "c2" as CandidateID)))
        office.type("chair")
        office.press(.enter)
        office.type("pw")
        office.press(.enter)
        #expect(office.state.assembly.questions["post"]?.standing.count == 4)
    }

    @Test("two persons of the same name are told apart by what the secretariat adds, and the message says so")
    func homonyms() throws {
        var office = try office(afterBallot: false)
        office.give(.choose("act.Nominate a candidate"))
        office.type("Ada Stone")
        office.press(.enter, .enter)
        #expect(
            office.reading.contains(
                "Ada Stone is on this list already. Where two persons have the same name, add something that tells them apart"
            ), "\(office.reading)")
        #expect(!office.reading.contains("nominee-"), "\(office.reading)")
        office.press(.up)
        office.type(" (Brazil)")
        office.press(.enter, .enter)
        #expect(
            office.state.assembly.questions["post"]?.standing.map(\.name) == [
                "Ada Stone", "Ben Marsh", "Cyd Moor", "Dan Field", "Ada Stone (Brazil)",
            ], "\(office.reading)")
        #expect(office.reading.contains("Ada Stone (Brazil)"))
    }
}
