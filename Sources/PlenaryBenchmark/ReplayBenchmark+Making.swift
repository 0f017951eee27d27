import AssemblyCore
import EventStream
import SQLiteJournal

extension ReplayBenchmark {
    /// A journal that was made, and what is in it.
    struct Made {
        /// How many events it holds, one in each record.
        var events = 0
        /// How long making it took.
        var time = Duration.zero
    }

    /// Makes a journal of ballot after ballot, in large groups: what is measured is reading it.
    static func make(_ path: String) async throws -> Made {
        let journal = try SQLiteJournal<Event>.open(path, codec: JournalBenchmark.codec)
        let start = ContinuousClock.now
        var (assembly, events) = try BenchmarkAssembly.opening(members: members)
        var made = Made()
        while made.events + events.count < eventsWanted, ContinuousClock.now - start < makingLimit {
            events += try ballot(in: &assembly)
            if events.count >= 8_000 {
                made.events += try await append(events, to: journal, after: made.events)
                events = []
            }
        }
        made.events += try await append(events, to: journal, after: made.events)
        await journal.close()
        made.time = ContinuousClock.now - start
        return made
    }

    /// One ballot in which nobody is elected, so that another one can follow. Opening and closing are decided; the papers
    /// are written down as they would have been decided, which would take most of the time.
    static func ballot(in assembly: inout Assembly) throws(Refusal) -> [Event] {
        let chair = BenchmarkAssembly.chair
        var events = try BenchmarkAssembly.carryOut(
            .ballots(.open(BenchmarkAssembly.election, limitSeconds: nil, seal: nil)), by: chair, in: &assembly)
        guard let id = assembly.ballotUnderWay else { preconditionFailure("a ballot was opened a moment ago") }
        for (place, member) in assembly.roll.enumerated() {
            let paper = Event(
                at: BenchmarkAssembly.morning, by: .delegate(member),
                fact: .ballots(.cast(id, member, .open(BenchmarkAssembly.choice(place)))))
            assembly.apply(paper)
            events.append(paper)
        }
        for command in [Command.ballots(.close(id)), .series(.declare(id))] {
            events += try BenchmarkAssembly.carryOut(command, by: chair, in: &assembly)
        }
        return events
    }

    private static func append(
        _ events: [Event], to journal: SQLiteJournal<Event>, after written: Int
    ) async throws -> Int {
        let records = events.map { JournalRecord(id: .random(), at: $0.at.milliseconds, events: [$0]) }
        return try await journal.append(records, expecting: Position(written)).count
    }
}
