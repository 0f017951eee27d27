import AssemblyCore
import Language
import PlenaryTestKit
import Testing

@Suite("Quorum")
struct QuorumTests {
    /// A third of the ten to open, a majority to decide.
    let quorum = Quorum(
        toOpen: Majority(.atLeast, 1, over: 3), toDecide: .simple, base: .members, citation: "rule 67")

    @Test("given too few to open, the sitting is refused with the numbers; one more opens it")
    func opening() throws {
        var story = AssemblyStory(DebateFixture.convocation(DebateFixture.unitedNations, quorum: quorum))
        for member in AssemblyFixture.voters.dropFirst(2) {
            try story.given(.delegations(.registerPresence(member, present: false)))
        }
        // AA, BB and HH, whose arrears do not make it absent.
        #expect(QuorumStatus.now(in: story.assembly)?.present == 3)
        #expect(QuorumStatus.now(in: story.assembly)?.toOpen == 4)
        story.when(.sitting(.open(1)))
        #expect(story.debateRefusal == .noQuorumToOpen(present: 3, required: 4))
        #expect(
            story.refusal?.sentence(in: story.assembly)
                == "3 members are represented; 4 are needed to open a sitting (rule 67).")
        try story.given(.delegations(.registerPresence("CC", present: true)))
        story.when(.sitting(.open(1)))
        #expect(story.refusal == nil)
    }

    @Test("given enough to open and too few to decide, the debate goes on and no ballot opens")
    func deciding() throws {
        var story = try AssemblyStory.under(
            "texts", of: DebateFixture.convocation(DebateFixture.unitedNations, quorum: quorum))
        for member in AssemblyFixture.voters.dropFirst(4) {
            try story.given(.delegations(.registerPresence(member, present: false)))
        }
        #expect(QuorumStatus.now(in: story.assembly)?.toDecide == 6)
        story.when(.floor(.request("AA")))
        #expect(story.refusal == nil)
        #expect(story.refusalToPut("draft") == .debate(.noQuorumToDecide(present: 5, required: 6)))
        try story.given(.delegations(.registerPresence("EE", present: true)))
        #expect(story.refusalToPut("draft") == nil)
    }

    @Test("given a rulebook without a quorum, one delegation may open and decide")
    func none() throws {
        var story = AssemblyStory(DebateFixture.convocation(DebateFixture.interpol))
        for member in AssemblyFixture.voters.dropFirst(1) {
            try story.given(.delegations(.registerPresence(member, present: false)))
        }
        try story.given(.sitting(.open(1)), .agenda(.takeUp("texts")))
        #expect(QuorumStatus.now(in: story.assembly) == nil)
        #expect(story.refusalToPut("draft") == nil)
    }
}
