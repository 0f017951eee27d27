import AssemblyCore
import AssemblyFiles
import Language
import PlenaryTestKit
import Testing

/// Every comparator that any rulebook uses, at its boundary; and rules that are more than one test.
@Suite("plenary count by rulebook")
struct CountRulebookTests {
    /// Every share of every rulebook that ships, once each.
    private static func shares() throws -> Set<Majority> {
        var shares: Set<Majority> = []
        for name in RulebookFile.builtInNames {
            let rulebook = try #require(RulebookFile.builtIn(named: name))
            let tests = rulebook.decisions.flatMap(\.stages).flatMap(\.tests)
            shares.formUnion(tests.compactMap(\.majority))
            shares.formUnion(rulebook.decisions.compactMap(\.putOffAbove))
            shares.formUnion([rulebook.quorum?.toOpen, rulebook.quorum?.toDecide].compactMap { $0 })
        }
        return shares
    }

    @Test("k/n and k±1 for every n to 400 and every share that a rulebook uses, by multiplying crosswise")
    func boundaries() throws {
        let shares = try Self.shares()
        #expect(shares.count >= 8)
        for share in shares {
            for base in 1...400 {
                let required = try #require(share.required(of: base))
                for votes in [required - 1, required, required + 1] {
                    let (left, right) = (votes * share.denominator, base * share.numerator)
                    let reaches = share.comparator == .moreThan ? left > right : left >= right
                    #expect(reaches == (votes >= required), "\(share) of \(base): \(votes)")
                }
            }
        }
    }

    @Test("every decision of every rulebook decides something of plain figures, or says which figure it lacks")
    func everyDecision() throws {
        for name in RulebookFile.builtInNames {
            let rulebook = try #require(RulebookFile.builtIn(named: name))
            for rule in rulebook.decisions {
                let all = Measure(votes: .motion(for: 200, against: 0), members: 200)
                let figures = Figures(
                    votes: .motion(for: 200, against: 0), present: 200, entitled: 200, members: 200, weight: 200,
                    measures: [.heads: all, .weight: all, .population: all], sections: ["all": all])
                let verdict = try figures.verdict(under: rule, ballot: 1)
                #expect(verdict.outcome == .carried, "\(name) \(rule.id): \(verdict.explanation)")
                #expect(verdict.explanation.english.contains(rule.citation.words.english), "\(name) \(rule.id)")
            }
        }
    }

    @Test(
        "a chair's questions answered by rulebook",
        arguments: [
            (["interpol", "constitution", "--members", "196", "--for", "131", "--against", "22"], "CARRIED"),
            (["interpol", "constitution", "--members", "196", "--for", "130", "--against", "0"], "NOT CARRIED"),
            (["interpol", "secretary-general", "--for", "145", "--against", "6", "--abstain", "2"], "CARRIED"),
            (["un-general-assembly", "resolution", "--for", "47", "--against", "47"], "TIED"),
            (["un-general-assembly", "resolution", "--ballot", "2", "--for", "47", "--against", "47"], "NOT CARRIED"),
            (["un-general-assembly", "important-question", "--for", "88", "--against", "55"], "NOT CARRIED"),
            (["un-security-council", "resolution", "--for", "8", "--against", "2", "--abstain", "5"], "NOT CARRIED"),
            (["un-security-council", "resolution", "--for", "14", "--against", "1", "--veto", "US"], "NOT CARRIED"),
            (["itu", "proposal", "--for", "40", "--against", "10", "--abstain", "51"], "PUT OFF"),
            (["itu", "proposal", "--ballot", "2", "--for", "40", "--against", "10", "--abstain", "51"], "CARRIED"),
            (["simple", "motion", "--for", "50", "--against", "40", "--invalid", "15"], "NOT CARRIED"),
            (["interpol", "delegate", "--candidate", "A=50", "--candidate", "B=50"], "TIED"),
            (
                ["fifa", "host-congress", "--candidate", "U=134", "--candidate", "M=65", "--candidate", "none=1"],
                "ELECTED"
            ),
            (["fifa", "host-congress", "--candidate", "U=90", "--candidate", "none=99"], "NOBODY ELECTED"),
            (["eu-council", "unanimity", "--for", "26", "--against", "0", "--abstain", "1"], "CARRIED"),
        ])
    func questions(_ arguments: [String], _ headline: String) async throws {
        let rule = ["count", "--rulebook", arguments[0], "--decision", arguments[1]]
        let result = try await PipedProcess.run(product: "plenary", rule + arguments.dropFirst(2))
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.hasPrefix(headline), "\(result.output)")
    }

    @Test("what would have been needed is told, and by JSON as numbers")
    func needed() async throws {
        let arguments = ["count", "--decision", "admission", "--for", "76", "--against", "56"]
        let text = try await PipedProcess.run(product: "plenary", arguments)
        #expect(
            text.output.contains(
                "It would have been carried with 36 more for it, or 18 fewer against it, or 12 of the others for it."))
        let json = try await PipedProcess.run(product: "plenary", arguments + ["--json"])
        #expect(json.output.contains("\"changed\" : 12"))
    }

    @Test(
        "rules in words that are none are refused with one sentence",
        arguments: [
            ["--test", ">1/2", "--for", "1", "--against", "0"],
            ["--test", ">1/2:nobody", "--for", "1", "--against", "0"],
            ["--test", ">1/2:expressed:shoes", "--for", "1", "--against", "0"],
            ["--test", ">1/2:fixed", "--for", "1", "--against", "0"],
            ["--test", ">1/2:fixed:x", "--for", "1", "--against", "0"],
            ["--test", ">1/2:expressed", "--base", "expressed", "--for", "1", "--against", "0"],
            ["--test", ">1/2:expressed:population", "--test", ">1/2:expressed", "--for", "1", "--against", "0"],
            ["--majority", ">1/2", "--ballot", "2", "--for", "1", "--against", "0"],
            ["--decision", "resolution", "--ballot", "0", "--for", "1", "--against", "0"],
            ["--decision", "resolution", "--test", ">1/2:expressed", "--for", "1", "--against", "0"],
            ["--decision", "resolution", "--for", "1", "--against", "0", "--veto", "US"],
            ["--rulebook", "interpol", "--list-decisions", "--for", "1"],
        ])
    func refusals(_ arguments: [String]) async throws {
        let result = try await PipedProcess.run(product: "plenary", ["count"] + arguments)
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(result.errors.hasPrefix("Error: "))
        #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)")
    }

    @Test("a base of a fixed number may be one of several tests, and carries its colon")
    func fixedBase() async throws {
        let result = try await PipedProcess.run(
            product: "plenary",
            [
                "count", "--test", ">=9/15:fixed:15", "--test", ">1/2:expressed:heads", "--for", "9", "--against", "6",
                "--json",
            ])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("\"base\" : \"fixed:15\""))
    }
}
