package import AssemblyCore
import AssemblyFiles
import EventStream
import Glibc
import Host
import HostSocket
import Rehearsal

/// Kiosks that cast again and again at a host that is killed, with a list of their own of what was acknowledged.
///
/// A kiosk that was not answered asks again at the next host, under the same id, before it casts anything else: so of each
/// delegation no more than one paper is ever in doubt.
package actor CastingHall {
    /// A paper that was sent to a host.
    private struct Attempt {
        let submission: Submission
        let choice: Choice
        /// The record that was said to hold it.
        var position: Position?
    }

    private let members: [MemberCode]
    private var attempts: [MemberCode: [Attempt]] = [:]
    private var enough = Int.max
    /// What must never happen.
    package private(set) var troubles: [String] = []
    /// How many papers were acknowledged.
    package private(set) var acknowledged = 0
    /// How many papers a kiosk has asked for again at another host.
    package private(set) var askedAgain = 0
    /// How many papers were in the record though nobody had been told of them.
    package private(set) var keptUntold = 0

    /// The kiosks of the first members of the built-in assembly.
    package init(size: Int) {
        // In the order of names, which is that of the badges.
        members = AssemblyFile.builtIn().members.sorted { $0.order < $1.order }.prefix(size).map(\.code)
    }

    /// Lets every kiosk cast until the host is gone; kills it when enough papers were acknowledged.
    /// - Parameters:
    ///   - enough: after how many acknowledged papers.
    ///   - delay: how much later than that.
    package func castUntilKilled(
        _ ballot: BallotID, at service: HostProcess, afterAcknowledged enough: Int, and delay: Duration
    ) async throws {
        self.enough = acknowledged + enough
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for (place, member) in members.enumerated() {
                tasks.addTask { [self] in
                    let host = service.connect()
                    await cast(member, place, ballot, at: host, service, delay)
                    await host.disconnect()
                }
            }
            if enough == 0 {
                try? await Task.sleep(for: delay)
                await service.process.signal(SIGKILL)
            }
            try await tasks.waitForAll()
        }
        try await service.kill()
    }

    private func cast(
        _ member: MemberCode, _ place: Int, _ ballot: BallotID, at host: RemoteHost, _ service: HostProcess,
        _ delay: Duration
    ) async {
        guard let token = try? await login(place, at: host) else { return }
        while true {
            let (number, submission) = next(of: member, place, in: ballot)
            switch await host.submit(submission, by: token) {
            case .recorded(let position):
                attempts[member]?[number].position = position
                acknowledged += 1
                if acknowledged == enough {
                    try? await Task.sleep(for: delay)
                    await service.process.signal(SIGKILL)
                }
            case .refused(let refusal): return troubles.append("a paper of \(member) was refused: \(refusal)")
            case .checking, .failed: return
            }
        }
    }

    /// The paper that is in doubt, or else a new one, which says something else than the one before.
    private func next(of member: MemberCode, _ place: Int, in ballot: BallotID) -> (Int, Submission) {
        let known = attempts[member, default: []]
        if let last = known.last, last.position == nil {
            askedAgain += 1
            return (known.count - 1, last.submission)
        }
        let choice: Choice = [.yes, .no, .abstain][(known.count + place) % 3]
        let submission = Submission(command: .ballots(.cast(ballot, member, .open(choice))))
        attempts[member, default: []].append(Attempt(submission: submission, choice: choice))
        return (known.count, submission)
    }

    private func login(_ place: Int, at host: RemoteHost) async throws -> LoginToken {
        guard let pin = try await host.greeting().rehearsalPIN else { throw StoryFault("no rehearsal") }
        let badge = RehearsalBadge.number(place: place + 1)
        return try await host.open(.delegate(badge: badge, pin: "\(pin)"), on: DeviceID("kiosk \(badge)")).token
    }

    /// Holds the record against the list: every acknowledged paper in the record that was named, in order; besides them at
    /// most the one of each delegation that is in doubt; and nothing twice.
    package func compare(with records: [HeardRecord]) {
        var found: [MemberCode: [(position: Position, choice: Choice)]] = [:]
        for record in records {
            for event in record.events {
                guard case .ballots(.cast(_, let member, .open(let choice))) = event.fact else { continue }
                found[member, default: []].append((record.position, choice))
            }
        }
        for member in members { compare(attempts[member] ?? [], with: found[member] ?? [], of: member) }
    }

    private func compare(
        _ attempts: [Attempt], with found: [(position: Position, choice: Choice)], of member: MemberCode
    ) {
        let told = attempts.filter { $0.position != nil }
        for (paper, recorded) in zip(told, found)
        where paper.position != recorded.position || paper.choice != recorded.choice {
            return troubles.append(
                "\(member): record \(recorded.position) holds another paper than the one that was acknowledged")
        }
        guard found.count >= told.count else {
            return troubles.append("\(member): \(told.count - found.count) acknowledged papers are lost")
        }
        guard found.count > told.count else { return }
        guard found.count == told.count + 1, attempts.count > told.count, found.last?.choice == attempts.last?.choice
        else { return troubles.append("\(member): \(found.count - told.count) papers more than were cast") }
        keptUntold += 1
    }
}
