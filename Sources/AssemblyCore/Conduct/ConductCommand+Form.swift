extension ConductCommand: WrittenFamily {
    /// The names of these commands in their written form, kept for ever.
    enum Name: String, CaseIterable {
        case object = "object-to-consensus"
        case withdrawObjection = "withdraw-objection-to-consensus"
        case declareConsensus = "declare-consensus"
        case recordIntention = "record-intention"
        case appointElectionsBoard = "appoint-elections-board"
        case enterOffice = "enter-office"
        case vacateOffice = "vacate-office"
    }

    var written: Written {
        switch self {
        case .object(let question, let member): Written(Name.object, [.question: question, .member: member])
        case .withdrawObjection(let question, let member):
            Written(Name.withdrawObjection, [.question: question, .member: member])
        case .declareConsensus(let question): Written(Name.declareConsensus, [.question: question])
        case .recordIntention(let ballot, let member, let intention):
            Written(Name.recordIntention, [.ballot: ballot, .member: member, .intention: intention])
        case .appointElectionsBoard(let others): Written(Name.appointElectionsBoard, [.others: others])
        case .enterOffice(let office): Written(Name.enterOffice, [.office: office])
        case .vacateOffice(let office): Written(Name.vacateOffice, [.office: office])
        }
    }

    init(_ name: Name, _ fields: Fields) throws {
        switch name {
        case .object: self = .object(try fields(.question), try fields(.member))
        case .withdrawObjection: self = .withdrawObjection(try fields(.question), try fields(.member))
        case .declareConsensus: self = .declareConsensus(try fields(.question))
        case .recordIntention: self = .recordIntention(try fields(.ballot), try fields(.member), try fields(.intention))
        case .appointElectionsBoard: self = .appointElectionsBoard(try fields(.others))
        case .enterOffice: self = .enterOffice(try fields(.office))
        case .vacateOffice: self = .vacateOffice(try fields(.office))
        }
    }
}
