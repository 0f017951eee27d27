import AssemblyCore
import Language

/// An assembly as large as a measurement wants it: every delegation present and entitled, one motion by recorded vote
/// that shows itself as it is cast, and one election that never elects anybody, so that ballot can follow on ballot.
enum BenchmarkAssembly {
    /// A motion by recorded vote.
    static let motion: QuestionID = "motion"
    /// An election by recorded vote among three.
    static let election: QuestionID = "election"
    /// The item under which both are taken.
    static let item: ItemID = "business"
    /// The chair.
    static let chair = Authority.officer(.chair, "chair")
    /// 09:00 UTC on the first day.
    static let morning = Moment(date: day, minuteOfDay: 540, utcOffsetMinutes: 0)

    private static let day = CivilDate(daysSince1970: 20_031)
    private static let names: [CandidateID] = ["one", "two", "three"]

    /// The code of the delegation at a place, from 0.
    static func member(_ place: Int) -> MemberCode { MemberCode(rawValue: "M\(place)") }

    /// How the delegation at a place votes in the election: the votes are split in three, so that nobody has a
    /// majority.
    static func choice(_ place: Int) -> Choice { .names([names[place % 3]]) }

    /// What is convened.
    static func convocation(members count: Int) -> Convocation {
        let members = (0..<count).map { place in
            Member(code: member(place), name: LocalizedText("Country \(place)"), region: nil, order: place + 1)
        }
        return Convocation(
            title: "Assembly of the benchmark", shortTitle: "BENCHMARK", place: "Nowhere", from: day, to: day,
            utcOffsetMinutes: 0, isRehearsal: true, languages: [.english], rulebook: rulebook, members: members,
            delegations: members.map { Delegation(member: $0.code, credentials: .accepted, isPresent: true) },
            sittings: [PlannedSitting(number: 1, title: "Sitting 1", date: day)],
            agenda: [AgendaItem(id: item, number: "1", title: "Business", kind: .resolution)],
            questions: [
                Question(id: motion, item: item, title: "The motion", text: "Be it so.", decision: "motion"),
                Question(
                    id: election, item: item, title: "The election", decision: "post", form: .election(seats: 1),
                    candidates: names.map { Candidate(id: $0, name: "Candidate \($0)") }),
            ], notes: [])
    }

    private static var rulebook: Rulebook {
        let stages = [Stage(tests: [VoteTest(majority: .simple, base: .expressed)])]
        return Rulebook(
            id: "benchmark", title: "Rules of the benchmark", edition: "1",
            decisions: [
                DecisionRule(id: "motion", title: "Motion", stages: stages, citation: "Rule 1"),
                DecisionRule(
                    id: "post", title: "Post", stages: stages, onFailure: .furtherBallot, citation: "Rule 2"),
            ],
            announcement: [.entitled, .abstentions, .invalid, .expressed, .required, .votes], allowsChange: true,
            nameOrder: .english)
    }

    /// The events with which an assembly is convened and comes to its business.
    static func opening(members: Int) throws(Refusal) -> (assembly: Assembly, events: [Event]) {
        var assembly = Assembly()
        var events = [Event(at: morning, by: .host, fact: .record(.convened(convocation(members: members))))]
        for event in events { assembly.apply(event) }
        for command in [Command.sitting(.open(1)), .agenda(.takeUp(item))] {
            events += try carryOut(command, by: chair, in: &assembly)
        }
        return (assembly, events)
    }

    /// Decides a command and applies what follows.
    @discardableResult
    static func carryOut(
        _ command: Command, by authority: Authority, in assembly: inout Assembly
    ) throws(Refusal) -> [Event] {
        let events = try assembly.decide(command, by: authority, at: morning)
        for event in events { assembly.apply(event) }
        return events
    }
}
