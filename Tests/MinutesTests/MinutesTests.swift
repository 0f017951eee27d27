import AssemblyCore
import Language
import Minutes
import PlenaryTestKit
import Testing

/// The record of a small sitting, as people read it.
@Suite("The minutes of a sitting")
struct MinutesTests {
    @Test("a recorded vote is told in the order of the rulebook, with its arithmetic and each member's vote")
    func recorded() throws {
        let ballot = try #require(try AssemblyStory.recordedVote().minutes().ballots.first)
        #expect(ballot.outcome == .carried)
        #expect(ballot.figures.map(\.figure).first == .entitled)
        #expect(ballot.explanation.contains("more than 1/2 of 3"))
        let votes = try #require(ballot.votes)
        #expect(votes.map(\.member) == AssemblyFixture.voters.map(\.rawValue))
        #expect(votes.first { $0.member == "AA" }?.vote == .yes)
        #expect(votes.first { $0.member == "CC" }?.vote == .no)
        #expect(votes.first { $0.member == "DD" }?.vote == .abstain)
        #expect(votes.filter { $0.vote == .notCast }.count == AssemblyFixture.voters.count - 4)
    }

    @Test("a correction stands as a note with the ballot it speaks of and at the end, and changes no figure")
    func correction() throws {
        let minutes = try AssemblyStory.recordedVote().minutes()
        let entry = try #require(minutes.entries.first { $0.kind == .ballot })
        #expect(entry.corrections.map(\.note) == ["CC meant to vote yes."])
        #expect(entry.ballot?.sums.votesFor == 2)
        #expect(minutes.corrections.count == 1)
        #expect(minutes.text.contains("NOTE Corrected in record"))
        #expect(minutes.text.contains("Correction to record \(minutes.corrections[0].corrects): CC meant to vote yes."))
    }

    @Test("the same events always give the same bytes, in every format")
    func deterministic() throws {
        let story = try AssemblyStory.wholeSession()
        let (once, twice) = (story.minutes(), story.minutes())
        #expect(once == twice)
        #expect(once.text == twice.text)
        #expect(once.markdown == twice.markdown)
        #expect(once.html == twice.html)
        #expect(once.csvVotes == twice.csvVotes)
        #expect(once.csvBallots == twice.csvBallots)
    }

    @Test("a damaged record is told up to the damage, and says so at its end, in every format for people")
    func damage() throws {
        let minutes = try AssemblyStory.recordedVote().minutes(damage: "Record 9 is missing.")
        #expect(minutes.text.hasSuffix("THE RECORD ENDS HERE. Record 9 is missing.\n"))
        #expect(minutes.markdown.hasSuffix("**The record ends here.** Record 9 is missing.\n"))
        #expect(minutes.html.contains("The record ends here. </strong>Record 9 is missing."))
    }

    @Test("a rehearsal says so at the top and at every result")
    func rehearsal() throws {
        var story = AssemblyStory(AssemblyFixture.convocation().asRehearsal(true))
        try story.given(.sitting(.open(1)), .agenda(.takeUp("texts")))
        _ = try story.vote(on: "quiet", ["AA": .yes])
        let minutes = story.minutes()
        for page in [minutes.text, minutes.markdown, minutes.html] {
            #expect(page.contains("REHEARSAL: candidates, texts and votes are simulated"))
        }
        #expect(minutes.text.contains("The quiet one: carried. [REHEARSAL]"))
        #expect(minutes.csvBallots.hasSuffix(",yes\r\n"))
    }

    @Test("nothing is told of an assembly that was never convened")
    func empty() {
        let minutes = Minutes(of: [])
        #expect(minutes.entries.isEmpty)
        for page in [minutes.text, minutes.markdown, minutes.html] {
            #expect(page.lowercased().contains("never convened"))
        }
    }

    @Test("plain text never has a line longer than 78 characters")
    func width() throws {
        let lines = try AssemblyStory.wholeSession().minutes().text.split(separator: "\n")
        #expect(lines.filter { $0.count > 78 }.isEmpty)
    }
}
