import AssemblyCore
import PlenaryTestKit
import Testing

@Suite("What the chair can do next")
struct NextStepTests {
    func steps(_ story: AssemblyStory) -> [NextStep] {
        NextStep.now(for: AssemblyFixture.chair, at: story.now, in: story.assembly)
    }

    @Test("from the opening to the close, the steps offered lead to the end of the session")
    func road() throws {
        var story = AssemblyStory()
        try story.given(.questions(.withdraw("empty")))
        var taken = 0
        while story.assembly.sitting != .sessionClosed, taken < 200 {
            guard let step = likeliest(story) else { break }
            var command = step.command
            if case .ballots(.open(let question, let limit, _)) = command {
                command = .ballots(.open(question, limitSeconds: limit, seal: AssemblyFixture.seal))
            }
            try story.given(command)
            try castSomething(&story)
            taken += 1
        }
        #expect(story.assembly.sitting == .sessionClosed, "stuck after \(taken) steps")
        #expect(story.assembly.agenda.nextItem == nil)
        #expect(story.assembly.questions.values.allSatisfy { $0.state != .pending })
        #expect(story.auditTrouble == nil)
        #expect(story.replayed == story.assembly)
    }

    /// The first lawful step that goes on; once the agenda is done, the one that closes.
    private func likeliest(_ story: AssemblyStory) -> NextStep? {
        let lawful = steps(story).filter { $0.refusal == nil && $0.command != .sitting(.suspend) }
        let isDone = story.assembly.agenda.nextItem == nil && story.assembly.agenda.itemInHand == nil
        return lawful.first { !isDone || [.sitting(.close), .sitting(.closeSession)].contains($0.command) }
    }

    /// Everybody agrees: on yes, or on the first name.
    private func castSomething(_ story: inout AssemblyStory) throws {
        guard let ballot = story.assembly.currentBallot else { return }
        if ballot.phase == .closed {
            let first = ballot.candidates.first?.id
            let tally = first.map { Tally.names([$0: ballot.received]) } ?? .motion(for: ballot.received, against: 0)
            try story.given(.ballots(.recordCount(ballot.id, tally)))
        }
        guard ballot.phase == .open, ballot.received == 0 else { return }
        if ballot.isSecret { return try story.castSealed(AssemblyFixture.voters, in: ballot.id) }
        let names = ballot.candidates.prefix(ballot.seats).map(\.id)
        for member in AssemblyFixture.voters {
            try story.given(.ballots(.cast(ballot.id, member, .open(names.isEmpty ? .yes : .names(names)))))
        }
    }

    @Test("given an amendment, it is offered and its draft is not; given no candidates, the step says why not")
    func reasons() throws {
        let story = try AssemblyStory.under("texts")
        let offered = steps(story).compactMap { step -> QuestionID? in
            if case .ballots(.open(let id, _, _)) = step.command { return id }
            return nil
        }
        #expect(offered == ["change", "quiet", "cards", "charter"])
        let elections = try AssemblyStory.under("elections")
        let empty = steps(elections).first { $0.command == .ballots(.open("empty", limitSeconds: nil, seal: nil)) }
        #expect(empty?.refusal == .questionHasNoCandidates("empty"))
    }

    @Test("given a ballot, the steps are those of the ballot, and closing asks to be confirmed")
    func ballot() throws {
        var story = try AssemblyStory.under("texts")
        let ballot = try story.open("quiet")
        #expect(
            steps(story).map(\.command) == [
                .ballots(.close(ballot)), .ballots(.hold(ballot)), .ballots(.extend(ballot, seconds: 60)),
            ])
        #expect(steps(story)[0].needsConfirmation)
        try story.given(.ballots(.close(ballot)))
        #expect(steps(story).map(\.command) == [.series(.declare(ballot))])
    }
}
