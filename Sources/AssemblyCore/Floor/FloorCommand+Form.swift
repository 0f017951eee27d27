extension FloorCommand: WrittenFamily {
    /// The names of these commands in their written form, kept for ever.
    enum Name: String, CaseIterable {
        case request = "request-floor"
        case withdrawRequest = "withdraw-floor-request"
        case arrangeList = "arrange-speakers-list"
        case callSpeaker = "call-speaker"
        case callGuest = "call-guest"
        case yieldFloor = "yield-floor"
        case limitSpeeches = "limit-speeches"
        case closeList = "close-speakers-list"
        case reopenList = "reopen-speakers-list"
    }

    var written: Written {
        switch self {
        case .request(let member, let behalf, let item):
            Written(Name.request, [.member: member, .behalf: behalf, .item: item])
        case .withdrawRequest(let member, let item): Written(Name.withdrawRequest, [.member: member, .item: item])
        case .arrangeList(let members, let item): Written(Name.arrangeList, [.others: members, .item: item])
        case .callSpeaker(let member): Written(Name.callSpeaker, [.member: member])
        case .callGuest(let guest, let limit): Written(Name.callGuest, [.guest: guest, .limit: limit])
        case .yieldFloor: Written(Name.yieldFloor)
        case .limitSpeeches(let seconds): Written(Name.limitSpeeches, [.seconds: seconds])
        case .closeList: Written(Name.closeList)
        case .reopenList: Written(Name.reopenList)
        }
    }

    init(_ name: Name, _ fields: Fields) throws {
        switch name {
        case .request:
            self = .request(
                try fields(.member), onBehalfOf: try fields.optional(.behalf), ahead: try fields.optional(.item))
        case .withdrawRequest:
            self = .withdrawRequest(try fields(.member), ahead: try fields.optional(.item))
        case .arrangeList: self = .arrangeList(try fields(.others), ahead: try fields.optional(.item))
        case .callSpeaker: self = .callSpeaker(try fields(.member))
        case .callGuest: self = .callGuest(try fields(.guest), limitSeconds: try fields.optional(.limit))
        case .yieldFloor: self = .yieldFloor
        case .limitSpeeches: self = .limitSpeeches(seconds: try fields.optional(.seconds))
        case .closeList: self = .closeList
        case .reopenList: self = .reopenList
        }
    }
}
