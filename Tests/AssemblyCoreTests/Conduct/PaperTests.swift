import AssemblyCore
import PlenaryTestKit
import Testing

@Suite("What papers may bear, and what figures give away")
struct PaperTests {
    func story(_ paper: PaperForm, seats: Int = 1, secret: Bool = false) throws(Refusal) -> AssemblyStory {
        let rule = DecisionRule(
            id: "post", title: "Post", stages: [Hall.stage(.simple, of: .voting)],
            secrecy: secret ? .secret : .recorded, paper: paper, onFailure: .furtherBallot, citation: "Rule 1")
        return try Hall(
            decisions: [rule],
            questions: [Hall.post("post", "post", seats: seats, of: ["ada": "AA", "ben": "BB", "cleo": "CC"])]
        ).story(under: "elections")
    }

    @Test("given write-ins, any eligible member may be named; with votes it stands on the next paper")
    func writeIns() throws {
        var story = try story(PaperForm(allowsWriteIns: true))
        let ballot = try story.open("post")
        #expect(story.assembly.currentBallot?.writeIns.map(\.id) == ["DD", "EE", "FF", "GG", "HH", "II", "JJ"])
        story.when(.ballots(.cast(ballot, "AA", .open(.names(["ZZ"])))))
        #expect(story.refusal == .unknownName("ZZ"))
        try story.cast(["AA": .names(["EE"]), "BB": .names(["EE"]), "CC": .names(["ada"])], in: ballot)
        #expect(
            story.assembly.currentBallot?.figures.votes
                == .names([Score("Ada", 1), Score("Ben", 0), Score("Cleo", 0), Score("EEland", 2)]))
        try story.given(.ballots(.close(ballot)), .series(.declare(ballot)))
        #expect(story.assembly.questions["post"]?.elected == ["EE"])
        #expect(story.auditTrouble == nil)
        #expect(story.replayed == story.assembly)
    }

    @Test("given 'none of the candidates', it is a valid vote that elects nobody and is marked alone")
    func none() throws {
        var story = try story(PaperForm(offersNone: true), seats: 2)
        let ballot = try story.open("post")
        #expect(story.assembly.currentBallot?.candidates.last?.id == Candidate.noneID)
        story.when(.ballots(.cast(ballot, "AA", .open(.names(["none", "ada"])))))
        #expect(story.conductRefusal() == .noneStandsAlone)
        try story.cast(["AA": .names(["none"]), "BB": .names(["none"]), "CC": .names(["ada"])], in: ballot)
        try story.given(.ballots(.close(ballot)), .series(.declare(ballot)))
        let result = try #require(story.assembly.ballots[ballot]?.result)
        #expect(result.elected == [])
        #expect(result.figures.expressed == 3)
    }

    @Test("given exactly two names to mark, one is too few and three are too many")
    func exactly() throws {
        var story = try story(PaperForm(marks: .exactly(2)), seats: 2)
        let ballot = try story.open("post")
        story.when(.ballots(.cast(ballot, "AA", .open(.names(["ada"])))))
        #expect(story.conductRefusal() == .tooFewNames(marked: 1, needed: 2))
        story.when(.ballots(.cast(ballot, "AA", .open(.names(["ada", "ben", "cleo"])))))
        #expect(story.refusal == .tooManyNames(marked: 3, limit: 2))
        story.when(.ballots(.cast(ballot, "AA", .open(.names(["ada", "ben"])))))
        #expect(story.refusal == nil)
    }

    @Test("given fewer names than must be marked, all of them are marked, and the result can be announced")
    func exactlyMoreThanThereAre() throws {
        var story = try story(PaperForm(marks: .exactly(5)), seats: 3)
        let ballot = try story.open("post")
        try story.cast(
            ["AA": .names(["ada", "ben", "cleo"]), "BB": .names(["cleo", "ada", "ben"])], in: ballot)
        try story.given(.ballots(.close(ballot)), .series(.declare(ballot)))
        #expect(story.assembly.questions["post"]?.elected.count == 3)
        #expect(story.auditTrouble == nil)
        #expect(story.replayed == story.assembly)
    }

    @Test("given exactly two names to mark or 'none of the candidates' alone, the result can be announced")
    func exactlyOrNone() throws {
        var story = try story(PaperForm(marks: .exactly(2), offersNone: true), seats: 2)
        let ballot = try story.open("post")
        try story.cast(
            ["AA": .names(["ada", "ben"]), "BB": .names([Candidate.noneID]), "CC": .names(["ada", "cleo"])],
            in: ballot)
        try story.given(.ballots(.close(ballot)), .series(.declare(ballot)))
        #expect(story.assembly.questions["post"]?.elected == ["ada"])
        #expect(story.auditTrouble == nil)
        #expect(story.replayed == story.assembly)
    }

    @Test("given that blank papers are invalid, whoever marks nothing has handed in an invalid paper")
    func blank() throws {
        var story = try story(PaperForm(blank: .invalid))
        let ballot = try story.open("post")
        try story.cast(["AA": .abstain, "BB": .names(["ada"])], in: ballot)
        #expect(story.assembly.currentBallot?.tally.invalid == 1)
        try story.cast(["AA": .names(["ben"])], in: ballot)
        #expect(story.assembly.currentBallot?.tally.invalid == 0)
        try story.given(.ballots(.close(ballot)), .series(.declare(ballot)))
        #expect(story.auditTrouble == nil)
    }

    @Test("given one voter or a unanimous secret ballot, the chair is warned before the figures are announced")
    func warnings() throws {
        var story = try story(PaperForm(), secret: true)
        let one = try story.open("post")
        try story.castSealed(["AA"], in: one)
        try story.given(.ballots(.close(one)), .ballots(.recordCount(one, .names(["ada": 1]))))
        #expect(story.assembly.currentBallot?.secrecyWarning == .oneVoter)
        try story.given(.ballots(.annul(one, reason: "Nobody had heard the bell.")))
        let all = try story.open("post")
        try story.castSealed(["AA", "BB", "CC"], in: all)
        try story.given(.ballots(.close(all)), .ballots(.recordCount(all, .names(["ada": 3]))))
        #expect(story.assembly.currentBallot?.secrecyWarning == .unanimous)
        try story.given(.ballots(.annul(all, reason: "A test.")))
        let split = try story.open("post")
        try story.castSealed(["AA", "BB", "CC"], in: split)
        try story.given(.ballots(.close(split)), .ballots(.recordCount(split, .names(["ada": 2, "ben": 1]))))
        #expect(story.assembly.currentBallot?.secrecyWarning == nil)
    }
}
