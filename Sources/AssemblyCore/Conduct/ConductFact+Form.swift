extension ConductFact: WrittenFamily {
    /// The names of these events in their written form, kept for ever.
    enum Name: String, CaseIterable {
        case objected = "objected-to-consensus"
        case objectionWithdrawn = "objection-to-consensus-withdrawn"
        case consensusDeclared = "consensus-declared"
        case intentionRecorded = "intention-recorded"
        case electionsBoardAppointed = "elections-board-appointed"
        case officeEntered = "office-entered"
        case officeVacated = "office-vacated"
    }

    var written: Written {
        switch self {
        case .objected(let question, let member): Written(Name.objected, [.question: question, .member: member])
        case .objectionWithdrawn(let question, let member):
            Written(Name.objectionWithdrawn, [.question: question, .member: member])
        case .consensusDeclared(let question): Written(Name.consensusDeclared, [.question: question])
        case .intentionRecorded(let ballot, let member, let intention):
            Written(Name.intentionRecorded, [.ballot: ballot, .member: member, .intention: intention])
        case .electionsBoardAppointed(let others): Written(Name.electionsBoardAppointed, [.others: others])
        case .officeEntered(let office): Written(Name.officeEntered, [.office: office])
        case .officeVacated(let office): Written(Name.officeVacated, [.office: office])
        }
    }

    init(_ name: Name, _ fields: Fields) throws {
        switch name {
        case .objected: self = .objected(try fields(.question), try fields(.member))
        case .objectionWithdrawn: self = .objectionWithdrawn(try fields(.question), try fields(.member))
        case .consensusDeclared: self = .consensusDeclared(try fields(.question))
        case .intentionRecorded:
            self = .intentionRecorded(try fields(.ballot), try fields(.member), try fields(.intention))
        case .electionsBoardAppointed: self = .electionsBoardAppointed(try fields(.others))
        case .officeEntered: self = .officeEntered(try fields(.office))
        case .officeVacated: self = .officeVacated(try fields(.office))
        }
    }
}
