import AssemblyCore
import Bytes
import Language
import Secrets

/// Checks badges, PINs and passwords against the register; the only part of the host that sees them.
actor Identities {
    /// Wrong PINs after which a badge is locked.
    static let triesAllowed = 5
    /// The PIN of every delegation in a rehearsal, which is published.
    static let rehearsalPIN = "1234"

    /// What came of a badge and a PIN.
    enum BadgeCheck: Hashable, Sendable {
        case accepted(MemberCode)
        /// The PIN is wrong; so many tries are left.
        case wrong(MemberCode, triesLeft: Int)
        /// No try is left.
        case exhausted(MemberCode)
        /// There is no such badge; the same is said of it as of one that there is.
        case unknown(triesLeft: Int)
    }

    private let store: any IdentityStore
    private var roll: [Member]
    private let isRehearsal: Bool
    private let randomness: Randomness
    private let passwords: any PasswordHashing
    private var membersByPlace: [Int: MemberCode]
    private var membersByBadge: [String: MemberCode]?
    /// Badges of which a PIN is being checked, and who waits: one at a time, so that many at once gain nothing, and several
    /// right ones lock nothing.
    private var underWay: [MemberCode: [CheckedContinuation<Void, Never>]] = [:]
    /// Wrong tries of numbers that no badge has, which are told apart from others by nothing.
    private var strayTries: [String: Int] = [:]
    private static let mostStrayNumbers = 4_096

    /// - Parameter places: the places that stand on the badges of a rehearsal.
    init(
        store: any IdentityStore, roll: [Member], places: [Int: MemberCode], isRehearsal: Bool,
        randomness: Randomness, passwords: any PasswordHashing = Argon2idHashing()
    ) {
        (self.store, self.roll, self.isRehearsal, self.randomness) = (store, roll, isRehearsal, randomness)
        self.passwords = passwords
        membersByPlace = isRehearsal ? places : [:]
    }

    // MARK: Delegates

    /// Checks a badge and its PIN; a wrong PIN is counted, durably, before this returns.
    func check(badge: String, pin: TypedSecret) async throws(IdentityFault) -> BadgeCheck {
        guard badge.utf8.count <= 16, let member = try member(ofBadge: badge) else { return await stray(badge) }
        await begin(member)
        defer { end(member) }
        let record = try store.read().badges[member] ?? IdentityRegister.Badge()
        guard record.wrongTries < Self.triesAllowed else { return .exhausted(member) }
        if await isRight(pin, for: record) {
            if record.wrongTries > 0 { try forgetWrongTries(of: member) }
            return .accepted(member)
        }
        let tries = try store.update { register in
            var badge = register.badges[member] ?? IdentityRegister.Badge()
            badge.wrongTries += 1
            register.badges[member] = badge
            return badge.wrongTries
        }
        return tries < Self.triesAllowed
            ? .wrong(member, triesLeft: Self.triesAllowed - tries) : .exhausted(member)
    }

    /// What is said of a number that no badge has: after as long, and in the same order.
    private func stray(_ badge: String) async -> BadgeCheck {
        let number = String(badge.prefix(16))
        guard strayTries[number, default: 0] < Self.triesAllowed else { return .unknown(triesLeft: 0) }
        if !isRehearsal { await passwords.verifyNothing() }
        if strayTries.count >= Self.mostStrayNumbers { strayTries = [:] }
        strayTries[number, default: 0] += 1
        return .unknown(triesLeft: Self.triesAllowed - strayTries[number, default: 0])
    }

    private func begin(_ member: MemberCode) async {
        guard underWay[member] != nil else {
            underWay[member] = []
            return
        }
        await withCheckedContinuation { underWay[member]?.append($0) }
    }

    private func end(_ member: MemberCode) {
        guard let waiting = underWay[member], !waiting.isEmpty else {
            underWay[member] = nil
            return
        }
        underWay[member]?.removeFirst().resume()
    }

    /// Begins to count wrong PINs anew, after a right one or when the secretariat unlocks the badge.
    func forgetWrongTries(of member: MemberCode) throws(IdentityFault) {
        try store.update { register in register.badges[member]?.wrongTries = 0 }
    }

    /// The badges that have no try left.
    func exhaustedBadges() throws(IdentityFault) -> [MemberCode] {
        try store.read().badges.filter { $0.value.wrongTries >= Self.triesAllowed }.map(\.key).sorted()
    }

    /// Gives a badge to a member that the session has admitted; doing it twice is allowed. Outside a rehearsal its PIN is
    /// given by the secretariat, as a new one.
    /// - Parameter place: the place that stands on its badge in a rehearsal.
    func admit(_ member: Member, place: Int) throws(IdentityFault) {
        if !roll.contains(where: { $0.code == member.code }) { roll.append(member) }
        if isRehearsal {
            membersByPlace[place] = member.code
            return
        }
        let register = try store.read()
        guard register.sheetWasProduced, register.badges[member.code]?.number == nil else { return }
        let taken = Set(register.badges.values.compactMap(\.number))
        let number = distinctBadges(taken.count + 1).first { !taken.contains($0) }
        try store.update { register in
            var badge = register.badges[member.code] ?? IdentityRegister.Badge()
            badge.number = badge.number ?? number
            register.badges[member.code] = badge
        }
        membersByBadge = nil
    }

    /// The number on a member's badge; `nil` in a rehearsal, where it is published, and before the sheet.
    func badge(of member: MemberCode) throws(IdentityFault) -> String? { try store.read().badges[member]?.number }

    /// Gives a badge a new PIN.
    /// - Returns: the PIN, which is kept nowhere.
    func renewPIN(of member: MemberCode) async throws(IdentityFault) -> String {
        let hasBadge = try store.read().badges[member]?.number != nil
        guard isRehearsal || hasBadge else {
            throw IdentityFault("\(member) has no badge yet; make the PIN sheet first.")
        }
        let pin = randomness.digits(6)
        let hash = await passwords.make(of: TypedSecret(pin))
        try store.update { register in
            var badge = register.badges[member] ?? IdentityRegister.Badge()
            (badge.pinHash, badge.wrongTries) = (hash, 0)
            register.badges[member] = badge
        }
        return pin
    }

    /// Produces the sheet with all badges and PINs, once.
    /// - Parameters:
    ///   - path: a file that does not exist yet; it is made with mode 0600.
    ///   - title: the assembly's name, for the heading.
    ///   - form: makes what is written of the lines; plain text when left out.
    func makeSheet(
        at path: String, for title: String, as form: PINSheet.Form? = nil
    ) async throws(IdentityFault) {
        guard !isRehearsal else {
            throw IdentityFault("In a rehearsal every delegation has the published PIN; there is no sheet.")
        }
        guard try !store.read().sheetWasProduced else {
            throw IdentityFault("The PIN sheet has already been made; the secretariat can renew single PINs.")
        }
        guard !PrivateFile.exists(path) else {
            throw IdentityFault("There is a file at \(path) already; nothing was written. Give another name.")
        }
        var register = IdentityRegister()
        var lines: [PINSheet.Line] = []
        for (member, number) in zip(roll, distinctBadges(roll.count)) {
            let pin = randomness.digits(6)
            register.badges[member.code] = IdentityRegister.Badge(
                number: number, pinHash: await passwords.make(of: TypedSecret(pin)))
            lines.append(PINSheet.Line(member: member.code, name: member.name.english, badge: number, pin: pin))
        }
        let sheet: SecretDocument
        do throws(FileFault) {
            sheet = try form?(lines) ?? PINSheet(lines: lines).text(for: title)
        } catch { throw IdentityFault(error.message) }
        try store(register.badges, with: sheet, at: path)
    }

    private func store(
        _ badges: [MemberCode: IdentityRegister.Badge], with sheet: SecretDocument, at path: String
    ) throws(IdentityFault) {
        // The sheet first: PINs that nobody can read would be of no use, a sheet without PINs does no harm.
        do throws(FileFault) {
            try sheet.withUnsafeBytes { (bytes) throws(FileFault) in try PrivateFile.create(path, bytes: bytes) }
        } catch { throw IdentityFault(error.message) }
        try store.update { register throws(IdentityFault) in
            guard !register.sheetWasProduced else {
                throw IdentityFault("The PIN sheet was made by somebody else in the meantime; destroy \(path).")
            }
            register.badges = badges
            register.sheetWasProduced = true
        }
        membersByBadge = nil
    }

    private func distinctBadges(_ count: Int) -> [String] {
        var badges: [String] = []
        var seen: Set<String> = []
        while badges.count < count {
            let badge = randomness.digits(6)
            if seen.insert(badge).inserted { badges.append(badge) }
        }
        return badges
    }

    private func member(ofBadge number: String) throws(IdentityFault) -> MemberCode? {
        if isRehearsal {
            guard let place = Int(number), RehearsalBadge.number(place: place) == number else { return nil }
            return membersByPlace[place]
        }
        // On a cluster another host may have given a badge meanwhile: one that is not known is looked for again.
        if let member = membersByBadge?[number] { return member }
        let badges = try store.read().badges
        let known = Dictionary(
            badges.compactMap { member, badge in badge.number.map { ($0, member) } },
            uniquingKeysWith: { first, _ in first })
        if !known.isEmpty { membersByBadge = known }
        return known[number]
    }

    private func isRight(_ pin: TypedSecret, for record: IdentityRegister.Badge) async -> Bool {
        if let hash = record.pinHash { return await passwords.verify(pin, against: hash) }
        // A PIN that is published needs no hash.
        return isRehearsal && pin == TypedSecret(Self.rehearsalPIN)
    }

    // MARK: Officers

    /// Whether an officer's password is right and the officer may take one of the roles.
    func check(_ name: OperatorID, password: TypedSecret, for roles: Set<Role>) async throws(IdentityFault) -> Bool {
        guard let record = try store.read().operators[name] else {
            await passwords.verifyNothing()
            return false
        }
        let isRight = await passwords.verify(password, against: record.passwordHash)
        return isRight && !record.roles.isDisjoint(with: roles)
    }

    /// Whether any officer has been registered.
    func hasOperators() throws(IdentityFault) -> Bool { try !store.read().operators.isEmpty }
}
