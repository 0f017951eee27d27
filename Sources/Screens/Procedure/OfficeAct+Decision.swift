import AssemblyCore
import Language
import TerminalKit

extension OfficeAct {
    /// What the chair can do with a question: its way of being decided, its sponsors, its amendments and parts.
    static func chairs(_ id: QuestionID, _ assembly: Assembly) -> [OfficeAct] {
        guard let question = assembly.questions[id] else { return [] }
        guard question.isPending else { return ended(question, assembly) }
        return ways(question, assembly) + ties(question, assembly) + nomination(question, assembly)
            + consensus(question, assembly)
            + amendment(question, assembly) + sponsors(question, assembly) + division(question, assembly)
    }

    // MARK: How it is decided

    /// The ballot by machine, and every other way that could be thought of for such a question; not for names a roll call,
    /// and papers only where the vote is secret.
    private static func ways(_ question: Question, _ assembly: Assembly) -> [OfficeAct] {
        let open = OfficeAct("Open the ballot", .submit(.ballots(.open(question.id, limitSeconds: nil, seal: nil))))
        if DebateCommand.isSecret(question, in: assembly) {
            let papers = OfficeAct(
                "Ballot on paper, counted in the background", .submit(.ballots(.openManualSecretBallot(question.id))))
            // Papers are counted by a board, which is appointed before.
            let board = fill("Appoint the Elections Board", .electionsBoard, assembly)
            return assembly.conduct.electionsBoard.isEmpty ? [open, papers, board] : [open, papers]
        }
        let hands = OfficeAct("Vote by show of hands", .submit(.ballots(.openHandCount(question.id))))
        guard question.form == .motion else { return [open, hands] }
        return [open, hands, OfficeAct("Vote by roll call", .submit(.ballots(.openRollCall(question.id))))]
    }

    private static func ties(_ question: Question, _ assembly: Assembly) -> [OfficeAct] {
        if assembly.seriesBallots(on: question.id).last?.result?.sequel == .castingVote {
            return [fill("Give the casting vote", .castingVote(question.id), assembly)]
        }
        return switch assembly.series(on: question.id)?.next {
        case .lots: [fill("Draw lots", .lots(question.id), assembly)]
        case .castingVote: [fill("Give the casting vote", .castingVote(question.id), assembly)]
        default:
            !UpcomingBallot.awaitsName(on: question.id, in: assembly)
                ? [] : [fill("Another name is put forward", .bringCandidate(question.id), assembly)]
        }
    }

    /// Names are put forward from the chair too, as long as no ballot is under way.
    private static func nomination(_ question: Question, _ assembly: Assembly) -> [OfficeAct] {
        guard question.form.isElection, !UpcomingBallot.awaitsName(on: question.id, in: assembly) else { return [] }
        return [fill("Nominate a candidate", .nominate(question.id), assembly)]
    }

    private static func consensus(_ question: Question, _ assembly: Assembly) -> [OfficeAct] {
        guard question.form == .motion else { return [] }
        let objections = assembly.conduct.objections[question.id] ?? []
        return [
            OfficeAct(
                "No objection: it is so decided", .ask(ConsensusWords.declaration(on: question, assembly)),
                probe: .conduct(.declareConsensus(question.id))),
            fill("A delegation objects to a consensus", .objectToConsensus(question.id), assembly),
        ]
            + objections.map {
                OfficeAct(
                    "\(assembly.name(of: $0)) no longer objects", .submit(.conduct(.withdrawObjection(question.id, $0)))
                )
            }
    }

    // MARK: Amendments, sponsors, parts

    static func amendment(_ question: Question, _ assembly: Assembly) -> [OfficeAct] {
        guard question.form == .motion, question.kind == .matter else { return [] }
        var acts = [
            fill("An amendment is tabled", .amend(question.id), assembly) {
                .propose(Proposal(title: "An amendment", text: nil, sponsors: [$0], amends: question.id))
            }
        ]
        let pending = Debate.amendments(to: question.id, in: assembly).filter(\.isPending)
        if pending.count > 1 { acts.append(fill("Rank the amendments", .rank(question.id), assembly)) }
        guard let draft = question.amends else { return acts }
        acts.append(fill("A sponsor of the draft accepts it", .acceptAmendment(question.id), assembly))
        if Debate.amendments(to: draft, in: assembly).filter(\.isPending).count > 1 {
            acts.append(fill("Say which others it disposes of", .disposal(question.id), assembly))
        }
        return acts
    }

