import AssemblyCore
import PlenaryTestKit
import Testing

@Suite("The announced time of a ballot")
struct BallotTimeTests {
    private func open(limit: Int?) throws -> (AssemblyStory, BallotID) {
        var story = try AssemblyStory.under("texts")
        try story.given(.questions(.withdraw("change")), .ballots(.open("draft", limitSeconds: limit, seal: nil)))
        return (story, "draft#1")
    }

    private func left(_ story: AssemblyStory, _ id: BallotID) -> Int? {
        story.assembly.ballots[id]?.secondsLeft(at: story.now)
    }

    @Test("given no limit, one more minute begins when it is given, not when the ballot opened")
    func withoutLimit() throws {
        var (story, ballot) = try open(limit: nil)
        story.wait(seconds: 74)
        try story.given(.ballots(.extend(ballot, seconds: 60)))
        #expect(left(story, ballot) == 60)
        #expect(story.assembly.ballots[ballot]?.endsAt == story.now.adding(seconds: 60))
    }

    @Test("given time that is left, a minute is added to it; given none, it begins now")
    func withLimit() throws {
        var (story, ballot) = try open(limit: 100)
        story.wait(seconds: 39)
        try story.given(.ballots(.extend(ballot, seconds: 60)))
        #expect(left(story, ballot) == 120)
        story.wait(seconds: 300)
        try story.given(.ballots(.timeUp(ballot)), .ballots(.extend(ballot, seconds: 60)))
        #expect(left(story, ballot) == 60)
    }

    @Test("while the ballot is held its time stands still")
    func held() throws {
        var (story, ballot) = try open(limit: 100)
        story.wait(seconds: 39)
        try story.given(.ballots(.hold(ballot)))
        story.wait(seconds: 500)
        #expect(left(story, ballot) == 60)
        try story.given(.ballots(.release(ballot)))
        #expect(left(story, ballot) == 60)
        #expect(story.replayed == story.assembly)
    }
}
