package import AssemblyCore
package import Language

/// How a host is, beside the record.
package struct HostStatus: Hashable, Codable, Sendable {
    /// What is wrong with the journal; `nil` while all is well.
    package var storageTrouble: Message?
    /// What is wrong with a ballot box, for officers; `nil` while all is well.
    package var boxTrouble: Message?
    /// Kiosks and who is at them, those that need somebody first, for officers; empty for others.
    package var kiosks: [KioskStatus]
    /// How many kiosks there are, where not all are listed; `nil` where all are.
    package var kioskCounts: KioskCounts?
    /// The papers received in the last secret ballot, for the board; `nil` before the first one.
    package var received: ReceivedPapers?
    /// The badges that are locked, by where the last wrong PIN was typed, for officers; `nil` for others.
    package var locked: [LockedBadges]?
    /// The boards that do not follow the session, for boards and officers; `nil` while all do.
    package var boards: [DirectedBoard]?
    /// Whether the host is about to be stopped on purpose; `nil` while it is not.
    package var isEnding: Bool?
    /// What has become of the call for help at this kiosk; `nil` for others, and while nobody at it asks.
    package var help: CallStanding?
    /// The other hosts of a cluster that have been heard of, by name, for officers; `nil` where there are none.
    package var otherHosts: [OtherHost]?

    /// A status.
    package init(
        storageTrouble: Message? = nil, boxTrouble: Message? = nil, kiosks: [KioskStatus] = [],
        received: ReceivedPapers? = nil, locked: [LockedBadges]? = nil, boards: [DirectedBoard]? = nil,
        isEnding: Bool? = nil, otherHosts: [OtherHost]? = nil
    ) {
        (self.storageTrouble, self.boxTrouble, self.kiosks) = (storageTrouble, boxTrouble, kiosks)
        (self.received, self.locked, self.boards, self.isEnding) = (received, locked, boards, isEnding)
        self.otherHosts = otherHosts
    }
}

/// Another host of a cluster, as it was heard of.
package struct OtherHost: Hashable, Codable, Sendable {
    /// Its name.
    package let name: String
    /// How many records it has not heard yet, in whole hundreds: what is on its way is no delay; `nil` where it does not
    /// answer.
    package let behind: Int?

    /// A host.
    /// - Parameter behind: how many records it has not heard yet; `nil` where it does not answer.
    package init(name: String, behind: Int?) { (self.name, self.behind) = (name, behind.map { $0 / 100 * 100 }) }
}

/// The papers received in a secret ballot: what is there, never whose it is or when it came.
package struct ReceivedPapers: Hashable, Codable, Sendable {
    /// Which ballot.
    package let ballot: BallotID
    /// The trackers in hexadecimal digits, sorted.
    package let trackers: [String]

    /// A list.
    package init(ballot: BallotID, trackers: [String]) { (self.ballot, self.trackers) = (ballot, trackers) }
}

/// The badges that one device has locked by wrong PINs.
package struct LockedBadges: Hashable, Codable, Sendable {
    /// The name that the device gave itself.
    package let device: DeviceID
    /// Whose badges they are.
    package let members: [MemberCode]

    /// Badges of a device.
    package init(device: DeviceID, members: [MemberCode]) { (self.device, self.members) = (device, members) }
}
