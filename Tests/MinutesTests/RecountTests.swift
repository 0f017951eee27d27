import AssemblyCore
import Foundation
import Language
import Minutes
import PlenaryTestKit
import Testing

@Suite("A recount stands in the minutes where its result stands")
struct RecountMinutesTests {
    /// Hands on a text, counted, announced, counted again after it, and corrected.
    func story(_ second: Tally) throws -> AssemblyStory {
        var story = try AssemblyStory.under("texts")
        try story.given(.ballots(.openHandCount("quiet")))
        try count(.motion(for: 3, against: 1), in: &story)
        try story.given(.series(.declare("quiet#1")), .ballots(.recount("quiet#1", reason: "A row was left out")))
        try count(second, in: &story)
        try story.given(.series(.correct("quiet#1")))
        return story
    }

    func count(_ tally: Tally, in story: inout AssemblyStory) throws {
        try story.given(.ballots(.enterHandCount("quiet#1", tally)))
        story.when(.ballots(.enterHandCount("quiet#1", tally)), by: .officer(.scrutineer, "teller"))
        #expect(story.refusal == nil)
    }

    @Test("the result tells what holds, with what was announced first beside it, in every form")
    func corrected() throws {
        let minutes = try story(.motion(for: 1, against: 3)).minutes()
        let ballot = try #require(minutes.ballots.first)
        #expect(minutes.ballots.count == 1 && ballot.outcome == .notCarried)
        #expect(ballot.sums.votesFor == 1 && ballot.sums.against == 3)
        let sentence =
            "1 for, 3 against, 0 abstentions in place of 3 for, 1 against, 0 abstentions. First announced: carried. Reason: A row was left out."
        for page in [minutes.text, minutes.markdown, minutes.html] {
            let flowing = page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(flowing.contains(sentence), "\(page)")
            #expect(flowing.contains("not carried [CORRECTED]") || flowing.contains("not carried \\[CORRECTED\\]"))
            #expect(flowing.contains("a correction was announced after a recount"))
        }
        let table = minutes.csvBallots
        #expect(table.contains("recounts") && table.contains(sentence))
        #expect(table.contains(",notCarried,") || table.contains("not-carried"))
        let json = try String(decoding: JSONEncoder().encode(minutes), as: UTF8.self)
        #expect(json.contains(#""outcomeBefore":"carried""#) && json.contains(#""reason":"A row was left out""#))
    }

    @Test("a recount that gives the same figures confirms them, and nothing is marked as corrected")
    func confirmed() throws {
        let minutes = try story(.motion(for: 3, against: 1)).minutes()
        #expect(minutes.text.contains("CONFIRMED by a recount"))
        #expect(!minutes.text.contains("[CORRECTED]"))
        #expect(minutes.ballots.first?.outcome == .carried)
    }

    @Test("the votes of a recorded ballot that a note corrects are marked in each table")
    func notes() throws {
        let minutes = try AssemblyStory.recordedVote().minutes()
        let header = try #require(
            minutes.csvVotes.split(separator: "\r\n").first ?? minutes.csvVotes.split(separator: "\n").first)
        #expect(header.contains("annulled,corrected,rehearsal"))
        #expect(minutes.csvVotes.contains(",no,yes,"))
        #expect(minutes.text.contains("[CORRECTED]"))
    }
}
