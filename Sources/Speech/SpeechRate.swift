import TerminalKit

/// How fast a voice speaks: steps around its usual rate.
struct SpeechRate: Hashable, Sendable {
    /// The voice's own rate.
    static let usual = SpeechRate(step: 0)

    private static let steps = -4...4
    private var step: Int

    private init(step: Int) { self.step = step }

    /// The rate as speech-dispatcher counts it, from -100 to 100.
    var percent: Int32 { Int32(step) * 20 }

    /// How long a line takes about: a usual voice says fifteen characters a second, and spells two.
    func time(for line: SpokenLine) -> Duration {
        let perSecond = line.isSpelled ? 2.0 : 15.0 * (1 + Double(percent) / 200)
        return .milliseconds(Int(Double(line.text.count) / perSecond * 1_000))
    }

    /// Goes one step, as far as there are steps.
    mutating func change(_ pace: SpeechPace) {
        let next = pace == .slower ? step - 1 : step + 1
        if Self.steps.contains(next) { step = next }
    }
}
