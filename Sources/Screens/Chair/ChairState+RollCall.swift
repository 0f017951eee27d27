import AssemblyCore
import TerminalKit

/// A roll call at the chair's console: the digits are the answers of the member that is called and shown, until the
/// ballot is closed. Nothing else is on them, and Enter alone answers nothing.
extension ChairState {
    /// The roll call under way.
    var rollCall: (ballot: Ballot, call: RollCall)? {
        guard let ballot = assembly.currentBallot, ballot.phase == .open, let call = ballot.rollCall,
            assembly.debate.pointInHand == nil
        else { return nil }
        return (ballot, call)
    }

    /// Whether the digits are answers.
    var isInRollCall: Bool { rollCall != nil }

    /// The digit of a step; the answers of a roll call have theirs, and nothing beside them has one.
    func digit(ofStep place: Int) -> Int? {
        guard isInRollCall else { return place < ChairKeys.stepsWithDigit ? place + 1 : nil }
        guard rollCall?.call.next != nil else { return nil }
        // Before the answers stands what is waited for, which has no digit.
        return (1...ChairKeys.answersWithDigit).contains(place) ? place : nil
    }

    /// Takes down an answer by its digit.
    mutating func takeAnswer(_ digit: Int) -> [Effect<ConsoleRequest>] {
        guard let (ballot, call) = rollCall else { return [] }
        guard let member = call.next else {
            desk.say(ChairWords.everybodyIsCalled, .caution)
            return []
        }
        let answers = RollCallAnswer.allCases
        guard answers.indices.contains(digit - 1) else {
            desk.say(ChairWords.noSuchAnswer(answers.count), .caution)
            return []
        }
        desk.focus = nil
        let label = ChairWords.answer(answers[digit - 1], of: assembly.name(of: member))
        let answer = BallotCommand.rollCallAnswer(
            ballot.id, member, answers[digit - 1], replacing: AnswerBefore(of: member, in: call))
        return carryOut(OfficeAct(label, .submit(.ballots(answer))))
    }

    /// Fills in another answer of the member that answered last.
    mutating func correctLastAnswer() {
        guard let (ballot, call) = rollCall, let last = call.last else {
            return desk.say(ChairWords.nobodyAnswered, .caution)
        }
        desk.form = ProcedureForms(assembly: assembly).answer(of: last, in: ballot)
    }
}
