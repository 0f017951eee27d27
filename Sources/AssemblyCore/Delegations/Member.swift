public import Language

/// A region of the elections (Terms of reference of regional conferences, 2).
public enum Region: String, Codable, CaseIterable, Sendable {
    case africa = "Africa"
    case americas = "Americas"
    case asia = "Asia"
    case europe = "Europe"
}

/// A member of the assembly, with its names and its place in the order of names.
public struct Member: Hashable, Codable, Sendable {
    /// The member's code.
    public let code: MemberCode
    /// The member's short name in the working languages.
    public let name: LocalizedText
    /// Its official name in the working languages: `French Republic`; `nil` where it has none besides the short one, or the
    /// members file gives none.
    public let official: LocalizedText?
    /// The article of its name in the languages that put one before it: `the`; `le`, `la`, `l'`, `les`; `el`, `los` and so on.
    /// `nil` where the members file gives none.
    public let articles: [WorkingLanguage: String]?
    /// The region in which it stands for election; `nil` where it is not known.
    public let region: Region?
    /// The place in French alphabetical order, which rules every list and the roll call (RPGA 39(7)).
    public let order: Int
    /// Votes on a card vote; 1 for one member, one vote.
    public let weight: Int
    /// The people it stands for; `nil` where it is not given.
    public let population: Int?
    /// The section to which it belongs, for decisions by shares of sections; `nil` for none.
    public let section: String?

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case code = "code"
        case name = "name"
        case official = "official"
        case articles = "articles"
        case region = "region"
        case order = "order"
        case weight = "weight"
        case population = "population"
        case section = "section"
    }

    /// A member as the members file gives it.
    public init(
        code: MemberCode, name: LocalizedText, official: LocalizedText? = nil,
        articles: [WorkingLanguage: String]? = nil, region: Region?, order: Int,
        weight: Int = 1, population: Int? = nil, section: String? = nil
    ) {
        (self.code, self.name, self.region, self.order, self.weight) = (code, name, region, order, weight)
        (self.official, self.articles) = (official, articles)
        (self.population, self.section) = (population, section)
    }

    /// The name as a sentence declines it.
    public var spokenName: Message { .name(name.texts, articles: articles ?? [:]) }

    /// What the member counts in a unit.
    public func count(in metric: Metric) -> Int {
        switch metric {
        case .heads: 1
        case .weight, .sectionShare: weight
        case .population: population ?? 0
        }
    }
}

extension Region {
    /// The region's name.
    public var words: Message {
        switch self {
        case .africa: "Africa"
        case .americas: "Americas"
        case .asia: "Asia"
        case .europe: "Europe"
        }
    }
}
