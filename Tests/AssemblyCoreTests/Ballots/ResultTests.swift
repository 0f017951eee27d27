import AssemblyCore
import Language
import PlenaryTestKit
import Testing

@Suite("Results")
struct ResultTests {
    @Test("given a vote, the figures are announced in the order of RPGA 40(4), then the members that did not vote")
    func order() throws {
        var story = try AssemblyStory.under("texts")
        let result = try story.vote(
            on: "quiet", ["AA": .yes, "BB": .yes, "CC": .yes, "DD": .no, "EE": .abstain, "FF": .abstain])
        #expect(
            story.announcement.map { "\($0.label): \($0.value)" } == [
                "Represented and entitled to vote: 7", "Abstentions: 2", "Invalid votes: 0", "Votes expressed: 4",
                "Majority required: 3", "For: 3", "Against: 1", "Did not vote: 1",
            ])
        #expect(result?.verdict.outcome == .carried)
        #expect(
            result?.verdict.explanation.english.contains("more than 1/2 of 4 votes expressed is 3 (Rule 2)") == true)
        #expect(story.assembly.questions["quiet"]?.state == .decided(.carried))
        #expect(story.assembly.ballotUnderWay == nil)
    }

    @Test("given an equal vote on a motion, it is not carried, and no further ballot follows")
    func equality() throws {
        var story = try AssemblyStory.under("texts")
        let result = try story.vote(on: "quiet", ["AA": .yes, "BB": .no])
        #expect(result?.verdict.outcome == .notCarried)
        #expect(result?.verdict.required == 2)
        #expect(story.assembly.questions["quiet"]?.state == .decided(.notCarried))
    }

    @Test("given only abstentions, there is no result, and the question stays open")
    func nothingExpressed() throws {
        var story = try AssemblyStory.under("texts")
        let result = try story.vote(on: "quiet", ["AA": .abstain])
        #expect(result?.verdict.outcome == .noResult)
        #expect(story.assembly.questions["quiet"]?.state == .pending)
        #expect(try story.open("quiet") == "quiet#2")
    }

    @Test("given a share of all members, those who stay away weigh as against, and arrears do not matter")
    func allMembers() throws {
        var story = try AssemblyStory.under("texts")
        var choices: [MemberCode: Choice] = [:]
        for member in AssemblyFixture.voters.prefix(6) { choices[member] = .yes }
        let result = try story.vote(on: "charter", choices)
        #expect(result?.verdict.required == 7)
        #expect(result?.verdict.outcome == .notCarried, "6 of 6 expressed are not 7 of 10 members")
        #expect(story.assembly.ballots["charter#1"]?.electors.keys.contains("HH") == true)
    }

    @Test("given a secret ballot, the box's sum is all that is learnt, and it must match the papers received")
    func secret() throws {
        var story = try AssemblyStory.under("elections")
        let ballot = try story.open("appointment")
        try story.castSealed(["AA", "BB", "CC"], in: ballot)
        story.when(.series(.declare(ballot)))
        #expect(story.refusal == .ballotNotCounted(ballot, .open))
        try story.given(.ballots(.close(ballot)))
        story.when(.series(.declare(ballot)))
        #expect(story.refusal == .ballotNotCounted(ballot, .closed))
        story.when(.ballots(.recordCount(ballot, .motion(for: 4, against: 0))))
        #expect(story.refusal == .badFigures("Papers in the box: 4; papers received: 3."))
        try story.given(
            .ballots(.recordCount(ballot, .motion(for: 2, against: 0, invalid: 1))), .series(.declare(ballot)))
        #expect(story.assembly.ballots[ballot]?.result?.verdict.outcome == .carried)
    }

    @Test("given two seats on one paper, the base is papers with names, not marks")
    func severalSeats() throws {
        var story = try AssemblyStory.under("elections")
        let result = try story.vote(
            on: "pair",
            [
                "AA": .names(["ada", "ben"]), "BB": .names(["ada", "ben"]), "CC": .names(["ada", "cleo"]),
                "DD": .names(["cleo"]), "EE": .names(["ben"]),
            ])
        #expect(result?.verdict.base == 5)
        #expect(result?.verdict.required == 3)
        #expect(result?.elected == ["ada", "ben"])
        #expect(story.assembly.questions["pair"]?.state == .decided(.elected))
    }

    @Test("given one of two seats filled, the next ballot is for the other seat and the names that are left")
    func seatBySeat() throws {
        var story = try AssemblyStory.under("elections")
        let first = try story.vote(
            on: "pair", ["AA": .names(["ada", "ben"]), "BB": .names(["ada", "cleo"]), "CC": .names(["ada"])])
        #expect(first?.elected == ["ada"])
        #expect(story.assembly.questions["pair"]?.state == .pending)
        try story.open("pair")
        let ballot = try #require(story.assembly.currentBallot)
        #expect(ballot.id == "pair#2")
        #expect(ballot.seats == 1)
        #expect(ballot.candidates.map(\.id) == ["ben", "cleo"])
    }

    @Test("given a series, the number of the ballot decides the majority: two thirds twice, then more than half")
    func series() throws {
        var story = try AssemblyStory.under("elections")
        var required: [Int?] = []
        for _ in 1...3 {
            let result = try story.secretVote(
                on: "president", by: Array(AssemblyFixture.voters.prefix(6)),
                tally: .names(["ada": 3, "ben": 2, "cleo": 1]))
            required.append(result?.verdict.required)
            #expect(result?.elected == [])
        }
        #expect(required == [4, 4, 4], "two thirds of 6 are 4, and so is more than half")
        let last = try story.secretVote(
            on: "president", by: AssemblyFixture.voters, tally: .names(["ada": 4, "ben": 3]))
        #expect(last?.verdict.required == 4)
        #expect(last?.elected == ["ada"])
        #expect(last?.verdict.tests.first?.test.majority == .simple)
    }

    @Test("given equal votes that decide the last seat, those above are elected and the seat stays open")
    func tie() throws {
        var story = try AssemblyStory.under("elections")
        let result = try story.vote(
            on: "pair",
            [
                "AA": .names(["ada", "ben"]), "BB": .names(["ada", "ben"]), "CC": .names(["ada", "cleo"]),
                "DD": .names(["ben", "cleo"]), "EE": .names(["ada", "cleo"]),
            ])
        #expect(result?.verdict.outcome == .tied)
        #expect(result?.elected == ["ada"])
        #expect(story.assembly.questions["pair"]?.seatsLeft == 1)
        #expect(story.assembly.questions["pair"]?.state == .pending)
    }

    @Test("given two chairs, the second one to close, pause, go on with or announce a ballot hears that it is done")
    func twoChairs() throws {
        var story = try AssemblyStory.under("texts")
        let ballot = try story.open("quiet")
        story.when(.ballots(.release(ballot)))
        #expect(story.refusal == .ballotAlready(ballot, .open))
        try story.given(.ballots(.hold(ballot)))
        story.when(.ballots(.hold(ballot)))
        #expect(story.refusal == .ballotAlready(ballot, .held))
        try story.given(.ballots(.release(ballot)), .ballots(.close(ballot)))
        for command in [BallotCommand.close(ballot), .hold(ballot), .extend(ballot, seconds: 60)] {
            story.when(.ballots(command))
            #expect(story.refusal?.sentence.english.contains("already") == true, "\(command)")
        }
        try story.given(.series(.declare(ballot)))
        story.when(.series(.declare(ballot)))
        #expect(story.refusal == .ballotAlready(ballot, .declared))
        #expect(story.refusal?.sentence.english.hasSuffix("is announced already.") == true)
        story.when(.agenda(.takeUp("texts")))
        #expect(story.refusal == .itemInHand("texts"))
        try story.given(.agenda(.conclude("texts")))
        story.when(.agenda(.conclude("texts")))
        #expect(story.refusal == .itemAlreadyConcluded("texts"))
        try story.given(.sitting(.suspend))
        story.when(.sitting(.suspend))
        #expect(story.refusal == .nothingToChange)
    }
}
