import AssemblyCore
import AssemblyFiles
import Language
import PlenaryTestKit
import Screens
import Testing

@Suite("Number, names and majority of a ballot are the same wherever they are said, shown and enforced")
struct SeriesAgreementTests {
    static let elections: [ElectionUnderTest] = RulebookFile.builtInNames.flatMap { name in
        (RulebookFile.builtIn(named: name)?.decisions ?? []).filter(\.canElect).flatMap { rule in
            [1, 2].map { ElectionUnderTest(rulebook: name, decision: rule.id, seats: $0) }
        }
    }

    @Test(
        "in every ballot of every election of every rulebook, one of them annulled and taken again",
        arguments: elections)
    func sweep(election: ElectionUnderTest) throws {
        for seed in 0..<4 {
            var story = try SeriesStory(election, seed: seed)
            while try story.holdNextBallot() {}
        }
    }

    @Test("three cities, two thirds; then two cities, and more than half: the chair says what the rule decides")
    func cities() throws {
        var meeting = try HeardMeeting.electing(["Port City", "Lake City", "Hill City"], under: "bie", "host")
        #expect(said(meeting).contains("The required majority is at least two thirds of the votes expressed."))
        try meeting.elect("post", ["c0": 3, "c1": 3, "c2": 1])
        let words = said(meeting)
        #expect(words.contains("This is ballot 2. The required majority is more than half of the votes expressed."))
        #expect(words.contains("The next ballot is between Port City and Lake City."))
        #expect(!words.contains("two thirds"))
        try meeting.elect("post", ["c0": 4, "c1": 3])
        #expect(said(meeting).contains("Port City, having obtained the required majority, is elected."))
    }

    @Test("after an annulled ballot the same number comes again, with the same majority, on every screen")
    func annulled() throws {
        var meeting = try HeardMeeting.electing(["Ann Bell", "Bob Crane"], under: "interpol", "president")
        try meeting.elect("post", ["c0": 3, "c1": 4])
        try meeting.elect("post", ["c0": 4, "c1": 3])
        let annulled = try #require(meeting.assembly.ballotOrder.last)
        try meeting.carryOut(
            .ballots(.annul(annulled, reason: "A paper too many.")), by: .officer(.secretariat, "one", second: "two"))
        let next = try #require(UpcomingBallot.next(on: "post", in: meeting.assembly))
        #expect(next.position.number == 2 && next.replacesAnnulled)
        let words = said(meeting)
        #expect(words.contains("This is ballot 2. It takes the place of the ballot that was annulled."), "\(words)")
        #expect(words.contains("The required majority is at least two thirds of the votes expressed."), "\(words)")
        let chair = OfficeStory.chair(meeting)
        #expect(chair.reading.contains("Open ballot 2: "))
        #expect(!chair.reading.contains("allot 3"))
        let ballot = try meeting.open("post")
        #expect(ballot.position.tests == next.position.tests && ballot.position.number == 2)
        let board = BoardStory(meeting)
        #expect(board.reading.contains("ballot 2") && !board.reading.contains("ballot 3"))
    }

    @Test("when a candidate has withdrawn, nothing that is said or shown of the next ballot names it")
    func withdrawn() throws {
        var meeting = try HeardMeeting.electing(["Ann Bell", "Bob Crane", "Cyd Moor"], under: "interpol", "president")
        try meeting.elect("post", ["c0": 3, "c1": 3, "c2": 1])
        try meeting.carryOut(.questions(.withdrawCandidate("post", "c2")), by: HeardMeeting.secretariat)
        let words = said(meeting)
        #expect(!words.contains("All candidates stand"), "\(words)")
        #expect(words.contains("The next ballot is between Ann Bell and Bob Crane."), "\(words)")
        #expect(!BoardStory(meeting).reading.contains("between Ann Bell, Bob Crane and Cyd Moor"))
        #expect(!OfficeStory.chair(meeting).reading.contains("between Ann Bell, Bob Crane and Cyd Moor"))
    }

    private func said(_ meeting: HeardMeeting) -> String {
        SpokenFormula.text(for: meeting.assembly, at: meeting.now).english
    }
}
