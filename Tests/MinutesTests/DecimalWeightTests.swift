import AssemblyCore
import Foundation
import Language
import Minutes
import PlenaryTestKit
import Testing

@Suite("Minutes of an assembly whose weights have decimals")
struct DecimalWeightTests {
    /// Shares of 1.75, 0.5 and 2, one vote for everybody else: 1.75 for and 2.5 against.
    private func minutes() throws -> Minutes {
        let weights: [MemberCode: Int] = ["AA": 175, "BB": 50, "CC": 200]
        var story = try AssemblyStory.under(
            "texts", of: AssemblyFixture.convocation(weights: weights, weightDecimals: 2))
        _ = try story.vote(on: "cards", ["AA": .yes, "BB": .no, "CC": .no, "DD": .abstain])
        return story.minutes()
    }

    private func ballot(in minutes: Minutes) throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(minutes))
        return try #require(Self.ballot(in: object))
    }

    /// The first object that has sums, wherever the pages put it.
    private static func ballot(in value: Any) -> [String: Any]? {
        if let list = value as? [Any] { return list.lazy.compactMap { ballot(in: $0) }.first }
        guard let object = value as? [String: Any] else { return nil }
        return object["sums"] == nil ? object.values.lazy.compactMap { ballot(in: $0) }.first : object
    }

    @Test("JSON has every figure as the number that was announced, in the unit of the vote")
    func json() throws {
        let ballot = try ballot(in: minutes())
        let sums = try #require(ballot["sums"] as? [String: Any])
        #expect(sums["votesFor"] as? Double == 1.75 && sums["against"] as? Double == 2.5)
        #expect(sums["abstentions"] as? Double == 1 && sums["expressed"] as? Double == 4.25)
        let weights = try #require(ballot["weights"] as? [String: Any])
        #expect(weights["unit"] as? String == "weight")
        // Ten members: 4.25 of three and one each of seven; HH, II and JJ have no vote in it.
        #expect(weights["members"] as? Double == 11.25 && weights["entitled"] as? Double == 8.25)
        #expect(weights["cast"] as? Double == 5.25)
        let votes = try #require(ballot["votes"] as? [[String: Any]])
        let ofMembers = votes.compactMap { vote in (vote["member"] as? String).map { ($0, vote["weight"] as? Double) } }
        #expect(ofMembers.prefix(4).map(\.0) == ["AA", "BB", "CC", "DD"])
        #expect(ofMembers.prefix(4).map(\.1) == [1.75, 0.5, 2, 1])
        let tests = try #require((ballot["tests"] as? [[String: Any]])?.first)
        #expect(tests["base"] as? Double == 4.25 && tests["reached"] as? Bool == false)
        #expect(tests["required"] as? Double == 2.13, "more than half of 4.25, in hundredths")
        let figures = try #require(ballot["figures"] as? [[String: Any]])
        #expect(figures.contains { $0["figure"] as? String == "expressed" && $0["value"] as? Double == 4.25 })
        // Heads stay heads.
        let turnout = try #require(ballot["turnout"] as? [String: Any])
        #expect(turnout["members"] as? Int == 10 && turnout["voted"] as? Int == 4)
    }

    @Test("CSV, Markdown, HTML and text have the same figures, with a full stop or as their language writes them")
    func pages() throws {
        let minutes = try minutes()
        let rows = minutes.csvBallots.split(separator: "\r\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        let row = Dictionary(zip(rows[0].map(String.init), rows[1].map(String.init)), uniquingKeysWith: { $1 })
        #expect(row["for"] == "1.75" && row["against"] == "2.5" && row["expressed"] == "4.25")
        #expect(row["unit"] == "weight" && row["unit_entitled"] == "8.25" && row["unit_cast"] == "5.25")
        #expect(row["base"] == "4.25" && row["required"] == "2.13" && row["members"] == "10")
        #expect(minutes.csvVotes.contains("AA,AAland,1.75,yes") && minutes.csvVotes.contains("BB,BBland,0.5,no"))
        for page in [minutes.text, minutes.markdown, minutes.html] {
            for figure in ["1.75", "2.5", "4.25", "2.13"] { #expect(page.contains(figure)) }
            #expect(page.contains("AAland (1.75)"))
            #expect(!page.contains("175") && !page.contains("425"), "no page has the units in which it is counted")
        }
    }
}
