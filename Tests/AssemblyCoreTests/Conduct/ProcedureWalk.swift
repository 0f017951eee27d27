import AssemblyCore
import PlenaryTestKit

/// A walk through the states that a small assembly reaches by the steps that its chair is offered, by annulments and by
/// withdrawals.
struct ProcedureWalk {
    /// The states that were seen, in short.
    private(set) var seen: Set<String> = []
    /// How many states are looked at.
    var limit = 1_500

    /// The first state without a way on, in words; `nil` where there is none.
    mutating func firstDeadEnd() throws -> String? {
        var waiting = [try AssemblyStory.under("elections"), try AssemblyStory.under("texts")]
        var place = 0
        while place < waiting.count, seen.count < limit {
            let story = waiting[place]
            place += 1
            if let trouble = Self.trouble(in: story) { return trouble }
            for command in Self.moves(in: story) {
                var next = story
                next.when(command)
                guard next.refusal == nil else { continue }
                if seen.insert(Self.summary(of: next.assembly)).inserted { waiting.append(next) }
            }
        }
        return nil
    }

    private static func trouble(in story: AssemblyStory) -> String? {
        let assembly = story.assembly
        guard assembly.sitting != .sessionClosed else { return nil }
        let steps = NextStep.now(for: AssemblyFixture.chair, at: story.now, in: assembly)
        let isAwaitingBox = assembly.currentBallot?.phase == .closed
        guard steps.contains(where: { $0.refusal == nil }) || isAwaitingBox else {
            return "no step: \(summary(of: assembly))"
        }
        for question in assembly.questions.values where question.isPending {
            guard let item = assembly.agenda[question.item], item.isInHand, assembly.sitting.isOpen,
                assembly.currentBallot == nil, question.amends == nil
            else { continue }
            let next = assembly.series(on: question.id)?.next
            let isWaiting =
                assembly.waitingBallots.contains { $0.question == question.id } || next?.tie != nil
                || UpcomingBallot.awaitsName(on: question.id, in: assembly)
                || question.standing.isEmpty && question.rounds == 0
            if UpcomingBallot.next(on: question.id, in: assembly) == nil, !isWaiting {
                return "no way on for \(question.id): \(summary(of: assembly))"
            }
        }
        return nil
    }

    /// The steps of the chair, the counts of a box, an annulment, a withdrawal, lots.
    private static func moves(in story: AssemblyStory) -> [Command] {
        let assembly = story.assembly
        var moves = NextStep.now(for: AssemblyFixture.chair, at: story.now, in: assembly).map {
            sealed($0.command)
        }
        for ballot in assembly.ballots.values {
            switch ballot.phase {
            case .open where ballot.papers.isEmpty: moves += casts(in: ballot)
            case .closed: moves += counts(of: ballot).map { .ballots(.recordCount(ballot.id, $0)) }
            case .declared: moves.append(.ballots(.annul(ballot.id, reason: "A paper too many.")))
            default: break
            }
        }
        for question in assembly.questions.values where question.isPending {
            if case .lots? = assembly.series(on: question.id)?.next {
                moves.append(.series(.drawLots(question.id, seed: "482913")))
            }
            moves += question.standing.prefix(1).map { .questions(.withdrawCandidate(question.id, $0.id)) }
        }
        return moves
    }

    private static func sealed(_ command: Command) -> Command {
        guard case .ballots(.open(let id, let limit, nil)) = command else { return command }
        return .ballots(.open(id, limitSeconds: limit, seal: AssemblyFixture.seal))
    }

    private static func casts(in ballot: Ballot) -> [Command] {
        guard !ballot.isSealed, let member = ballot.electors.keys.min() else {
            return ballot.electors.keys.min().map {
                [.ballots(.cast(ballot.id, $0, AssemblyStory.sealed("\($0)")))]
            } ?? []
        }
        let choices: [Choice] =
            ballot.isElection
            ? ballot.candidates.prefix(2).map { .names([$0.id]) } + [.abstain] : [.yes, .no, .abstain]
        return choices.map { .ballots(.cast(ballot.id, member, .open($0))) }
    }

    /// What a box with so many papers can hold.
    private static func counts(of ballot: Ballot) -> [Tally] {
        let papers = ballot.received
        guard ballot.isElection else { return [.motion(for: papers, against: 0), .motion(for: 0, against: papers)] }
        return ballot.candidates.prefix(2).map { .names([$0.id: papers]) } + [.names([:], abstentions: papers)]
    }

    private static func summary(of assembly: Assembly) -> String {
        let questions = assembly.questions.values.sorted { $0.id < $1.id }.map {
            "\($0.id):\($0.state):\($0.standing.count):\(String(describing: assembly.series(on: $0.id)?.next.state))"
        }
        let items = assembly.agenda.items.map { item in
            item.isConcluded ? "c" : item.isInHand ? "h" : "p"
        }
        let ballots = assembly.ballots.values.filter(\.isUnderWay).map { "\($0.question):\($0.phase):\($0.received)" }
        let sitting =
            switch assembly.sitting {
            case .open(let number, _): "o\(number)"
            case .suspended(let number, _): "s\(number)"
            case .closed(let number): "c\(number)"
            case .sessionClosed: "end"
            }
        return ([sitting] + items + questions + ballots.sorted()).joined(separator: " ")
    }
}
