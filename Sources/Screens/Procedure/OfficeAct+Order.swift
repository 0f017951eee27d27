import AssemblyCore
import Language
import TerminalKit

extension OfficeAct {
    /// What the chair can do in the debate: what has precedence comes first.
    static func debate(_ assembly: Assembly) -> [OfficeAct] {
        order(assembly) + motions(assembly) + texts(assembly) + list(assembly) + speakers(assembly)
    }

    // MARK: Order

    private static func order(_ assembly: Assembly) -> [OfficeAct] {
        guard assembly.debate.pointInHand == nil else {
            return [
                fill("Rule: the point is well taken", .ruling(upheld: true), assembly),
                fill("Rule: the point is not well taken", .ruling(upheld: false), assembly),
                OfficeAct("The delegation withdraws its point", .submit(.debate(.withdrawPointOfOrder))),
            ]
        }
        let isInVote = assembly.currentBallot != nil
        var acts = [
            fill("A point of order is raised", .pointOfOrder, assembly) {
                .raisePointOfOrder($0, "a point", onVoting: isInVote)
            }
        ]
        if assembly.debate.canAppeal {
            acts.insert(fill("A delegation appeals against the ruling", .appeal, assembly), at: 0)
        }
        return acts
    }

    // MARK: Motions

    private static func motions(_ assembly: Assembly) -> [OfficeAct] {
        guard let first = assembly.pendingMotions.first else { return [] }
        let waiting = first.requests.map { request in
            OfficeAct(
                "Give the floor to \(assembly.name(of: request.member)), \(request.side.words) the motion",
                .submit(.debate(.callOnMotion(first.id, request.member, request.side))))
        }
        var acts = waiting
        let rule = assembly.rule(of: first)
        if let rule, first.spoken(.inFavour) < rule.speakersFor {
            acts.append(fill("Who speaks in favour of the motion?", .speakerOnMotion(first.id, .inFavour), assembly))
        }
        if let rule, first.spoken(.against) < rule.speakersAgainst {
            acts.append(fill("Who speaks against the motion?", .speakerOnMotion(first.id, .against), assembly))
        }
        acts.append(
            OfficeAct("The mover withdraws the motion", .submit(.debate(.withdrawMotion(first.id, first.mover)))))
        return acts
    }

    /// A text that a delegation tables from the floor, under the item in hand.
    private static func texts(_ assembly: Assembly) -> [OfficeAct] {
        guard assembly.agenda.itemInHand != nil, let decision = assembly.decisionOnProposals else { return [] }
        return [
            fill("A proposal is tabled", .propose, assembly) {
                .propose(Proposal(title: "A proposal", text: nil, sponsors: [$0], decision: decision))
            }
        ]
    }

    // MARK: The list

    private static func list(_ assembly: Assembly) -> [OfficeAct] {
        var acts = assembly.floor.replies.map { request in
            OfficeAct(
                "Give the floor to \(assembly.name(of: request.member)) for its right of reply",
                .submit(.debate(.callReply(request.member))))
        }
        for (question, members) in assembly.debate.explanations.sorted(by: { $0.key < $1.key }) {
            acts += members.map { member in
                OfficeAct(
                    "Give the floor to \(assembly.name(of: member)) to explain its vote",
                    state: Text(assembly.title(of: question), .muted),
                    .submit(.debate(.callExplanation(question, member))))
            }
        }
        acts.append(fill("A right of reply is asked for", .reply, assembly) { .requestReply($0) })
        if let question = assembly.explainable {
            acts.append(fill("An explanation of vote is asked for", .explanation(question), assembly))
        }
        if assembly.debate.closingObjections == nil {
            acts.append(OfficeAct("Read out the list and propose to close it", .submit(.debate(.proposeToCloseList))))
        } else {
            acts.append(fill("A delegation does not consent to closing the list", .objectToClosingList, assembly))
        }
        acts.append(fill("Limit each delegation", .limitDelegations, assembly))
        acts.append(fill("Give an observer leave to speak", .leave, assembly))
        return acts
    }

    private static func move(
        _ motion: ProceduralMotion, _ question: Question?, _ assembly: Assembly
    ) -> OfficeAct {
        // The title of the question keeps two motions of the same kind apart, and with them their focus.
        let about: Message = question.map { ": \($0.title.message)" } ?? ""
        var act = fill(motion.title.capitalised + about, .motion(motion, question?.id), assembly) { member in
            .move(.probe(motion, by: member, about: question?.id))
        }
        act.note = assembly.rulebook?.debate[motion].map { Text(words(of: $0), .muted) }
        return act
    }

    /// `no debate; RPGA 29(1)`: how many may speak on each side, and where it is written.
    private static func words(of rule: MotionRule) -> Message {
        let speakers: [Message] =
            (rule.speakersFor > 0 ? ["\(rule.speakersFor) for"] : [])
            + (rule.speakersAgainst > 0 ? ["\(rule.speakersAgainst) against"] : [])
        let debate = speakers.isEmpty ? "no debate" : speakers.joined(separator: ", ")
        return "\(debate); \(rule.citation.brief)"
    }

    // MARK: What can be moved

    /// Every procedural motion of the rulebook, in its order of precedence.
    static func motionsToMove(_ assembly: Assembly) -> [OfficeAct] {
        (assembly.rulebook?.debate.motions ?? []).flatMap { rule -> [OfficeAct] in
            guard rule.motion.isAboutQuestion else {
                return [move(rule.motion, nil, assembly)]
            }
            return assembly.questionsFor(rule.motion).map { question in
                move(rule.motion, question, assembly)
            }
        }
    }
}

extension Assembly {
    /// The question whose vote can be explained now: the one voted on last under the item in hand, else the next.
    var explainable: QuestionID? {
        guard let item = agenda.itemInHand else { return nil }
        let here = questions(under: item.id).filter { $0.kind == .matter }
        let voted = ballotOrder.reversed().compactMap { ballots[$0]?.question }.first { id in
            here.contains { $0.id == id }
        }
        let isBefore = rulebook?.debate.explanations.time == .before
        return isBefore ? here.first(where: \.isPending)?.id ?? voted : voted ?? here.first(where: \.isPending)?.id
    }

    /// The questions that a motion can be about: decided ones of the session to reconsider, else those in hand.
    func questionsFor(_ motion: ProceduralMotion) -> [Question] {
        guard motion != .reconsideration else {
            return questionOrder.compactMap { questions[$0] }.filter {
                if case .decided = $0.state { return $0.kind == .matter }
                return false
            }
        }
        guard let item = agenda.itemInHand else { return [] }
        return questions(under: item.id).filter { $0.kind == .matter && $0.isPending }
    }
}
