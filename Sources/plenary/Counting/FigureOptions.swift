import ArgumentParser
import Counting

/// The options that give figures.
struct FigureOptions: ParsableArguments {
    @Option(name: .customLong("for"), parsing: .unconditional, help: "Votes for.")
    var votesFor: GivenFigure?
    @Option(parsing: .unconditional, help: "Votes against.")
    var against: GivenFigure?
    @Option(
        name: .customLong("candidate"), parsing: .unconditionalSingleValue,
        help: ArgumentHelp("A candidate with its votes, NAME=VOTES; repeat it for each.", valueName: "name=votes"))
    var candidates: [String] = []
    @Option(parsing: .unconditional, help: "Abstentions, blank papers among them.")
    var abstain: GivenFigure?
    @Option(parsing: .unconditional, help: "Invalid papers.")
    var invalid: GivenFigure?
    @Option(parsing: .unconditional, help: "Seats to be filled.")
    var seats: GivenFigure?
    @Option(parsing: .unconditional, help: "Papers with a valid mark, where several names may be marked.")
    var ballots: GivenFigure?
    @Option(parsing: .unconditional, help: "All members.")
    var members: GivenFigure?
    @Option(parsing: .unconditional, help: "Members present.")
    var present: GivenFigure?
    @Option(parsing: .unconditional, help: "Members entitled to vote.")
    var entitled: GivenFigure?
    @Option(parsing: .unconditional, help: "All weight outstanding, voted or not.")
    var weight: GivenFigure?
    @Option(parsing: .unconditional, help: "The population of all members, absent ones included.")
    var population: GivenFigure?
    @Option(
        name: .customLong("veto"), parsing: .unconditionalSingleValue,
        help: ArgumentHelp("A member with a veto that voted against; repeat it for each.", valueName: "member"))
    var vetoes: [String] = []

    /// The figures as they were given.
    var given: GivenFigures {
        var given = GivenFigures()
        (given.votesFor, given.against, given.candidates) = (votesFor, against, candidates)
        (given.abstain, given.invalid, given.seats, given.ballots) = (abstain, invalid, seats, ballots)
        (given.members, given.present, given.entitled) = (members, present, entitled)
        (given.weight, given.population, given.vetoes) = (weight, population, vetoes)
        return given
    }
}

extension GivenFigure: ExpressibleByArgument {
    /// A number as it was typed.
    public init?(argument: String) { self.init(argument) }
}
