import Language

/// What is decided again by the verifier: a fact that no lawful command brings forth in its place does not follow.
extension Audit {
    /// What is wrong with a fact of the proceedings; `nil` when it follows.
    static func trouble(withProceedings event: Event, in assembly: Assembly) -> Message? {
        if case .record(.corrected(let position, _)) = event.fact, event.by.attestation == nil {
            return "The correction to record \(position) has no second officer."
        }
        if case .record(.tookOver(_, let term)) = event.fact {
            return trouble(withTerm: term, of: event, in: assembly)
        }
        if case .questions(.tabled(let question)) = event.fact {
            return trouble(withTabling: question, of: event, in: assembly)
        }
        guard let command = Command(bringing: event.fact) else { return nil }
        return trouble(with: event, asked: command, in: assembly)
    }

    /// A host takes the lead by itself, and each lead has the number after the last one's.
    private static func trouble(withTerm term: Int, of event: Event, in assembly: Assembly) -> Message? {
        guard event.by == .host else { return "Somebody other than a host took the lead of the cluster." }
        let expected = (assembly.lead?.term ?? 0) + 1
        return term == expected ? nil : "A host took lead number \(term), and number \(expected) comes next."
    }

    /// What a delegation tables is a proposal of the debate, what an officer tables a question.
    private static func trouble(withTabling question: Question, of event: Event, in assembly: Assembly) -> Message? {
        guard case .delegate = event.by else {
            return trouble(with: event, asked: .questions(.table(question)), in: assembly)
        }
        let proposal = Proposal(
            title: question.title, text: question.text, sponsors: question.sponsors, decision: question.decision,
            amends: question.amends)
        if let refusal = assembly.refusalToSpeak(.debate(.propose(proposal)), by: event.by) {
            return "Something is on record in the name of others. \(refusal.sentence)"
        }
        return trouble(with: event, asked: .debate(.propose(proposal)), in: assembly)
    }

    private static func trouble(with event: Event, asked command: Command, in assembly: Assembly) -> Message? {
        do throws(Refusal) {
            let again = try assembly.decide(command, by: event.by, at: event.at)
            return again.first?.fact == event.fact
                ? nil : "The record of the proceedings is not what follows from the records before it."
        } catch {
            return
                "The record of the proceedings contains a step that was not possible at that point. \(error.sentence(in: assembly))"
        }
    }
}

extension Command {
    /// The command that brings a fact of the proceedings forth; `nil` for what is checked elsewhere, or follows from
    /// another fact.
    init?(bringing fact: Fact) {
        switch fact {
        case .sitting(let fact): self = .sitting(SittingCommand(bringing: fact))
        case .agenda(let fact): self = .agenda(AgendaCommand(bringing: fact))
        case .delegations(let fact): self = .delegations(DelegationCommand(bringing: fact))
        case .conduct(let fact): self = .conduct(ConductCommand(bringing: fact))
        case .floor(let fact):
            guard let command = FloorCommand(bringing: fact) else { return nil }
            self = .floor(command)
        case .questions(let fact):
            guard let command = QuestionCommand(bringing: fact) else { return nil }
            self = .questions(command)
        case .record(let fact):
            guard let command = RecordCommand(bringing: fact) else { return nil }
            self = .record(command)
        case .ballots, .series, .debate, .scrutiny: return nil
        }
    }
}

extension SittingCommand {
    init(bringing fact: SittingFact) {
        switch fact {
        case .opened(let number): self = .open(number)
        case .suspended(_, let until): self = .suspend(until: until)
        case .resumed: self = .resume
        case .closed: self = .close
        case .sessionClosed: self = .closeSession
        }
    }
}

extension AgendaCommand {
    init(bringing fact: AgendaFact) {
        switch fact {
        case .takenUp(let id): self = .takeUp(id)
        case .adjourned(let id): self = .adjourn(id)
        case .concluded(let id): self = .conclude(id)
        case .guestInvited(let guest, let id): self = .invite(guest, to: id)
        case .invitationWithdrawn(let guest, let id): self = .withdrawInvitation(guest, to: id)
        case .scheduled(let id, let start, let minutes): self = .schedule(id, start: start, minutes: minutes)
        case .panelAnnounced(let id, let announcement): self = .announcePanel(id, announcement)
        case .added(let item, let after, let question): self = .add(item, after: after, by: question)
        case .moved(let id, let before): self = .move(id, before: before)
        case .renamed(let id, let title): self = .rename(id, title)
        case .split(let id, let parts): self = .split(id, into: parts)
        case .joined(let id): self = .join(id)
        case .withdrawn(let id, let reason): self = .withdraw(id, reason: reason)
        case .restored(let id): self = .restore(id)
        case .placed(let id, let item): self = .place(id, under: item)
        case .panelStarted(let id): self = .startPanel(id)
        case .panelEnded(let id): self = .endPanel(id)
        }
    }
}

extension FloorCommand {
    /// `nil` for the floor that is yielded, which several commands bring about.
    init?(bringing fact: FloorFact) {
        switch fact {
        case .requested(let member, let behalf, let item): self = .request(member, onBehalfOf: behalf, ahead: item)
        case .requestWithdrawn(let member, let item): self = .withdrawRequest(member, ahead: item)
        case .listArranged(let members, let item): self = .arrangeList(members, ahead: item)
        case .speakerCalled(let member): self = .callSpeaker(member)
        case .guestCalled(let guest, let limit): self = .callGuest(guest, limitSeconds: limit)
        case .yielded, .guestYielded: return nil
        case .speechesLimited(let seconds): self = .limitSpeeches(seconds: seconds)
        case .listClosed: self = .closeList
        case .listReopened: self = .reopenList
        }
    }
}

extension QuestionCommand {
    /// `nil` for what is tabled and withdrawn, which delegations and officers do by different commands.
    init?(bringing fact: QuestionFact) {
        switch fact {
        case .tabled, .withdrawn: return nil
        case .textSet(let id, let language, let text): self = .setText(id, language, text)
        case .candidateNominated(let id, let candidate): self = .nominate(id, candidate)
        case .candidateWithdrawn(let id, let candidate): self = .withdrawCandidate(id, candidate)
        case .answerNoted(let id, let candidate, let answer): self = .noteAnswer(id, candidate, answer)
        }
    }
}

extension ConductCommand {
    init(bringing fact: ConductFact) {
        switch fact {
        case .objected(let id, let member): self = .object(id, member)
        case .objectionWithdrawn(let id, let member): self = .withdrawObjection(id, member)
        case .consensusDeclared(let id): self = .declareConsensus(id)
        case .intentionRecorded(let id, let member, let intention): self = .recordIntention(id, member, intention)
        case .electionsBoardAppointed(let members): self = .appointElectionsBoard(members)
        case .officeEntered(let office): self = .enterOffice(office)
        case .officeVacated(let id): self = .vacateOffice(id)
        }
    }
}

extension RecordCommand {
    /// `nil` for the convening and for a lead that is taken, which no command brings about.
    init?(bringing fact: RecordFact) {
        switch fact {
        case .convened, .tookOver: return nil
        case .keyAnnounced(let publicKey): self = .announceKey(publicKey: publicKey)
        case .corrected(let position, let note): self = .correct(position: position, note: note)
        case .headSigned(let id, let position, let hash, let signature):
            self = .signHead(id, position: position, hash: hash, signature: signature)
        }
    }
}
