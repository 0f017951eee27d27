import AssemblyCore
import Language

/// The parts of a rule in few words.
enum RuleWords {
    /// How votes are given.
    static func way(_ rule: DecisionRule) -> Message {
        switch rule.secrecy {
        case .secret: "secret"
        case .recorded: "recorded, published with names"
        case .unrecorded: "without names"
        }
    }

    /// How votes are given in a ballot.
    static func way(_ ballot: Ballot) -> Message {
        switch ballot.method {
        case .machine: ballot.isSecret ? "secret" : "recorded"
        case .rollCall: "by roll call"
        case .hands: "by show of hands"
        case .paper: "secret, on paper"
        }
    }

    /// What every test of a ballot asks for.
    static func required(_ tests: [VoteTest], _ assembly: Assembly) -> Message {
        tests.isEmpty
            ? "follows from what comes next"
            : tests.map { $0.words(weightDecimals: assembly.weightDecimals) }.listed
    }

    /// The place of a ballot in its series, behind the word "Ballot".
    static func place(_ position: SeriesPosition) -> Message {
        position.isTieBreak ? "extra, after ballot \(position.number)" : "\(position.number)"
    }

    /// The votes for in a unit beside the first.
    static func votesFor(in metric: Metric) -> Message {
        switch metric {
        case .heads: "For, members"
        case .weight: "For, votes by weight"
        case .population: "For, people"
        case .sectionShare: "For, parts"
        }
    }

    /// What equality leads to.
    static func tie(_ rule: TieRule) -> Message {
        switch rule {
        case .lost: "the proposal is not adopted"
        case .secondBallotThenLots: "a second ballot, then lots"
        case .furtherBallot: "a further ballot between the equal names"
        case .lots: "lots"
        case .castingVote: "the chair decides"
        case .secondVoteLater: "a second vote at a later sitting; if tied again, it is rejected"
        }
    }

    /// What failure leads to.
    static func failure(_ rule: FailureRule) -> Message {
        switch rule {
        case .rejected: "it is rejected"
        case .furtherBallot: "a further ballot is held"
        case .revote(let times): plural(times, "one further vote is taken", "\(times) further votes are taken")
        case .postponed: "the question is put off to a later sitting"
        case .newCandidate(let hours):
            plural(
                hours, "another name is put forward within \(hours) hour",
                "another name is put forward within \(hours) hours")
        }
    }
}
