/// What somebody who was elected or appointed answers, as the assembly is told of it.
///
/// Whoever declines does not hold the office, and bars nobody from another. Nothing else follows by itself: whether the seat is
/// filled by another ballot is for the assembly.
public enum ElectionAnswer: String, Hashable, Codable, CaseIterable, Sendable {
    /// The office is accepted.
    case accepted = "accepted"
    /// The office is declined.
    case declined = "declined"
    /// The oath, or the solemn declaration, was taken.
    case sworn = "sworn"
}

extension Question {
    /// Who has been elected by it, or appointed where it was carried; nobody before that.
    public var chosen: [Candidate] {
        if case .election = form { return candidates.filter { elected.contains($0.id) } }
        return state == .decided(.carried) ? standing : []
    }
}

extension Assembly {
    /// What somebody who was elected has answered; `nil` where nothing has been noted, or where a recount has elected
    /// another since.
    public func answer(of candidate: CandidateID, on question: QuestionID) -> ElectionAnswer? {
        guard questions[question]?.chosen.contains(where: { $0.id == candidate }) == true else { return nil }
        return docket.answers[question]?[candidate]
    }
}
