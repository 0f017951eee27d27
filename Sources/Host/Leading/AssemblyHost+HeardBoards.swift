import AssemblyCore
import BallotBox
import EventStream
import Language

/// What every host of a cluster does by itself about secret ballots, whoever leads: it has the registrar's list, and makes
/// each board from what has been recorded, so that consoles at any machine can look at it.
extension AssemblyHost {
    func takeConsequencesHere(of fact: BallotFact) {
        switch fact {
        case .closed(let id, _) where durable.ballots[id]?.isSealed == true: publishList(of: id)
        case .annulled(let id, _): inBackground { host in await host.boxes.forget(id) }
        default: break
        }
    }

    /// - Parameter before: the state before the board was completed: the parts of the opening are in no later one.
    func takeConsequencesHere(of fact: ScrutinyFact, after before: Assembly?) {
        switch fact {
        case .credentialsPublished, .credentialReplaced: bringCardsSoon()
        case .boardClosed(let id, let closing): makeBoard(of: id, closing.head)
        case .boardPublished(let id, let head): if let before { completeBoard(of: id, head, before) }
        case .scrutineersAppointed, .certificateGiven, .sharesDealt, .keyShareMade, .keyCompleted, .paperSpoiled,
            .decryptionGiven:
            break
        }
    }

    private func makeBoard(of id: BallotID, _ head: String) {
        guard let ballot = durable.ballots[id] else { return }
        let scrutiny = durable.scrutiny
        inBackground { host in
            do throws(BallotBoxFault) {
                guard try await host.boxes.close(ballot, scrutiny).head != head else { return }
                throw Self.otherBoard
            } catch { host.note(error, "A bulletin board could not be made from the record") }
        }
    }

    private func completeBoard(of id: BallotID, _ head: String, _ assembly: Assembly) {
        guard let ballot = assembly.ballots[id] else { return }
        inBackground { host in
            do throws(BallotBoxFault) {
                guard try await host.boxes.open(ballot, of: assembly).head != head else { return }
                throw Self.otherBoard
            } catch { host.note(error, "A bulletin board could not be completed from the record") }
        }
    }

    private static var otherBoard: BallotBoxFault {
        BallotBoxFault(
            "The bulletin board that this host makes of the record is another one than the host that leads has published; look at both machines."
        )
    }
}

extension StoredRecord<Event> {
    /// Whether it completes the board of a secret ballot.
    var endsBoard: Bool {
        events.contains { if case .scrutiny(.boardPublished) = $0.fact { true } else { false } }
    }

    fileprivate var concernsBoard: Bool {
        events.contains { event in
            switch event.fact {
            case .scrutiny(.boardClosed), .scrutiny(.boardPublished): true
            default: false
            }
        }
    }
}

extension [StoredRecord<Event>] {
    /// The same records, with each by itself that closes or completes a board: what the state was then is needed.
    var partsAroundBoards: [[StoredRecord<Event>]] {
        var parts: [[StoredRecord<Event>]] = [[]]
        for record in self {
            guard record.concernsBoard else {
                parts[parts.count - 1].append(record)
                continue
            }
            parts += [[record], []]
        }
        return parts.filter { !$0.isEmpty }
    }
}
