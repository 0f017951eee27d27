extension SittingCommand: WrittenFamily {
    /// The names of these commands in their written form, kept for ever.
    enum Name: String, CaseIterable {
        case open = "open-sitting"
        case suspend = "suspend-sitting"
        case resume = "resume-sitting"
        case close = "close-sitting"
        case closeSession = "close-session"
    }

    var written: Written {
        switch self {
        case .open(let sitting): Written(Name.open, [.sitting: sitting])
        case .suspend(let until): Written(Name.suspend, [.until: until])
        case .resume: Written(Name.resume)
        case .close: Written(Name.close)
        case .closeSession: Written(Name.closeSession)
        }
    }

    init(_ name: Name, _ fields: Fields) throws {
        switch name {
        case .open: self = .open(try fields(.sitting))
        case .suspend: self = .suspend(until: try fields.optional(.until))
        case .resume: self = .resume
        case .close: self = .close
        case .closeSession: self = .closeSession
        }
    }
}
