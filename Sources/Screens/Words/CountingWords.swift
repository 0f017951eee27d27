import AssemblyCore
import Language

/// Where a vote stands that no machine takes, in words and names.
enum CountingWords {
    /// How far a roll call is: `called, 17 of 193`.
    static func place(in call: RollCall) -> Message {
        guard call.isInSecondCall else { return "called, \(call.position + 1) of \(call.order.count)" }
        return "called again: it passed or did not answer"
    }

    /// What is said once nobody is left to be called.
    static func everybodyCalled(_ ballot: Ballot) -> Message {
        ballot.phase == .open
            ? "Everybody has been called. The vote can be closed."
            : "The vote is closed; the result will be announced next."
    }

    /// Who is called after the one who is called now.
    static func after(_ call: RollCall) -> [MemberCode] {
        call.isInSecondCall
            ? Array(call.secondCall.filter { !call.calledAgain.contains($0) }.dropFirst().prefix(4))
            : Array(call.order.dropFirst(call.position + 1).prefix(4))
    }

    /// Who answered last, and what.
    static func last(_ call: RollCall) -> (member: MemberCode, answer: RollCallAnswer)? {
        call.last.flatMap { member in call.answers[member].map { (member, $0) } }
    }
}
