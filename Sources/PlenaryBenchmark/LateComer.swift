import AssemblyCore
import EventStream
import HostSocket
import Host
import PlenaryTestKit
import Secrets

/// A board or a kiosk that comes on the last day of a long session: what it hears, and how long it waits, until it knows
/// how things are, and until it knows everything that has been.
enum LateComer {
    /// Ballots of the session; every delegation casts in each.
    private static let ballots = 5_000
    /// How often each is measured; the medians are reported.
    private static let repetitions = 7
    /// What a late comer may wait, and hear, before its first complete frame.
    private static let allowance = (milliseconds: 100.0, kilobytes: 200.0)

    /// What a late comer waited for.
    private struct Waiting {
        var untilPresent: [Double] = []
        var untilWhole: [Double] = []
    }

    /// The figures of a board and of a delegation's kiosk.
    static func figures() async throws -> [Figure] {
        let (journal, events) = try await session()
        return try await TemporaryDirectory.with { directory in
            let host = try await AssemblyHost.start(
                HostConfiguration(
                    journal: journal, convocation: BenchmarkAssembly.convocation(members: ReplayBenchmark.members),
                    identities: EphemeralIdentityStore(),
                    ballotFiles: BallotFiles(boards: directory.path(of: "boards"), keys: directory.path(of: "keys")),
                    signingKey: SigningKey()))
            let path = directory.path(of: "s")
            let server = try await HostServer.start(host, at: path)
            let pin = try await host.greeting().rehearsalPIN ?? ""
            var figures: [Figure] = []
            let badge = RehearsalBadge.number(place: 1)
            for (name, login, form) in [
                ("board", Login.board, #"{"as":"board"}"#),
                (
                    "kiosk", Login.delegate(badge: badge, pin: "\(pin)"),
                    #"{"as":"delegate","badge":"\#(badge)","pin":"\#(pin)"}"#
                ),
            ] {
                let waiting = try await wait(as: login, at: path)
                let bytes = try SocketReader.bytesUntilState(at: path, login: form)
                figures += Self.figures(name, waiting, bytes, events)
            }
            await server.stop()
            await host.stop()
            return figures
        }
    }

    private static func figures(_ name: String, _ waiting: Waiting, _ bytes: Int, _ events: Int) -> [Figure] {
        [
            Figure(
                name: "\(name) after \(events) events: login to state",
                value: BusBenchmark.median(waiting.untilPresent),
                unit: "ms", baseline: ("allowed", allowance.milliseconds), limit: 1),
            Figure(
                name: "\(name): heard until then", value: Double(bytes) / 1_000, unit: "kB",
                baseline: ("allowed", allowance.kilobytes), limit: 1),
            Figure(
                name: "\(name): login to everything that has been", value: BusBenchmark.median(waiting.untilWhole),
                unit: "ms"),
        ]
    }

    /// A long session with a ballot open, in a journal in memory.
    private static func session() async throws -> (VolatileJournal<Event>, Int) {
        let journal = VolatileJournal<Event>()
        var (assembly, events) = try BenchmarkAssembly.opening(members: ReplayBenchmark.members)
        for number in 1...ballots { events += try business(number, in: &assembly) }
        events += try BenchmarkAssembly.carryOut(
            .ballots(.open(BenchmarkAssembly.motion, limitSeconds: nil, seal: nil)), by: BenchmarkAssembly.chair,
            in: &assembly)
        let records = events.map { JournalRecord(id: .random(), at: $0.at.milliseconds, events: [$0]) }
        _ = try await journal.append(records, expecting: .origin, isolation: nil)
        return (journal, events.count)
    }

    /// A text is tabled and voted on; one vote in ten is a further ballot of the election.
    private static func business(_ number: Int, in assembly: inout Assembly) throws -> [Event] {
        guard !number.isMultiple(of: 10) else { return try ReplayBenchmark.ballot(in: &assembly) }
        let chair = BenchmarkAssembly.chair
        let proposal = Proposal(
            title: LocalizedText("Draft resolution \(number)"), text: LocalizedText("The Assembly decides \(number)."),
            sponsors: [BenchmarkAssembly.member(number % ReplayBenchmark.members)], decision: "motion")
        var events = try BenchmarkAssembly.carryOut(.debate(.propose(proposal)), by: chair, in: &assembly)
        guard let question = assembly.questionOrder.last else { return events }
        events += try BenchmarkAssembly.carryOut(
            .ballots(.open(question, limitSeconds: nil, seal: nil)), by: chair, in: &assembly)
        let id = BallotID(question, round: 1)
        for (place, member) in assembly.roll.enumerated() {
            let choice: Choice = place % 3 == number % 3 ? .no : place % 7 == 0 ? .abstain : .yes
            let paper = Event(
                at: BenchmarkAssembly.morning, by: .delegate(member), fact: .ballots(.cast(id, member, .open(choice))))
            assembly.apply(paper)
            events.append(paper)
        }
        for command in [Command.ballots(.close(id)), .series(.declare(id))] {
            events += try BenchmarkAssembly.carryOut(command, by: chair, in: &assembly)
        }
        return events
    }

    private static func wait(as login: Login, at path: String) async throws -> Waiting {
        var waiting = Waiting()
        for number in 0..<repetitions {
            let remote = RemoteHost(path: path)
            _ = try await remote.greeting()
            let start = ContinuousClock.now
            let session = try await remote.open(login, on: DeviceID("late \(number)"))
            var assembly = Assembly()
            reading: for await updates in try await remote.followSnapshot(after: nil, by: session.token) {
                for update in updates {
                    switch update {
                    case .snapshot(let snapshot):
                        assembly = Assembly(snapshot.state)
                        waiting.untilPresent.append((ContinuousClock.now - start) / .milliseconds(1))
                    case .past(let past): assembly.add(past)
                    case .earlier: break
                    case .record, .status: continue
                    }
                    guard assembly.ballotOrder.count > ballots else { continue }
                    break reading
                }
            }
            waiting.untilWhole.append((ContinuousClock.now - start) / .milliseconds(1))
            await remote.close(session.token)
            await remote.disconnect()
        }
        return waiting
    }
}
