import Language

extension Convocation {
    /// What makes it impossible to hold an assembly on this, told of a record from outside; `nil` when it is sound. Files
    /// are checked with line and column where they are read; this is what the arithmetic of the core rests on.
    var trouble: Message? {
        if Set(members.map(\.code)).count != members.count { return "A member is on the roll twice." }
        for member in members where !member.isCountable {
            return "The weight or the population of \(member.name.message) is not a number that votes can have."
        }
        guard Self.canAddUp(members.map(\.weight)), Self.canAddUp(members.map { $0.population ?? 0 }) else {
            return "The weights or the populations of all members are too large to be added up."
        }
        guard (0...DecimalFigure.mostDecimals).contains(weightDecimals ?? 0) else {
            return "The weights have more decimals than can be counted."
        }
        guard (-1_440...1_440).contains(utcOffsetMinutes) else {
            return "The time zone is further from UTC than any clock on earth."
        }
        guard rulebook.debate.isCountable else { return "The rules of debate contain a limit that is out of range." }
        for rule in rulebook.decisions where !rule.isSound {
            return "The rule '\(rule.title.message)' has a stage that decides nothing."
        }
        for question in questions where !question.isSound {
            return "The question '\(question.title.message)' has seats that cannot be filled."
        }
        return agenda.contains { !$0.isSound } ? "An agenda item has a length that no sitting can have." : nil
    }

    private static func canAddUp(_ numbers: [Int]) -> Bool {
        var sum = 0
        for number in numbers {
            let (next, overflows) = sum.addingReportingOverflow(number)
            guard !overflows, next <= Int.max / 16 else { return false }
            sum = next
        }
        return true
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
        !stages.isEmpty && stages.allSatisfy { !$0.tests.isEmpty && $0.isCountable }
            && returnsTo.map { stages.indices.contains($0) } ?? true
    }
}

extension Stage {
    /// Whether its numbers can be those of a series.
    fileprivate var isCountable: Bool {
        let places =
            switch field {
            case .all, .unrestricted: 0
            case .leading(let count), .leadingPerSeat(let count): count
            }
        return Bounds.hold(ballots, whileMoreThan) && (0...1_000_000).contains(places) && Bounds.hold(eliminatesFrom)
    }
}

extension DebateRules {
    /// Whether its limits can be those of a debate.
    fileprivate var isCountable: Bool {
        Bounds.hold(speechSeconds, speechesEach, secondsEach, orderSeconds, replies.most)
            && motions.allSatisfy { Bounds.hold($0.speakersFor, $0.speakersAgainst) }
            && replies.limitsSeconds.allSatisfy { Bounds.hold($0) } && Bounds.hold(explanations.limitSeconds)
    }
}

extension Question {
    /// Whether the seats of an election can be filled.
    var isSound: Bool {
        guard case .election(let seats) = form else { return groups.isEmpty }
        let kept = groups.reduce(0) { sum, group in
            group.seats < 0 ? .max : sum.addingReportingOverflow(group.seats).partialValue
        }
        return (1...999).contains(seats) && (0...seats).contains(kept) && groups.allSatisfy { $0.seats >= 0 }
    }
}

extension AgendaItem {
    /// Whether its length is one that an item can have.
    var isSound: Bool { (0...1_440).contains(plannedMinutes ?? 0) && secondsBefore == 0 }
}
