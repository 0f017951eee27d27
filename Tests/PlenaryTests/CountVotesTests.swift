import Foundation
import PlenaryTestKit
import Testing

/// `plenary count --votes`: recorded votes from a file, in heads, weights, populations and sections.
@Suite("plenary count --votes")
struct CountVotesTests {
    private func run(_ votes: String, _ arguments: String...) async throws -> PipedProcess.Result {
        let directory = try TemporaryDirectory()
        let path = directory.path(of: "votes.csv")
        try votes.write(toFile: path, atomically: true, encoding: .utf8)
        return try await PipedProcess.run(product: "plenary", ["count", "--votes", path] + arguments)
    }

    private func answer(_ result: PipedProcess.Result) throws -> [String: Any] {
        #expect(result.status == 0, "\(result.errors)")
        let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        return try #require(object as? [String: Any])
    }

    private static let plain = "member,vote\nFR,yes\nDE,no\nIT,YES\nES,abstain\nPT,invalid\n"
    private static let cards =
        "member,vote,weight,section\nA,yes,150,unions\nB,no,850,unions\nC,yes,90,branches\nD,no,10,branches\nE,abstain,7,unions\n"

    @Test("heads are counted where there are no weights, weights where there are")
    func units() async throws {
        let heads = try answer(try await run(Self.plain, "--majority", ">1/2", "--base", "expressed", "--json"))
        #expect(heads["for"] as? Int == 2)
        #expect(heads["base"] as? Int == 3)
        #expect(heads["abstentions"] as? Int == 1)
        #expect(heads["invalid"] as? Int == 1)
        #expect(heads["outcome"] as? String == "carried")
        let weights = try answer(try await run(Self.cards, "--majority", ">1/2", "--base", "cast", "--json"))
        #expect(weights["for"] as? Int == 240)
        #expect(weights["base"] as? Int == 1_107)
        #expect(weights["outcome"] as? String == "notCarried")
    }

    @Test("several tests must all hold, each in its own unit; the JSON lists them")
    func severalTests() async throws {
        let result = try await run(
            Self.cards, "--test", ">=1/2:expressed:heads", "--test", ">1/2:expressed:section-share", "--test",
            ">=1/5:expressed:weight", "--json")
        let answer = try answer(result)
        #expect(answer["outcome"] as? String == "carried")
        let tests = try #require(answer["tests"] as? [[String: Any]])
        #expect(tests.compactMap { $0["metric"] as? String } == ["heads", "section-share", "weight"])
        #expect(tests.compactMap { $0["reached"] as? Bool } == [true, true, true])
        #expect(tests.compactMap { $0["required"] as? Int } == [2, 1_001, 220])
        #expect(answer["required"] as? Int == 2)
    }

    @Test("the EU Council: 15 of 27 members and 65 % of the people, absent members and their people given apart")
    func qualifiedMajority() async throws {
        var lines = ["member,vote,population"]
        for number in 1...27 where number != 27 {
            lines.append("M\(number),\(number <= 20 ? "yes" : "no"),\(number <= 20 ? 330_350 : 500_000)")
        }
        let votes = lines.joined(separator: "\n") + "\n"
        let rule = ["--rulebook", "eu-council", "--decision", "qualified-majority"]
        let missing = try await run(votes, rule[0], rule[1], rule[2], rule[3], "--members", "27")
        #expect(missing.status == 1)
        #expect(missing.errors.contains("--population N"))
        let result = try await run(
            votes, rule[0], rule[1], rule[2], rule[3], "--members", "27", "--population", "10000000", "--json")
        let answer = try answer(result)
        #expect(answer["outcome"] as? String == "carried")
        let tests = try #require(answer["tests"] as? [[String: Any]])
        #expect(tests.compactMap { $0["required"] as? Int } == [15, 6_500_000])
        #expect(tests.compactMap { $0["votes"] as? Int } == [20, 6_607_000])
    }

    @Test("where every member has a line, what all of them weigh is known")
    func everybody() async throws {
        let result = try await run(
            Self.cards, "--test", ">1/10:members:weight", "--test", ">=1/5:members:heads", "--members", "5", "--json")
        let tests = try #require(try answer(result)["tests"] as? [[String: Any]])
        #expect(tests.compactMap { $0["required"] as? Int } == [111, 1])
    }

