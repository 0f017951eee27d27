import AssemblyCore
import EventStream
import Language
import Secrets

extension AssemblyHost {
    /// In which capacity a login lets somebody act.
    func authority(of login: Login, on device: DeviceID) async throws(LoginRefusal) -> Authority {
        switch login {
        case .board: return .officer(.board, "board")
        case .rehearsalOfficer(let role):
            guard durable.isRehearsal else {
                throw .notAdmitted("This is a real session; officers log in with name and password.")
            }
            guard role.isOfOfficer else { throw .notAdmitted("\(role.title) is not an officer.") }
            return .officer(role, OperatorID(rawValue: "rehearsal-\(role.rawValue)"))
        case .officer(let role, let name, let password):
            guard role.isOfOfficer else { throw .notAdmitted("\(role.title) is not an officer.") }
            guard try await isRight(password, of: name, for: [role]) else { throw .wrong(triesLeft: nil) }
            return .officer(role, name)
        case .delegate(let badge, let pin): return .delegate(try await member(badge, pin, at: device))
        }
    }

    /// The officer's authority with that of the second person, whose login came with the submission (R18).
    /// - Throws: why the attestation is worth nothing.
    func attested(_ authority: Authority, by attestation: Attestation) async throws(Refusal) -> Authority {
        guard case .officer(let role, let first, _) = authority, role.isOfOfficer else {
            throw .secondPersonNeeded
        }
        guard attestation.name != first else {
            throw .invalid("The second officer must be another person; nothing was changed.")
        }
        let isRight: Bool
        do throws(LoginRefusal) {
            isRight = try await isAttestation(attestation)
        } catch { throw .invalid(error.sentence) }
        guard isRight else { throw .invalid("The second officer's login is wrong; nothing was changed.") }
        return .officer(role, first, second: attestation.name)
    }

    /// In a rehearsal without registered officers, anybody else attests with the published PIN.
    private func isAttestation(_ attestation: Attestation) async throws(LoginRefusal) -> Bool {
        do throws(IdentityFault) {
            if durable.isRehearsal, try await !identities.hasOperators() {
                return TextRule.trouble(with: attestation.name.rawValue, as: "A name", limit: 40) == nil
                    && attestation.password == TypedSecret(Identities.rehearsalPIN)
            }
        } catch { throw .fault(.storageFailed(error.message)) }
        return try await isRight(attestation.password, of: attestation.name, for: Self.officers)
    }

    private static var officers: Set<Role> { Set(Role.allCases.filter(\.isOfOfficer)) }

    private func isRight(_ password: TypedSecret, of name: OperatorID, for roles: Set<Role>) async throws(LoginRefusal)
        -> Bool
    {
        guard wrongPasswords.admits(name, of: Caller.current, at: clock.elapsed()) else {
            throw .notAdmitted("Too many wrong passwords for this login; wait a minute and try again.")
        }
        wrongPasswords.note(name, of: Caller.current, at: clock.elapsed())
        do throws(IdentityFault) {
            let isRight = try await identities.check(name, password: password, for: roles)
            if isRight { wrongPasswords.forget(name, of: Caller.current) }
            return isRight
        } catch { throw .fault(.storageFailed(error.message)) }
    }

    private func member(_ badge: String, _ pin: TypedSecret, at device: DeviceID) async throws(LoginRefusal)
        -> MemberCode
    {
        let check: Identities.BadgeCheck
        do throws(IdentityFault) {
            check = try await identities.check(badge: badge, pin: pin)
        } catch { throw .fault(.storageFailed(error.message)) }
        switch check {
        case .accepted(let member): return member
        case .wrong(_, let triesLeft): throw .wrong(triesLeft: triesLeft)
        case .unknown(let triesLeft): throw triesLeft > 0 ? .wrong(triesLeft: triesLeft) : .locked
        case .exhausted(let member):
            if durable.delegations[member]?.badgeIsLocked == false {
                lockedPlaces.note(member, at: device, of: Caller.current)
            }
            lockIfNeeded(member)
            throw .locked
        }
    }

    /// Records that a badge is locked, which tells the secretariat.
    func lockIfNeeded(_ member: MemberCode) {
        if durable.delegations[member]?.badgeIsLocked == false { decideSoon(.delegations(.lockBadge(member))) }
    }

    /// A lock delays whoever guesses, and does not close a badge for good: whoever could lock all badges of a hall would
    /// otherwise keep the hall from voting. It opens by itself, later each time.
    func openLater(_ member: MemberCode) {
        let count = locks[member, default: 0]
        locks[member] = count + 1
        let pause = min(Self.longestLock, Self.firstLock * (1 << min(count, 6)))
        Task { [weak self, clock] in
            guard (try? await clock.sleep(until: clock.elapsed() + pause)) != nil else { return }
            await self?.open(member)
        }
    }

    private func open(_ member: MemberCode) {
        guard durable.delegations[member]?.badgeIsLocked == true else { return }
        decideSoon(.delegations(.unlockBadge(member)))
    }

    private static let firstLock = Duration.seconds(120)
    private static let longestLock = Duration.seconds(3_600)
}

extension AssemblyHost {
    /// Produces the sheet with all badge numbers and PINs, once; the journal says nothing of it.
    /// - Parameter path: a file that does not exist yet; it is made with mode 0600.
    package func makePINSheet(to path: String) async throws(IdentityFault) {
        try await identities.makeSheet(at: path, for: durable.convocation?.title.english ?? "")
    }
}