    private static func sponsors(_ question: Question, _ assembly: Assembly) -> [OfficeAct] {
        guard question.form == .motion, question.kind == .matter else { return [] }
        return [
            fill("A delegation joins the sponsors", .sponsor(question.id), assembly),
            fill("A sponsor withdraws", .withdraw(question.id), assembly),
        ]
    }

    static func division(_ question: Question, _ assembly: Assembly) -> [OfficeAct] {
        guard question.form == .motion, question.kind == .matter, Debate.parts(of: question.id, in: assembly).isEmpty
        else {
            return []
        }
        guard assembly.debate.divisionRequests[question.id] != nil else {
            let parts = [ProposedPart(title: "One"), ProposedPart(title: "Two")]
            return [
                fill("Separate votes are asked for", .division(question.id), assembly) {
                    .askDivision(question.id, $0, parts)
                }
            ] + byParagraph(question, assembly)
        }
        let divide = OfficeAct(
            "Divide it: nobody objects", .ask(ConsensusWords.division(of: question, assembly)),
            probe: .debate(.divide(question.id)))
        guard assembly.rulebook?.debate[.division] != nil else { return [divide] }
        return [
            divide,
            fill("A delegation objects to the division", .objectToDivision(question.id), assembly),
        ]
    }

    // MARK: Afterwards

    private static func ended(_ question: Question, _ assembly: Assembly) -> [OfficeAct] {
        var acts = answers(to: question, assembly)
        if question.state == .withdrawn {
            acts.append(fill("Another delegation takes it up again", .reintroduce(question.id), assembly))
        }
        if case .decided = question.state, question.kind == .matter {
            acts.append(fill("An explanation of vote is asked for", .explanation(question.id), assembly))
            acts.append(
                fill("Move to reconsider it", .motion(.reconsideration, question.id), assembly) {
                    .move(.probe(.reconsideration, by: $0, about: question.id))
                })
        }
        return acts
    }

    /// What somebody who was elected or appointed answers.
    static func answers(to question: Question, _ assembly: Assembly) -> [OfficeAct] {
        guard question.form.isElection || question.isAppointment(in: assembly), !question.chosen.isEmpty else {
            return []
        }
        return [fill("Note an acceptance or an oath", .electionAnswer(question.id), assembly)]
    }

    /// The recount of hands or papers: its figures while it goes on, else the order to count again, which says why it
    /// cannot be given where something rests on the result.
    static func recounting(_ ballot: Ballot, _ assembly: Assembly) -> [OfficeAct] {
        guard ballot.method.isCountedByHand, ballot.phase == .counted || ballot.phase == .declared else { return [] }
        if ballot.awaitsRecount { return [fill("Enter the new count", .count(ballot.id), assembly)] }
        return [
            OfficeAct(
                "Count again", .fill(ProcedureForms(assembly: assembly).form(.recount(ballot.id))),
                probe: .ballots(.recount(ballot.id, reason: "")))
        ]
    }
}

extension OfficeAct {
    /// What the chair can do with a ballot that is shown.
    static func chairs(_ ballot: Ballot, _ assembly: Assembly) -> [OfficeAct] {
        var acts: [OfficeAct] = []
        if ballot.phase == .open, let call = ballot.rollCall, !call.answers.isEmpty {
            acts.append(fill("An answer was recorded wrongly", .answer(ballot.id, seen: call), assembly))
        }
        if ballot.phase != .declared, ballot.phase != .annulled, ballot.method == .hands || ballot.method == .paper {
            if ballot.phase != .counted { acts.append(fill("Enter the count", .count(ballot.id), assembly)) }
            acts.append(OfficeAct("Announce the result", .submit(.series(.declare(ballot.id)))))
        }
        acts += recounting(ballot, assembly)
        if ballot.awaitsCorrection {
            acts.append(
                OfficeAct("Announce the outcome of the recount", .submit(.series(.correct(ballot.id)))))
        }
        if ballot.phase == .declared {
            acts.append(fill("Take the ballot again", .repetition(ballot.id), assembly))
            if !ballot.isSecret, ballot.candidates.isEmpty {
                acts.append(fill("Note how a delegation intended to vote", .intention(ballot.id), assembly))
            }
        }
        return acts
    }
}
