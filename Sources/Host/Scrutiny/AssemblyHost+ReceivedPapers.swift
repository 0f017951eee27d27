import AssemblyCore
import EventStream

/// The list of the papers received in a secret ballot, in which every delegation finds its tracker.
extension AssemblyHost {
    /// How long the list waits for further papers that come at the same moment.
    static let listDelay = Duration.seconds(2)

    /// Notes a paper that is on record, and publishes the list soon.
    func listSoon(_ id: BallotID, with member: MemberCode) {
        unlisted?.note(member, in: id)
        guard !listIsDue else { return }
        listIsDue = true
        Task { [clock] in
            try? await clock.sleep(until: clock.elapsed() + Self.listDelay)
            listIsDue = false
            guard durable.ballots[id]?.closedAt == nil, let back = unlisted?.withheld(afterListing: id) else { return }
            publishList(of: id, without: back)
        }
    }

    /// Publishes the trackers of a ballot's papers, sorted, without saying whose they are.
    /// - Parameter back: whose papers are not told yet; nobody's at the close.
    func publishList(of id: BallotID, without back: Set<MemberCode> = []) {
        guard let ballot = durable.ballots[id] else { return }
        let trackers = ballot.papers.filter { !back.contains($0.key) }.compactMap(\.value.tracker).sorted()
        board.list(ReceivedPapers(ballot: id, trackers: trackers))
        logins.wakeFollowers(officersOnly: false)
    }
}
