import Answers
import AssemblyCore
import Counting
import Language
import Testing

@Suite("The calculator, without its command line")
struct CountTests {
    private func rule(_ majority: String, of base: String = "expressed") -> GivenRule {
        var rule = GivenRule()
        (rule.majority, rule.base) = (majority, base)
        return rule
    }

    private func motion(for votesFor: String, against: String, abstain: String) -> GivenFigures {
        var figures = GivenFigures()
        (figures.votesFor, figures.against) = (GivenFigure(votesFor), GivenFigure(against))
        figures.abstain = GivenFigure(abstain)
        return figures
    }

    @Test("two thirds of the votes expressed carry a motion, and the answer says so in the reader's language")
    func motion() throws {
        let figures = motion(for: "75", against: "24", abstain: "34")
        let english = try Count(rule(">=2/3"), figures, votes: nil, in: .english)
        let french = try Count(rule(">=2/3"), figures, votes: nil, in: .french)
        #expect(english.answer.text.hasPrefix("CARRIED\n"))
        #expect(english.answer.text.contains("66"))
        #expect(french.answer.text.split(separator: "\n").first != english.answer.text.split(separator: "\n").first)
    }

    @Test("equal votes are called no majority where more than half of them is all that is asked for, and nowhere else")
    func equality() throws {
        let figures = motion(for: "5", against: "5", abstain: "0")
        let words = "a tie is not a majority"
        #expect(try Count(rule(">1/2"), figures, votes: nil, in: .english).answer.text.contains(words))
        #expect(try !Count(rule(">=2/3"), figures, votes: nil, in: .english).answer.text.contains(words))
        #expect(
            try !Count(rule(">1/2", of: "fixed:100"), figures, votes: nil, in: .english).answer.text.contains(words))
    }

    @Test("a body of a fixed number of members casts no more votes than that")
    func fixed() {
        #expect {
            try Count(
                rule(">1/2", of: "fixed:100"), motion(for: "75", against: "24", abstain: "34"), votes: nil, in: .english
            )
        } throws: {
            ($0 as? CommandLineFault)?.description == "133 votes were cast, but the rule counts 100; check the figures."
        }
    }

    @Test("a rule in words and a rulebook exclude one another")
    func twoRules() {
        var rule = rule(">=2/3")
        (rule.rulebook, rule.decision) = ("interpol", "admission")
        #expect(throws: CommandLineFault.self) {
            try Count(rule, motion(for: "1", against: "0", abstain: "0"), votes: nil, in: .english)
        }
    }

    @Test("what is no number is none, and a number too large for any count is one that is refused")
    func figures() {
        #expect(GivenFigure("many") == nil)
        #expect(GivenFigure("99999999999999999999999") != nil)
        #expect(throws: CommandLineFault.self) {
            try Count(
                rule(">1/2"), motion(for: "99999999999999999999999", against: "0", abstain: "0"), votes: nil,
                in: .english)
        }
    }

    @Test("votes by weight have decimals as in a session, and are counted exactly; people and papers have none")
    func decimals() throws {
        let count = try Count(
            rule(">1/2"), motion(for: "74.9", against: "74.8", abstain: "3"), votes: nil, in: .english)
        #expect(count.answer.text.hasPrefix("CARRIED\n"))
        #expect(count.answer.text.contains("74.9") && count.answer.text.contains("149.7"), "\(count.answer.text)")
        var election = GivenFigures()
        election.candidates = ["A=1.5", "B=1.25"]
        let text = try Count(rule(">1/2"), election, votes: nil, in: .english).answer.text
        #expect(text.contains("1.25") && text.contains("2.75"), "\(text)")
        var heads = motion(for: "74.9", against: "24", abstain: "0")
        let book = GivenRule.under("un-general-assembly", "resolution")
        #expect(throws: CommandLineFault.self) { try Count(book, heads, votes: nil, in: .english) }
        heads = motion(for: "7", against: "2", abstain: "0")
        heads.members = GivenFigure("10.5")
        #expect(throws: CommandLineFault.self) { try Count(rule(">1/2"), heads, votes: nil, in: .english) }
        #expect(GivenFigure("1.1234567") != nil && GivenFigure("1,750") == nil && GivenFigure("7.") == nil)
        #expect(throws: CommandLineFault.self) {
            try Count(rule(">1/2"), motion(for: "1.1234567", against: "0", abstain: "0"), votes: nil, in: .english)
        }
    }
}

extension GivenRule {
    fileprivate static func under(_ rulebook: String, _ decision: String) -> GivenRule {
        var rule = GivenRule()
        (rule.rulebook, rule.decision) = (rulebook, decision)
        return rule
    }
}
