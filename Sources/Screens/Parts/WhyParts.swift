import AssemblyCore
import Language
import TerminalKit

/// The answer to "why?": the rule, the arithmetic, what would have been needed, who may not vote and why.
enum WhyParts {
    /// What is asked about.
    enum Subject: Hashable, Sendable {
        case ballot(BallotID)
        case question(QuestionID)
    }

    /// The page.
    /// - Parameters:
    ///   - subject: what is asked about; `nil` for what is in hand.
    ///   - barred: what cannot be done now, each with its reason; shown where nothing is put to the vote.
    ///   - language: the language in whose order members stand.
    static func parts(
        _ hall: HallState, about subject: Subject? = nil, barred: [(label: Message, reason: Message)] = [],
        in language: WorkingLanguage
    ) -> [Node] {
        let assembly = hall.assembly
        guard let matter = WhyMatter(assembly, subject) else { return withoutVote(assembly, barred) }
        var parts = [arithmetic(matter, hall), rule(matter, assembly)]
        if SeriesParts.isWorthShowing(matter.question, assembly) {
            parts.append(SeriesParts.pane(matter.question, hall, explains: false))
        }
        if let out = departures(matter, assembly) { parts.append(out) }
        return parts + [roll(matter, assembly, in: language)]
    }

    /// Where nothing is put to the vote: what goes before everything else, with its article, and why steps wait.
    @NodeBuilder
    private static func withoutVote(
        _ assembly: Assembly, _ barred: [(label: Message, reason: Message)]
    ) -> [Node] {
        let order = OrderParts.first(assembly, isLow: false)
        if let order { order }
        if order == nil, barred.isEmpty {
            Paragraph(Text("Nothing is put to the vote here, so there is no majority to explain.", .muted))
        }
        if !barred.isEmpty {
            Pane("Not possible now") {
                ItemList(
                    barred.enumerated().map { place, step in
                        Item(NodeID("barred.\(place)"), Text(step.label), notes: [Text(step.reason, .muted)])
                    })
            }
        }
    }

    // MARK: The arithmetic

    private static func arithmetic(_ matter: WhyMatter, _ hall: HallState) -> Node {
        let assembly = hall.assembly
        return Pane(
            "The arithmetic", note: matter.verdict.map { OutcomeWords.word($0.outcome, on: matter.question, assembly) }
        ) {
            if let verdict = matter.verdict {
                // The formulas can have the focus, so that a page that is too long begins with them.
                ItemList(verdict.tests.enumerated().map { formula($1, matter.rule, place: $0) }).share(0)
                Paragraph(Text(matter.explanation(assembly)))
                if verdict.shortfall != nil {
                    Paragraph(needed(in: verdict, isElection: matter.ballot?.isElection == true))
                }
                if !verdict.blockedBy.isEmpty {
                    Paragraph(Text("Blocked by ", .danger) + Text(verdict.blockedBy.sideBySide))
                }
            } else {
                Paragraph(Text(matter.explanation(assembly)))
            }
            if let ballot = matter.ballot { CorrectionParts.of(ballot.id, hall) }
        }.share(0).priority(.essential)
    }

    /// `2/3 of 99 votes expressed = 66; Const. 4`.
    private static func formula(_ test: TestResult, _ rule: DecisionRule, place: Int) -> Item {
        let share: Message = test.test.majority.map { "\($0.words) of" } ?? "most votes among"
        let required = test.required.map { Text(" = \(test.figure($0))", .accent) } ?? Text("")
        let reached =
            test.reached
            ? Text("\(test.figure(test.votes)): reached", .success)
            : Text("\(test.figure(test.votes)): NOT reached", .danger)
        let article = Text("; \(rule.citation.brief).  ", .muted)
        return Item(
            NodeID("formula.\(place)"),
            Text("\(share) \(test.figure(test.base)) \(test.test.noun)", .heading) + required + article + reached)
    }

    /// What would have been needed, each way by itself.
    static func needed(in verdict: Verdict, isElection: Bool) -> Text {
        let ways = [
            verdict.shortfall?.more.map(verdict.figure).map { "\($0) more for" },
            verdict.shortfall?.fewer.map(verdict.figure).map { "\($0) fewer against" },
            verdict.shortfall?.changed.map(verdict.figure).map {
                isElection
                    ? "\($0) more for the highest name instead of another" : "\($0) for instead of against"
            },
        ].compactMap(\.self)
        return Text("It would have needed ", .muted) + Text(ways.joined(separator: ", or "), .accent) + Text(".")
    }

    // MARK: The rule

    private static func rule(_ matter: WhyMatter, _ assembly: Assembly) -> Node {
        let isChangeable = assembly.rulebook?.allowsChange == true
        return Pane("The rule", note: Text(matter.rule.title.message, .muted)) {
            Facts([
                Fact("Question", Text(matter.question.title.message)),
                Fact("Ballot", Text(matter.position.map(RuleWords.place) ?? "none comes next")),
                Fact("Required", Text(RuleWords.required(matter.tests, assembly), .accent)),
                Fact("Vote", Text(RuleWords.way(matter.rule))),
                Fact("Change", Text(isChangeable ? "allowed until the close" : "not allowed")),
                Fact("Equal votes", Text(RuleWords.tie(matter.rule.tie))),
                Fact("If it fails", Text(RuleWords.failure(matter.rule.onFailure))),
                Fact(matter.rule.citation.isPractice ? "Practice" : "Written in", Text(matter.rule.citation.reference)),
            ])
        }.share(0)
    }

    // MARK: Who is out, who may not vote

    /// Candidates that were taken off the paper or cannot take the seat that their votes reached.
    private static func departures(_ matter: WhyMatter, _ assembly: Assembly) -> Node? {
        guard let ballot = matter.ballot else { return nil }
        let barred = ballot.position.barred + (ballot.result?.barred ?? [])
        let items =
            barred.map { one in
                Item(
                    nil,
                    Text(matter.question.nameOnPaper(of: one.candidate) ?? ""),
                    state: Text("cannot", .caution), notes: [Text(one.bar.sentence(in: assembly), .muted)])
            }
            + ballot.position.out.map {
                Item(nil, Text($0.name), state: Text("out", .muted), notes: [Text($0.reason.words, .muted)])
            }
        guard !items.isEmpty else { return nil }
        return Pane("Who is not on the paper, or cannot take the seat") { ItemList(items) }.share(0)
    }

    private static func roll(_ matter: WhyMatter, _ assembly: Assembly, in language: WorkingLanguage) -> Node {
        let excluded = matter.ballot?.excluded ?? VotingRight.electorate(under: matter.rule, in: assembly).excluded
        let entitled = matter.ballot?.entitled ?? (assembly.roll.count - excluded.count)
        let items = assembly.roll(in: language).compactMap { member in
            excluded[member].map {
                Item(FloorParts.id(of: member), Text(assembly.name(of: member)), notes: [Text($0.sentence)])
            }
        }
        return Pane("Who may not vote", note: Text("\(items.count); \(entitled) may")) {
            ItemList(items, whenEmpty: "Every member may vote.")
        }.node
    }
}
