public import Language

/// The name of an office that somebody holds.
public struct OfficeID: Identifier {
    /// The string itself.
    public let rawValue: String
    /// Wraps a string that has been validated.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// An office of a body that somebody holds or has just won.
public struct HeldOffice: Hashable, Codable, Sendable {
    /// Its name in the assembly file.
    public let id: OfficeID
    /// The body: `executive-committee`.
    public let body: String
    /// What it is called: `Vice-President for Asia`.
    public let title: LocalizedText
    /// The decision of the rulebook by which it is filled.
    public let decision: DecisionID
    /// Who holds it; `nil` where no name is known.
    public let holder: String?
    /// The member from which the holder comes.
    public let member: MemberCode?
    /// The region from which the holder comes; `nil` for the member's own.
    public let region: Region?
    /// The last day of the term; `nil` where it goes on beyond the session. An office that ends with the session bars
    /// nobody but its own holder, from the same post again.
    public let until: CivilDate?

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case id = "id"
        case body = "body"
        case title = "title"
        case decision = "decision"
        case holder = "holder"
        case member = "member"
        case region = "region"
        case until = "until"
    }

    /// An office that somebody holds.
    public init(
        id: OfficeID, body: String, title: LocalizedText, decision: DecisionID, holder: String? = nil,
        member: MemberCode? = nil, region: Region? = nil, until: CivilDate? = nil
    ) {
        (self.id, self.body, self.title, self.decision) = (id, body, title, decision)
        (self.holder, self.member, self.region, self.until) = (holder, member, region, until)
    }
}

/// Why a candidate cannot stand or cannot take the seat.
public enum Bar: Hashable, Codable, Sendable {
    /// Its country holds another office of the body.
    case countryHolds(HeldOffice)
    /// Its region holds an office that must be held from another region.
    case regionHolds(HeldOffice)
    /// It holds this very post, and no one is re-elected to it at once.
    case holdsThePost(HeldOffice)
    /// It does not come from a region that may stand.
    case notFromRegion([Region])
    /// The member that named it may not vote and therefore not nominate (RPGA 46(3)(a)).
    case nominatorSuspended(MemberCode)

    /// The reason in one sentence, without an article.
    public func sentence(in assembly: Assembly) -> Message { sentence(naming: Naming(assembly)) }

    func sentence(naming names: Naming) -> Message {
        switch self {
        case .countryHolds(let office): "Its country already holds another office of the body: \(office.title.message)."
        case .regionHolds(let office): "Its region already holds an office of the body: \(office.title.message)."
        case .holdsThePost(let office):
            "It holds this post now (\(office.title.message)) and cannot be re-elected immediately."
        case .notFromRegion(let regions):
            "It is not from \(regions.map(\.words).alternatives), for which the seat is reserved."
        case .nominatorSuspended(let member):
            "The vote of \(names.member(member)) is suspended, and with it the right to nominate."
        }
    }
}

/// A candidate that was taken off the paper when a ballot opened.
public struct BarredCandidate: Hashable, Codable, Sendable {
    /// The candidate.
    public let candidate: CandidateID
    /// Why.
    public let bar: Bar

    /// A candidate with what bars it.
    public init(candidate: CandidateID, bar: Bar) { (self.candidate, self.bar) = (candidate, bar) }
}
