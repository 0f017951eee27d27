import SealedBallot

/// An election of a given size, held once by us and once by belenios-tool.
struct SealedScenario {
    /// What it is called in the table.
    let name: String
    /// What the ballots answer.
    let question: Question
    /// How many cast one.
    let voters: Int
    /// How many ballots the tool makes for the comparison; each is a process of its own.
    let toolBallots: Int

    /// One of three candidates or a blank.
    static func small(voters: Int) -> SealedScenario {
        SealedScenario(
            name: "3 candidates", question: Question("Who?", answers: names(3), minimum: 1, maximum: 1, hasBlank: true),
            voters: voters, toolBallots: 20)
    }

    /// At most nine of twenty candidates.
    static func large(voters: Int) -> SealedScenario {
        SealedScenario(
            name: "20 candidates",
            question: Question("Who?", answers: names(20), minimum: 0, maximum: 9, hasBlank: false), voters: voters,
            toolBallots: 10)
    }

    private static func names(_ count: Int) -> [String] { (1...count).map { "Candidate \($0)" } }

    /// How a voter marks the paper.
    func marks(_ voter: Int) -> [Int] {
        if question.hasBlank {
            let chosen = voter % (question.answers.count + 1)
            return (0...question.answers.count).map { $0 == chosen ? 1 : 0 }
        }
        return question.answers.indices.map { ($0 + voter) % question.answers.count < voter % 10 ? 1 : 0 }
    }
}
