/// Somebody who speaks without being of a delegation: a guest, an official of the assembly, a panellist.
public struct Guest: Hashable, Codable, Sendable {
    /// The name, as it is read out.
    public let name: String
    /// The office in which the guest speaks; `nil` where it is not known.
    public let office: LocalizedText?

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case name = "name"
        case office = "office"
    }

    /// A guest by name and office.
    public init(_ name: String, office: LocalizedText? = nil) { (self.name, self.office) = (name, office) }
}

/// Who can have the floor.
public enum Speaker: Hashable, Codable, Sendable {
    /// A delegation.
    case delegation(MemberCode)
    /// A guest, an official, a panellist.
    case guest(Guest)
}

/// Who has the floor, for what and since when.
public struct Speech: Hashable, Codable, Sendable {
    /// Who speaks.
    public let speaker: Speaker
    /// Since when.
    public let since: Moment
    /// What for.
    public let purpose: SpeechPurpose
    /// The limit of this speech in seconds; `nil` for none of its own.
    public let limitSeconds: Int?
    /// The group of members in whose name a delegation speaks; `nil` for its own.
    public let behalf: String?
    /// Seconds that points of order took out of the speech.
    public internal(set) var interruptedSeconds = 0

    /// A speech that begins at a moment.
    public init(
        _ speaker: Speaker, since: Moment, purpose: SpeechPurpose = .speech, limitSeconds: Int? = nil,
        onBehalfOf behalf: String? = nil
    ) {
        (self.speaker, self.since, self.purpose) = (speaker, since, purpose)
        (self.limitSeconds, self.behalf) = (limitSeconds, behalf)
    }

    /// The delegation that speaks; `nil` while a guest does.
    public var member: MemberCode? {
        if case .delegation(let member) = speaker { return member }
        return nil
    }

    /// The guest who speaks; `nil` while a delegation does.
    public var guest: Guest? {
        if case .guest(let guest) = speaker { return guest }
        return nil
    }
}
