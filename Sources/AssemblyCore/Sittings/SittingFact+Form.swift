extension SittingFact: WrittenFamily {
    /// The names of these events in their written form, kept for ever.
    enum Name: String, CaseIterable {
        case opened = "sitting-opened"
        case suspended = "sitting-suspended"
        case resumed = "sitting-resumed"
        case closed = "sitting-closed"
        case sessionClosed = "session-closed"
    }

    var written: Written {
        switch self {
        case .opened(let sitting): Written(Name.opened, [.sitting: sitting])
        case .suspended(let sitting, let until): Written(Name.suspended, [.sitting: sitting, .until: until])
        case .resumed(let sitting): Written(Name.resumed, [.sitting: sitting])
        case .closed(let sitting): Written(Name.closed, [.sitting: sitting])
        case .sessionClosed: Written(Name.sessionClosed)
        }
    }

    init(_ name: Name, _ fields: Fields) throws {
        switch name {
        case .opened: self = .opened(try fields(.sitting))
        case .suspended: self = .suspended(try fields(.sitting), until: try fields.optional(.until))
        case .resumed: self = .resumed(try fields(.sitting))
        case .closed: self = .closed(try fields(.sitting))
        case .sessionClosed: self = .sessionClosed
        }
    }
}
