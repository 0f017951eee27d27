import AssemblyCore
import BallotBox
import EventStream
import Language
import Secrets

extension AssemblyHost {
    /// In a rehearsal the host makes the scrutineers' key itself, as a record of its own, before the first secret ballot.
    func ceremonyIfNeeded(
        for id: QuestionID, _ limit: Int?, _ authority: Authority, _ now: Moment
    ) throws(Refusal) -> (PendingCommand, Decision)? {
        guard speculative.isRehearsal, speculative.scrutiny.scrutineers.isEmpty,
            try opening(of: id, limit, authority, now)?.seal != nil
        else { return nil }
        let scrutineers = RehearsalScrutineers(path: ballotFiles.rehearsalSeeds)
        let facts: [ScrutinyFact]
        do throws(BallotBoxFault) {
            do throws(FileFault) { try PrivateFile.makeDirectory(ballotFiles.keys) } catch {
                throw BallotBoxFault(error.message)
            }
            facts = try scrutineers.holdCeremony()
        } catch { throw noSeal(error) }
        let events = facts.map { Event(at: now, by: .host, fact: .scrutiny($0)) }
        for event in events { speculative.apply(event) }
        let id = randomness.recordID()
        let command = Command.scrutiny(
            .appointScrutineers(RehearsalScrutineers.names, needed: RehearsalScrutineers.needed))
        return (
            PendingCommand(id: id, command: command, authority: .host),
            .recorded(JournalRecord(id: id, at: now.milliseconds, events: events))
        )
    }

    /// Makes the election of a secret ballot, once it is certain that the ballot may be opened.
    /// - Returns: `nil` for other ballots.
    func seal(
        for id: QuestionID, _ limit: Int?, _ authority: Authority, _ now: Moment
    ) async throws(Refusal) -> BallotSeal? {
        guard let opening = try opening(of: id, limit, authority, now), opening.seal != nil,
            let question = speculative.questions[id], let rule = speculative.rule(of: question)
        else { return nil }
        let trustees = try requireKey()
        let parts = SealedElection.Parts(
            title: question.title.english, summary: SealedElection.summary(of: opening.id, in: speculative),
            paper: VerifiablePaper(opening, under: rule, isElection: question.form != .motion, in: speculative),
            trustees: trustees, cards: try await cards(of: opening.electors),
            electors: opening.electors, decimals: speculative.weightDecimals, ballot: opening.id,
            previous: speculative.scrutiny.lastHead)
        do throws(BallotBoxFault) {
            return try await boxes.prepare(parts, grade: grade)
        } catch { throw noSeal(error) }
    }

    /// What would be opened; only its seal is not the real one yet.
    private func opening(
        of id: QuestionID, _ limit: Int?, _ authority: Authority, _ now: Moment
    ) throws(Refusal) -> BallotOpening? {
        let pretended = BallotSeal(scheme: VerifiablePaper.scheme, publicKey: "", grade: nil)
        let events = try speculative.decide(
            .ballots(.open(id, limitSeconds: limit, seal: pretended)), by: authority, at: now)
        guard case .ballots(.opened(let opening))? = events.first?.fact else { return nil }
        return opening
    }

    private func requireKey() throws(Refusal) -> ElectionKey {
        let scrutiny = speculative.scrutiny
        guard !scrutiny.scrutineers.isEmpty else { throw .scrutiny(.noScrutineers) }
        guard let text = scrutiny.trustees else {
            throw .scrutiny(.keyIncomplete(scrutiny.step, awaited: scrutiny.awaited))
        }
        do throws(BallotBoxFault) { return try ElectionKey(onRecord: text) } catch { throw noSeal(error) }
    }

    /// Who could open the box.
    private var grade: SealGrade {
        let scrutiny = speculative.scrutiny
        return scrutiny.scrutineers == RehearsalScrutineers.names
            ? .host : .scrutineers(scrutiny.needed, of: scrutiny.scrutineers.count)
    }

    /// The identifier of the next election, and the public keys of the electors' cards in it.
    private func cards(of electors: [Elector]) async throws(Refusal) -> BallotCards {
        guard !speculative.isRehearsal else { return .ofRehearsal(electors) }
        guard let published = speculative.scrutiny.credentials else { throw .scrutiny(.noCredentials) }
        let cards = try await cards(on: published)
        let place = speculative.scrutiny.ballotsOpened
        guard place < cards.ballotCount else {
            throw .scrutiny(.credentialsUsedUp(ballots: published.ballots))
        }
        let listed: BallotCards
        do throws(FileFault) { listed = try BallotCards(on: cards, at: place, of: electors) } catch {
            throw noSeal(BallotBoxFault(error.message))
        }
        let missing = listed.missing(electors)
        guard missing.isEmpty else { throw .scrutiny(.credentialsMissing(missing)) }
        return listed
    }

    private func noSeal(_ fault: BallotBoxFault) -> Refusal {
        log("A ballot box could not be prepared", fault.sentence)
        report(boxTrouble: fault.message)
        return .noSeal
    }
}
