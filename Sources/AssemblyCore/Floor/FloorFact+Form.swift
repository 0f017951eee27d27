extension FloorFact: WrittenFamily {
    /// The names of these events in their written form, kept for ever.
    enum Name: String, CaseIterable {
        case requested = "floor-requested"
        case requestWithdrawn = "floor-request-withdrawn"
        case speakerCalled = "speaker-called"
        case yielded = "floor-yielded"
        case speechesLimited = "speeches-limited"
        case listClosed = "speakers-list-closed"
        case listReopened = "speakers-list-reopened"
    }

    var written: Written {
        switch self {
        case .requested(let member): Written(Name.requested, [.member: member])
        case .requestWithdrawn(let member): Written(Name.requestWithdrawn, [.member: member])
        case .speakerCalled(let member): Written(Name.speakerCalled, [.member: member])
        case .yielded(let member, let seconds): Written(Name.yielded, [.member: member, .seconds: seconds])
        case .speechesLimited(let seconds): Written(Name.speechesLimited, [.seconds: seconds])
        case .listClosed: Written(Name.listClosed)
        case .listReopened: Written(Name.listReopened)
        }
    }

    init(_ name: Name, _ fields: Fields) throws {
        switch name {
        case .requested: self = .requested(try fields(.member))
        case .requestWithdrawn: self = .requestWithdrawn(try fields(.member))
        case .speakerCalled: self = .speakerCalled(try fields(.member))
        case .yielded: self = .yielded(try fields(.member), seconds: try fields(.seconds))
        case .speechesLimited: self = .speechesLimited(seconds: try fields.optional(.seconds))
        case .listClosed: self = .listClosed
        case .listReopened: self = .listReopened
        }
    }
}
