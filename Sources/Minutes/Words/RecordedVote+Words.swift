import AssemblyCore
package import Language

extension RecordedVote {
    /// How it is told to people.
    var word: Message {
        switch self {
        case .yes: Message("for", context: "vote")
        case .no: Message("against", context: "vote")
        case .abstain: Message("abstention", context: "vote")
        case .names(let names): .verbatim(names.sideBySide)
        case .notCast: "did not vote"
        }
    }

    /// The heading of a list of those who voted so.
    package var listHeading: Message {
        switch self {
        case .yes: "For"
        case .no: "Against"
        case .abstain: "Abstaining"
        case .names: "For \(word)"
        case .notCast: "Did not vote"
        }
    }
}
