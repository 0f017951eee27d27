import AssemblyCore
import PlenaryTestKit
import Testing

@Suite("What an audience may hear")
struct RedactionTests {
    static let audiences: [Audience] =
        [.board, .delegate("AA"), .delegate("BB")] + Role.allCases.map { .officer($0) }

    func heard(_ story: AssemblyStory, by audience: Audience) -> [Fact] {
        story.events.compactMap { $0.redacted(for: audience, in: story.assembly)?.fact }
    }

    @Test(
        "of a secret ballot nobody hears more than that a paper came, not even which one it is on the board",
        arguments: audiences)
    func secret(_ audience: Audience) throws {
        var story = try AssemblyStory.under("elections")
        let ballot = try story.open("appointment")
        try story.castSealed(["AA", "BB"], in: ballot)
        func check() {
            let papers = heard(story, by: audience).compactMap { fact -> Paper? in
                if case .ballots(.cast(_, "AA", let paper)) = fact { return paper }
                return nil
            }
            #expect(papers == [.withheld(tracker: nil)])
        }
        check()
        try story.given(
            .ballots(.close(ballot)), .ballots(.recordCount(ballot, .motion(for: 1, against: 1))),
            .series(.declare(ballot)))
        check()
        #expect(
            !heard(story, by: audience).contains {
                if case .ballots(.closed(_, .some)) = $0 { return true }
                return false
            })
    }

    @Test(
        "of a vote shown at its close nobody hears options before, and everybody with the close", arguments: audiences)
    func onClose(_ audience: Audience) throws {
        var story = try AssemblyStory.under("texts")
        let ballot = try story.open("quiet")
        try story.cast(["AA": .yes, "BB": .no], in: ballot)
        #expect(
            heard(story, by: audience).suffix(2) == [
                .ballots(.cast(ballot, "AA", .withheld(tracker: nil))),
                .ballots(.cast(ballot, "BB", .withheld(tracker: nil))),
            ])
        try story.given(.ballots(.close(ballot)))
        #expect(heard(story, by: audience).last == .ballots(.closed(ballot, revealed: ["AA": .yes, "BB": .no])))
    }

    @Test("a listener that folds what it heard has the host's figures after the close", arguments: audiences)
    func listener(_ audience: Audience) throws {
        var story = try AssemblyStory.under("texts")
        var listener = Assembly()
        var told = 0
        func listen() {
            for event in story.events[told...] {
                if let heard = event.redacted(for: audience, in: story.assembly) { listener.apply(heard) }
            }
            told = story.events.count
        }
        let ballot = try story.open("quiet")
        try story.cast(["AA": .yes, "BB": .no], in: ballot)
        listen()
        #expect(listener.ballots[ballot]?.received == 2)
        #expect(listener.ballots[ballot]?.tally == Tally())
        try story.given(.ballots(.cast(ballot, "AA", .open(.no))), .ballots(.close(ballot)), .series(.declare(ballot)))
        listen()
        #expect(listener.ballots[ballot]?.tally == story.assembly.ballots[ballot]?.tally)
        #expect(listener.ballots[ballot]?.result == story.assembly.ballots[ballot]?.result)
    }

    @Test("of a live recorded vote everybody hears everything at once")
    func live() throws {
        var story = try AssemblyStory.under("texts")
        let ballot = try story.open("change")
        try story.cast(["AA": .yes], in: ballot)
        #expect(heard(story, by: .board).last == .ballots(.cast(ballot, "AA", .open(.yes))))
    }

    @Test("badges, assistance and papers not cast are for the officers and the delegation itself")
    func personal() throws {
        var story = try AssemblyStory.under("texts")
        let ballot = try story.open("quiet")
        try story.given(
            .delegations(.lockBadge("AA")), .delegations(.unlockBadge("AA")), .delegations(.renewPIN("AA")),
            .delegations(.grantAssistance("AA", true)),
            .ballots(.reportNotCast(ballot, "AA", reason: .left)))
        let personal = story.events.suffix(5)
        for (audience, count) in [
            (Audience.board, 0), (.delegate("BB"), 0), (.delegate("AA"), 5), (.officer(.chair), 5),
        ] {
            #expect(personal.compactMap { $0.redacted(for: audience, in: story.assembly) }.count == count)
        }
    }
}
