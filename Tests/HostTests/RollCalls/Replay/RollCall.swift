import AssemblyCore

/// A recorded vote of the past: who answered what, and the totals that were published.
struct RollCall: Sendable {
    /// Its number in the data set.
    let number: Int
    /// The session of the General Assembly.
    let session: Int
    /// The resolution as the data set names it; empty where it names none.
    let resolution: String
    /// The totals that were published.
    let published: Tally
    /// The answers in the order of the archive's States; `nil` for a State that did not vote.
    let answers: [Choice?]

    /// The name of the question that is put to the vote again.
    var question: QuestionID { QuestionID(rawValue: "roll-call-\(number)") }

    /// How it is called where something is told of it.
    var title: String { resolution.isEmpty ? "Roll-call \(number)" : "Roll-call \(number), \(resolution)" }

    /// The sum of the answers, to be held against the published totals.
    var sum: Tally {
        var sum = Tally()
        for case let answer? in answers { sum.add(answer) }
        return sum
    }
}
