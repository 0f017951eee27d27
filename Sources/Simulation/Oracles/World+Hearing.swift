import AssemblyCore
import EventStream
import Host

/// Oracle 4: nobody hears what is not for them, nor anything before it is durable.
extension World {
    /// Looks at what a console has just heard, before it believes it.
    func checkHeard(_ update: HostUpdate, by console: Console) {
        switch update {
        case .record(let position, let events):
            catchUpWithDisk()
            if position.number > disk.synced { fail("record \(position) was heard before it was synced") }
            if position != console.position.next {
                fail("\(console.device.name) hears record \(position) after record \(console.position)")
            }
            for event in events {
                if let leak = leak(in: event.fact, to: console) {
                    fail("\(console.device.name) hears \(leak) in record \(position)")
                }
            }
        case .snapshot(let snapshot):
            catchUpWithDisk()
            if snapshot.position.number > disk.synced { fail("a snapshot was heard of what is not synced") }
            let state = Assembly(snapshot.state)
            for id in state.ballotOrder {
                if let ballot = state.ballots[id], let leak = leak(in: ballot) {
                    fail("\(console.device.name) hears \(leak) in a snapshot")
                }
            }
        case .status(let status):
            let isOfficer = if case .officer = console.seat { true } else { false }
            if !isOfficer, !status.kiosks.isEmpty || status.boxTrouble != nil || status.locked != nil {
                fail("\(console.device.name) hears who sits at which kiosk")
            }
        case .past, .earlier: break
        }
    }

    /// The assembly as far as its record is durable; folded on as it grows, never back.
    func catchUpWithDisk() {
        while folded < disk.synced {
            for event in disk.pages[folded].record.events { durable.apply(event) }
            folded += 1
        }
    }

    private func isHidden(_ id: BallotID) -> Bool {
        guard let ballot = durable.ballots[id] else { return true }
        guard !ballot.isSealed, ballot.method != .rollCall else { return ballot.isSealed }
        return ballot.rule.disclosure == .onClose && ballot.closedAt == nil
    }

    private func leak(in fact: Fact, to console: Console) -> String? {
        let isOfficer = if case .officer = console.seat { true } else { false }
        let isFor = { (member: MemberCode) in isOfficer || console.member == member }
        switch fact {
        case .ballots(.opened(let opening)): return opening.seal?.credentials == nil ? nil : "whose card is whose"
        case .ballots(.cast(let id, let member, let paper)):
            return isHidden(id) && paper != .withheld(tracker: nil) ? "the paper of \(member) in \(id)" : nil
        case .ballots(.closed(let id, let revealed?)):
            return durable.ballots[id]?.isSealed == true && !revealed.isEmpty ? "choices of \(id)" : nil
        case .ballots(.counted(let id, _)), .ballots(.handCountAgreed(let id, _)), .series(.declared(let id, _)):
            return durable.ballots[id]?.closedAt == nil ? "a tally of \(id) before its close" : nil
        case .ballots(.handCountEntered(let id, let tally)):
            return tally != nil || !isOfficer ? "the count of one officer in \(id)" : nil
        case .ballots(.handCountsDisagreed(let id, _, _)): return isOfficer ? nil : "two counts of \(id)"
        case .ballots(.notCast(_, let member, _)), .delegations(.badgeLocked(let member)),
            .delegations(.badgeUnlocked(let member)), .delegations(.pinRenewed(let member, _)),
            .delegations(.assistanceGranted(let member, _)), .scrutiny(.paperSpoiled(_, let member, _)):
            return isFor(member) ? nil : "what is \(member)'s alone"
        case .scrutiny(.certificateGiven), .scrutiny(.sharesDealt), .scrutiny(.keyShareMade):
            return isOfficer ? nil : "what scrutineers write to one another"
        case .scrutiny(.decryptionGiven(let id, _, let text)):
            return text.isEmpty ? nil : "a part of the opening of \(id)"
        default: return nil
        }
    }

    private func leak(in ballot: Ballot) -> String? {
        if ballot.seal?.credentials != nil { return "whose card is whose" }
        guard isHidden(ballot.id) else { return nil }
        if ballot.papers.values.contains(where: { $0 != .withheld(tracker: nil) }) { return "papers of \(ballot.id)" }
        let isOver = durable.ballots[ballot.id].map { $0.phase == .counted || $0.phase == .declared } ?? false
        let wasOver = durable.ballots[ballot.id]?.phase == .annulled
        return ballot.tally != Tally() && !isOver && !wasOver ? "the tally of \(ballot.id)" : nil
    }
}
