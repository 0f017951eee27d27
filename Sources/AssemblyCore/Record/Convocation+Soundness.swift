extension Convocation {
    /// What makes it impossible to hold an assembly on this, told of a record from outside; `nil` when it is sound. Files
    /// are checked with line and column where they are read; this is what the arithmetic of the core rests on.
    var trouble: String? {
        if Set(members.map(\.code)).count != members.count { return "A member stands on the roll twice." }
        for member in members where !member.isCountable {
            return "The weight or the population of \(member.code) is not a number that votes can have."
        }
        for rule in rulebook.decisions where !rule.isSound {
            return "The rule '\(rule.id)' has a stage that decides nothing."
        }
        for question in questions where !question.isSound {
            return "The question '\(question.id)' has seats that cannot be filled."
        }
        return agenda.contains { !$0.isSound } ? "An item lasts for a time that no sitting has." : nil
    }
}

extension Member {
    /// Whether its figures can be added up with those of all others.
    var isCountable: Bool {
        (0...Figures.largest).contains(weight) && (0...Figures.largest).contains(population ?? 0)
    }
}

extension DecisionRule {
    /// Whether there is a stage, and each has a test and a field that can be filled.
    fileprivate var isSound: Bool {
        !stages.isEmpty && stages.allSatisfy { !$0.tests.isEmpty }
            && returnsTo.map { stages.indices.contains($0) } ?? true
    }
}

extension Question {
    /// Whether the seats of an election can be filled.
    var isSound: Bool {
        guard case .election(let seats) = form else { return groups.isEmpty }
        let kept = groups.reduce(0) { sum, group in
            group.seats < 0 ? .max : sum.addingReportingOverflow(group.seats).partialValue
        }
        return (1...999).contains(seats) && (0...seats).contains(kept)
    }
}

extension AgendaItem {
    fileprivate var isSound: Bool { (0...1_440).contains(plannedMinutes ?? 0) && secondsBefore == 0 }
}
