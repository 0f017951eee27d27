import EventStream
import PlenaryTestKit
import Rehearsal
import SQLiteJournal
import Testing

/// The real journal on a disk that loses, tears and reorders at a crash what was not synced.
@Suite("A power failure at every write of a meeting", .serialized)
struct EveryCrashTests {
    /// How often what was not synced is scattered anew, for each moment.
    private static let scatterings = SlowForm.isWanted ? 20 : 2

    @Test("whatever is left of what was not synced, every acknowledged record is there, once, in order, and it goes on")
    func everyCrash() async throws {
        let meeting = try await CrashedMeeting.held()
        #expect(meeting.held.sentences == [] && meeting.held.troubles == [])
        let outcome = try await meeting.crashEverywhere(scatterings: Self.scatterings)
        #expect(outcome.troubles.prefix(5) == [], "\(outcome.troubles.count) in all")
        #expect(outcome.refusals == [:])
        // Of what nobody was told, some is there afterwards, and some is not: the moments between are among those tried.
        #expect(outcome.crashes > 800 && outcome.kept > 10 && outcome.lost > 100)
    }

    @Test("given a disk that answers a sync and does nothing, acknowledged records are missed, as they should")
    func lyingDisk() async throws {
        let meeting = try await CrashedMeeting.held()
        let outcome = try await meeting.crashEverywhere(scatterings: 0, syncs: false, stride: 20)
        #expect(outcome.troubles.contains { $0.contains("0 records, not") })
    }
}

/// A meeting on a sound disk, whose power may then fail at any of its moments.
struct CrashedMeeting {
    /// What came of it.
    struct Outcome {
        var crashes = 0
        var refusals: [String: Int] = [:]
        var troubles: [String] = []
        /// How often what was not acknowledged was there, and how often not.
        var (kept, lost) = (0, 0)
    }

    let held: HeldMeeting
    let scratch: TemporaryDirectory

    static func held() async throws -> CrashedMeeting {
        let scratch = try TemporaryDirectory(inMemory: true)
        let disk = try DiskThatFails("crash-\(UInt64.random(in: 0...UInt64.max))")
        let held = HeldMeeting(on: disk, at: scratch.path(of: "held"))
        await held.hold(try SampleMeeting.steps())
        await held.close()
        held.disk.leave()
        return CrashedMeeting(held: held, scratch: scratch)
    }

    /// Lets the power fail at every moment, and opens the journal again on what may be left.
    /// - Parameters:
    ///   - scatterings: how often what was not synced is scattered anew, for each moment.
    ///   - syncs: whether the disk syncs when it says so.
    ///   - stride: only every so many moments.
    func crashEverywhere(scatterings: Int, syncs: Bool = true, stride: Int = 1) async throws -> Outcome {
        var (platter, dice, outcome) = (Platter(), SeededGenerator(seed: 14), Outcome())
        let notes = held.disk.notes()
        for count in 0...notes.count {
            if count > 0, syncs || notes[count - 1].call != .sync { platter.record(notes[count - 1], &dice) }
            guard count.isMultiple(of: stride) else { continue }
            let mark = held.marks.last { $0.notes <= count } ?? held.marks[0]
            let manners: [Platter.Manner] = [.everything, .nothing, .beginnings]
            for manner in manners + [Platter.Manner](repeating: .scattered, count: scatterings) {
                let reopening = try await Reopening(
                    of: platter.survivors(manner, &dice), at: scratch.path(of: "left"), after: held, mark)
                outcome.add(reopening, mark, "note \(count), \(manner)")
            }
        }
        return outcome
    }
}

extension CrashedMeeting.Outcome {
    mutating func add(_ reopening: Reopening, _ mark: HeldMeeting.Mark, _ place: String) {
        crashes += 1
        if let refusal = reopening.refusal { refusals[refusal, default: 0] += 1 }
        troubles += reopening.troubles.map { "\(place): \($0)" }
        if reopening.refusal == nil, mark.attempted > mark.acknowledged {
            if reopening.found == mark.attempted { kept += 1 } else { lost += 1 }
        }
    }
}
