import AssemblyCore
import Minutes
import PlenaryTestKit

extension AssemblyStory {
    /// The minutes of all that has happened, each event in a record of its own.
    func minutes(damage: String? = nil) -> Minutes {
        Minutes(of: events.enumerated().map { (position: $0 + 1, event: $1) }, damage: damage)
    }

    /// A sitting with one recorded vote and a note that corrects a paper of it.
    static func recordedVote() throws -> AssemblyStory {
        var story = try AssemblyStory.under("texts")
        _ = try story.vote(on: "quiet", ["AA": .yes, "BB": .yes, "CC": .no, "DD": .abstain])
        let paper = 1 + (story.events.firstIndex { $0.fact.isPaper(of: "CC") } ?? 0)
        story.when(.record(.correct(position: paper, note: "CC meant to vote yes.")), by: AssemblyFixture.twoOfficers)
        return story
    }

    /// A session with everything that minutes tell: speeches, suspensions, a recorded vote, a series of secret ballots,
    /// a recorded election, an annulment, a correction, the close.
    static func wholeSession() throws -> AssemblyStory {
        var story = try AssemblyStory.recordedVote()
        try story.given(
            .floor(.limitSpeeches(seconds: 180)), .floor(.request("AA")), .floor(.request("BB")),
            .floor(.callSpeaker("AA")))
        story.wait(seconds: 199)
        try story.given(.floor(.yieldFloor), .floor(.callSpeaker("BB")))
        story.wait(seconds: 44)
        try story.given(.agenda(.adjourn("texts")), .sitting(.suspend))
        story.wait(seconds: 900)
        try story.given(.sitting(.resume), .agenda(.takeUp("elections")))
        let names: [MemberCode] = ["AA", "BB", "CC", "DD", "EE"]
        _ = try story.secretVote(on: "president", by: names, tally: .names(["ada": 2, "ben": 2, "cleo": 1]))
        _ = try story.secretVote(on: "president", by: names, tally: .names(["ada": 4, "ben": 1]))
        _ = try story.vote(
            on: "pair", ["AA": .names(["ada", "ben"]), "BB": .names(["ada"]), "CC": .names(["ada", "ben"])])
        let annulled = BallotID("pair", round: story.assembly.questions["pair"]?.rounds ?? 1)
        try story.given(
            .agenda(.conclude("elections")), .agenda(.takeUp("texts")),
            .ballots(.annul(annulled, reason: "A kiosk was not watched")),
            .agenda(.conclude("texts")), .sitting(.close), .sitting(.closeSession))
        return story
    }
}

extension Fact {
    /// Whether it is a paper of a member.
    func isPaper(of member: MemberCode) -> Bool {
        if case .ballots(.cast(_, member, _)) = self { return true }
        return false
    }
}
