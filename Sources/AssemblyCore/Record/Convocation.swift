public import Language

/// Everything that is known of an assembly when it is convened.
public struct Convocation: Hashable, Codable, Sendable {
    /// What the assembly is called.
    public let title: LocalizedText
    /// A short form for title lines.
    public let shortTitle: String
    /// Where it meets.
    public let place: LocalizedText
    /// The first day.
    public let from: CivilDate
    /// The last day.
    public let to: CivilDate
    /// Local time minus UTC, in minutes.
    public let utcOffsetMinutes: Int
    /// Whether everything is a rehearsal and marked so.
    public let isRehearsal: Bool
    /// The working languages.
    public let languages: [WorkingLanguage]
    /// The rules.
    public let rulebook: Rulebook
    /// All members, in the order of names.
    public let members: [Member]
    /// Delegations known beforehand.
    public let delegations: [Delegation]
    /// The planned sittings.
    public let sittings: [PlannedSitting]
    /// The agenda.
    public let agenda: [AgendaItem]
    /// The questions known beforehand.
    public let questions: [Question]
    /// Remarks on sources and on what is not known.
    public let notes: [String]
    /// Offices held when the session begins.
    public let offices: [HeldOffice]
    /// The decimals of the members' weights: with 2, a weight is a number of hundredths; `nil` where weights are whole.
    public let weightDecimals: Int?
    /// What the symbols of its documents begin with: `A/92`; `nil` where texts get none by themselves.
    public let symbols: String?

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case title = "title"
        case shortTitle = "shortTitle"
        case place = "place"
        case from = "from"
        case to = "to"
        case utcOffsetMinutes = "utcOffsetMinutes"
        case isRehearsal = "isRehearsal"
        case languages = "languages"
        case rulebook = "rulebook"
        case members = "members"
        case delegations = "delegations"
        case sittings = "sittings"
        case agenda = "agenda"
        case questions = "questions"
        case notes = "notes"
        case offices = "offices"
        case weightDecimals = "weightDecimals"
        case symbols = "symbols"
    }

    /// A convocation; texts without a symbol get the next of its form, and amendments the next of their texts.
    public init(
        title: LocalizedText, shortTitle: String, place: LocalizedText, from: CivilDate, to: CivilDate,
        utcOffsetMinutes: Int, isRehearsal: Bool, languages: [WorkingLanguage], rulebook: Rulebook,
        members: [Member], delegations: [Delegation], sittings: [PlannedSitting], agenda: [AgendaItem],
        questions: [Question], notes: [String], offices: [HeldOffice] = [],
        weightDecimals: Int? = nil, symbols: String? = nil
    ) {
        (self.title, self.shortTitle, self.place, self.from, self.to) = (title, shortTitle, place, from, to)
        (self.utcOffsetMinutes, self.isRehearsal, self.languages) = (utcOffsetMinutes, isRehearsal, languages)
        (self.rulebook, self.members, self.delegations) = (rulebook, members, delegations)
        (self.sittings, self.agenda, self.notes) = (sittings, agenda, notes)
        self.questions = questions.withSymbols(under: symbols)
        self.offices = offices
        self.weightDecimals = weightDecimals == 0 ? nil : weightDecimals
        self.symbols = symbols
    }

    /// The same assembly held as a rehearsal, or in earnest.
    public func asRehearsal(_ isRehearsal: Bool) -> Convocation {
        Convocation(
            title: title, shortTitle: shortTitle, place: place, from: from, to: to, utcOffsetMinutes: utcOffsetMinutes,
            isRehearsal: isRehearsal, languages: languages, rulebook: rulebook, members: members,
            delegations: delegations, sittings: sittings, agenda: agenda, questions: questions, notes: notes,
            offices: offices, weightDecimals: weightDecimals, symbols: symbols)
    }
}

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
