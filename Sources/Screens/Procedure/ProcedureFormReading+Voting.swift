import AssemblyCore
import Language
import TerminalKit

extension ProcedureFormReading {
    private typealias Name = ProcedureForms.Name

    /// What is entered about voting.
    func voting(_ kind: ProcedureForm) throws(FormRefusal) -> Command {
        switch kind {
        case .objectToConsensus(let id): return .conduct(.object(id, try member))
        case .count(let id): return .ballots(.enterHandCount(id, try tally(of: id)))
        case .answer(let id): return .ballots(.rollCallAnswer(id, try member, try answer))
        case .lots(let id): return .series(.drawLots(id, seed: form.value(Name.seed) ?? ""))
        case .castingVote(let id): return .series(try castingVote(id))
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
