import AssemblyCore
import EventStream
import Host

/// Oracles 5 and 6: who has listened all along knows what whoever comes now is told; whoever did not cast and was about to is told of; and a badge that is locked admits nobody.
extension World {
    /// Oracle 5: compares what a console has come to believe with what a fresh one in its place is told.
    func compare(_ console: Console) async {
        let fresh = Console(self, console.seat, at: "fresh \(console.device.name)", isRemote: false)
        for _ in 0..<40 {
            let areThere = await console.attach()
            guard await fresh.attach(fromSnapshot: true), areThere else {
                await bag.pause(.milliseconds(300))
                continue
            }
            await bag.pause(.milliseconds(500))
            // Who is cut off in the middle of a snapshot has not listened all along, and begins anew.
            guard console.hasSettled, fresh.hasSettled else { continue }
            guard console.position.number == disk.synced, fresh.position.number == disk.synced else { continue }
            if console.assembly != fresh.assembly {
                let difference = Self.difference(between: console.assembly, and: fresh.assembly)
                fail("\(console.device.name) believes something else than a console that has just come: \(difference)")
            }
            reached.note(.world, "console compared with a fresh one")
            return await fresh.leave()
        }
        await fresh.leave()
        fail("\(console.device.name) does not come as far as the record in quiet")
    }

    /// What one of two states holds alone, as a reader of the failure wants it.
    private static func difference(between one: Assembly, and other: Assembly) -> String {
        var texts = ("", "")
        dump(one, to: &texts.0)
        dump(other, to: &texts.1)
        // Dictionaries are in any order.
        let (mine, others) = (Set(texts.0.split(separator: "\n")), Set(texts.1.split(separator: "\n")))
        let (alone, missing) = (mine.subtracting(others).sorted(), others.subtracting(mine).sorted())
        let told = alone.suffix(6).map { ("+", $0) } + missing.suffix(6).map { ("-", $0) }
        return told.map { "\($0.0)\($0.1.drop { $0 == " " }.prefix(160))" }.joined(separator: "; ")
    }

    /// Whether the record says that a delegation's badge is locked.
    func isLockedOnRecord(_ member: MemberCode?) -> Bool {
        catchUpWithDisk()
        return member.flatMap { durable.delegations[$0]?.badgeIsLocked } ?? false
    }

    /// The ballot in which a delegation is about to vote; `nil` where it is not, or has cast.
    func reportOwed(to member: MemberCode?) -> BallotID? {
        catchUpWithDisk()
        guard let member, let ballot = durable.currentBallot, ballot.method == .machine, ballot.phase == .open,
            ballot.electors[member] != nil, ballot.papers[member] == nil, ballot.notCast[member] == nil
        else { return nil }
        return ballot.id
    }

    /// Waits for the report that a delegation which was cut off did not cast. A host that dies or fails meanwhile owes none.
    /// - Parameter given: how many commands had been given when the host knew that the link was lost.
    func expectReport(on member: MemberCode, in id: BallotID, after given: Int) async {
        // On a cluster whoever leads may die as well as the host that was told.
        guard stream == nil, let process = machines[0].process else { return }
        await bag.pause(.seconds(30))
        guard process.isAlive, process === machines[0].process, !process.journal.hasFailed else { return }
        catchUpWithDisk()
        guard let ballot = durable.ballots[id], ballot.phase != .annulled else { return }
        // Whoever came back and voted has voted.
        guard ballot.notCast[member] == nil, ballot.papers[member] == nil else { return }
        if ballot.phase == .open || ballot.phase == .held || wasClosed(id, byCommandAfter: given) {
            fail("\(member) was cut off before casting in \(id), and nobody was told")
        }
    }

    /// Whether a ballot was closed by somebody who asked for it when so many commands had been given: what the host knew by
    /// then comes before it.
    private func wasClosed(_ id: BallotID, byCommandAfter given: Int) -> Bool {
        let closing = disk.pages.last { page in
            page.record.events.contains { event in
                if case .ballots(.closed(id, _)) = event.fact { true } else { false }
            }
        }
        guard let name = closing?.record.stored.id else { return false }
        return ledger.order.dropFirst(given).contains(name)
    }
}
