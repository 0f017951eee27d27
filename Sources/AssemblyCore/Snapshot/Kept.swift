/// What the first part of a snapshot holds of questions and ballots.
struct Kept: Hashable, Sendable {
    private(set) var questions: Set<QuestionID> = []
    private(set) var ballots: Set<BallotID> = []

    /// What is under way, then as far as there is room the latest ballots with their questions, what is asked under the
    /// item in hand, and what waits for its vote.
    init(in assembly: Assembly, room: Int) {
        var left = room
        for id in assembly.ballotsUnderWay + assembly.balloting.recounting { keep(id, of: assembly) }
        for id in assembly.ballotOrder.reversed() where left > room / 2 {
            guard !ballots.contains(id), let ballot = assembly.ballots[id] else { continue }
            left -= ballot.snapshotSize + (assembly.questions[ballot.question]?.snapshotSize ?? 0)
            keep(id, of: assembly)
        }
        for motion in assembly.pendingMotions { keep(motion.id, of: assembly) }
        let item = assembly.agenda.itemInHand?.id
        let questions = assembly.questionOrder.compactMap { assembly.questions[$0] }
        for question in questions.reversed().filter({ $0.item == item }) + questions.filter(\.isPending) {
            guard left > 0 else { break }
            guard !self.questions.contains(question.id) else { continue }
            left -= question.snapshotSize
            keep(question.id, of: assembly)
        }
    }

    private mutating func keep(_ id: BallotID, of assembly: Assembly) {
        guard let ballot = assembly.ballots[id], ballots.insert(id).inserted else { return }
        keep(ballot.question, of: assembly)
    }

    /// A question with those to which it belongs.
    private mutating func keep(_ id: QuestionID, of assembly: Assembly) {
        guard let question = assembly.questions[id], questions.insert(id).inserted else { return }
        for whole in [question.amends, question.partOf, assembly.debate.motions[id]?.proposed.question] {
            if let whole { keep(whole, of: assembly) }
        }
    }
}
