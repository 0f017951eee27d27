import AssemblyCore
import Language
import Minutes

/// Numbers that nobody means, and what is shown of an assembly in which one may have arrived.
enum ExtremeNumbers {
    /// The edges of what numbers can be, and of what is taken.
    static let all = [
        Int.max, .min, .max - 1, .max / 2, .max / 4_096 + 1, 1 << 53, 253_402_300_800_000, 253_402_300_799_999,
        -62_135_596_800_001, 1 << 32, 1 << 31, 100_000_001, 86_401, 1_000, 2, 1, 0, -1, -5, -1_000_000,
    ]

    /// Looks at an assembly the way screens, the host and the verifier do; arithmetic that a number has spoilt ends the
    /// process here.
    static func look(at assembly: Assembly, _ now: Moment) {
        let schedule = Schedule(assembly, at: now)
        _ = (schedule.drift, schedule.overrunOfClose, schedule.panelOverrun?.seconds, schedule.plannedEnd?.milliseconds)
        for item in schedule.items {
            _ = (item.endDrift, item.overrun, item.drift, schedule.whatMoves(ifAdjourned: item.id)?.endMoves)
            _ = item.plannedEnd?.clockWithSeconds(utcOffsetMinutes: assembly.utcOffsetMinutes)
            _ = item.plannedStart.map { $0.civil(utcOffsetMinutes: assembly.utcOffsetMinutes).date.description }
        }
        let chair = Authority.officer(.chair, "chair")
        for step in NextStep.now(for: chair, at: now, in: assembly) {
            _ = NextStep.refusal(of: step.command, by: chair, at: now, in: assembly)
        }
        for question in assembly.questions.values {
            _ = (assembly.rule(of: question)?.metrics.count, question.seatsLeft)
            _ =
                NextStep.refusal(
                    of: .ballots(.open(question.id, limitSeconds: nil, seal: nil)), by: chair, at: now, in: assembly)?
                .sentence
                .english
        }
    }

    /// The minutes of events, in which every event is told.
    static func tell(_ events: [Event]) {
        _ = Minutes(of: events.enumerated().map { (position: $0.offset + 1, event: $0.element) }).text
    }
}
