package import AssemblyCore

/// How one kiosk is.
package struct KioskStatus: Hashable, Codable, Sendable {
    /// Which kiosk.
    package let device: DeviceID
    /// The delegation at it; `nil` when it is idle.
    package let member: MemberCode?
    /// Whether its link is up.
    package let isOnline: Bool
    /// Since when somebody at it waits for help; `nil` while nobody does.
    package var helpAskedAt: Moment?
    /// Whether an officer has sent somebody to it; `nil` while nobody is sent.
    package var helpComes: Bool?
    /// The kiosk at which the badge of the delegation was in use when it came to be used at this one; `nil` where it was in
    /// use nowhere.
    package var badgeFrom: DeviceID?

    /// What has become of the call for help at it; `nil` while nobody asks.
    package var call: CallStanding? { helpAskedAt.map { _ in helpComes == true ? .promised : .waiting } }

    /// A kiosk's status.
    package init(
        device: DeviceID, member: MemberCode?, isOnline: Bool, helpAskedAt: Moment? = nil, badgeFrom: DeviceID? = nil
    ) {
        (self.device, self.member, self.isOnline) = (device, member, isOnline)
        (self.helpAskedAt, self.badgeFrom) = (helpAskedAt, badgeFrom)
    }
}

/// What has become of a call for help.
package enum CallStanding: String, Codable, Hashable, Sendable {
    /// Nobody has seen to it yet.
    case waiting
    /// An officer has sent somebody.
    case promised
}

/// How a kiosk is, what concerns an officer most first.
package enum KioskStanding: Int, CaseIterable, Sendable {
    /// Somebody at it waits for help.
    case asking
    /// Somebody has been sent to it.
    case promised
    /// It does not answer.
    case lost
    /// The badge at it was in use at another one.
    case badgeMoved
    /// A delegation is at it.
    case inUse
    /// Nobody is at it.
    case ready
}

extension KioskStatus {
    /// How it is.
    package var standing: KioskStanding {
        switch call {
        case .waiting: .asking
        case .promised: .promised
        case nil: !isOnline ? .lost : badgeFrom != nil ? .badgeMoved : member == nil ? .ready : .inUse
        }
    }
}

/// How many kiosks there are, by how they are.
package struct KioskCounts: Hashable, Codable, Sendable {
    private var asking = 0
    private var promised = 0
    private var lost = 0
    private var badgeMoved = 0
    private var inUse = 0
    private var ready = 0

    /// None.
    package init() {}

    /// The numbers of a list.
    package init(of kiosks: [KioskStatus]) {
        for kiosk in kiosks { change(kiosk.standing, by: 1) }
    }

    /// How many there are.
    package var all: Int { KioskStanding.allCases.reduce(0) { $0 + self[$1] } }

    /// How many of them are so.
    package subscript(standing: KioskStanding) -> Int {
        // A host may say anything; no hall has more.
        min(max(0, self[keyPath: Self.path(to: standing)]), 1_000_000)
    }

    /// Counts kiosks.
    package mutating func change(_ standing: KioskStanding, by number: Int) {
        self[keyPath: Self.path(to: standing)] += number
    }

    private static func path(to standing: KioskStanding) -> WritableKeyPath<KioskCounts, Int> {
        switch standing {
        case .asking: \.asking
        case .promised: \.promised
        case .lost: \.lost
        case .badgeMoved: \.badgeMoved
        case .inUse: \.inUse
        case .ready: \.ready
        }
    }
}

extension HostStatus {
    /// How many kiosks there are, whether all are listed or not.
    package var kioskNumbers: KioskCounts { kioskCounts ?? KioskCounts(of: kiosks) }
}
