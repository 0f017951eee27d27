import AssemblyCore
import EventStream
import Language
import Secrets

extension AssemblyHost {
    /// Identifies somebody and opens a login; see ``Hosting/open(_:on:)``.
    package func open(_ login: Login, on device: DeviceID) async throws(LoginRefusal) -> OpenLogin {
        guard device.name.utf8.count <= 240, device.name.count <= 60,
            TextRule.trouble(with: device.name, as: "A device's name", limit: 60) == nil
        else {
            throw .fault(.malformed("A device's name must have 1 to 60 characters and no control characters."))
        }
        let authority = try await authority(of: login, on: device)
        return try admit(authority, on: device)
    }

    /// Ends a login; see ``Hosting/close(_:)``.
    package func close(_ token: LoginToken) async {
        guard let entry = logins.remove(token) else { return }
        leave(entry, isOnline: true)
    }

    /// Ends a login whose kiosk does not answer any more; a delegate who was about to vote is reported NOT CAST.
    package func lost(_ token: LoginToken) async {
        guard let entry = logins.remove(token) else { return }
        leave(entry, isOnline: false)
        reportNotCast(entry, .linkLost)
    }

    /// Ends the login in which a delegation's badge is in use.
    func endLogin(of member: MemberCode) {
        guard let token = logins.token(of: member), let entry = logins.remove(token) else { return }
        leave(entry, isOnline: true)
    }

    /// Ends logins that nobody has used for too long.
    func endIdleLogins() {
        let now = clock.elapsed()
        let tokens = logins.idle(
            delegates: delegateIdleLimit.map { now - $0 }, officers: officerIdleLimit.map { now - $0 })
        for token in tokens {
            guard let entry = logins.remove(token) else { continue }
            leave(entry, isOnline: true)
            reportNotCast(entry, .timeRanOut)
        }
    }

    private func admit(_ authority: Authority, on device: DeviceID) throws(LoginRefusal) -> OpenLogin {
        guard !isStopping else { throw .fault(.unreachable("The host is stopping.")) }
        var audience = Audience.board
        switch authority {
        case .officer(.board, _, _), .host: break
        case .officer(let role, _, _): audience = .officer(role)
        case .delegate(let member):
            // The badge may have been locked while the PIN was being checked.
            guard durable.delegations[member]?.badgeIsLocked == false else { throw .locked }
            audience = .delegate(member)
        }
        let token = LoginToken(secret: randomness.hexadecimal(16))
        let entry = LoginBook.Entry(
            token: token, device: device, authority: authority, audience: audience, caller: Caller.current,
            lastUse: clock.elapsed())
        guard entry.member != nil || entry.isBoard || logins.hasRoomForOfficers else {
            throw .notAdmitted("The host has no room for more consoles and boards; close one first.")
        }
        let ended = logins.enter(entry)
        for old in ended { leave(old, isOnline: true, toBeNoted: old.place != entry.place) }
        if let member = entry.member {
            let former = ended.first { $0.member == member && !$0.place.mayBe(entry.place) && !$0.device.isSimulated }
            note(
                KioskStatus(device: device, member: member, isOnline: true, badgeFrom: former?.device), at: entry.place)
            checkIn(member)
        } else if entry.isKiosk {
            board.noteIdle(entry.place)
            logins.wakeFollowers(officersOnly: true)
        }
        return OpenLogin(token: token, authority: authority, head: head.position)
    }

    /// Where the rules say so, whoever identifies at a kiosk is here; the first one on another day finds nobody else.
    private func checkIn(_ member: MemberCode) {
        guard durable.rulebook?.presence?.byBadge == true else { return }
        let isAsked = presenceAsked.map { clock.elapsed() - $0 < .seconds(60) } ?? false
        if !isAsked, durable.mustAskPresence(at: clock.moment()) {
            presenceAsked = clock.elapsed()
            decideSoon(.delegations(.takePresence(of: [])))
        }
        decideSoon(.delegations(.registerPresence(member, present: true)))
    }

    /// Ends what hangs on a login that is over.
    /// - Parameter toBeNoted: whether officers are told of its kiosk, which they are anyway where somebody is at it at once.
    private func leave(_ entry: LoginBook.Entry, isOnline: Bool, toBeNoted: Bool = true) {
        entry.followers.forEach { $0.follower?.end() }
        guard let member = entry.member else {
            guard entry.isKiosk else { return }
            board.forgetIdle(entry.place)
            return logins.wakeFollowers(officersOnly: true)
        }
        guard toBeNoted else { return }
        // Who was cut off stays on the chair's list until somebody identifies there again.
        note(
            KioskStatus(device: entry.device, member: isOnline ? nil : member, isOnline: isOnline), at: entry.place)
    }

    private func reportNotCast(_ entry: LoginBook.Entry, _ reason: NotCastReason) {
        guard let member = entry.member, let ballot = durable.currentBallot,
            ballot.method == .machine, ballot.phase == .open || ballot.phase == .held,
            ballot.electors[member] != nil, ballot.papers[member] == nil
        else { return }
        decideSoon(.ballots(.reportNotCast(ballot.id, member, reason: reason)))
    }
}
