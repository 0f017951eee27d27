package import AssemblyCore
import Language

/// A small assembly of ten members for stories: everything that can happen in a large one can happen in it.
///
/// `AA` to `GG` are represented; `HH` is represented and in arrears; `II` has its credentials and has not come;
/// `JJ` is here and its credentials are pending.
package enum AssemblyFixture {
    /// The members' codes in the order of names.
    package static let codes: [MemberCode] = ["AA", "BB", "CC", "DD", "EE", "FF", "GG", "HH", "II", "JJ"]
    /// Members that are represented and whose vote is not suspended.
    package static let voters: [MemberCode] = ["AA", "BB", "CC", "DD", "EE", "FF", "GG"]
    /// The chair.
    package static let chair = Authority.officer(.chair, "chair")
    /// The secretariat.
    package static let secretariat = Authority.officer(.secretariat, "office")
    /// The secretariat with a second officer who attests.
    package static let twoOfficers = Authority.officer(.secretariat, "office", second: "second")
    /// The seal of a secret ballot; nothing is really sealed in these stories.
    package static let seal = BallotSeal(scheme: "test", publicKey: "key", grade: nil)
    /// 09:00 UTC on the first day.
    package static let morning = Moment(date: day(4), minuteOfDay: 540, utcOffsetMinutes: 0)

    /// The assembly as it is convened: nothing is open yet.
    /// - Parameters:
    ///   - allowsChange: whether a vote may be changed until the close.
    ///   - weights: votes on a card vote; 1 for members not named.
    ///   - weightDecimals: how many decimals the weights have: with 2, 175 is 1.75 votes.
    package static func convocation(
        allowsChange: Bool = true, weights: [MemberCode: Int] = [:], weightDecimals: Int = 0
    ) -> Convocation {
        let one = (0..<weightDecimals).reduce(1) { unit, _ in unit * 10 }
        return Convocation(
            title: "Assembly of Ten", shortTitle: "Ten", place: "Here", from: day(4), to: day(5), utcOffsetMinutes: 0,
            isRehearsal: false, languages: [.english, .french], rulebook: rulebook(allowsChange: allowsChange),
            members: codes.enumerated().map { place, code in
                Member(
                    code: code, name: LocalizedText("\(code)land"), region: Region.allCases[place % 4],
                    order: place + 1, weight: weights[code] ?? one)
            },
            delegations: delegations,
            sittings: [
                PlannedSitting(number: 1, title: "First", date: day(4)),
                PlannedSitting(number: 2, title: "Second", date: day(5)),
            ], agenda: agenda, questions: questions, notes: [], weightDecimals: weightDecimals)
    }

    private static func day(_ day: Int) -> CivilDate { CivilDate(daysSince1970: 20_027 + day) }

    private static var delegations: [Delegation] {
        codes.map { code in
            Delegation(
                member: code, credentials: code == "JJ" ? .pending : .accepted, isPresent: code != "II",
                arrears: code == "HH" ? Arrears(reason: "2022 and 2023") : nil)
        }
    }

    private static var agenda: [AgendaItem] {
        [
            AgendaItem(id: "opening", number: "1", title: "Opening", kind: .opening, sitting: 1),
            AgendaItem(id: "work", number: "2", title: "Work", kind: .resolution),
            AgendaItem(id: "texts", parent: "work", number: "2.1", title: "Texts", kind: .resolution),
            AgendaItem(id: "elections", parent: "work", number: "2.2", title: "Elections", kind: .election),
            AgendaItem(
                id: "talk", number: "3", title: "Talk", kind: .panel,
                panel: Panel(
                    number: 1, start: morning.adding(seconds: 3_600), end: morning.adding(seconds: 7_200))),
        ]
    }
}

extension AssemblyFixture {
    static func rulebook(allowsChange: Bool) -> Rulebook {
        let simple = [Stage(tests: [VoteTest(majority: .simple, base: .expressed)])]
        let twoThirds = Stage(ballots: 2, tests: [VoteTest(majority: .twoThirds, base: .expressed)])
        return Rulebook(
            id: "ten", title: "Rules of the Ten", edition: "first",
            decisions: [
                DecisionRule(id: "resolution", title: "Resolution", stages: simple, citation: "Rule 1"),
                DecisionRule(
                    id: "quiet", title: "Recorded, shown at the close", stages: simple, disclosure: .onClose,
                    citation: "Rule 2"),
                DecisionRule(
                    id: "charter", title: "Change of the charter",
                    stages: [Stage(tests: [VoteTest(majority: .twoThirds, base: .members)])],
                    franchise: Franchise(arrearsSuspend: false),
                    citation: "Rule 3"),
                DecisionRule(
                    id: "appointment", title: "Appointment", stages: simple, secrecy: .secret,
                    onFailure: .newCandidate(hours: 24), citation: "Rule 4"),
                DecisionRule(
                    id: "president", title: "President", stages: [twoThirds] + simple, secrecy: .secret,
                    tie: .secondBallotThenLots, onFailure: .furtherBallot, citation: "Rule 5"),
                DecisionRule(
                    id: "delegate", title: "Delegate", stages: simple, tie: .secondBallotThenLots,
                    onFailure: .furtherBallot, citation: "Rule 6"),
                DecisionRule(
                    id: "cards", title: "Card vote",
                    stages: [Stage(tests: [VoteTest(majority: .simple, base: .expressed, metric: .weight)])],
                    citation: "Rule 7"),
            ],
            announcement: [.entitled, .abstentions, .invalid, .expressed, .required, .votes, .didNotVote],
            allowsChange: allowsChange, nameOrder: .french)
    }

    static var questions: [Question] {
        let ada = Candidate(id: "ada", name: "Ada", member: "AA")
        let ben = Candidate(id: "ben", name: "Ben", member: "BB")
        let cleo = Candidate(id: "cleo", name: "Cleo", member: "CC")
        return [
            Question(id: "draft", item: "texts", title: "The draft", text: "We resolve.", decision: "resolution"),
            Question(id: "change", item: "texts", title: "The change", decision: "resolution", amends: "draft"),
            Question(id: "quiet", item: "texts", title: "The quiet one", decision: "quiet"),
            Question(id: "cards", item: "texts", title: "The card vote", decision: "cards"),
            Question(id: "charter", item: "texts", title: "The charter", decision: "charter"),
            Question(id: "appointment", item: "elections", title: "The appointment", decision: "appointment"),
            Question(
                id: "president", item: "elections", title: "The president", decision: "president",
                form: .election(seats: 1), candidates: [ada, ben, cleo]),
            Question(
                id: "pair", item: "elections", title: "Two delegates", decision: "delegate",
                form: .election(seats: 2), candidates: [ada, ben, cleo]),
            Question(
                id: "empty", item: "elections", title: "A post", decision: "delegate", form: .election(seats: 1)),
        ]
    }
}
