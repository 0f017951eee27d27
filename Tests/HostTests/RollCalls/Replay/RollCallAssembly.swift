import AssemblyCore
import Language

/// The assembly in which roll-calls of the past are taken again: all States that ever voted are present and entitled, and
/// there is one kind of decision.
///
/// Which of the resolutions needed two thirds the data set does not tell, so everything is decided by more than half of
/// the votes expressed; the totals do not depend on it.
enum RollCallAssembly {
    /// The item under which all questions are taken.
    static let item: ItemID = "resolutions"

    /// What is convened for the roll-calls of one session.
    static func convocation(of states: [Member], for rollCalls: [RollCall]) -> Convocation {
        let day = CivilDate(daysSince1970: 0)
        return Convocation(
            title: "Roll-calls of the General Assembly", shortTitle: "ROLL-CALLS", place: "The archive", from: day,
            to: day, utcOffsetMinutes: 0, isRehearsal: true, languages: [.english], rulebook: rulebook, members: states,
            delegations: states.map { Delegation(member: $0.code, credentials: .accepted, isPresent: true) },
            sittings: [PlannedSitting(number: 1, title: "Sitting 1", date: day)],
            agenda: [AgendaItem(id: item, number: "1", title: "Resolutions", kind: .resolution)],
            questions: rollCalls.map { rollCall in
                Question(
                    id: rollCall.question, item: item, title: LocalizedText(rollCall.title), decision: "resolution")
            }, notes: [])
    }

    private static var rulebook: Rulebook {
        Rulebook(
            id: "roll-calls", title: "Roll-calls", edition: "1",
            decisions: [
                DecisionRule(
                    id: "resolution", title: "Resolution",
                    stages: [Stage(tests: [VoteTest(majority: .simple, base: .expressed)])], secrecy: .recorded,
                    citation: "Rule 1")
            ],
            announcement: [.entitled, .expressed, .required, .abstentions, .votes, .didNotVote], allowsChange: true,
            nameOrder: .english)
    }
}
