import AssemblyCore
import EventStream
import Language
import Synchronization

/// How the host and its kiosks are, readable by followers without asking the host.
final class StatusPublisher: Sendable {
    private struct State {
        /// Counts all changes; officers see all of them.
        var version = 0
        /// The last change that everybody sees.
        var hallVersion = 0
        var storageTrouble: Message?
        /// The same in words for the hall.
        var hallTrouble: Message?
        var boxTrouble: Message?
        var kiosks = KioskList()
        /// The last change of a call for help, which its kiosk sees.
        var callVersions: [KioskPlace: Int] = [:]
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
    /// - Parameters:
    ///   - place: the kiosk, where it is one that asks.
    ///   - seen: the version that the audience has seen.
    /// - Returns: `nil` when there is nothing newer.
    func status(
        for audience: Audience, at place: KioskPlace? = nil, newerThan seen: Int
    ) -> (version: Int, status: HostStatus)? {
        state.withLock { state in
            let ofCall = place.flatMap { state.callVersions[$0] } ?? 0
            let version = audience.isOfficer ? state.version : max(state.hallVersion, ofCall)
            guard version > seen else { return nil }
            var status = HostStatus(
                storageTrouble: audience.isOfficer ? state.storageTrouble : state.hallTrouble,
                isEnding: state.isEnding ? true : nil)
            status.help = place.flatMap { state.kiosks[$0]?.call }
            // A delegate finds the own paper on the board; nobody's kiosk needs the whole list.
            if audience == .board || audience.isOfficer {
                status.received = state.received
                status.boards = Self.list(state.boards)
            }
            if audience.isOfficer {
                status.boxTrouble = state.boxTrouble
                status.kiosks = state.kiosks.listed
                if state.kiosks.counts.all > status.kiosks.count { status.kioskCounts = state.kiosks.counts }
                status.locked = state.locked
                status.otherHosts = state.otherHosts.isEmpty ? nil : state.otherHosts
            }
            return (version, status)
        }
    }

    /// Says what is wrong with the journal; `nil` when it has recovered.
    /// - Parameter hall: what is said of it to whoever is no officer.
    func report(storageTrouble: Message?, toHall hall: Message) {
        change { state in
            state.storageTrouble = storageTrouble
            state.hallTrouble = storageTrouble == nil ? nil : hall
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

    /// Notes who is at a kiosk; simulated delegations sit at none that anybody could walk to.
    func note(_ kiosk: KioskStatus, at place: KioskPlace) {
        guard !place.device.isSimulated else { return }
        change { state in
            state.kiosks.note(kiosk, at: place)
            state.callVersions = state.callVersions.filter { state.kiosks[$0.key] != nil }
        }
    }

    /// Notes that somebody at a kiosk asks for help; `nil` for that nobody does any more. Asked twice, the first time stands.
    func noteHelp(askedAt moment: Moment?, at place: KioskPlace) {
        changeCalls(at: [place]) { kiosk in
            kiosk.helpAskedAt = moment == nil ? nil : kiosk.helpAskedAt ?? moment
            if moment == nil { kiosk.helpComes = nil }
        }
    }

    /// Notes that somebody is sent to the kiosks of a name, or has seen to them.
    /// - Parameter isDone: whether whoever asked has been helped; otherwise somebody is on the way.
    /// - Returns: the kiosks at which help was asked for, and for which this is news.
    func answerHelp(at device: DeviceID, isDone: Bool) -> Set<KioskPlace> {
        let places = state.withLock { state in
            state.kiosks.places(of: device).filter { place in
                guard let kiosk = state.kiosks[place], kiosk.helpAskedAt != nil else { return false }
                return isDone || kiosk.helpComes != true
            }
        }
        guard !places.isEmpty else { return [] }
        changeCalls(at: Array(places)) { kiosk in
            if isDone { kiosk.helpAskedAt = nil }
            kiosk.helpComes = isDone ? nil : true
        }
        return places
    }

    /// Changes calls for help, which their kiosks hear of and no other.
    private func changeCalls(at places: [KioskPlace], _ body: (inout KioskStatus) -> Void) {
        change { state in
            for place in places {
                guard var kiosk = state.kiosks[place] else { continue }
                body(&kiosk)
                state.kiosks[place] = kiosk
                state.callVersions[place] = state.version + 1
            }
        }
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

    private func change(_ body: (inout State) -> Void) {
        state.withLock { state in
            body(&state)
            state.version += 1
        }
    }
}
