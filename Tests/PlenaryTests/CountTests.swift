import Foundation
import PlenaryTestKit
import Testing

/// `plenary count` as its users call it: the real program, its text, its JSON, its exit status.
@Suite("plenary count")
struct CountTests {
    /// The answer of the program as JSON.
    private func answer(_ arguments: String...) async throws -> [String: Any] {
        let result = try await PipedProcess.run(product: "plenary", ["count"] + arguments + ["--json"])
        #expect(result.status == 0, "\(result.errors)")
        let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        return try #require(object as? [String: Any])
    }

    private func refusal(_ arguments: String...) async throws -> String {
        let result = try await PipedProcess.run(product: "plenary", ["count"] + arguments)
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        return result.errors
    }

    @Test("several seats on one paper: marks are no papers, so that more marks than members are lawful")
    func marks() async throws {
        let answer = try await answer(
            "--majority", ">1/2", "--base", "members", "--members", "193", "--seats", "3", "--candidate", "A=190",
            "--candidate", "B=180", "--candidate", "C=90")
        #expect(answer["elected"] as? [String] == ["A", "B"])
        #expect(answer["required"] as? Int == 97)
    }

    @Test(
        "a stage that waits for fewer names has lasted a ballot: with two left, ballot 3 at WHO still needs two thirds")
    func ballotOfSeries() async throws {
        let answer = try await answer(
            "--rulebook", "who", "--decision", "director-general", "--ballot", "3", "--candidate", "Tedros=133",
            "--candidate", "Nabarro=50", "--abstain", "2")
        #expect(answer["required"] as? Int == 122)
        #expect(answer["elected"] as? [String] == ["Tedros"])
    }

    @Test("two thirds of 99 votes expressed are 66, and 75 carry")
    func admission() async throws {
        let answer = try await answer(
            "--majority", ">=2/3", "--base", "expressed", "--for", "75", "--against", "24", "--abstain", "34")
        #expect(answer["outcome"] as? String == "carried")
        #expect(answer["base"] as? Int == 99)
        #expect(answer["required"] as? Int == 66)
        #expect(answer["for"] as? Int == 75)
        #expect(answer["against"] as? Int == 24)
        #expect(answer["abstentions"] as? Int == 34)
        #expect(answer["invalid"] as? Int == 0)
        let rule = try #require(answer["rule"] as? [String: Any])
        #expect(rule["majority"] as? String == ">=2/3")
        #expect(rule["base"] as? String == "expressed")
        #expect((answer["explanation"] as? String)?.contains("66") == true)
    }

    @Test("an election names who reaches the majority, the scores in an object")
    func election() async throws {
        let answer = try await answer(
            "--majority", ">1/2", "--base", "expressed", "--candidate", "Tedros=95", "--candidate", "Nabarro=52")
        #expect(answer["outcome"] as? String == "elected")
        #expect(answer["elected"] as? [String] == ["Tedros"])
        #expect(answer["required"] as? Int == 74)
        #expect(answer["scores"] as? [String: Int] == ["Tedros": 95, "Nabarro": 52])
    }

    @Test("equal votes are no majority on a motion, and decide nothing in an election for the last seat")
    func equality() async throws {
        let motion = try await answer("--majority", ">1/2", "--for", "11", "--against", "11")
        #expect(motion["outcome"] as? String == "notCarried")
        let election = try await answer(
            "--majority", "plurality", "--candidate", "A=9", "--candidate", "B=7", "--candidate", "C=7", "--seats", "2")
        #expect(election["outcome"] as? String == "tied")
        #expect(election["elected"] as? [String] == ["A"])
        #expect(election["required"] == nil)
    }

    @Test("a base of zero gives no result, whatever the majority")
    func nothing() async throws {
        let answer = try await answer("--majority", ">=2/3", "--for", "0", "--against", "0", "--abstain", "5")
        #expect(answer["outcome"] as? String == "noResult")
    }

