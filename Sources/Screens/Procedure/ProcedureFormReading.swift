import AssemblyCore
import Language
import TerminalKit

/// Reads the command out of a form of the chair's that is filled in.
struct ProcedureFormReading {
    let form: Form
    let assembly: Assembly

    private typealias Name = ProcedureForms.Name

    /// The command.
    /// - Throws: what is wrong with what was typed.
    func command(_ kind: ProcedureForm) throws(FormRefusal) -> Command {
        switch kind {
        case .pointOfOrder:
            return .debate(.raisePointOfOrder(try member, words, onVoting: assembly.currentBallot != nil))
        case .ruling(let upheld): return .debate(.rule(upheld: upheld, words))
        case .appeal: return .debate(.appeal(try member))
        case .motion(let motion, let question): return .debate(.move(try proposed(motion, question)))
        case .speakerOnMotion(let id, let side): return .debate(.askToSpeak(id, try member, side))
        case .objectToClosingList: return .debate(.objectToClosingList(try member))
        case .limitDelegations:
            let minutes = try number(Name.minutes)
            return .debate(.limitDelegations(speeches: try number(Name.times), seconds: minutes.map { $0 * 60 }))
        case .leave: return .debate(.grantLeave(try member))
        case .reply: return .debate(.requestReply(try member))
        case .explanation(let id): return .debate(.offerExplanation(id, try member))
        default:
            if let command = try proposals(kind) { return command }
            if let command = try speakers(kind) { return command }
            return try voting(kind)
        }
    }

    private func proposed(_ motion: ProceduralMotion, _ question: QuestionID?) throws(FormRefusal) -> ProposedMotion {
        let minutes = try number(Name.minutes)
        let limits = motion == .limitSpeeches
        return ProposedMotion(
            motion, by: try member, question: question, minutes: limits ? nil : minutes,
            speechSeconds: limits ? minutes.map { $0 * 60 } : nil, speechesEach: try number(Name.times), parts: parts)
    }

    private func proposals(_ kind: ProcedureForm) throws(FormRefusal) -> Command? {
        switch kind {
        case .propose: return .debate(.propose(try proposal(amending: nil)))
        case .amend(let id), .amendParagraph(let id): return .debate(.propose(try proposal(amending: id)))
        case .sponsor(let id): return .debate(.sponsor(id, try member))
        case .withdraw(let id): return .debate(.withdraw(id, try member))
        case .reintroduce(let id): return .debate(.reintroduce(id, try member))
        case .acceptAmendment(let id): return .debate(.acceptAmendment(id, try member))
        case .rank(let id): return .debate(.rankAmendments(of: id, try amendments(near: id)))
        case .disposal(let id): return .debate(.markDisposal(by: id, of: try amendments(near: id)))
        case .division(let id): return .debate(.askDivision(id, try member, parts))
        case .byParagraph(let id): return .debate(.askDivision(id, try member, try paragraphs(of: id)))
        case .objectToDivision(let id): return .debate(.objectToDivision(id, try member))
        default: return nil
        }
    }

    /// The parts of a text: the paragraphs that are named one by one, and what is left of it.
    private func paragraphs(of id: QuestionID) throws(FormRefusal) -> [ProposedPart] {
        let count = Debate.standing(of: id, in: .english, of: assembly).count
        var places: Set<Int> = []
        for text in (form.value(Name.paragraphs) ?? "").split(whereSeparator: { " ,;".contains($0) }) {
            guard let number = Int(text.inASCIIDigits), (1...max(1, count)).contains(number) else {
                throw FormRefusal(ProcedureWords.noParagraph(String(text), of: count), at: Name.paragraphs)
            }
            places.insert(number)
        }
        return Debate.partsByParagraph(of: id, separately: places.isEmpty ? nil : places, in: assembly)
    }

    private func proposal(amending id: QuestionID?) throws(FormRefusal) -> Proposal {
        let alters = try id.flatMap { draft throws(FormRefusal) in
            try AlterationFields(assembly: assembly, draft: draft).alteration(in: form)
        }
        return Proposal(
            title: LocalizedText(form.value(Name.title) ?? ""),
            text: form.value(Name.words).map { LocalizedText($0) },
            sponsors: try form.members(Name.members, in: assembly),
            decision: id == nil ? assembly.decisionOnProposals : nil, amends: id, alters: alters)
    }

