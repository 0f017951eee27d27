import AssemblyCore

/// The logins of a host: who acts in which capacity at which device.
struct LoginBook {
    /// A login as the host keeps it.
    struct Entry {
        let token: LoginToken
        let device: DeviceID
        let authority: Authority
        let audience: Audience
        /// Who has opened it, where it was another process.
        let caller: Caller?
        /// The monotonic clock's reading at its last use.
        var lastUse: Duration
        var followers: [FollowerReference] = []

        /// Whether it was opened without a login, only to read.
        var isBoard: Bool { member == nil && !audience.isOfficer }

        /// Whether somebody reads a feed of it.
        var isRead: Bool { followers.contains { $0.follower != nil } }

        /// Whether it is a kiosk's, be somebody at it or not.
        var isKiosk: Bool { member != nil || isBoard && device.name.hasPrefix("kiosk") }

        /// The kiosk, where it is one's.
        var place: KioskPlace { KioskPlace(device: device, caller: caller) }

        /// The delegation, when it is a delegate's login.
        var member: MemberCode? {
            if case .delegate(let member) = authority { return member }
            return nil
        }
    }

    /// A follower that lives as long as somebody reads its feed.
    struct FollowerReference {
        weak var follower: Follower?
    }

    /// Logins of officers; more are refused.
    static let mostOfficers = 1_024
    /// Logins of boards, which need no login: whoever comes when there are so many takes the place of another one.
    static let mostBoards = 1_024

    private(set) var entries: [LoginToken: Entry] = [:]
    private var officerFollowers: [FollowerReference] = []
    private var otherFollowers: [FollowerReference] = []
    private var badgesInUse: [MemberCode: LoginToken] = [:]
    private var kiosksInUse: [KioskPlace: LoginToken] = [:]
    /// Boards in the order in which they came.
    private var boards: [LoginToken] = []

    /// Whether another officer can be admitted.
    var hasRoomForOfficers: Bool { entries.count - badgesInUse.count - boards.count < Self.mostOfficers }

    /// Who reads from other processes: kiosks and boards by their names, and officers, each once.
    var attached: Attached {
        var names: [Set<String>] = [[], [], []]
        for entry in entries.values where entry.caller != nil && entry.isRead {
            let kind = entry.audience.isOfficer ? 2 : entry.isKiosk ? 0 : 1
            names[kind].insert(entry.device.name)
        }
        return Attached(kiosks: names[0].count, boards: names[1].count, consoles: names[2].count)
    }

    /// The login of a token, which is used by this; `nil` when there is none.
    mutating func use(_ token: LoginToken, at now: Duration) -> Entry? {
        entries[token]?.lastUse = now
        return entries[token]
    }

    /// Enters a login. A badge is in use at one kiosk at a time, and a kiosk by one delegation.
    /// - Returns: the logins that it ends.
    mutating func enter(_ entry: Entry) -> [Entry] {
        var ended: [Entry] = []
        if let member = entry.member {
            for token in [badgesInUse[member], kiosksInUse[entry.place]].compactMap(\.self) {
                if let old = remove(token) { ended.append(old) }
            }
            badgesInUse[member] = entry.token
            kiosksInUse[entry.place] = entry.token
        }
        if entry.isBoard {
            if boards.count >= Self.mostBoards, let old = needlessBoard.flatMap({ remove($0) }) { ended.append(old) }
            boards.append(entry.token)
        }
        entries[entry.token] = entry
        return ended
    }

    /// The board that is missed least: the oldest that nobody reads; else the last that came from whoever has most.
    private var needlessBoard: LoginToken? {
        if let unread = boards.first(where: { entries[$0]?.isRead == false }) { return unread }
        let owners = Dictionary(grouping: boards) { entries[$0]?.caller }
        return owners.values.max { $0.count < $1.count }?.last
    }

    /// Takes a login out.
    mutating func remove(_ token: LoginToken) -> Entry? {
        guard let entry = entries.removeValue(forKey: token) else { return nil }
        if entry.isBoard { boards.removeAll { $0 == token } }
        if let member = entry.member {
            if badgesInUse[member] == token { badgesInUse[member] = nil }
            if kiosksInUse[entry.place] == token { kiosksInUse[entry.place] = nil }
        }
        return entry
    }

    /// The login in which a delegation's badge is in use.
    func token(of member: MemberCode) -> LoginToken? { badgesInUse[member] }

    /// Logins that have not been used for too long; boards are only read and never are.
    /// - Parameters:
    ///   - delegates: for delegates, the reading of the monotonic clock before which the last use lies.
    ///   - officers: the same for officers.
    /// - Returns: in an order that is no other one in another process.
    func idle(delegates: Duration?, officers: Duration?) -> [LoginToken] {
        entries.values.filter { entry in
            let limit = entry.member != nil ? delegates : entry.audience.isOfficer ? officers : nil
            return limit.map { entry.lastUse < $0 } ?? false
        }.map(\.token).sorted { $0.secret < $1.secret }
    }

    /// Remembers who reads, so that the feed ends with the login.
    mutating func add(_ follower: Follower, to token: LoginToken, isOfficer: Bool) {
        let reference = FollowerReference(follower: follower)
        entries[token]?.followers.removeAll { $0.follower == nil }
        entries[token]?.followers.append(reference)
        if isOfficer {
            officerFollowers.removeAll { $0.follower == nil }
            officerFollowers.append(reference)
        } else {
            // Looked through only when the list would grow, so that a thousand kiosks do not cost a million looks.
            if otherFollowers.count == otherFollowers.capacity { otherFollowers.removeAll { $0.follower == nil } }
            otherFollowers.append(reference)
        }
    }

    /// Wakes those who read.
    func wakeFollowers(officersOnly: Bool) {
        for reference in officerFollowers { reference.follower?.wake() }
        guard !officersOnly else { return }
        for reference in otherFollowers { reference.follower?.wake() }
    }

    /// Wakes those who read at some kiosks.
    func wakeFollowers(at places: Set<KioskPlace>) {
        for entry in entries.values where entry.isKiosk && places.contains(entry.place) {
            for reference in entry.followers { reference.follower?.wake() }
        }
    }
}
