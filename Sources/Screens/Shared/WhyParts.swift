import AssemblyCore
import TerminalKit

/// The answer to "why?": the rule, the arithmetic, who may not vote and why.
enum WhyParts {
    /// The page.
    static func parts(_ assembly: Assembly) -> [Node] {
        guard let matter = Matter(assembly) else {
            return [
                Paragraph(Text("Nothing is put to the vote here, so there is no majority to explain.", .muted)).node
            ]
        }
        return [rule(matter, assembly), arithmetic(matter), roll(matter, assembly)]
    }

    /// What is explained: the ballot under way, the result announced last, or the question that comes next.
    private struct Matter {
        let question: Question
        let rule: DecisionRule
        let round: Int
        let ballot: Ballot?

        init?(_ assembly: Assembly) {
            let inHand = assembly.agenda.itemInHand
            let latest = assembly.ballotOrder.last.flatMap { assembly.ballots[$0] }
            let isHere = latest.flatMap { assembly.questions[$0.question]?.item } == inHand?.id
            if let ballot = assembly.currentBallot ?? (isHere ? latest : nil),
                let question = assembly.questions[ballot.question]
            {
                (self.question, rule, round, self.ballot) = (question, ballot.rule, ballot.round, ballot)
            } else if let inHand,
                let question = assembly.questions(under: inHand.id).first(where: { $0.state == .pending }),
                let rule = assembly.rulebook?[question.decision]
            {
                (self.question, self.rule, round, ballot) = (question, rule, question.rounds + 1, nil)
            } else {
                return nil
            }
        }
    }

    private static func rule(_ matter: Matter, _ assembly: Assembly) -> Node {
        let stage = matter.rule.stage(forBallot: matter.round)
        let tests = stage.tests.map { "\($0.majority?.words ?? "most votes") of the \($0.base.noun)" }
        let isChangeable = assembly.rulebook?.allowsChange == true
        return Pane("The rule", note: Text(matter.rule.title.english, .muted)) {
            Facts([
                Fact("Question", Text(matter.question.title.english)), Fact("Ballot", Text("\(matter.round)")),
                Fact("Required", Text(tests.joined(separator: " and "), .accent)),
                Fact("Vote", Text(matter.rule.secrecy == .secret ? "secret" : "recorded, published with names")),
                Fact("Change", Text(isChangeable ? "allowed until the close" : "not allowed")),
                Fact("Equal votes", Text(tie(matter.rule.tie))),
                Fact("If it fails", Text(failure(matter.rule.onFailure))),
                Fact("Written in", Text(matter.rule.citation)),
            ])
        }.share(0)
    }

    private static func arithmetic(_ matter: Matter) -> Node {
        Pane("The arithmetic") { Paragraph(Text(arithmeticSentence(matter))) }.share(0)
    }

    private static func arithmeticSentence(_ matter: Matter) -> String {
        guard let ballot = matter.ballot else { return "It follows from the votes; nothing has been voted yet." }
        if let result = ballot.result { return result.verdict.explanation.uppercasedFirst }
        guard TallyParts.isKnown(ballot) else {
            return
                "The papers are sealed: what is required follows from the votes expressed, which are known after the close."
        }
        guard ballot.phase == .counted else {
            guard let required = (try? ballot.figures.verdict(under: ballot.stage.tests))?.tests.first,
                required.base > 0
            else { return "No vote has been expressed yet." }
            return "So far: \(required.arithmetic). It moves with every vote until the close."
        }
        return (try? ballot.figures.verdict(under: ballot.stage.tests, citation: ballot.rule.citation))?.explanation
            .uppercasedFirst ?? "The figures contradict each other."
    }

    private static func roll(_ matter: Matter, _ assembly: Assembly) -> Node {
        let excluded = matter.ballot?.excluded ?? assembly.electorate(under: matter.rule).excluded
        let entitled = matter.ballot?.entitled ?? (assembly.roll.count - excluded.count)
        let items = assembly.roll.compactMap { member in
            excluded[member].map {
                Item(FloorParts.id(of: member), Text(assembly.name(of: member)), notes: [Text($0.sentence)])
            }
        }
        return Pane("Who may not vote", note: Text("\(items.count); \(entitled) may")) {
            ItemList(items, whenEmpty: "Every member may vote.")
        }.node
    }

    private static func tie(_ rule: TieRule) -> String {
        switch rule {
        case .lost: "the proposal is not adopted"
        case .secondBallotThenLots: "a second ballot, then lots"
        case .furtherBallot: "a further ballot between the equal names"
        case .lots: "lots"
        case .castingVote: "the chair decides"
        case .secondVoteLater: "a second vote at a later meeting; equal again, it is rejected"
        }
    }

    private static func failure(_ rule: FailureRule) -> String {
        switch rule {
        case .rejected: "it is rejected"
        case .furtherBallot: "a further ballot is held"
        case .revote(let times): times == 1 ? "one further vote is taken" : "\(times) further votes are taken"
        case .postponed: "the question is put off to a later meeting"
        case .newCandidate(let hours): "another name is brought within \(hours) hours"
        }
    }
}
