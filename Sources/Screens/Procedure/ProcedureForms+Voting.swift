import AssemblyCore
import Language
import TerminalKit

extension ProcedureForms {
    /// The forms about voting.
    func voting(_ kind: ProcedureForm) -> Form { ballots(kind) ?? series(kind) ?? members(kind) }

    /// Consensus, counts and answers, and what is said of a ballot afterwards.
    private func ballots(_ kind: ProcedureForm) -> Form? {
        switch kind {
        case .objectToConsensus(let id):
            make(
                kind, "Who does not join the consensus?", "\(assembly.title(of: id)). It then goes to the vote.",
                [member])
        case .count(let id): count(kind, id)
        case .answer(let id, _):
            make(
                kind, "Correct an answer", "\(assembly.title(of: id)). Until the close, the corrected answer counts.",
                [
                    member,
                    needed(Name.choice, "Answer", FormChoices.answers.hint, 20).choosing(FormChoices.answers.words),
                ])
        case .intention(let id):
            make(
                kind, "Intended vote", "\(assembly.title(of: id)). A note; the result is not changed.",
                [
                    member,
                    needed(Name.choice, "Vote", FormChoices.intentions.hint, 20).choosing(FormChoices.intentions.words),
                    Form.Field(Name.words, "Note", limit: TextRule.longestTitle, whenEmpty: "no note"),
                ])
        default: nil
        }
    }

    /// The form for a better answer of a member that has answered in a roll call.
    func answer(of member: MemberCode, in ballot: Ballot) -> Form {
        make(
            .answer(ballot.id, seen: ballot.rollCall), "Correct an answer",
            "\(assembly.title(of: ballot.id)). Until the close the corrected answer counts.",
            [
                Form.Field(
                    Name.member, "Member", value: member.rawValue, hint: "the one that answered last, or another",
                    limit: 60
                ).forMember,
                needed(Name.choice, "Answer", FormChoices.answers.hint, 20).choosing(FormChoices.answers.words),
            ])
    }

    /// What a series of ballots waits for: lots, the chair's vote, another name, the same ballot again.
    private func series(_ kind: ProcedureForm) -> Form? {
        switch kind {
        case .lots(let id):
            make(
                kind, "Draw lots",
                "\(assembly.title(of: id)). Draw a number in public, at least 6 digits; anybody can check afterwards whom it selects.",
                [needed(Name.seed, "Number drawn", "dice or balls, at least 6 digits", 60)]
                    + DeskWords.attestation(assembly))
        case .castingVote(let id):
            make(
                kind, "Casting vote", equalNames(of: id),
                [casting(on: id)])
        case .nominate(let id): make(kind, "Nominate a candidate", assembly.title(of: id), candidate(on: id))
        case .bringCandidate(let id):
            make(
                kind, "Another candidate", "\(assembly.title(of: id)). The ballots begin anew.", candidate(on: id))
        case .electionAnswer(let id):
            make(
                kind, "Note an acceptance or an oath", "\(assembly.title(of: id)). It goes into the record.",
                [
                    chosen(on: id),
                    needed(Name.choice, "Answer", FormChoices.electionAnswers.hint, 40)
                        .choosing(FormChoices.electionAnswers.words),
                ])
        case .repetition(let id):
            make(
                kind, "Take the ballot again",
                "\(assembly.title(of: id)). It is annulled and repeated at the same place; the base is determined anew.\(assembly.ballots[id].map { StepQuestions.reopening($0, assembly) } ?? .empty)",
                [DeskWords.reason(Name.words)]
                    + DeskWords.attestation(assembly))
        case .recount(let id):
            make(
                kind, "Count again",
                "\(assembly.title(of: id)). \(countedBefore(id)) Two officers enter the new count, each at their own console.",
                [needed(Name.words, "Reason", "goes into the record", TextRule.longestTitle)]
                    + DeskWords.attestation(assembly))
        default: nil
        }
    }

    private func candidate(on id: QuestionID) -> [Form.Field] {
        [
            Form.Field(
                Name.names, "Name", hint: "as it is read out", limit: TextRule.longestName,
                suggestion: "Candidate \((assembly.questions[id]?.candidates.count ?? 0) + 1)"),
            Form.Field(
                Name.member, "Member", hint: "code or name", limit: 60, whenEmpty: "put forward by no member"
            ).forMember,
        ]
    }