    @Test("a veto is found in the file")
    func veto() async throws {
        let members = ["CN", "FR", "GB", "RU", "US"] + (1...10).map { "M\($0)" }
        let lines = members.map { "\($0),\($0 == "US" ? "no" : "yes")" }
        let result = try await run(
            "member,vote\n" + lines.joined(separator: "\n"), "--rulebook", "un-security-council", "--decision",
            "resolution", "--json")
        let answer = try answer(result)
        #expect(answer["outcome"] as? String == "notCarried")
        #expect(answer["blockedBy"] as? [String] == ["US"])
    }

    @Test(
        "what is wrong in the file is told with its line",
        arguments: [
            ("member,vote\nA,yes\nB,no\nA,no\n", "votes.csv:4:1: error: the member 'A' votes a second time"),
            ("member,vote,wieght\nA,yes,1\n", "votes.csv:1:13: error: there is no column 'wieght'"),
            ("member,vote\nA,maybe\n", "votes.csv:2:3: error: there is no vote 'maybe'"),
            ("member,vote,weight\nA,yes,-3\n", "votes.csv:2:7: error: the weight must be a number"),
            ("member,vote,weight\nA,yes,\n", "votes.csv:2:7: error: the weight must be a number"),
            (
                "member,vote\nFrance,yes\n france\u{A0},no\n",
                "votes.csv:3:1: error: the member 'france' votes a second time"
            ),
            ("member,vote\nA\n", "votes.csv:2:1: error: this line has 1 field"),
            ("member\nA\n", "votes.csv:1:1: error: the column 'vote' is missing"),
            ("", "votes.csv:1:1: error: "), ("member,vote\n,yes\n", "votes.csv:2:1: error: this line names no member"),
        ])
    func badFiles(_ votes: String, _ error: String) async throws {
        let result = try await run(votes, "--majority", ">1/2", "--base", "expressed")
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains(error), "\(result.errors)")
    }

    @Test("columns that a rule needs, figures given twice and weights beyond all counting are refused with a sentence")
    func refusals() async throws {
        let noWeights = try await run(Self.plain, "--rulebook", "congress", "--decision", "card-vote")
        #expect(noWeights.errors == "Error: The rule counts by weight, but the file of votes has no column 'weight'.\n")
        let twice = try await run(Self.plain, "--majority", ">1/2", "--for", "3")
        #expect(twice.errors.contains("leave out the options that give votes"))
        #expect(twice.status == 1)
        let huge = (0..<3_000).map { "M\($0),yes,1000000000000000" }.joined(separator: "\n")
        let tooLarge = try await run("member,vote,weight\n" + huge, "--majority", ">1/2")
        #expect(tooLarge.status == 1)
        #expect(tooLarge.errors.contains("too large"))
    }

    @Test("weights with decimals are counted exactly, and read with the decimal mark of the language")
    func decimals() async throws {
        let votes = "member;vote;weight\r\nA;yes;1,75\r\nB;no;1,5\r\nC;abstain;0,25\r\n"
        let result = try await run(votes, "--majority", ">1/2", "--base", "expressed")
        #expect(result.output.hasPrefix("CARRIED\n"), "\(result.output)")
        #expect(result.output.contains("1.75 for and 1.5 against"), "\(result.output)")
        #expect(result.output.contains("more than 1/2 of 3.25 votes"), "\(result.output)")
        #expect(!result.output.contains("175"), "\(result.output)")
        let french = try await run(votes, "--majority", ">1/2", "--base", "expressed", "--language", "fr")
        #expect(french.output.contains("1,75"), "\(french.output)")
        let json = try answer(try await run(votes, "--majority", ">1/2", "--base", "expressed", "--json"))
        // Programs find whole numbers, and how many decimals they have.
        #expect(json["for"] as? Int == 175)
        #expect(json["weightDecimals"] as? Int == 2)
    }

    @Test("a file without a vote is no result")
    func nobody() async throws {
        let answer = try answer(try await run("member,vote\n", "--majority", ">1/2", "--json"))
        #expect(answer["outcome"] as? String == "noResult")
    }
}
