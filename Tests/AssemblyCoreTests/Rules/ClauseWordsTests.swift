import AssemblyCore
import Foundation
import Language
import Testing

/// Every kind of clause in words, in every language.
@Suite("Clauses in words")
struct ClauseWordsTests {
    private static let citation = Citation("RPGA 52", edition: "2023")
    private static let result = TestResult(
        test: VoteTest(majority: .simple, base: .expressed), base: 10, required: 6, reached: false, votes: 5)
    private static let plurality = TestResult(
        test: VoteTest(majority: nil, base: .expressed), base: 10, required: nil, reached: true, votes: 6)
    private static let shares = TestResult(
        test: VoteTest(majority: .simple, base: .weight, metric: .sectionShare), base: 4, required: 3, reached: true,
        votes: 3)
    private static let people = TestResult(
        test: VoteTest(majority: .simple, base: .members, metric: .population), base: 40, required: 21, reached: true,
        votes: 30)
    private static let cards = TestResult(
        test: VoteTest(majority: .simple, base: .expressed, metric: .weight), base: 40, required: 21, reached: true,
        votes: 21)

    /// One of each kind. Whoever adds a kind adds it here: the switch below does not let it be forgotten.
    private static let clauses: [Clause] = [
        .votes(for: 5, against: 5, sections: [SectionVotes("North", for: 3, against: 1)]), .required(result, citation),
        .required(plurality, nil), .required(people, nil), .required(cards, nil), .distance(result),
        .distance(plurality), .distance(shares), .distance(people), .distance(cards), .equalVote,
        .decided(carried: true), .decided(carried: false), .vetoed(["AA"]), .vetoed(["AA", "BB"]), .castingVoteDue,
        .secondVoteDue, .equalInSecondVote, .putOff(abstentions: 6, share: .simple, cast: 10, citation),
        .emptyBase(result), .elected([Winner("Ada", votes: 6, group: "Africa")]),
        .elected([Winner("Ada", votes: 6), Winner("Ben", votes: 5)]), .equal(["Ada", "Ben"], votes: 5, seats: 1),
        .equal(["Ada", "Ben", "Cleo"], votes: 5, seats: 2), .noName, .leaders(["Ada"], votes: 5, missed: result),
        .leaders(["Ada", "Ben"], votes: 5, missed: nil), .seatsTaken([Score("Cleo", 6)]),
        .seatsTaken([Score("Cleo", 6), Score("Dora", 6)]), .evenSplit(["Ada", "Ben"]), .noneHasMajority,
        .extraVotes([Score("Ada", 5), Score("Ben", 4)]),
        .lots(between: ["Ada", "Ben"], number: "482913", remainder: 1),
        .chairDecides(between: ["Ada", "Ben"]), .preferred(["Ada"], .seat), .preferred(["Ada", "Ben"], .seat),
        .preferred(["Ada"], .stay), .preferred(["Ada", "Ben"], .stay), .equalAgain(["Ada", "Ben"]), .rule(citation),
        .rule(Citation("the chair decides", isPractice: true)),
    ]

    /// The kind of a clause, without what it holds.
    private static func kind(_ clause: Clause) -> Int {
        switch clause {
        case .votes: 0
        case .required: 1
        case .distance: 2
        case .equalVote: 3
        case .decided: 4
        case .vetoed: 5
        case .castingVoteDue: 6
        case .secondVoteDue: 7
        case .equalInSecondVote: 8
        case .putOff: 9
        case .emptyBase: 10
        case .elected: 11
        case .equal: 12
        case .noName: 13
        case .leaders: 14
        case .seatsTaken: 15
        case .evenSplit: 16
        case .noneHasMajority: 17
        case .extraVotes: 18
        case .lots: 19
        case .chairDecides: 20
        case .preferred: 21
        case .equalAgain: 22
        case .rule: 23
        }
    }

    private static let reasons: [Departure.Reason] = [
        .fewestVotes(ballot: 1, votes: 2, base: 10), .fewestInExtraBallot(after: 1), .seatsFilled(group: "Africa"),
        .noSeatLeft, .notLeading(names: 1, ballot: 1, votes: nil), .notLeading(names: 2, ballot: 1, votes: 4),
        .lots(after: 2), .castingVote,
    ]

    @Test("every kind of clause has words in four languages", arguments: WorkingLanguage.allCases)
    func sweep(language: WorkingLanguage) {
        #expect(Set(Self.clauses.map(Self.kind)) == Set(0...23))
        for clause in Self.clauses {
            let words = [clause].words
            #expect(words.untranslated(in: language) == [], "\(clause)")
            #expect(words.text(in: language).count > 2, "\(clause)")
        }
        for reason in Self.reasons { #expect(reason.words.untranslated(in: language) == [], "\(reason)") }
    }

    @Test("every figure of an announcement has a label in four languages", arguments: WorkingLanguage.allCases)
    func figures(language: WorkingLanguage) {
        for figure in AnnouncedFigure.allCases {
            #expect(AnnouncedLine(figure, value: 1).label.untranslated(in: language) == [])
        }
        for side in [AnnouncedLine.Side.votesFor, .against, .name(Candidate.noneName)] {
            #expect(AnnouncedLine(.votes, of: side, value: 1).label.untranslated(in: language) == [])
        }
    }

    @Test("clauses are joined by their signs, and every sentence ends once")
    func joining() {
        let required = Clause.required(Self.result, Self.citation)
        #expect(
            [Clause.votes(for: 5, against: 5, sections: []), required, .distance(Self.result), .equalVote]
                .words.english
                == "5 for and 5 against; more than 1/2 of 10 votes expressed is 6 (RPGA 52, ed. 2023); 5 for is 1 short, and a tie is not a majority."
        )
        #expect(
            [required, .leaders(["Ada"], votes: 5, missed: nil), .noneHasMajority].words.english
                == "More than 1/2 of 10 votes expressed is 6 (RPGA 52, ed. 2023); Ada has the most votes, 5, so nobody is elected. None of the candidates has the majority, so no candidate can be elected."
        )
        #expect(
            [Clause.chairDecides(between: ["Ada", "Ben"]), .preferred(["Ada"], .seat), .rule(Self.citation)]
                .words.english
                == "The chair decides between Ada and Ben: Ada takes the seat (RPGA 52, ed. 2023).")
    }

    @Test("a verdict is recorded as figures and references, without a sentence")
    func recorded() throws {
        let figures = Figures(votes: .motion(for: 5, against: 5))
        let verdict = try figures.verdict(under: [Self.result.test], citation: Self.citation)
        let data = try JSONEncoder().encode(verdict)
        #expect(try JSONDecoder().decode(Verdict.self, from: data) == verdict)
        #expect(!String(decoding: data, as: UTF8.self).contains("equal vote is"))
        #expect(verdict.clauses.contains(.equalVote))
    }

    @Test("a citation is shown with its edition or without it, and practice is called practice")
    func citations() {
        #expect(Self.citation.words == "RPGA 52, ed. 2023")
        #expect(Self.citation.brief == "RPGA 52")
        #expect(Self.citation.words.text(in: .french) == "RIAG 52, éd. 2023")
        let practice = Citation("the chair decides", isPractice: true)
        #expect(practice.words == "practice: the chair decides")
        #expect(practice.reference == "the chair decides")
    }
}
