package import AssemblyCore
package import EventStream

extension AssemblyHost {
    /// How many records are folded at a time.
    private static let hearingSize = 4_096

    /// Folds what another host has recorded. A host that leads learns by it that it does not any more.
    /// - Parameter page: records that follow one another, as they have come; what is missing before them is read.
    package func hear(_ page: [StoredRecord<Event>]) async throws(JournalFault) {
        guard let first = page.first, let last = page.last, last.position > head.position, !hasStopped else { return }
        switch lead {
        // What it stores itself comes back as well, perhaps before it is acknowledged.
        case .alone, .takingOver: return
        case .leading where isDeciding: return
        case .leading: stepDown()
        case .following: break
        }
        guard first.position <= head.position.next else { return try await catchUp() }
        try fold(Array(page.drop { $0.position <= head.position }))
    }

    /// Folds everything that the journal holds and this host does not know yet.
    package func catchUp() async throws(JournalFault) {
        while case .following = lead, !hasStopped {
            let next = head.position.next
            let page = try await journal.records(from: next, limit: Self.hearingSize)
            guard !page.isEmpty else { return }
            // Another page may have been folded meanwhile, or the host may have ended.
            guard case .following = lead, !hasStopped, next == head.position.next else { continue }
            try fold(page)
        }
    }

    private func fold(_ page: [StoredRecord<Event>]) throws(JournalFault) {
        guard let first = page.first else { return }
        guard first.position == head.position.next, first.previous == head.hash else {
            throw JournalFault(
                .damaged(position: first.position),
                "Record \(first.position) of the cluster does not continue what this host has heard.")
        }
        for part in page.partsAroundBoards {
            // Nobody holds on to the state for long: whoever does makes the host copy what changes.
            let before = part.first?.endsBoard == true ? durable : nil
            let records = part.map { JournalRecord(id: $0.stored.id, at: $0.stored.at, events: Array($0.events)) }
            publish(records, part.map(\.stored))
            for event in part.flatMap(\.events) { takeConsequencesHere(of: event.fact, after: before) }
        }
    }

    /// What every host does by itself, whoever leads: logins and badges are at the machine where they are used.
    /// - Parameter before: the state before a board was completed; `nil` for all else.
    private func takeConsequencesHere(of fact: Fact, after before: Assembly?) {
        switch fact {
        case .delegations(let fact): takeConsequencesHere(of: fact)
        case .ballots(let fact): takeConsequencesHere(of: fact)
        case .scrutiny(let fact): takeConsequencesHere(of: fact, after: before)
        default: break
        }
    }

    private func takeConsequencesHere(of fact: DelegationFact) {
        switch fact {
        case .memberAdmitted(let member, _): giveBadge(to: member)
        case .badgeLocked: report(lockedPlaces.badges)
        case .badgeUnlocked(let member): noteOpened(member)
        case .pinRenewed(let member, _):
            noteOpened(member)
            endLogin(of: member)
        default: break
        }
    }

    /// Waits until a record has been folded here, so that whoever is told of it sees what it has changed; not for ever.
    func hasHeard(_ position: Position) async {
        let deadline = clock.elapsed() + .seconds(2)
        while head.position < position, !hasStopped, clock.elapsed() < deadline {
            await withCheckedContinuation { continuation in
                hearers.append((position, continuation))
                guard hearers.count == 1 else { return }
                // What never comes is not waited for.
                Task { [clock] in
                    try? await clock.sleep(until: deadline)
                    wakeHearers(upTo: nil)
                }
            }
        }
    }

    /// Lets those go on who wait for records that are folded now.
    /// - Parameter position: the last of them; `nil` for everybody.
    func wakeHearers(upTo position: Position?) {
        guard !hearers.isEmpty else { return }
        let ready = hearers.filter { hearer in position.map { hearer.position <= $0 } ?? true }
        hearers.removeAll { hearer in position.map { hearer.position <= $0 } ?? true }
        for hearer in ready { hearer.continuation.resume() }
    }
}
