import Answers
import AssemblyCore
import AssemblyFiles
import EditedFiles
import Language
import Testing

@testable import Counting

/// Counts that once came out wrong, or were refused though they were right.
@Suite("The calculator takes no figure for another")
struct WrongCountTests {
    private func rule(_ rulebook: String, _ decision: String) -> GivenRule {
        var rule = GivenRule()
        (rule.rulebook, rule.decision) = (rulebook, decision)
        return rule
    }

    private func share(_ majority: String, of base: String = "expressed") -> GivenRule {
        var rule = GivenRule()
        (rule.majority, rule.base) = (majority, base)
        return rule
    }

    private func motion(_ votesFor: Int, _ against: Int, vetoes: [String] = []) -> GivenFigures {
        var figures = GivenFigures()
        (figures.votesFor, figures.against) = (GivenFigure("\(votesFor)"), GivenFigure("\(against)"))
        figures.vetoes = vetoes
        return figures
    }

    private func election(_ candidates: [String], seats: Int? = nil) -> GivenFigures {
        var figures = GivenFigures()
        figures.candidates = candidates
        figures.seats = seats.flatMap { GivenFigure("\($0)") }
        return figures
    }

    private func count(_ rule: GivenRule, _ figures: GivenFigures) throws -> Count {
        try Count(rule, figures, votes: nil, in: .english)
    }

    private func refusal(_ rule: GivenRule, _ figures: GivenFigures) -> String? {
        do {
            _ = try count(rule, figures)
            return nil
        } catch { return (error as? CommandLineFault)?.description }
    }

    // MARK: Vetoes

    @Test(
        "a veto in a file of votes is known by its code in whatever letters; for a name in full the code is asked"
    )
    func vetoInFile() throws {
        func votes(_ who: String) throws -> VotesList {
            let others = ["FR", "GB", "US", "A", "B", "C", "D", "E", "F"].map { "\($0),yes\n" }.joined()
            return try VotesFile.read(SourceFile(name: "v.csv", text: "member,vote\n\(who),no\nRU,abstain\n\(others)"))
        }
        let rule = rule("un-security-council", "resolution")
        for code in ["CN", "cn", " Cn"] {
            let answer = try Count(rule, try votes(code), in: .english).answer
            #expect(answer.text.hasPrefix("NOT CARRIED"), "\(code): \(answer.text)")
        }
        #expect(try Count(rule, try votes("ZZ"), in: .english).answer.text.hasPrefix("CARRIED"))
        #expect {
            try Count(rule, try votes("China"), in: .english)
        } throws: {
            ($0 as? CommandLineFault)?.description.contains("'China' (line 2) voted against") == true
        }
    }

    @Test("a veto counts under a rule in words too; it is a vote against, of somebody who has one, once")
    func veto() throws {
        #expect(try count(share(">1/2"), motion(10, 1, vetoes: ["FR"])).answer.text.hasPrefix("NOT CARRIED"))
        #expect(refusal(share(">1/2"), motion(15, 0, vetoes: ["FR"]))?.contains("fewer votes against") == true)
        let council = rule("un-security-council", "resolution")
        #expect(try count(council, motion(14, 1, vetoes: ["fr"])).answer.text.contains("FR"))
        #expect(refusal(council, motion(13, 1, vetoes: ["XX"]))?.contains("has no veto here") == true)
        #expect(refusal(council, motion(13, 2, vetoes: ["FR", "fr"]))?.contains("given twice") == true)
    }

    // MARK: Appeals

    @Test(
        "a decision that serves for appeals and for everything else is told as any other",
        arguments: [
            ("eu-council", "simple"), ("ioc", "decision"), ("bie", "resolution"), ("fifa", "resolution"),
            ("un-security-council", "procedure"),
        ])
    func appeals(_ rulebook: String, _ decision: String) throws {
        var figures = motion(14, 1)
        figures.members = GivenFigure("15")
        let text = try count(rule(rulebook, decision), figures).answer.text
        #expect(text.hasPrefix("CARRIED") && !text.contains("ruling"), "\(text)")
    }

    @Test("a decision of appeals alone is told as what becomes of the ruling")
    func appeal() throws {
        let text = try count(rule("interpol", "appeal"), motion(60, 40)).answer.text
        #expect(text.hasPrefix("THE RULING IS OVERRULED"), "\(text)")
    }

    // MARK: Elections

    @Test("where a paper may bear several names and papers are not given, the answer says what was taken for papers")
    func marks() throws {
        let figures = election(["A=13", "B=12", "C=3"], seats: 2)
        #expect(try count(share(">1/2"), figures).note?.contains("--ballots") == true)
        var known = figures
        known.ballots = GivenFigure("14")
        let counted = try count(share(">1/2"), known)
        #expect(counted.note == nil && counted.answer.text.contains("A and B"), "\(counted.answer.text)")
        #expect(try count(share("plurality"), figures).note == nil)
    }

    @Test("a name is given once, in whatever spelling")
    func names() {
        for second in ["Ann=6", "ann=6", " Ann =6", "Ann\u{200B}=6"] {
            #expect(refusal(share("plurality"), election(["Ann=5", second])) != nil, "\(second)")
        }
    }

    @Test("when none of the candidates has the majority the answer says so")
    func none() throws {
        let figures = election(["None of them=9", "A=5", "B=3"])
        let text = try count(rule("fifa", "host-congress"), figures).answer.text
        #expect(text.contains("so no candidate can be elected"), "\(text)")
    }

    @Test("the ballots of a series are as many as can be, whatever number is asked for")
    func ballots() {
        for number in [0, -1, 1_001, Int.max] {
            var given = rule("un-general-assembly", "security-council-seat")
            given.ballot = number
            #expect(refusal(given, election(["A=5", "B=4"]))?.contains("numbered from 1") == true, "\(number)")
        }
    }

    // MARK: Figures beside the votes

    @Test(
        "members are heads and bound no weights; a fixed number bounds whatever is counted; seats are an election's"
    )
    func bounds() throws {
        var shares = motion(600, 12)
        shares.members = GivenFigure("5")
        #expect(refusal(rule("company", "ordinary"), shares) == nil)
        let weights = try VotesFile.read(
            SourceFile(name: "w.csv", text: "member,vote,weight\nA,yes,10\nB,no,7\nC,abstain,3\n"))
        #expect(throws: CommandLineFault.self) { try Count(share(">1/2", of: "fixed:5"), weights, in: .english) }
        var seated = motion(20, 0)
        seated.seats = GivenFigure("2")
        #expect(refusal(share(">1/2"), seated)?.contains("leave --seats out") == true)
        var unused = motion(2, 1)
        unused.population = GivenFigure("-4")
        #expect(refusal(share(">1/2"), unused)?.contains("never negative") == true)
    }

    @Test("what would have been needed is never more than there can be")
    func shortfall() throws {
        let full = try count(rule("un-security-council", "resolution"), motion(8, 7)).answer.text
        #expect(!full.contains("1 more for"), "\(full)")
        var alone = election(["A=2"])
        alone.entitled = GivenFigure("17")
        let answer = try count(share(">=2/3", of: "entitled"), alone).answer
        #expect(answer.shortfall == nil)
    }
}
