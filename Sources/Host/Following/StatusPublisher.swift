import AssemblyCore
import EventStream
import Language
import Synchronization

/// How the host and its kiosks are, readable by followers without asking the host.
final class StatusPublisher: Sendable {
    /// More kiosks than this are not listed; no hall has so many.
    private static let mostKiosks = 1_024

    private struct State {
        /// Counts all changes; officers see all of them.
        var version = 0
        /// The last change that everybody sees.
        var hallVersion = 0
        var storageTrouble: Message?
        var boxTrouble: Message?
        var kiosks: [KioskPlace: KioskStatus] = [:]
        var received: ReceivedPapers?
        var locked: [LockedBadges] = []
        /// What the boards show that do not follow the session.
        var boards: [BoardRole: BoardShowing] = [:]
        /// Whether the host is about to be stopped on purpose.
        var isEnding = false
        /// The other hosts of the cluster; empty where there are none.
        var otherHosts: [OtherHost] = []
    }

    private let state = Mutex(State())

    /// The status as an audience may see it.
    /// - Parameter seen: the version that the audience has seen.
    /// - Returns: `nil` when there is nothing newer.
    func status(for audience: Audience, newerThan seen: Int) -> (version: Int, status: HostStatus)? {
        state.withLock { state in
            let version = audience.isOfficer ? state.version : state.hallVersion
            guard version > seen else { return nil }
            var status = HostStatus(storageTrouble: state.storageTrouble, isEnding: state.isEnding ? true : nil)
            // A delegate finds the own paper on the board; nobody's kiosk needs the whole list.
            if audience == .board || audience.isOfficer {
                status.received = state.received
                status.boards = Self.list(state.boards)
            }
            if audience.isOfficer {
                status.boxTrouble = state.boxTrouble
                status.kiosks = state.kiosks.values.sorted { $0.device.name < $1.device.name }
                status.locked = state.locked
                status.otherHosts = state.otherHosts.isEmpty ? nil : state.otherHosts
            }
            return (version, status)
        }
    }

    /// Says what is wrong with the journal; `nil` when it has recovered.
    func report(storageTrouble: Message?) {
        change { state in
            state.storageTrouble = storageTrouble
            state.hallVersion = state.version + 1
        }
    }

    /// Says that the host is about to be stopped on purpose.
    func reportEnd() {
        change { state in
            state.isEnding = true
            state.hallVersion = state.version + 1
        }
    }

    /// Says what is wrong with a ballot box.
    /// - Returns: whether that is news.
    func report(boxTrouble: Message?) -> Bool {
        guard state.withLock({ $0.boxTrouble != boxTrouble }) else { return false }
        change { $0.boxTrouble = boxTrouble }
        return true
    }

    /// Says which other hosts of the cluster there are.
    /// - Returns: whether that is news.
    func list(_ hosts: [OtherHost]) -> Bool {
        guard state.withLock({ $0.otherHosts != hosts }) else { return false }
        change { $0.otherHosts = hosts }
        return true
    }

    /// Publishes the papers received in a secret ballot.
    func list(_ papers: ReceivedPapers) {
        change { state in
            state.received = papers
            state.hallVersion = state.version + 1
        }
    }

    /// Says what boards show.
    func direct(_ direction: BoardDirection) {
        change { state in
            for role in direction.roles { state.boards[role] = direction.showing == .session ? nil : direction.showing }
            state.hallVersion = state.version + 1
        }
    }

    private static func list(_ boards: [BoardRole: BoardShowing]) -> [DirectedBoard]? {
        let list = BoardRole.allCases.compactMap { role in boards[role].map { DirectedBoard(role: role, showing: $0) } }
        return list.isEmpty ? nil : list
    }

    /// Says which badges are locked, and where the wrong PINs were typed.
    func list(_ locked: [LockedBadges]) { change { $0.locked = locked } }

    /// Notes who is at a kiosk.
    func note(_ kiosk: KioskStatus, at place: KioskPlace) {
        change { state in
            // A kiosk that was cut off, and comes back over another connection.
            state.kiosks = state.kiosks.filter { $0.key == place || $0.value.isOnline || !$0.key.mayBe(place) }
            if state.kiosks[place] == nil, state.kiosks.count >= Self.mostKiosks {
                guard let empty = Self.needless(state.kiosks) else { return }
                state.kiosks[empty] = nil
            }
            // Whoever asked for help waits for it, whoever comes to the kiosk or leaves it meanwhile.
            var kiosk = kiosk
            kiosk.helpAskedAt = kiosk.helpAskedAt ?? state.kiosks[place]?.helpAskedAt
            state.kiosks[place] = kiosk
        }
    }

    /// Notes that somebody at a kiosk asks for help; `nil` for that nobody does any more. Asked twice, the first time stands.
    func noteHelp(askedAt moment: Moment?, at place: KioskPlace) {
        change { state in
            let since = state.kiosks[place]?.helpAskedAt
            state.kiosks[place]?.helpAskedAt = moment == nil ? nil : since ?? moment
        }
    }

    /// Notes that somebody has seen to the kiosks of a name.
    /// - Returns: whether help was asked for at one.
    func answerHelp(at device: DeviceID) -> Bool {
        let places = state.withLock { state in
            state.kiosks.filter { $0.key.device == device && $0.value.helpAskedAt != nil }.map(\.key)
        }
        guard !places.isEmpty else { return false }
        change { state in for place in places { state.kiosks[place]?.helpAskedAt = nil } }
        return true
    }

    /// Notes a kiosk at which nobody is yet.
    func noteIdle(_ place: KioskPlace) {
        guard state.withLock({ $0.kiosks[place]?.member == nil }) else { return }
        note(KioskStatus(device: place.device, member: nil, isOnline: true), at: place)
    }

    /// Forgets a kiosk that has gone while nobody was at it.
    func forgetIdle(_ place: KioskPlace) {
        guard let kiosk = state.withLock({ $0.kiosks[place] }), kiosk.member == nil, kiosk.isOnline else { return }
        change { $0.kiosks[place] = nil }
    }

    /// A kiosk at which nobody is makes room, of whoever has most: names are invented easily.
    private static func needless(_ kiosks: [KioskPlace: KioskStatus]) -> KioskPlace? {
        let empty = kiosks.filter { $0.value.member == nil }.map(\.key)
        return Dictionary(grouping: empty, by: \.caller).values.max { $0.count < $1.count }?.first
    }

    private func change(_ body: (inout State) -> Void) {
        state.withLock { state in
            body(&state)
            state.version += 1
        }
    }
}
