extension FloorFact: WrittenFamily {
    /// The names of these events in their written form, kept for ever.
    enum Name: String, CaseIterable {
        case requested = "floor-requested"
        case requestWithdrawn = "floor-request-withdrawn"
        case listArranged = "speakers-list-arranged"
        case speakerCalled = "speaker-called"
        case yielded = "floor-yielded"
        case guestCalled = "guest-called"
        case guestYielded = "guest-yielded"
        case speechesLimited = "speeches-limited"
        case listClosed = "speakers-list-closed"
        case listReopened = "speakers-list-reopened"
    }

    var written: Written {
        switch self {
        case .requested(let member, let behalf, let item):
            Written(Name.requested, [.member: member, .behalf: behalf, .item: item])
        case .requestWithdrawn(let member, let item): Written(Name.requestWithdrawn, [.member: member, .item: item])
        case .listArranged(let members, let item): Written(Name.listArranged, [.others: members, .item: item])
        case .speakerCalled(let member): Written(Name.speakerCalled, [.member: member])
        case .yielded(let member, let seconds): Written(Name.yielded, [.member: member, .seconds: seconds])
        case .guestCalled(let guest, let limit): Written(Name.guestCalled, [.guest: guest, .limit: limit])
        case .guestYielded(let guest, let seconds): Written(Name.guestYielded, [.guest: guest, .seconds: seconds])
        case .speechesLimited(let seconds): Written(Name.speechesLimited, [.seconds: seconds])
        case .listClosed: Written(Name.listClosed)
        case .listReopened: Written(Name.listReopened)
        }
    }

    init(_ name: Name, _ fields: Fields) throws {
        switch name {
        case .requested:
            self = .requested(
                try fields(.member), onBehalfOf: try fields.optional(.behalf), ahead: try fields.optional(.item))
        case .requestWithdrawn:
            self = .requestWithdrawn(try fields(.member), ahead: try fields.optional(.item))
        case .listArranged: self = .listArranged(try fields(.others), ahead: try fields.optional(.item))
        case .speakerCalled: self = .speakerCalled(try fields(.member))
        case .yielded: self = .yielded(try fields(.member), seconds: try fields(.seconds))
        case .guestCalled: self = .guestCalled(try fields(.guest), limitSeconds: try fields.optional(.limit))
        case .guestYielded: self = .guestYielded(try fields(.guest), seconds: try fields(.seconds))
        case .speechesLimited: self = .speechesLimited(seconds: try fields.optional(.seconds))
        case .listClosed: self = .listClosed
        case .listReopened: self = .listReopened
        }
    }
}
