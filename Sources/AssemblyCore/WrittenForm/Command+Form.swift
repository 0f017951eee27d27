extension Command: Codable {
    /// Reads a command: an object with one key, which is its name.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: EntryName.self)
        guard container.allKeys.count == 1, let name = container.allKeys.first?.stringValue else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: decoder.codingPath, debugDescription: "a command is an object with one key, its name"))
        }
        try self.init(named: name, in: container)
    }

    private init(named name: String, in container: KeyedDecodingContainer<EntryName>) throws {
        if let command = try BallotCommand(named: name, in: container) {
            self = .ballots(command)
        } else if let command = try SeriesCommand(named: name, in: container) {
            self = .series(command)
        } else if let command = try SittingCommand(named: name, in: container) {
            self = .sitting(command)
        } else if let command = try AgendaCommand(named: name, in: container) {
            self = .agenda(command)
        } else if let command = try FloorCommand(named: name, in: container) {
            self = .floor(command)
        } else if let command = try DelegationCommand(named: name, in: container) {
            self = .delegations(command)
        } else if let command = try QuestionCommand(named: name, in: container) {
            self = .questions(command)
        } else if let command = try DebateCommand(named: name, in: container) {
            self = .debate(command)
        } else if let command = try ConductCommand(named: name, in: container) {
            self = .conduct(command)
        } else if let command = try ScrutinyCommand(named: name, in: container) {
            self = .scrutiny(command)
        } else if let command = try RecordCommand(named: name, in: container) {
            self = .record(command)
        } else {
            throw DecodingError.dataCorruptedError(
                forKey: EntryName(name), in: container, debugDescription: "no command is called '\(name)'")
        }
    }

    /// Writes the command under its name.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: EntryName.self)
        try written.encode(into: &container)
    }

    private var written: Written {
        switch self {
        case .ballots(let command): command.written
        case .record(let command): command.written
        case .sitting(let command): command.written
        case .agenda(let command): command.written
        case .floor(let command): command.written
        case .delegations(let command): command.written
        case .questions(let command): command.written
        case .series(let command): command.written
        case .debate(let command): command.written
        case .conduct(let command): command.written
        case .scrutiny(let command): command.written
        }
    }

    /// The names of all commands, in the order of the families.
    public static var allNames: [String] {
        func names<Family: WrittenFamily>(_ family: Family.Type) -> [String] { Family.Name.allCases.map(\.rawValue) }
        return names(RecordCommand.self) + names(SittingCommand.self) + names(AgendaCommand.self)
            + names(FloorCommand.self) + names(DelegationCommand.self) + names(QuestionCommand.self)
            + names(BallotCommand.self) + names(SeriesCommand.self) + names(DebateCommand.self)
            + names(ConductCommand.self) + names(ScrutinyCommand.self)
    }
}
