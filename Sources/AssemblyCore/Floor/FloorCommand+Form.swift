extension FloorCommand: WrittenFamily {
    /// The names of these commands in their written form, kept for ever.
    enum Name: String, CaseIterable {
        case request = "request-floor"
        case withdrawRequest = "withdraw-floor-request"
        case callSpeaker = "call-speaker"
        case yieldFloor = "yield-floor"
        case limitSpeeches = "limit-speeches"
        case closeList = "close-speakers-list"
        case reopenList = "reopen-speakers-list"
    }

    var written: Written {
        switch self {
        case .request(let member): Written(Name.request, [.member: member])
        case .withdrawRequest(let member): Written(Name.withdrawRequest, [.member: member])
        case .callSpeaker(let member): Written(Name.callSpeaker, [.member: member])
        case .yieldFloor: Written(Name.yieldFloor)
        case .limitSpeeches(let seconds): Written(Name.limitSpeeches, [.seconds: seconds])
        case .closeList: Written(Name.closeList)
        case .reopenList: Written(Name.reopenList)
        }
    }

    init(_ name: Name, _ fields: Fields) throws {
        switch name {
        case .request: self = .request(try fields(.member))
        case .withdrawRequest: self = .withdrawRequest(try fields(.member))
        case .callSpeaker: self = .callSpeaker(try fields(.member))
        case .yieldFloor: self = .yieldFloor
        case .limitSpeeches: self = .limitSpeeches(seconds: try fields.optional(.seconds))
        case .closeList: self = .closeList
        case .reopenList: self = .reopenList
        }
    }
}
