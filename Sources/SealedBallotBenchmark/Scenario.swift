import SealedBallot

/// An election of a given size, held once by us and checked, counted and opened once by belenios-tool.
struct Scenario {
    let name: String
    let question: Question
    let voters: Int
    /// How many ballots the tool makes for the comparison; each is a process of its own.
    let toolBallots: Int

    static func all(voters: Int) -> [Scenario] {
        let three = (1...3).map { "Candidate \($0)" }
        let twenty = (1...20).map { "Candidate \($0)" }
        return [
            Scenario(
                name: "3 candidates, one or blank",
                question: Question("Who?", answers: three, minimum: 1, maximum: 1, hasBlank: true), voters: voters,
                toolBallots: 20),
            Scenario(
                name: "20 candidates, at most 9",
                question: Question("Who?", answers: twenty, minimum: 0, maximum: 9, hasBlank: false), voters: voters,
                toolBallots: 10),
        ]
    }

    func marks(_ voter: Int) -> [Int] {
        if question.hasBlank {
            let chosen = voter % (question.answers.count + 1)
            return (0...question.answers.count).map { $0 == chosen ? 1 : 0 }
        }
        return question.answers.indices.map { ($0 + voter) % question.answers.count < voter % 10 ? 1 : 0 }
    }
}
