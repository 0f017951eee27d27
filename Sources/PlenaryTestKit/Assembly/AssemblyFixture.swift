import AssemblyCore
import Language

/// A small assembly of ten members for stories: everything that can happen in a large one can happen in it.
///
/// `AA` to `GG` are represented; `HH` is represented and in arrears; `II` has its credentials and has not come;
/// `JJ` is here and its credentials are pending.
public enum AssemblyFixture {
    /// The members' codes in the order of names.
    public static let codes: [MemberCode] = ["AA", "BB", "CC", "DD", "EE", "FF", "GG", "HH", "II", "JJ"]
    /// Members that are represented and whose vote is not suspended.
    public static let voters: [MemberCode] = ["AA", "BB", "CC", "DD", "EE", "FF", "GG"]
    /// The chair.
    public static let chair = Authority.officer(.chair, "chair")
    /// The secretariat.
    public static let secretariat = Authority.officer(.secretariat, "office")
    /// The secretariat with a second officer who attests.
    public static let twoOfficers = Authority.officer(.secretariat, "office", second: "second")
    /// The seal of a secret ballot; nothing is really sealed in these stories.
    public static let seal = BallotSeal(scheme: "test", publicKey: "key", grade: nil)
    /// 09:00 UTC on the first day.
    public static let morning = Moment(date: day(4), minuteOfDay: 540, utcOffsetMinutes: 0)

    /// The assembly as it is convened: nothing is open yet.
    /// - Parameters:
    ///   - allowsChange: whether a vote may be changed until the close.
    ///   - weights: votes on a card vote; 1 for members not named.
    ///   - weightDecimals: how many decimals the weights have: with 2, 175 is 1.75 votes.
    public static func convocation(
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
