import AssemblyCore
import BallotBox
import Bytes
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
        case .ballots(.opened(let opening)):
            startTimer(of: opening.id, seconds: opening.limitSeconds)
            // Hosts that list at different moments would tell by the difference whose papers came between: on a cluster all
            // of them list at the close.
            if opening.seal != nil, cluster == nil { unlisted = UnlistedPapers(of: opening.id) }
        case .ballots(.held(let id)): holdTimer(of: id)
        case .ballots(.released(let id)): continueTimer(of: id)
        case .ballots(.extended(let id, let seconds)): extendTimer(of: id, seconds: seconds)
        case .ballots(.cast(let id, let member, .sealed)): listSoon(id, with: member)
        case .ballots(.closed(let id, _)):
            endTimer(of: id)
            closeBoard(of: id)
        case .ballots(.annulled(let id, _)):
            endTimer(of: id)
            inBackground { host in await host.boxes.forget(id) }
        case .scrutiny(let fact): takeConsequences(of: fact)
        case .series(.declared(let id, _)), .series(.corrected(let id, _)):
            sign(id, receipt.position, receipt.hash)
        case .delegations(.memberAdmitted(let member, _)): giveBadge(to: member)
        case .delegations(.badgeLocked(let member)):
            report(lockedPlaces.badges)
            openLater(member)
        case .delegations(.badgeUnlocked(let member)):
            noteOpened(member)
            forgetWrongTries(of: member)
        case .delegations(.pinRenewed(let member, _)):
            noteOpened(member)
            // Whoever came in with the old PIN comes in again with the new one.
            endLogin(of: member)
        default: break
        }
    }

    /// Signs the head of the chain at a declared result (R5).
    func sign(_ ballot: BallotID, _ position: Position, _ hash: Digest) {
        let signature = HeadSignature.make(ballot, position: position, hash: hash, with: signingKey)
        decideSoon(.record(.signHead(ballot, position: position.number, hash: hash.description, signature: signature)))
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

    func noteOpened(_ member: MemberCode) {
        if lockedPlaces.forget(member) { report(lockedPlaces.badges) }
    }

    private func forgetWrongTries(of member: MemberCode) {
        inBackground { host in
            do throws(IdentityFault) {
                try await host.identities.forgetWrongTries(of: member)
            } catch { host.log("The count of wrong PINs could not be cleared", error.sentence) }
        }
    }
}
