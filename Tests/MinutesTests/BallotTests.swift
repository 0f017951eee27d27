import AssemblyCore
import Foundation
import Language
import Minutes
import PlenaryTestKit
import Testing

/// Questions, ballots and series.
@Suite("The minutes of ballots")
struct BallotTests {
    @Test("a question is put with its text, its rule and what it amends")
    func question() throws {
        var story = try AssemblyStory.under("texts")
        _ = try story.vote(on: "change", ["AA": .no])
        _ = try story.vote(on: "draft", ["AA": .yes])
        let questions = story.minutes().entries.compactMap(\.question)
        #expect(questions.map(\.title) == ["The change", "The draft"])
        #expect(questions.map(\.amends) == ["The draft", nil])
        #expect(questions.map(\.text) == [nil, "We resolve."])
        #expect(questions.map(\.citation) == ["Rule 1", "Rule 1"])
    }

    @Test("who had no vote is named with the reason; who was not there is counted")
    func exclusions() throws {
        let minutes = try AssemblyStory.recordedVote().minutes()
        #expect(minutes.text.contains("HHland had no vote. Its vote is suspended for arrears: 2022 and 2023"))
        #expect(minutes.text.contains("2 members were not represented."))
        #expect(minutes.ballots[0].turnout.didNotVote == 3)
    }

    @Test("the ballots of a series stand side by side with the last of them")
    func series() throws {
        let ballots = try AssemblyStory.wholeSession().minutes().ballots.filter { $0.question == "The president" }
        #expect(ballots.map(\.outcome) == [.noneElected, .elected])
        #expect(ballots.map(\.hasSuccessor) == [true, false])
        #expect(ballots[0].series == nil)
        let series = try #require(ballots[1].series)
        #expect(series.ballots == ["Ballot 1", "Ballot 2"])
        #expect(series.rows.map(\.label).prefix(3) == ["Ada", "Ben", "Cleo"])
        #expect(series.rows[0].values == [2, 4])
        #expect(series.rows[0].electedIn == 1)
        #expect(series.rows.last?.values == [4, 4])
    }

    @Test("a secret ballot tells nobody's vote")
    func secret() throws {
        let ballots = try AssemblyStory.wholeSession().minutes().ballots.filter { $0.secrecy == .secret }
        #expect(ballots.count == 2)
        #expect(ballots.allSatisfy { $0.votes == nil })
    }

    @Test("an annulled ballot is marked where it stands, in the table of decisions, and told when it was annulled")
    func annulled() throws {
        let minutes = try AssemblyStory.wholeSession().minutes()
        let ballot = try #require(minutes.ballots.first { $0.question == "Two delegates" })
        #expect(ballot.annulment == "A kiosk was not watched")
        #expect(minutes.entries.first { $0.kind == .annulment }?.sentence.contains("by two officers") == true)
        #expect(minutes.text.contains("ANNULLED later: A kiosk was not watched"))
        #expect(minutes.html.contains("class=\"result annulled\""))
        #expect(minutes.markdown.contains("\\[ANNULLED\\]"))
    }

    @Test("the signed head stands with its ballot")
    func head() throws {
        var story = try AssemblyStory.recordedVote()
        let ballot = BallotID("quiet", round: 1)
        story.when(.record(.signHead(ballot, position: 9, hash: "abc", signature: "sig")), by: .host)
        let refusal = story.refusal
        #expect(refusal == nil)
        #expect(story.minutes().ballots[0].head?.hash == "abc")
        #expect(story.minutes().text.contains("Signed head: record 9, abc."))
    }

    @Test("weights are told with the names that bear them")
    func weights() throws {
        var story = try AssemblyStory.under("texts", of: AssemblyFixture.convocation(weights: ["AA": 5]))
        _ = try story.vote(on: "cards", ["AA": .yes, "BB": .no])
        let minutes = story.minutes()
        #expect(minutes.ballots[0].sums.votesFor == 5)
        #expect(minutes.text.contains("For (1): AAland (5)"))
    }

    @Test("the annex has every recorded vote of every member, in the order of names")
    func annex() throws {
        let text = try AssemblyStory.wholeSession().minutes().text
        let annex = try #require(text.components(separatedBy: "RECORDED VOTES BY MEMBER").last)
        let rows = annex.split(separator: "\n").filter { $0.contains("land") }
        #expect(rows.map { $0.prefix(2) } == ["AA", "BB", "CC", "DD", "EE", "FF", "GG"])
        #expect(rows[0].split(separator: " ").map(String.init) == ["AAland", "Y", "1+2"])
        #expect(rows[2].split(separator: " ").map(String.init) == ["CCland", "N", "1+2"])
        #expect(rows[6].split(separator: " ").map(String.init) == ["GGland", "-", "-"])
    }
}
