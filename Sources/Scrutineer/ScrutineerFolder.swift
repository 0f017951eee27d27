package import AssemblyCore

/// What is carried to a scrutineer's own machine: everything public that the next step needs, and nothing else.
package struct ScrutineerFolder: Codable, Sendable {
    /// The format's name.
    private var format = Self.name
    /// Which session.
    package let assembly: String
    /// For whom it is.
    package let scrutineer: OperatorID
    /// What has happened to keys and boards so far.
    package let facts: [ScrutinyFact]
    /// The ballot whose box is to be opened.
    package let ballot: BallotID?
    /// The whole board of that ballot, in Base64.
    package let board: String?

    private static let name = "plenary-scrutineer-1"

    /// A folder for a scrutineer.
    package init(
        assembly: String, scrutineer: OperatorID, facts: [ScrutinyFact], ballot: BallotID?, board: String?
    ) {
        (self.assembly, self.scrutineer, self.facts) = (assembly, scrutineer, facts)
        (self.ballot, self.board) = (ballot, board)
    }

    /// Whether it is of this format, with numbers that can be counted with.
    package var isSound: Bool { format == Self.name && facts.allSatisfy { Fact.scrutiny($0).isCountable } }

    /// How keys and boards stand.
    /// - Precondition: the folder is sound.
    package var scrutiny: Scrutiny {
        var assembly = Assembly()
        for fact in facts { assembly.apply(Event(at: Moment(milliseconds: 0), by: .host, fact: .scrutiny(fact))) }
        return assembly.scrutiny
    }
}

/// What is carried back: one step, which proves itself.
package struct ScrutineerStep: Codable, Sendable {
    /// The format's name.
    private var format = Self.name
    /// What it does.
    package let command: ScrutinyCommand

    private static let name = "plenary-scrutineer-step-1"

    /// A step to be carried back.
    package init(_ command: ScrutinyCommand) { self.command = command }

    /// Whether it is of this format.
    package var isSound: Bool { format == Self.name }
}
