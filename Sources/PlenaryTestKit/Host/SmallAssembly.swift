package import AssemblyCore
import Language

/// A small assembly for tests: seven members, one sitting, one item, and a question of each kind.
package enum SmallAssembly {
    /// The members in the order of names.
    package static let codes: [MemberCode] = ["AL", "BR", "CA", "DK", "EG", "FR", "GH"]
    /// A motion by recorded vote that shows itself as it is cast.
    package static let motion: QuestionID = "motion"
    /// A motion by recorded vote that shows turnout only before the close.
    package static let quietMotion: QuestionID = "quiet-motion"
    /// An election of one by secret ballot.
    package static let election: QuestionID = "election"
    /// A motion by secret ballot.
    package static let secretMotion: QuestionID = "secret-motion"
    /// The item under which all questions are taken.
    package static let item: ItemID = "business"

    /// What is convened.
    /// - Parameters:
    ///   - isRehearsal: whether PINs are published and officers need no login.
    ///   - count: how many members; beyond seven they are made up.
    ///   - rulebook: other rules.
    ///   - questions: other questions.
    package static func convocation(
        isRehearsal: Bool = true, members count: Int = 7, under rulebook: Rulebook? = nil,
        questions: [Question]? = nil
    ) -> Convocation {
        let members = members(count)
        return Convocation(
            title: "A small assembly", shortTitle: "SMALL", place: "Nowhere", from: CivilDate(daysSince1970: 20_032),
            to: CivilDate(daysSince1970: 20_033), utcOffsetMinutes: 0, isRehearsal: isRehearsal, languages: [.english],
            rulebook: rulebook ?? Self.rulebook, members: members,
            delegations: members.map { Delegation(member: $0.code, credentials: .accepted, isPresent: true) },
            sittings: [PlannedSitting(number: 1, title: "Sitting 1", date: CivilDate(daysSince1970: 20_032))],
            agenda: [AgendaItem(id: item, number: "1", title: "Business", kind: .resolution)],
            questions: questions ?? Self.questions, notes: [])
    }

    private static func members(_ count: Int) -> [Member] {
        (0..<count).map { place in
            let code = place < codes.count ? codes[place] : MemberCode(rawValue: "M\(place)")
            return Member(code: code, name: LocalizedText("Country \(code)"), region: nil, order: place + 1)
        }
    }

    private static var rulebook: Rulebook {
        Rulebook(
            id: "small", title: "Rules of a small assembly", edition: "1",
            decisions: [
                rule("open"), rule("quiet", disclosure: .onClose), rule("secret", secrecy: .secret),
                rule("post", secrecy: .secret),
            ],
            announcement: [.entitled, .abstentions, .invalid, .expressed, .required, .votes], allowsChange: true,
            nameOrder: .english)
    }

    private static func rule(
        _ id: DecisionID, secrecy: Secrecy = .recorded, disclosure: Disclosure = .live
    ) -> DecisionRule {
        DecisionRule(
            id: id, title: LocalizedText(id.rawValue),
            stages: [Stage(tests: [VoteTest(majority: .simple, base: .expressed)])], secrecy: secrecy,
            disclosure: disclosure, citation: "Rule 1")
    }

    private static var questions: [Question] {
        [
            Question(id: motion, item: item, title: "A motion", text: "Be it so.", decision: "open"),
            Question(id: quietMotion, item: item, title: "A quiet motion", text: "Be it quiet.", decision: "quiet"),
            Question(id: secretMotion, item: item, title: "A secret motion", text: "Be it secret.", decision: "secret"),
            Question(
                id: election, item: item, title: "An election", decision: "post", form: .election(seats: 1),
                candidates: ["one", "two", "three"].map { Candidate(id: CandidateID(rawValue: $0), name: "Name \($0)") }
            ),
        ]
    }
}
