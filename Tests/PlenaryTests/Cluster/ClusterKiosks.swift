import AssemblyCore
import EventStream
import Foundation
import Host
import HostSocket
import PlenaryTestKit
import Secrets

/// Kiosks at all hosts of a cluster that cast again and again. One whose host does not answer goes to the next one, and asks
/// for the same paper under the same id before it casts another.
actor ClusterKiosks {
    private let hall: ClusterHall
    private let pins: [MemberCode: RenewedPIN]
    private let ballot: BallotID
    private var isOver = false
    private var casting: [Task<Void, Never>] = []
    /// What was acknowledged, and as which record.
    private(set) var acknowledged: [RecordID: Position] = [:]
    /// What was sent.
    private(set) var sent: Set<RecordID> = []
    /// When something was acknowledged last, by member.
    private(set) var lastAcknowledged: [MemberCode: ContinuousClock.Instant] = [:]
    /// How often a paper was not acknowledged at once.
    private(set) var unanswered = 0
    /// What must not happen.
    private(set) var troubles: [String] = []

    init(_ hall: ClusterHall, _ pins: [MemberCode: RenewedPIN], _ ballot: BallotID) {
        (self.hall, self.pins, self.ballot) = (hall, pins, ballot)
    }

    /// Begins to cast, each member at another host.
    func begin() {
        for (place, member) in ClusterHall.members.enumerated() {
            casting.append(Task { await self.castOnAndOn(member, place) })
        }
    }

    /// Ends; what has been sent is settled first.
    func end() async {
        isOver = true
        for task in casting { await task.value }
    }

    /// Waits until so many papers more have been acknowledged.
    func hear(_ count: Int, within time: Duration = .seconds(60)) async throws {
        let (wanted, deadline) = (acknowledged.count + count, ContinuousClock.now + time)
        while acknowledged.count < wanted {
            guard ContinuousClock.now < deadline else {
                throw StoryFault("only \(acknowledged.count) of \(wanted) papers were acknowledged")
            }
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    private func castOnAndOn(_ member: MemberCode, _ place: Int) async {
        var (number, papers) = (place % 3, 0)
        var waiting: Submission?
        while true {
            let host = hall.remote(number)
            if let token = try? await host.open(
                .delegate(badge: pins[member]?.badge ?? "", pin: "\(pins[member]?.pin ?? "")"),
                on: DeviceID("kiosk \(member)")
            ).token {
                var (goesOn, doubts) = (true, 0)
                while goesOn {
                    if isOver, waiting == nil {
                        await host.disconnect()
                        return
                    }
                    let choice: Choice = [.yes, .no, .abstain][(place + papers) % 3]
                    let submission = waiting ?? Submission(command: .ballots(.cast(ballot, member, .open(choice))))
                    waiting = submission
                    sent.insert(submission.id)
                    switch await host.submit(submission, by: token) {
                    case .recorded(let position):
                        acknowledged[submission.id] = position
                        lastAcknowledged[member] = .now
                        (waiting, doubts) = (nil, 0)
                        papers += 1
                        try? await Task.sleep(for: .milliseconds(20))
                    case .refused(let refusal):
                        troubles.append("\(member): \(refusal)")
                        return
                    case .checking:
                        doubts += 1
                        unanswered += 1
                        goesOn = doubts < 2
                    case .failed:
                        unanswered += 1
                        goesOn = false
                    }
                }
            }
            await host.disconnect()
            number = (number + 1) % 3
            try? await Task.sleep(for: .milliseconds(100))
        }
    }

    /// Holds the record against the list.
    func compare(with records: [StoredRecord<Event>]) -> [String] {
        var found = troubles
        let places = Dictionary(grouping: records, by: \.stored.id)
        for (id, position) in acknowledged where places[id]?.map(\.position) != [position] {
            found.append("what was acknowledged as record \(position) is at \(places[id]?.map(\.position) ?? [])")
        }
        for (id, same) in places where same.count > 1 { found.append("\(id) is there \(same.count) times") }
        let cast = records.filter { record in
            record.events.contains { if case .ballots(.cast) = $0.fact { true } else { false } }
        }
        for record in cast where !sent.contains(record.stored.id) { found.append("nobody has cast \(record.position)") }
        return found
    }
}
