import AssemblyCore
import PlenaryTestKit
import Testing

/// What stories of hands that are counted, and counted again, have in common.
extension AssemblyStory {
    /// Hands on a question, counted by two officers and announced.
    mutating func hands(on id: QuestionID, _ votesFor: Int, _ against: Int) throws -> BallotID {
        try given(.openHandCount(id))
        let ballot = try #require(assembly.currentBallot?.id)
        try count(ballot, .motion(for: votesFor, against: against))
        try given(.series(.declare(ballot)))
        return ballot
    }

    /// Two officers enter the same count.
    mutating func count(_ ballot: BallotID, _ tally: Tally) throws {
        try given(.enterHandCount(ballot, tally))
        when(.enterHandCount(ballot, tally), by: secondCounter)
        #expect(refusal == nil)
    }

    /// An audit finds that everything follows, and a replay gives the same state.
    func expectSound() {
        #expect(auditTrouble == nil)
        #expect(replayed == assembly)
    }
}
