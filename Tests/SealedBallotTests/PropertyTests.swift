import SealedBallot
import Testing

@Suite("Random elections")
struct PropertyTests {
    @Test(
        "Random questions, papers, weights, thresholds and repeated votes: the result is the plain count",
        arguments: 1...12)
    func plainCount(seed: UInt64) throws {
        var generator = SplitMix(seed: seed)
        let questions = (0...Int.random(in: 0...1, using: &generator)).map { _ in question(&generator) }
        let weights = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
            UInt64.random(in: 0...9, using: &generator)
        }
        let size = Int.random(in: 1...3, using: &generator)
        let threshold = Int.random(in: 1...size, using: &generator)
        let mixed = Bool.random(using: &generator)
        var election = TestElection(
            questions: questions, weights: weights,
            trustees: try TestElection.thresholdTrustees(threshold, of: size, mixed: mixed))
        var last: [Int: [[Int]]] = [:]
        for _ in 0..<Int.random(in: 0...4, using: &generator) {
            let voter = Int.random(in: weights.indices, using: &generator)
            let marks = questions.map { paper($0, &generator) }
            try election.cast(voter, marks)
            last[voter] = marks
        }
        let group = Array((1...size).map { $0 + (mixed ? 1 : 0) }.shuffled(using: &generator).prefix(threshold))
        let result = try election.conclude(owners: (mixed ? [1] : []) + group)
        let expected = questions.indices.map { question in
            (0..<(questions[question].answers.count + (questions[question].hasBlank ? 1 : 0))).map { choice in
                last.reduce(UInt64(0)) { $0 + weights[$1.key] * UInt64($1.value[question][choice]) }
            }
        }
        #expect(result.counts == expected)
        let report = try BulletinBoardVerifier(BulletinBoardBytes(election.board), workers: 2).verify()
        #expect(report.result?.counts == expected)
        #expect(report.counted == last.count)
    }

    private func question(_ generator: inout SplitMix) -> Question {
        let count = Int.random(in: 1...4, using: &generator)
        let maximum = Int.random(in: 0...count, using: &generator)
        let minimum = Int.random(in: 0...maximum, using: &generator)
        return Question(
            "Question", answers: (1...count).map { "Answer \($0)" }, minimum: minimum, maximum: maximum,
            hasBlank: Bool.random(using: &generator))
    }

    private func paper(_ question: Question, _ generator: inout SplitMix) -> [Int] {
        let isBlank = question.hasBlank && Int.random(in: 0..<4, using: &generator) == 0
        let number = isBlank ? 0 : Int.random(in: question.minimum...question.maximum, using: &generator)
        let chosen = Set(question.answers.indices.shuffled(using: &generator).prefix(number))
        return (question.hasBlank ? [isBlank ? 1 : 0] : [])
            + question.answers.indices.map { chosen.contains($0) ? 1 : 0 }
    }
}
