import AssemblyCore
import AssemblyFiles
import Language
import PlenaryTestKit

/// An assembly whose rulebook wants a paper of each kind, for stories at the kiosk.
enum KioskAssembly {
    /// The members of the small hall, in the order of names.
    static let names: [(code: MemberCode, name: String)] = [
        ("AL", "Albania"), ("BR", "Brazil"), ("CA", "Canada"), ("DK", "Denmark"), ("EG", "Egypt"), ("FR", "France"),
        ("GH", "Ghana"),
    ]

    /// A meeting with its item in hand.
    /// - Parameters:
    ///   - isLarge: whether the members are those of the built-in assembly.
    ///   - absent: members that are not here.
    static func meeting(isLarge: Bool = false, absent: Set<MemberCode> = []) throws -> HeardMeeting {
        let members = isLarge ? AssemblyFile.builtIn().members : smallHall
        var meeting = HeardMeeting(
            Convocation(
                title: "An assembly of all papers", shortTitle: "PAPERS", place: "Nowhere",
                from: CivilDate(daysSince1970: 20_032), to: CivilDate(daysSince1970: 20_033), utcOffsetMinutes: 0,
                isRehearsal: false, languages: [.english], rulebook: rulebook, members: members,
                delegations: members.map {
                    Delegation(member: $0.code, credentials: .accepted, isPresent: !absent.contains($0.code))
                },
                sittings: [PlannedSitting(number: 1, title: "Sitting 1", date: CivilDate(daysSince1970: 20_032))],
                agenda: [AgendaItem(id: "business", number: "1", title: "Business", kind: .election)],
                questions: questions, notes: []))
        try meeting.carryOut(.sitting(.open(1)), .agenda(.takeUp("business")))
        return meeting
    }

    /// Votes for the president after which Denmark is out.
    static let firstBallot: [MemberCode: CandidateID] = [
        "AL": "albania", "BR": "albania", "CA": "brazil", "DK": "brazil", "EG": "canada", "FR": "canada",
        "GH": "denmark",
    ]
    /// Votes for the president after which Brazil and Canada are equal.
    static let secondBallot: [MemberCode: CandidateID] = [
        "AL": "albania", "BR": "albania", "CA": "albania", "DK": "brazil", "EG": "canada", "FR": "canada",
        "GH": "brazil",
    ]

    private static var smallHall: [Member] {
        names.enumerated().map { place, member in
            Member(code: member.code, name: LocalizedText(member.name), region: nil, order: place + 1)
        }
    }

    private static var rulebook: Rulebook {
        let proxies = Franchise(proxies: 2, citation: "Rule 3")
        return Rulebook(
            id: "papers", title: "Rules of all papers", edition: "1",
            decisions: [
                rule("open", franchise: proxies), rule("sealed", secrecy: .secret, franchise: proxies),
                rule("unnamed", secrecy: .unrecorded),
                rule("valid", secrecy: .secret, paper: PaperForm(blank: .invalid)),
                rule("none", secrecy: .secret, paper: PaperForm(marks: .upTo(2), offersNone: true)),
                rule("exact", secrecy: .secret, paper: PaperForm(marks: .exactly(3), blank: .invalid)),
                rule("write", secrecy: .secret, paper: PaperForm(marks: .upTo(2), allowsWriteIns: true)),
                rule("series", elimination: .lowest),
                rule("interested", franchise: Franchise(interestedAbstain: true, citation: "Rule 4")),
            ], announcement: [], allowsChange: true, nameOrder: .english,
            debate: DebateRules(motions: [MotionRule(motion: .secretBallot, decision: "open", citation: "Rule 5")]))
    }

    private static func rule(
        _ id: DecisionID, secrecy: Secrecy = .recorded, franchise: Franchise = Franchise(),
        paper: PaperForm = PaperForm(), elimination: Elimination = .none
    ) -> DecisionRule {
        let test = VoteTest(majority: .simple, base: .expressed)
        return DecisionRule(
            id: id, title: LocalizedText(id.rawValue), stages: [Stage(tests: [test], elimination: elimination)],
            secrecy: secrecy, maySecret: true, franchise: franchise, paper: paper, tie: .furtherBallot,
            onFailure: .furtherBallot, citation: "Rule 1")
    }

    private static var questions: [Question] {
        let motions: [(QuestionID, LocalizedText)] = [
            ("open", "A recorded motion"), ("sealed", "A secret motion"), ("unnamed", "A motion without names"),
            ("valid", "A motion on valid papers"),
        ]
        let candidates = names.prefix(4).map { member in
            Candidate(id: CandidateID(rawValue: member.name.lowercased()), name: member.name, member: member.code)
        }
        func election(_ id: DecisionID, _ title: LocalizedText, seats: Int, standing: [Candidate]? = nil) -> Question {
            Question(
                id: QuestionID(rawValue: id.rawValue), item: "business", title: title, decision: id,
                form: .election(seats: seats), candidates: standing ?? candidates)
        }
        return motions.map { id, title in
            Question(
                id: id, item: "business", title: title, text: "Be it so.", decision: DecisionID(rawValue: id.rawValue))
        } + [
            election("none", "Two hosts", seats: 2), election("exact", "Three judges", seats: 3),
            election("write", "Two seats of the council", seats: 2, standing: Array(candidates.prefix(2))),
            election("series", "The president", seats: 1), election("interested", "The rapporteur", seats: 1),
        ]
    }
}

extension HeardMeeting {
    /// Holds a whole recorded ballot on names, to its declared result.
    mutating func hold(_ question: QuestionID, _ votes: [MemberCode: CandidateID]) throws {
        let ballot = try open(question)
        for (member, name) in votes.sorted(by: { $0.key < $1.key }) { try cast(.names([name]), of: member) }
        try carryOut(.ballots(.close(ballot.id)), .series(.declare(ballot.id)))
    }

    /// Has the assembly decide that a question is voted in secret.
    mutating func decideSecrecy(of question: QuestionID) throws {
        try carryOut(.debate(.move(ProposedMotion(.secretBallot, by: "CA", question: question))))
        guard let motion = assembly.pendingMotions.first else { throw NoBallot() }
        let ballot = try open(motion.id)
        for member in ["AL", "BR", "CA"] as [MemberCode] { try cast(.yes, of: member) }
        try carryOut(.ballots(.close(ballot.id)), .series(.declare(ballot.id)))
    }
}