    /// Amendments by the numbers that the form shows.
    private func amendments(near id: QuestionID) throws(FormRefusal) -> [QuestionID] {
        let known = assembly.numberedAmendments(near: id)
        var order: [QuestionID] = []
        for text in (form.value(Name.order) ?? "").split(whereSeparator: { " ,;".contains($0) }) {
            guard let number = Int(text.inASCIIDigits), known.indices.contains(number - 1) else {
                throw FormRefusal(ProcedureWords.noAmendment(String(text), of: known.count), at: Name.order)
            }
            order.append(known[number - 1])
        }
        return order
    }

    private var parts: [ProposedPart] {
        (form.value(Name.parts) ?? "").split(separator: ";").map(\.trimmingSpaces).filter { !$0.isEmpty }
            .map { ProposedPart(title: LocalizedText($0)) }
    }

    // MARK: Fields

    var member: MemberCode { get throws(FormRefusal) { try form.member(Name.member, in: assembly) } }

    var words: String { form.value(Name.words) ?? "" }

    /// Votes as they are typed, with decimals where weights have them; `nil` when the field is empty.
    func votes(_ field: NodeID, in ballot: Ballot?) throws(FormRefusal) -> Int? {
        guard let ballot, ballot.decimals > 0 else { return try number(field) }
        guard let text = form.value(field) else { return nil }
        guard let units = DecimalFigure(text.trimmingSpaces)?.units(of: ballot.decimals) else {
            throw FormRefusal(ProcedureWords.notAFigure(text), at: field)
        }
        return units
    }

    /// A number from 0 on; `nil` when the field is empty.
    func number(_ field: NodeID) throws(FormRefusal) -> Int? {
        guard let text = form.value(field) else { return nil }
        guard let number = Int(text.inASCIIDigits), number >= 0 else {
            throw FormRefusal(ProcedureWords.notANumber(text), at: field)
        }
        return number
    }
}

extension ProcedureFormReading {
    /// What is entered about voting.
    func voting(_ kind: ProcedureForm) throws(FormRefusal) -> Command {
        switch kind {
        case .objectToConsensus(let id): return .conduct(.object(id, try member))
        case .count(let id): return .ballots(.enterHandCount(id, try tally(of: id)))
        case .answer(let id, let seen):
            let member = try member
            return .ballots(
                .rollCallAnswer(
                    id, member, try answer, replacing: seen.map { AnswerBefore(of: member, in: $0) }))
        case .lots(let id): return .series(.drawLots(id, seed: form.value(Name.seed) ?? ""))
        case .castingVote(let id): return .series(try castingVote(id))
        case .nominate(let id): return .questions(.nominate(id, try candidate(in: id)))
        case .electionAnswer(let id): return .questions(.noteAnswer(id, try chosen(on: id), try electionAnswer))
        case .bringCandidate(let id): return .series(.bringCandidate(id, try candidate(in: id)))
        case .repetition(let id): return .series(.repeatBallot(id, reason: words))
        case .recount(let id): return .ballots(.recount(id, reason: words))
        case .intention(let id):
            return .conduct(.recordIntention(id, try member, Intention(choice: try choice, words: words)))
        case .electionsBoard:
            return .conduct(.appointElectionsBoard(try form.members(Name.members, in: assembly)))
        case .suspendVote(let member): return .delegations(.suspendVote(member, reason: words))
        case .proxy(let member): return .delegations(.registerProxy(of: member, to: try self.member))
        case .admitMember(let id): return .delegations(.admitMember(try newMember, by: id))
        default: return .delegations(.drawFirstName(try member))
        }
    }

    private func tally(of id: BallotID) throws(FormRefusal) -> Tally {
        var tally = Tally()
        let ballot = assembly.ballots[id]
        let candidates = ballot?.candidates ?? []
        if candidates.isEmpty {
            tally.votesFor = try votes(Name.votesFor, in: ballot) ?? 0
            tally.against = try votes(Name.against, in: ballot) ?? 0
        } else {
            for (place, candidate) in candidates.enumerated() {
                tally.scores[candidate.id] = try votes(NodeID("count.name.\(place)"), in: ballot) ?? 0
            }
            let marks = tally.scores.values.reduce(0) { $0.addingReportingOverflow($1).partialValue }
            tally.papersWithNames = try votes(Name.papers, in: ballot) ?? marks
        }
        tally.abstentions = try votes(Name.abstentions, in: ballot) ?? 0
        tally.invalid = try votes(Name.invalid, in: ballot) ?? 0
        return tally
    }

