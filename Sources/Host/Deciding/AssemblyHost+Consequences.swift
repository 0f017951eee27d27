import AssemblyCore
import EventStream

extension AssemblyHost {
    /// Does what durable events ask of the host: counts, signs, times, unlocks.
    func takeConsequences(of records: [JournalRecord<Event>], _ receipts: [Stored]) {
        for (record, receipt) in zip(records, receipts) {
            for event in record.events { takeConsequences(of: event.fact, in: receipt) }
        }
    }

    private func takeConsequences(of fact: Fact, in receipt: Stored) {
        switch fact {
        case .ballotOpened(let opening): startTimer(of: opening.id, seconds: opening.limitSeconds)
        case .ballotHeld(let id): holdTimer(of: id)
        case .ballotContinued(let id): continueTimer(of: id)
        case .ballotExtended(let id, let seconds): extendTimer(of: id, seconds: seconds)
        case .ballotClosed(let id, _):
            endTimer(of: id)
            if durable.ballots[id]?.isSealed == true { count(id) }
        case .ballotCounted(let id, _): destroyBox(of: id)
        case .ballotAnnulled(let id, _):
            endTimer(of: id)
            destroyBox(of: id)
        case .resultDeclared(let id, _): sign(id, receipt.position, receipt.hash)
        case .conduct(.memberAdmitted(let member, _)): giveBadge(to: member)
        case .badgeUnlocked(let member): forgetWrongTries(of: member)
        case .pinRenewed(let member):
            // Whoever came in with the old PIN comes in again with the new one.
            endSession(of: member)
        default: break
        }
    }

    /// Signs the head of the chain at a declared result (R5).
    func sign(_ ballot: BallotID, _ position: Position, _ hash: Digest) {
        let signature = HeadSignature.make(ballot, position: position, hash: hash, with: signingKey)
        decideSoon(.signHead(ballot, position: position.number, hash: hash.description, signature: signature))
    }

    /// Opens the box of a closed ballot; only the sum comes out.
    func count(_ id: BallotID) {
        guard let ballot = durable.ballots[id] else { return }
        inBackground { host in
            do throws(BallotBoxFault) {
                host.decideSoon(.recordCount(id, try await host.box.open(ballot)))
            } catch {
                host.log("A ballot box could not be opened", error.sentence)
                host.report(boxTrouble: error.sentence)
            }
        }
    }

    private func destroyBox(of id: BallotID) {
        guard durable.ballots[id]?.isSealed == true else { return }
        inBackground { host in
            do throws(BallotBoxFault) {
                try await host.box.destroy(id)
                host.report(boxTrouble: nil)
            } catch {
                host.log("A ballot's key could not be destroyed", error.sentence)
                host.report(boxTrouble: error.sentence)
            }
        }
    }

    /// Gives a badge to a member that the session has admitted.
    func giveBadge(to member: Member) {
        let place = RehearsalBadge.place(of: member.code, in: durable)
        inBackground { host in
            do throws(IdentityFault) {
                try await host.identities.admit(member, place: place)
            } catch { host.log("A new member could not be given a badge", error.sentence) }
        }
    }

    private func forgetWrongTries(of member: MemberCode) {
        inBackground { host in
            do throws(IdentityFault) {
                try await host.identities.forgetWrongTries(of: member)
            } catch { host.log("Wrong PINs could not be forgotten", error.sentence) }
        }
    }
}
