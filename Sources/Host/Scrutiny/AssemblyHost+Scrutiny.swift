import AssemblyCore
import BallotBox
import EventStream
import Language

extension AssemblyHost {
    /// Checks proofs before a command is decided: those of papers, of the key ceremony, and of parts of an opening. What is
    /// in the record therefore holds, and a close needs no second pass.
    func objection(to command: Command, by authority: Authority) async -> Refusal? {
        switch command {
        case .ballots(.cast(let id, let member, .sealed(let paper))):
            // What the rules refuse needs no proof.
            if let refusal = refusalOnRecord(of: command, by: authority) { return refusal }
            await beginProof(of: member)
            defer { endProof(of: member) }
            // A ballot that is not on record yet has no key that anybody could have used.
            guard let ballot = durable.ballots[id] else { return .noSuchBallot(id) }
            guard ballot.isSealed, ballot.phase == .open, ballot.electors[member] != nil,
                let trustees = durable.scrutiny.trustees
            else { return nil }
            return await boxes.objection(to: paper, of: member, in: ballot, trustees: trustees).map(Refusal.scrutiny)
        case .scrutiny(.giveDecryption(let id, let name, let text)):
            if let refusal = refusalOnRecord(of: command, by: authority) { return refusal }
            guard let ballot = durable.ballots[id], durable.scrutiny.boards[id] != nil, ballot.phase == .closed else {
                return nil
            }
            return await boxes.objection(to: text, by: name, in: ballot, durable.scrutiny).map(Refusal.scrutiny)
        case .scrutiny(let message):
            if let refusal = refusalOnRecord(of: command, by: authority) { return refusal }
            return CeremonyCheck(durable.scrutiny).trouble(with: message).map(Refusal.scrutiny)
        default: return nil
        }
    }

    /// Why the rules refuse a command by what is on record. What has been decided at this very moment, and is not on record yet,
    /// nobody could have answered, and nothing can be checked against it.
    private func refusalOnRecord(of command: Command, by authority: Authority) -> Refusal? {
        NextStep.refusal(of: command, by: authority, at: clock.moment(), in: durable)
    }

    /// One paper of a member is checked at a time, so that nobody's papers keep the papers of others waiting.
    private func beginProof(of member: MemberCode) async {
        guard proofs[member] != nil else {
            proofs[member] = []
            return
        }
        await withCheckedContinuation { proofs[member]?.append($0) }
    }

    private func endProof(of member: MemberCode) {
        guard let waiting = proofs[member], !waiting.isEmpty else {
            proofs[member] = nil
            return
        }
        proofs[member]?.removeFirst().resume()
    }

    /// Does what facts about keys and boards ask of the host.
    func takeConsequences(of fact: ScrutinyFact) {
        switch fact {
        case .keyShareMade: completeKey()
        case .boardClosed(let id, _): openInRehearsal(id)
        case .decryptionGiven(let id, _, _): openIfPossible(id)
        case .credentialsPublished, .credentialReplaced: bringCardsSoon()
        case .scrutineersAppointed, .certificateGiven, .sharesDealt, .keyCompleted, .paperSpoiled, .boardPublished:
            break
        }
    }

    /// After a restart: goes on where a ballot stands.
    func takeUp(_ ballot: Ballot) {
        guard ballot.isSealed, ballot.phase == .closed else { return }
        guard let board = durable.scrutiny.boards[ballot.id] else { return closeBoard(of: ballot.id) }
        if board.openedBy.isEmpty { openInRehearsal(ballot.id) } else { openIfPossible(ballot.id) }
    }

    /// Puts the key together when the last share has been made.
    func completeKey() {
        let scrutiny = durable.scrutiny
        guard scrutiny.trustees == nil, !scrutiny.scrutineers.isEmpty,
            scrutiny.ceremony.texts(of: .shares).count == scrutiny.scrutineers.count
        else { return }
        do {
            decideSoon(.scrutiny(.completeKey(trustees: try CeremonyCheck(scrutiny).key())))
        } catch {
            log("The scrutineers' key could not be put together", "\(error)")
            report(
                boxTrouble:
                    "The scrutineers' key is not valid: \(Message(sealedBallot: error)). Appoint new scrutineers.")
        }
    }

    /// Publishes the closed board of a secret ballot, with its encrypted sum.
    func closeBoard(of id: BallotID) {
        guard let ballot = durable.ballots[id], ballot.isSealed else { return }
        publishList(of: id)
        let scrutiny = durable.scrutiny
        inBackground { host in
            do throws(BallotBoxFault) {
                host.decideSoon(.scrutiny(.closeBoard(id, try await host.boxes.close(ballot, scrutiny))))
            } catch { host.note(error, "A bulletin board could not be closed") }
        }
    }

    /// In a rehearsal the host opens the box with the scrutineers' keys that it holds.
    private func openInRehearsal(_ id: BallotID) {
        let scrutiny = durable.scrutiny
        guard let ballot = durable.ballots[id], scrutiny.scrutineers == RehearsalScrutineers.names else { return }
        let scrutineers = RehearsalScrutineers(path: ballotFiles.rehearsalSeeds)
        inBackground { host in
            do throws(BallotBoxFault) {
                for (name, text) in try await host.boxes.rehearsalParts(of: ballot, scrutiny, by: scrutineers) {
                    host.decideSoon(.scrutiny(.giveDecryption(id, name, text)))
                }
            } catch { host.note(error, "A ballot box could not be opened") }
        }
    }

    /// Opens a box for which enough parts have been given.
    private func openIfPossible(_ id: BallotID) {
        let (assembly, scrutiny) = (durable, durable.scrutiny)
        guard let ballot = durable.ballots[id], ballot.phase == .closed, let board = scrutiny.boards[id],
            board.openedBy.count >= scrutiny.needed, boxesOpening.insert(id).inserted
        else { return }
        inBackground { host in
            do throws(BallotBoxFault) {
                let (tally, head) = try await host.boxes.open(ballot, of: assembly)
                host.report(boxTrouble: nil)
                host.decideSoon(.scrutiny(.publishBoard(id, tally, head: head)))
            } catch {
                // A further part may still open it.
                host.boxesOpening.remove(id)
                host.note(error, "A ballot box could not be opened")
            }
        }
    }

    func note(_ fault: BallotBoxFault, _ what: String) {
        log(what, fault.sentence)
        report(boxTrouble: fault.message)
    }
}

extension ScrutinyCommand {
    /// Whether no client gives it as it is: the host does, when it has done what belongs to it.
    var isForTheHost: Bool {
        switch self {
        case .completeKey, .closeBoard, .publishBoard, .publishCredentials, .replaceCredential: true
        default: false
        }
    }
}
