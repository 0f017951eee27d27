import AssemblyCore
import Language

extension MinutesWriter {
    /// Completes what was written before by what has become known since.
    mutating func complement(_ event: Event) {
        switch event.fact {
        case .floor(.yielded(_, let seconds)), .floor(.guestYielded(_, let seconds)):
            guard let openSpeech else { return }
            change(openSpeech) { $0.speech?.seconds = seconds }
            self.openSpeech = nil
        case .series(.declared(let id, _)): noteDeclared(id)
        case .record(.headSigned(let id, let position, let hash, let signature)):
            guard let place = placeOfBallot[id] else { return }
            change(place) { $0.ballot?.head = SignedHead(record: position, hash: hash, signature: signature) }
        case .ballots(.annulled(let id, let reason)):
            guard let place = placeOfBallot[id] else { return }
            change(place) { $0.ballot?.annulment = reason }
        case .series(.corrected(let id, _)): correct(id)
        case .series(.lotsDrawn(let id, _, _)), .series(.castingVoteGiven(let id, _)),
            .series(.castingVoteOnMotionGiven(let id, _)):
            if let ballot = declared[id]?.last { settle(ballot) }
        case .ballots(.recountOrdered(let id, _)), .ballots(.handCountAgreed(let id, _)):
            guard let place = placeOfBallot[id], let ballot = assembly.ballots[id] else { return }
            let recounts = recounts(of: ballot)
            change(place) { $0.ballot?.recounts = recounts }
        case .record(.corrected(let position, let note)):
            corrections.append(
                MinutesCorrection(
                    record: record, corrects: position, at: time(event.at), note: note,
                    language: event.language, isForeign: isForeign(event.language)))
        default: break
        }
    }

    /// Sets what can only be set when everything is known: corrections in their places, series of ballots.
    mutating func complete() {
        for correction in corrections {
            guard let place = place(ofRecord: correction.corrects) else { continue }
            change(place) {
                $0.corrections.append(correction)
                $0.ballot?.corrections.append(correction.note)
            }
        }
        for ballots in declared.values where ballots.count > 1 { setSeries(ballots) }
        for (_, place) in placeOfRecord {
            guard let whole = entry(at: place).rejection?.whole, !assembly.debate.lostByParts.contains(whole) else {
                continue
            }
            change(place) { $0.rejection = nil }
        }
    }

    private mutating func noteDeclared(_ id: BallotID) {
        guard let place = placeOfRecord.last?.place, entry(at: place).ballot?.ballot == id.rawValue,
            let question = assembly.ballots[id]?.question
        else { return }
        placeOfBallot[id] = place
        declared[question, default: []].append(id)
    }

    /// The place of a result tells what holds after a recount, with what was announced first beside it.
    private mutating func correct(_ id: BallotID) {
        guard let place = placeOfBallot[id], let ballot = assembly.ballots[id],
            let question = assembly.questions[ballot.question], let result = ballot.result,
            let before = entry(at: place).ballot
        else { return }
        var minutes = minutes(
            of: ballot, on: question, result,
            asAnnounced: Announced(number: before.number, record: before.record, at: before.declared))
        (minutes.annulment, minutes.head) = (before.annulment, before.head)
        let sentence = sentence(of: minutes).text(in: language)
        change(place) { ($0.ballot, $0.sentence) = (minutes, sentence) }
        settle(id)
    }

    /// The place of a result that was a tie tells what has decided it.
    private mutating func settle(_ id: BallotID) {
        guard let place = placeOfBallot[id], let ballot = assembly.ballots[id],
            let settled = TieSettlement(of: ballot, in: assembly)
        else { return }
        let question = assembly.questions[ballot.question]
        let settlement = SettlementMinutes(
            means: settled.means.text(in: language), elected: settled.elected,
            explanation: settled.explanation?.text(in: language) ?? "")
        let consequence = settled.outcome.flatMap { assembly.consequence(of: $0, on: question) }?.text(in: language)
        change(place) {
            $0.ballot?.settlement = settlement
            guard let outcome = settled.outcome else { return }
            $0.ballot?.outcome = outcome
            $0.ballot?.consequence = consequence
            $0.ballot?.elected += settled.elected
        }
    }

    private mutating func setSeries(_ ids: [BallotID]) {
        let places = ids.compactMap { placeOfBallot[$0] }
        let ballots = places.compactMap { entry(at: $0).ballot }
        guard let last = places.last else { return }
        for place in places.dropLast() { change(place) { $0.ballot?.hasSuccessor = true } }
        let series = BallotSeries(of: ballots, in: language)
        change(last) { $0.ballot?.series = series }
    }

    /// The entry that tells of a record: its own, that of the ballot to which it belongs, else the last one before it.
    private func place(ofRecord record: Int) -> EntryPlace? {
        let before = placeOfRecord.last { $0.record <= record }
        if let before, before.record == record { return before.place }
        if let ballot = ballotOfRecord[record], let place = placeOfBallot[ballot] { return place }
        return before?.place
    }
}
