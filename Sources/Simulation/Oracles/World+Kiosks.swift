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
            guard console.position.number == disk.synced, fresh.position.number == disk.synced else { continue }
            if console.assembly != fresh.assembly {
                fail("\(console.device.name) believes something else than a console that has just come")
            }
            reached.note(.world, "console compared with a fresh one")
            return await fresh.leave()
        }
        await fresh.leave()
        fail("\(console.device.name) does not come as far as the record in quiet")
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
    func expectReport(on member: MemberCode, in id: BallotID) async {
        let process = process
        await bag.pause(.seconds(30))
        guard let process, process.isAlive, process === self.process, !process.journal.hasFailed else { return }
        catchUpWithDisk()
        guard let ballot = durable.ballots[id], ballot.phase != .annulled else { return }
        // Whoever came back and voted has voted.
        if ballot.notCast[member] == nil, ballot.papers[member] == nil, ballot.phase == .open || ballot.phase == .held {
            fail("\(member) was cut off before casting in \(id), and nobody was told")
        }
    }
}