    private func castingVote(_ id: QuestionID) throws(FormRefusal) -> SeriesCommand {
        let text = form.value(Name.names) ?? ""
        if assembly.questions[id]?.form == .motion {
            let choices = FormChoices.forOrAgainst
            guard let isFor = choices.value(of: text) else { throw FormRefusal(choices.complaint, at: Name.names) }
            return .giveCastingVoteOnMotion(id, carried: isFor)
        }
        var names: [CandidateID] = []
        for name in form.names(Name.names) {
            guard
                let found = assembly.questions[id]?.candidates.first(where: {
                    $0.name.lowercased() == name.lowercased()
                })
            else { throw FormRefusal(ProcedureWords.noSuchName(name), at: Name.names) }
            names.append(found.id)
        }
        return .giveCastingVote(id, names: names)
    }

    private func chosen(on id: QuestionID) throws(FormRefusal) -> CandidateID {
        let candidates = assembly.questions[id]?.chosen ?? []
        let choices = FormChoices(candidates.map { ($0.id, .verbatim($0.name)) })
        let text = form.value(Name.names) ?? ""
        guard let id = choices.value(of: text) else {
            throw FormRefusal(ProcedureWords.noSuchName(text), at: Name.names)
        }
        return id
    }

    private var electionAnswer: ElectionAnswer {
        get throws(FormRefusal) {
            let choices = FormChoices.electionAnswers
            guard let answer = choices.value(of: form.value(Name.choice)) else {
                throw FormRefusal(choices.complaint, at: Name.choice)
            }
            return answer
        }
    }

    private func candidate(in id: QuestionID) throws(FormRefusal) -> Candidate {
        let from = form.value(Name.member) == nil ? nil : try member
        return Candidate(
            id: assembly.freeNominee, name: form.value(Name.names) ?? "", member: from,
            isRehearsal: assembly.isRehearsal)
    }

    /// A member that has just been admitted: its place on the roll follows from its name.
    private var newMember: Member {
        get throws(FormRefusal) {
            let code = form.value(Name.names)?.uppercased() ?? ""
            guard (2...3).contains(code.utf8.count), code.allSatisfy({ ("A"..."Z").contains($0) }) else {
                throw FormRefusal(ProcedureWords.codeIsNeeded, at: Name.names)
            }
            var name = LocalizedText(form.value(Name.title) ?? "")
            if let french = form.value(Name.words) { name = name.setting(french, in: .french) }
            var region: Region?
            if let text = form.value(Name.choice) {
                region = FormChoices.regions.value(of: text)
                guard region != nil else { throw FormRefusal(FormChoices.regions.complaint, at: Name.choice) }
            }
            return Member(
                code: MemberCode(rawValue: code), name: name, region: region, order: place(of: name),
                weight: assembly.oneVote)
        }
    }

    /// Behind the last member whose name in the language of the roll comes before it.
    private func place(of name: LocalizedText) -> Int {
        let language = assembly.rulebook?.nameOrder ?? .english
        let before = assembly.roll.last {
            NameOrder.isBefore(assembly.name(of: $0).text(in: language), name[language], in: language)
        }
        return before.flatMap { assembly.members[$0]?.order } ?? 0
    }

    private var answer: RollCallAnswer {
        get throws(FormRefusal) {
            let choices = FormChoices.answers
            guard let answer = choices.value(of: form.value(Name.choice)) else {
                throw FormRefusal(choices.complaint, at: Name.choice)
            }
            return answer
        }
    }

    private var choice: Intention.Choice {
        get throws(FormRefusal) {
            let choices = FormChoices.intentions
            guard let choice = choices.value(of: form.value(Name.choice)) else {
                throw FormRefusal(choices.complaint, at: Name.choice)
            }
            return choice
        }
    }
}

extension Assembly {
    /// A short name that no candidate for any post has yet, so that a refusal names the right person.
    var freeNominee: CandidateID {
        let taken = Set(questions.values.flatMap(\.candidates).map(\.id))
        var number = 1
        while taken.contains(CandidateID(rawValue: "nominee-\(number)")) { number += 1 }
        return CandidateID(rawValue: "nominee-\(number)")
    }
}
