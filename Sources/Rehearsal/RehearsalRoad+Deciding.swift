import AssemblyCore
import Language

/// Questions put to the vote until each is decided: further ballots, ties, another name.
extension RehearsalRoad {
    private static let chair = Authority.officer(.chair, "rehearsal-chair")

    func decideQuestions(under item: AgendaItem, _ before: Assembly) async throws(RehearsalFault) -> Assembly {
        var assembly = before
        while let question = next(under: item.id, in: assembly) {
            guard question.rounds < 60 else {
                throw RehearsalFault("'\(question.title.english)' was not decided in 60 ballots.")
            }
            assembly = try await decide(question, assembly)
        }
        return assembly
    }

    /// The first question that can be put to the vote or needs something else before.
    private func next(under item: ItemID, in assembly: Assembly) -> Question? {
        let pending = assembly.questions(under: item).filter { $0.isPending }
        return pending.first { refusal(of: $0.id, in: assembly) == nil }
            // What waits for a vote that was put off is left for a later sitting.
            ?? pending.first { refusal(of: $0.id, in: assembly).map(waitsForAnother) == false }
    }

    /// Whether a question waits only because another one comes first.
    private func waitsForAnother(_ refusal: Refusal) -> Bool {
        switch refusal {
        case .amendmentFirst, .debate(.partFirst), .debate(.furtherRemovedFirst): true
        default: false
        }
    }

    private func refusal(of question: QuestionID, in assembly: Assembly) -> Refusal? {
        NextStep.refusal(
            of: .ballots(.open(question, limitSeconds: nil, seal: nil)), by: Self.chair,
            at: assembly.lastEventAt ?? Moment(milliseconds: 0), in: assembly)
    }

    private func decide(_ question: Question, _ assembly: Assembly) async throws(RehearsalFault) -> Assembly {
        switch refusal(of: question.id, in: assembly) {
        case nil: return try await ballot(on: question.id)
        case .conduct(.tieFirst): return try await decideTie(in: question, assembly)
        case .conduct(.newNameAwaited): return try await bringName(for: question.id, assembly)
        case .questionHasNoCandidates: return try await act(.questions(.withdraw(question.id)), by: secretariat)
        case .debate(.rankingIncomplete(of: let text, missing: _)):
            let pending = Debate.amendments(to: text, in: assembly).filter(\.isPending).map(\.id)
            return try await act(.debate(.rankAmendments(of: text, pending)))
        case let refusal?: throw RehearsalFault("A step was refused: \(refusal.sentence(in: assembly))")
        }
    }

    /// Draws lots with a number of the rehearsal's own, or lets the chair decide.
    private func decideTie(in question: Question, _ assembly: Assembly) async throws(RehearsalFault) -> Assembly {
        var generator = SeededGenerator(seed: seed, purpose: "lots/\(question.id)/\(question.rounds)")
        switch assembly.series(on: question.id)?.next {
        case .lots:
            let number = String(100_000 + generator.below(900_000))
            return try await act(.series(.drawLots(question.id, seed: number)), by: secretariat, attested: true)
        case .castingVote(let between, let places, _):
            let names = between.prefix(places).compactMap { name in
                question.candidates.first { $0.name == name }?.id
            }
            return try await act(.series(.giveCastingVote(question.id, names: names)))
        default:
            let isCarried = generator.below(2) == 0
            return try await act(.series(.giveCastingVoteOnMotion(question.id, carried: isCarried)))
        }
    }
}
