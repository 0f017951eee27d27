import AssemblyCore
import Foundation
import Language
import Minutes
import PlenaryTestKit
import Testing

@Suite("Exported figures agree with the verdict, whatever the way of voting")
struct TurnoutTests {
    /// The row of a table as columns by name.
    private func rows(_ table: String) -> [[String: String]] {
        let lines = table.split(whereSeparator: \.isNewline).map { cells(of: String($0)) }
        return lines.dropFirst().map { Dictionary(zip(lines[0], $0), uniquingKeysWith: { first, _ in first }) }
    }

    /// The cells of a row; a comma within quotation marks separates nothing.
    private func cells(of row: String) -> [String] {
        var (cells, isQuoted) = ([""], false)
        for character in row {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == ",", !isQuoted {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
        }
        return cells
    }

    /// What a table says of the first ballot, as far as it is of numbers before any text with commas.
    private func expectAgreement(
        _ story: AssemblyStory, method: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let minutes = story.minutes()
        let ballot = try #require(minutes.ballots.last, sourceLocation: sourceLocation)
        let row = try #require(rows(minutes.csvBallots).last, sourceLocation: sourceLocation)
        func number(_ column: String) -> Int { row[column].flatMap(Int.init) ?? 0 }
        #expect(row["method"] == method, sourceLocation: sourceLocation)
        let given =
            ballot.sums.scores == nil
            ? number("for") + number("against") + number("abstentions") + number("invalid")
            : number("expressed") + number("abstentions") + number("invalid")
        #expect(number("voted") == given, sourceLocation: sourceLocation)
        #expect(number("did_not_vote") == number("entitled") - given, sourceLocation: sourceLocation)
        #expect(ballot.turnout.voted == given && given > 0, sourceLocation: sourceLocation)
        #expect(ballot.tests.first?.base == DecimalFigure(number("expressed")), sourceLocation: sourceLocation)
        #expect((ballot.tests.first?.reached == true) == (ballot.outcome == .carried || ballot.outcome == .elected))
        let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(ballot)) as? [String: Any]
        let turnout = json?["turnout"] as? [String: Any]
        #expect(turnout?["voted"] as? Int == given, sourceLocation: sourceLocation)
    }

    private func count(_ ballot: BallotID, _ tally: Tally, in story: inout AssemblyStory) throws {
        try story.given(.ballots(.enterHandCount(ballot, tally)))
        story.when(.ballots(.enterHandCount(ballot, tally)), by: .officer(.scrutineer, "teller"))
        #expect(story.refusal == nil)
    }

    @Test("a show of hands: whoever was counted has voted, and it is no recorded vote")
    func hands() throws {
        var story = try AssemblyStory.under("texts")
        try story.given(.ballots(.openHandCount("quiet")))
        try count("quiet#1", .motion(for: 3, against: 1, abstentions: 1), in: &story)
        try story.given(.series(.declare("quiet#1")))
        try expectAgreement(story, method: "hands")
        #expect(story.minutes().text.contains("show of hands"))
        #expect(!story.minutes().text.contains("recorded vote,"))
        #expect(!story.minutes().csvVotes.contains("quiet"))
    }

    @Test("papers that were counted: the turnout is that of the papers")
    func papers() throws {
        var story = try AssemblyStory.under("elections")
        try story.given(.conduct(.appointElectionsBoard(["DD", "EE", "FF"])))
        try story.given(.ballots(.openManualSecretBallot("president")))
        let ballot = try #require(story.assembly.currentBallot?.id)
        try story.given(.ballots(.close(ballot)))
        try count(ballot, .names(["ada": 3, "ben": 1], abstentions: 1, invalid: 1), in: &story)
        try story.given(.series(.declare(ballot)))
        try expectAgreement(story, method: "paper")
    }

    @Test("a roll call: whoever answered with a vote has voted, whoever passed or was absent has not")
    func rollCall() throws {
        var story = try AssemblyStory.under("texts")
        try story.given(.ballots(.openRollCall("quiet")))
        let answers: [RollCallAnswer] = [.yes, .no, .yes, .abstain]
        var place = 0
        while let member = story.assembly.currentBallot?.rollCall?.next {
            let answer = place < answers.count ? answers[place] : .absent
            try story.given(.ballots(.rollCallAnswer("quiet#1", member, answer)))
            place += 1
        }
        try story.given(.ballots(.close("quiet#1")), .series(.declare("quiet#1")))
        #expect(story.minutes().ballots.last?.turnout.voted == 4)
        try expectAgreement(story, method: "roll-call")
        let cast = rows(story.minutes().csvVotes).count { $0["status"] == "voted" }
        #expect(cast == 4)
    }

    @Test("by machine")
    func machine() throws {
        var story = try AssemblyStory.under("texts")
        _ = try story.vote(on: "quiet", ["AA": .yes, "BB": .yes, "CC": .no, "DD": .abstain])
        try expectAgreement(story, method: "machine")
    }

    @Test("what nobody objected to has no ballot and no figures in any table, and stands among the decisions")
    func consensus() throws {
        var story = try AssemblyStory.under("texts")
        try story.given(.conduct(.declareConsensus("quiet")))
        let minutes = story.minutes()
        #expect(minutes.ballots.isEmpty)
        #expect(rows(minutes.csvBallots).isEmpty && rows(minutes.csvVotes).isEmpty && rows(minutes.csvScores).isEmpty)
        for page in [minutes.text, minutes.markdown, minutes.html] {
            let flowing = page.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
            let decisions = try #require(flowing.range(of: "decisions"))
            #expect(
                flowing[decisions.upperBound...].contains("decided without a vote, nobody objecting"), "\(flowing)")
        }
    }
}
