import AssemblyCore
import Language
import Testing

@Suite("Verdicts under a whole rule")
struct RuleVerdictTests {
    private static let half = [VoteTest(majority: .simple, base: .expressed)]

    private func rule(
        _ tests: [VoteTest] = half, tie: TieRule = .lost, onFailure: FailureRule = .rejected,
        putOffAbove: Majority? = nil, vetoes: [MemberCode] = [], isPractice: Bool = false
    ) -> DecisionRule {
        DecisionRule(
            id: "decision", title: "Decision", stages: [Stage(tests: tests)],
            franchise: Franchise(vetoes: vetoes), tie: tie, onFailure: onFailure, putOffAbove: putOffAbove,
            citation: Citation("Rule 95", isPractice: isPractice))
    }

    @Test("an equal vote is lost, unless the rule has it voted again or decided by the chair")
    func equality() throws {
        let equal = Figures(votes: .motion(for: 47, against: 47), abstentions: 20)
        let lost = try equal.verdict(under: rule(), ballot: 1)
        #expect(lost.outcome == .notCarried)
        #expect(lost.explanation.english.contains("a tie is not a majority"))

        let later = rule(tie: .secondVoteLater)
        let first = try equal.verdict(under: later, ballot: 1)
        #expect(first.outcome == .tied)
        #expect(first.explanation.english.contains("(Rule 95)"))
        #expect(first.explanation.english.contains("a second vote follows at a later sitting"))
        #expect(later.sequel(of: first, ballot: 1) == .secondVoteLater)
        let second = try equal.verdict(under: later, ballot: 2)
        #expect(second.outcome == .notCarried)
        #expect(later.sequel(of: second, ballot: 2) == .settled)

        let chair = rule(tie: .castingVote)
        let tied = try equal.verdict(under: chair, ballot: 1)
        #expect(tied.outcome == .tied)
        #expect(tied.explanation.english.contains("the chair has the casting vote"))
        #expect(chair.sequel(of: tied, ballot: 1) == .castingVote)
    }

    @Test("one vote of the chair cannot make two thirds or half of all members, so there is no casting vote on them")
    func castingVoteThatCannotHelp() throws {
        let equal = Figures(votes: .motion(for: 47, against: 47), members: 193)
        for tests in [
            [VoteTest(majority: .twoThirds, base: .expressed)], [VoteTest(majority: .simple, base: .members)],
        ] {
            let verdict = try equal.verdict(under: rule(tests, tie: .castingVote), ballot: 1)
            #expect(verdict.outcome == .notCarried)
        }
    }

    @Test("one vote against of a member with a veto blocks; an abstention does not, and a lost vote needs no veto")
    func veto() throws {
        let council = rule([VoteTest(majority: Majority(">=9/15"), base: .fixed(15))], vetoes: ["FR", "US"])
        var figures = Figures(votes: .motion(for: 12, against: 1), abstentions: 2)
        #expect(try figures.verdict(under: council, ballot: 1).outcome == .carried)
        figures.vetoes = ["US"]
        let blocked = try figures.verdict(under: council, ballot: 1)
        #expect(blocked.outcome == .notCarried)
        #expect(blocked.blockedBy == ["US"])
        #expect(blocked.explanation.english.contains("but US has a veto and voted against"))
        figures.votes = .motion(for: 8, against: 2)
        let short = try figures.verdict(under: council, ballot: 1)
        #expect(short.blockedBy.isEmpty)
        #expect(short.explanation.english.contains("1 short"))
    }

    @Test("more abstentions than half of the votes cast put the question off once (ITU Conv. 416)")
    func puttingOff() throws {
        let rule = rule(putOffAbove: .simple)
        let half = Figures(votes: .motion(for: 40, against: 10), abstentions: 50)
        #expect(try half.verdict(under: rule, ballot: 1).outcome == .carried, "exactly half is not more than half")
        let more = Figures(votes: .motion(for: 40, against: 10), abstentions: 51)
        let verdict = try more.verdict(under: rule, ballot: 1)
        #expect(verdict.outcome == .noResult)
        #expect(verdict.isPutOff)
        #expect(rule.sequel(of: verdict, ballot: 1) == .postponed)
        #expect(try more.verdict(under: rule, ballot: 2).outcome == .carried)
    }

    @Test("practice is never cited as an article, and what failure means follows from the rule")
    func sources() throws {
        let lost = Figures(votes: .motion(for: 4, against: 10))
        let practice = rule(onFailure: .newCandidate(hours: 24), isPractice: true)
        let verdict = try lost.verdict(under: practice, ballot: 1)
        #expect(verdict.explanation.english.contains("(practice: Rule 95)"))
        #expect(practice.sequel(of: verdict, ballot: 1) == .newCandidate(hours: 24))
        let postponed = rule(onFailure: .postponed)
        #expect(postponed.sequel(of: verdict, ballot: 1) == .postponed)
        let carried = try Figures(votes: .motion(for: 11, against: 10)).verdict(under: practice, ballot: 1)
        #expect(practice.sequel(of: carried, ballot: 1) == .settled)
    }

    @Test("bases that count abstentions or invalid papers")
    func wideBases() throws {
        let figures = Figures(votes: .motion(for: 50, against: 40), abstentions: 8, invalid: 15)
        #expect(try figures.size(of: .expressedAndInvalid) == 105)
        #expect(try figures.size(of: .expressedAndAbstentions) == 98)
        #expect(Base("expressed+invalid") == .expressedAndInvalid)
        #expect(Base("expressed+abstentions") == .expressedAndAbstentions)
        for base in [Base.expressedAndInvalid, .expressedAndAbstentions] { #expect(Base(base.description) == base) }
        // Robert's: illegal votes of those entitled count, and 50 of 105 are no majority.
        let test = [VoteTest(majority: .simple, base: .expressedAndInvalid)]
        #expect(try figures.verdict(under: test).outcome == .notCarried)
    }

    @Test("the stage of a ballot follows from its number and from how many names stand")
    func stages() {
        let rule = SeriesRules.oneSeat
        let expected = [0, 1, 1, 1, 2, 2, 2, 1, 1, 1, 2, 2, 2, 1]
        #expect((1...14).map { rule.stageIndex(forBallot: $0) } == expected)
        #expect(SeriesRules.games.stageIndex(forBallot: 1, standing: 5) == 0)
        #expect(SeriesRules.games.stageIndex(forBallot: 1, standing: 2) == 1)
        #expect(SeriesRules.president.stageIndex(forBallot: 3) == 1)
    }
}
