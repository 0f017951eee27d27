import AssemblyCore

extension SpokenFormula {
    /// The announcement of a result in the order of the rulebook (RPGA 40(4)).
    /// - Parameter readsFigures: whether the figures are in it, or read from the list that the screen shows.
    public static func announcement(
        of result: DeclaredResult, in ballot: Ballot, _ assembly: Assembly, readsFigures: Bool = true
    ) -> String {
        let title = assembly.questions[ballot.question]?.title.english ?? ""
        guard readsFigures else {
            return ending(of: result, in: ballot, assembly)
        }
        let lines = result.announcement.filter { $0.figure != .didNotVote }
        let figures = lines.map { "\(label(of: $0, in: ballot)), \($0.value)" }.joined(separator: "; ")
        return "\(title). \(figures.uppercasedFirst). \(ending(of: result, in: ballot, assembly))"
    }

    /// Names keep their capital letter within the sentence.
    private static func label(of line: AnnouncedLine, in ballot: Ballot) -> String {
        line.figure == .votes && !ballot.candidates.isEmpty ? line.label : line.label.lowercasedFirst
    }

    private static func ending(of result: DeclaredResult, in ballot: Ballot, _ assembly: Assembly) -> String {
        let names = result.verdict.elected.joined(separator: ", ")
        switch result.verdict.outcome {
        case .carried: return "\(subject(of: ballot, assembly)) is adopted."
        case .notCarried: return "\(subject(of: ballot, assembly)) is not adopted."
        case .elected:
            let verb = result.verdict.elected.count == 1 ? "is" : "are"
            return "\(names), having obtained the required majority, \(verb) elected."
        case .noneElected: return "No candidate has obtained the required majority."
        case .tied: return "The votes are equal."
        case .noResult: return "No vote was expressed; there is no result."
        }
    }

    /// What a motion is called when its outcome is announced.
    private static func subject(of ballot: Ballot, _ assembly: Assembly) -> String {
        guard let question = assembly.questions[ballot.question] else { return "It" }
        if question.amends != nil { return "The amendment" }
        switch assembly.agenda[question.item]?.kind {
        case .appointment: return "The proposal for the appointment"
        case .resolution: return "The draft resolution"
        case .programme: return "The programme of activities"
        case .budget: return "The budget"
        default: return "The proposal"
        }
    }
}

extension String {
    /// The text with its first letter in lower case, to stand within a sentence; names keep theirs.
    var lowercasedFirst: String {
        let second = dropFirst().first
        return second?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
    }
    /// The text with its first letter in upper case, to begin a sentence.
    var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}