    @Test("the rulebook gives majority, base and article, and the third ballot another majority than the first")
    func rulebook() async throws {
        let admission = try await answer(
            "--rulebook", "interpol", "--decision", "admission", "--for", "76", "--against", "56")
        #expect(admission["required"] as? Int == 88)
        #expect(admission["outcome"] as? String == "notCarried")
        let first = try await answer(
            "--decision", "president", "--ballot", "1", "--candidate", "Kim=101", "--candidate", "Prokopchuk=61")
        #expect(first["outcome"] as? String == "noneElected")
        #expect(first["required"] as? Int == 108)
        let third = try await answer(
            "--decision", "president", "--ballot", "3", "--candidate", "Kim=101", "--candidate", "Prokopchuk=61")
        #expect(third["elected"] as? [String] == ["Kim"])
        let rule = try #require(third["rule"] as? [String: Any])
        #expect((rule["citation"] as? String)?.isEmpty == false)
    }

    @Test("an absolute base needs its number, and counts the absent")
    func members() async throws {
        let answer = try await answer(
            "--majority", ">=2/3", "--base", "members", "--members", "196", "--for", "130", "--against", "0")
        #expect(answer["required"] as? Int == 131)
        #expect(answer["outcome"] as? String == "notCarried")
        let missing = try await refusal("--majority", ">=2/3", "--base", "members", "--for", "130", "--against", "0")
        #expect(missing.contains("members"))
    }

    @Test("the text says the outcome first and the arithmetic last")
    func text() async throws {
        let result = try await PipedProcess.run(
            product: "plenary", ["count", "--majority", ">1/2", "--for", "145", "--against", "6", "--abstain", "2"])
        #expect(result.status == 0)
        #expect(
            result.output == """
                CARRIED
                  For               145
                  Against             6
                  Abstentions         2
                  Invalid             0
                  Base (expressed)  151
                  Required (>1/2)    76
                145 for and 6 against; more than 1/2 of 151 votes expressed is 76; 145 for is 69 more than required: it is carried.

                """)
    }

    @Test(
        "bad figures are refused with one sentence",
        arguments: [
            ["--majority", ">=2/3", "--for", "-1", "--against", "0"],
            ["--majority", ">=2/3", "--for", "9223372036854775807", "--against", "9223372036854775807"],
            ["--majority", ">3/2", "--for", "1", "--against", "0"],
            ["--majority", "half", "--for", "1", "--against", "0"],
            ["--majority", ">1/2", "--base", "nobody", "--for", "1", "--against", "0"],
            ["--majority", ">1/2", "--for", "1"],
            ["--majority", ">1/2", "--candidate", "A=1", "--candidate", "A=2"],
            ["--majority", ">1/2", "--candidate", "A=5", "--ballots", "3"],
            ["--majority", ">1/2", "--candidate", "A"],
            ["--majority", ">1/2", "--candidate", "A\u{1B}[2J=3"],
            ["--majority", ">1/2", "--for", "5", "--against", "5", "--members", "9"],
            ["--rulebook", "interpol", "--decision", "nothing", "--for", "1", "--against", "0"],
            ["--rulebook", "nosuch", "--decision", "resolution", "--for", "1", "--against", "0"],
            ["--majority", ">=9/15", "--base", "fixed:15", "--for", "9", "--against", "9"],
            ["--rulebook", "interpol", "--majority", ">1/2", "--for", "1", "--against", "0"],
        ])
    func refusals(_ arguments: [String]) async throws {
        let result = try await PipedProcess.run(product: "plenary", ["count"] + arguments)
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(result.errors.hasPrefix("Error: "))
        #expect(result.errors.split(separator: "\n").count == 1)
        #expect(!result.errors.unicodeScalars.contains { $0.value == 0x1B })
    }

    @Test("what is no number is a wrong use, told by exit status 64")
    func usage() async throws {
        let result = try await PipedProcess.run(product: "plenary", ["count", "--for", "many"])
        #expect(result.status == 64)
    }

    @Test("the decisions of the rulebook can be listed")
    func listing() async throws {
        let result = try await PipedProcess.run(
            product: "plenary", ["count", "--rulebook", "interpol", "--list-decisions", "--json"])
        let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        let decisions = try #require((object as? [String: Any])?["decisions"] as? [[String: Any]])
        #expect(
            Set(decisions.compactMap { $0["decision"] as? String }) == [
                "resolution", "agenda", "programme", "budget", "admission", "constitution", "regulations", "late-item",
                "secretary-general", "president", "vice-president", "delegate", "appeal",
            ])
    }
}