    /// Who has been elected; where it is one, the name stands there.
    private func chosen(on id: QuestionID) -> Form.Field {
        let names = assembly.questions[id]?.chosen.map(\.name) ?? []
        return Form.Field(
            Name.names, "Name", value: names.count == 1 ? names[0] : "", hint: "name", limit: TextRule.longestName
        ).choosing(names.map { .verbatim($0) })
    }

    /// What becomes of the count before a recount.
    private func countedBefore(_ id: BallotID) -> Message {
        assembly.ballots[id]?.phase == .declared
            ? "The announced result stands until the chair announces what the recount brings; the first count stays in the record."
            : "The first count is not announced; it stays in the record."
    }

    /// Who counts, who votes, with whom the order of names begins.
    private func members(_ kind: ProcedureForm) -> Form {
        switch kind {
        case .electionsBoard:
            make(
                kind, "Elections Board", "At least three members, none of them with a candidate.",
                [needed(Name.members, "Members", "codes or names, with commas", 400).forMembers])
        case .suspendVote(let member):
            make(
                kind, "Suspend the vote of \(assembly.name(of: member))", "A sanction; arrears are entered as arrears.",
                [words("Reason")])
        case .proxy(let member):
            make(
                kind, "Proxy of \(assembly.name(of: member))", "The other delegation casts its paper beside its own.",
                [self.member])
        case .admitMember(let id):
            make(
                kind, "Put the new member on the roll",
                "\(assembly.title(of: id)). \(newVoter) After that the vote is no longer counted again or annulled.\(DeskWords.article(onVoting: assembly))",
                [
                    needed(Name.names, "Code", "two letters", 3), needed(Name.title, "Name", "in English", 120),
                    Form.Field(
                        Name.words, "French name", hint: "for the order of names", whenEmpty: "the English name"),
                    Form.Field(
                        Name.choice, "Region", hint: FormChoices.regions.hint, whenEmpty: "no region"
                    ).choosing(FormChoices.regions.words),
                ])
        default:
            make(
                kind, "Draw the first name", "The order of names begins with the member drawn by lot.", [member])
        }
    }

    /// From when on a new member votes.
    private var newVoter: Message {
        assembly.rulebook?.decisions.allSatisfy(\.franchise.newMembersVote) == false
            ? "It votes from the next session on." : "It votes from now on."
    }

    /// For and against, or the votes of every name on the paper.
    private func count(_ kind: ProcedureForm, _ id: BallotID) -> Form {
        let ballot = assembly.ballots[id]
        let names = ballot?.candidates.map(\.name) ?? []
        let votes: [Form.Field]
        func number(_ id: NodeID, _ label: Message) -> Form.Field { self.number(id, label, ballot?.decimals ?? 0) }
        if names.isEmpty {
            votes = [number(Name.votesFor, "For"), number(Name.against, "Against")]
        } else {
            votes =
                names.enumerated().map { number(NodeID("count.name.\($0)"), .verbatim($1)) } + [
                    number(Name.papers, "Papers with a name")
                ]
        }
        return make(
            kind, "Enter the count",
            "\(assembly.title(of: id)). Two officers count and enter their figures, each at their own console; both must agree.",
            votes + [number(Name.abstentions, "Abstentions"), number(Name.invalid, "Invalid")])
    }

    private func number(_ id: NodeID, _ label: Message, _ decimals: Int) -> Form.Field {
        Form.Field(id, label, hint: "a number", limit: decimals > 0 ? 20 : 9, whenEmpty: "0")
    }

    /// A motion is decided for or against, a tie by a name.
    private func casting(on id: QuestionID) -> Form.Field {
        guard assembly.questions[id]?.form != .motion else {
            let choices = FormChoices.forOrAgainst
            return needed(Name.names, "The chair votes", choices.hint, 200).choosing(choices.words)
        }
        let names = assembly.series(on: id)?.next.names ?? []
        return needed(Name.names, "The chair votes", "name", 200).choosing(names.map { .verbatim($0) })
    }

    private func equalNames(of id: QuestionID) -> Message {
        guard let names = assembly.series(on: id)?.next.names, !names.isEmpty else {
            return "\(assembly.title(of: id)). The votes are equal."
        }
        return "\(assembly.title(of: id)). Equal: \(names.sideBySide)."
    }
}
