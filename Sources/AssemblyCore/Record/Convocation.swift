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
