import AssemblyCore
import Language
import PlenaryTestKit

/// Assemblies of ten whose rules of debate are those of real bodies, as `rules.md` gives them.
enum DebateFixture {
    private static let half = [Stage(tests: [VoteTest(majority: .simple, base: .expressed)])]
    private static let twoThirds = [Stage(tests: [VoteTest(majority: .twoThirds, base: .expressed)])]

    private static let decisions = [
        DecisionRule(
            id: "resolution", title: "Resolution", stages: half, maySecret: true, citation: "GR 20"),
        DecisionRule(id: "appeal", title: "Appeal", stages: half, citation: "GR 30"),
        DecisionRule(id: "reconsideration", title: "Reconsideration", stages: twoThirds, citation: "rule 81"),
        DecisionRule(id: "open", title: "Always open", stages: half, citation: "GR 22"),
        DecisionRule(id: "secret", title: "Always secret", stages: half, secrecy: .secret, citation: "GR 23"),
    ]

    /// INTERPOL: closure ends the subject; explanations after the vote only; no division motion, no quorum.
    static let interpol = DebateRules(
        motions: [
            MotionRule(motion: .suspendSitting, decision: "resolution", citation: "RPGA 28(a)"),
            MotionRule(motion: .adjournSitting, decision: "resolution", citation: "RPGA 28(b)"),
            MotionRule(motion: .adjournDebate, decision: "resolution", citation: "RPGA 28(c)"),
            MotionRule(
                motion: .closeDebate, speakersAgainst: 2, decision: "resolution", effect: .concludeItem,
                citation: "RPGA 29(1)"),
            MotionRule(motion: .noCompetence, decision: "resolution", citation: "RPGA 26(4)"),
            MotionRule(motion: .secretBallot, decision: "resolution", citation: "RPGA 40(2)"),
            MotionRule(motion: .reconsideration, speakersAgainst: 2, decision: "resolution", citation: "RPGA 33"),
        ], appeal: "appeal", orderCitation: "RPGA 25",
        explanations: ExplanationRule(time: .after, citation: "RPGA 39(8)"),
        listCitation: "RPGA 22", divisionCitation: "RPGA 42", amendmentCitation: "GR 25", withdrawalCitation: "RPGA 31",
        votingCitation: "RPGA 26(5)")

    /// The United Nations General Assembly: closure goes to the vote; two for and two against; replies of 10 and 5 minutes.
    static let unitedNations = DebateRules(
        motions: [
            MotionRule(motion: .suspendSitting, decision: "resolution", citation: "rule 76"),
            MotionRule(motion: .adjournSitting, decision: "resolution", citation: "rule 76"),
            MotionRule(
                motion: .adjournDebate, speakersFor: 2, speakersAgainst: 2, decision: "resolution", citation: "rule 74"),
            MotionRule(motion: .closeDebate, speakersAgainst: 2, decision: "resolution", citation: "rule 75"),
            MotionRule(
                motion: .division, speakersFor: 2, speakersAgainst: 2, decision: "resolution", citation: "rule 89"),
            MotionRule(
                motion: .reconsideration, speakersAgainst: 2, decision: "reconsideration", citation: "rule 81"),
            MotionRule(
                motion: .limitSpeeches, speakersFor: 2, speakersAgainst: 2, decision: "resolution", citation: "rule 72"),
            MotionRule(motion: .closeList, decision: "resolution", citation: "rule 73"),
            MotionRule(motion: .rollCall, decision: "resolution", citation: "rule 87"),
        ], appeal: "appeal", orderCitation: "rule 71",
        explanations: ExplanationRule(time: .either, limitSeconds: 600, citation: "rule 88"),
        replies: ReplyRule(most: 2, limitsSeconds: [600, 300], citation: "rule 73"), orderSeconds: 300,
        partsLostLoseWhole: true, listCitation: "rule 68", divisionCitation: "rule 89", amendmentCitation: "rule 90",
        amendedMayBeWithdrawn: false, withdrawalCitation: "rule 80", votingCitation: "rule 88")

    /// An assembly of ten under rules of debate, with two texts of its own: `draft` by AA and BB, `other` by CC.
    static func convocation(_ debate: DebateRules, quorum: Quorum? = nil) -> Convocation {
        let base = AssemblyFixture.convocation()
        let rulebook = Rulebook(
            id: "debating", title: "Rules of debate", edition: "first", decisions: decisions,
            announcement: [.entitled, .expressed, .required, .votes], allowsChange: true, nameOrder: .french,
            quorum: quorum, debate: debate)
        return Convocation(
            title: base.title, shortTitle: base.shortTitle, place: base.place, from: base.from, to: base.to,
            utcOffsetMinutes: 0, isRehearsal: false, languages: base.languages, rulebook: rulebook,
            members: base.members, delegations: base.delegations, sittings: base.sittings, agenda: base.agenda,
            questions: [
                Question(
                    id: "draft", item: "texts", title: "The draft", text: "We resolve.", decision: "resolution",
                    sponsors: ["AA", "BB"]),
                Question(id: "other", item: "texts", title: "The other", decision: "resolution", sponsors: ["CC"]),
                Question(id: "hidden", item: "elections", title: "The hidden one", decision: "secret"),
                Question(id: "shown", item: "elections", title: "The shown one", decision: "open"),
            ], notes: [])
    }

    /// A story under the item of texts.
    static func story(_ debate: DebateRules, under item: ItemID = "texts") throws(Refusal) -> AssemblyStory {
        try AssemblyStory.under(item, of: convocation(debate))
    }
}

extension AssemblyStory {
    /// Lets somebody act in the debate.
    mutating func when(_ command: DebateCommand, by authority: Authority? = nil) {
        when(.debate(command), by: authority)
    }

    /// Lets acts of the debate lead up to the story.
    mutating func given(debate commands: DebateCommand...) throws(Refusal) {
        for command in commands { try given(.debate(command)) }
    }

    /// Tables an amendment and gives its name.
    mutating func amend(_ text: QuestionID, by member: MemberCode, _ title: String) throws(Refusal) -> QuestionID {
        let proposal = Proposal(
            title: LocalizedText(title), text: LocalizedText("\(title)."), sponsors: [member], amends: text)
        try given(.debate(.propose(proposal)))
        return assembly.questionOrder.last ?? ""
    }

    /// Moves something and gives the name of the motion.
    mutating func move(_ motion: ProposedMotion) throws(Refusal) -> QuestionID {
        try given(.debate(.move(motion)))
        return assembly.debate.motionOrder.last ?? ""
    }

    /// Votes on a question: so many for, so many against.
    @discardableResult
    mutating func vote(_ question: QuestionID, yes: Int, no: Int) throws(Refusal) -> Outcome? {
        var choices: [MemberCode: Choice] = [:]
        for (place, member) in AssemblyFixture.voters.prefix(yes + no).enumerated() {
            choices[member] = place < yes ? .yes : .no
        }
        return try vote(on: question, choices)?.verdict.outcome
    }

    /// Whether a ballot on a question can be opened; the refusal when it cannot.
    mutating func refusalToPut(_ question: QuestionID) -> Refusal? {
        NextStep.refusal(
            of: .ballots(.open(question, limitSeconds: nil, seal: nil)), by: AssemblyFixture.chair, at: now,
            in: assembly)
    }

    /// The steps of this moment.
    var steps: [NextStep] { NextStep.now(for: AssemblyFixture.chair, at: now, in: assembly) }

    /// Why the last act was not in order, where it was the debate that said so.
    var debateRefusal: DebateRefusal? {
        if case .debate(let refusal)? = refusal { return refusal }
        return nil
    }
}
