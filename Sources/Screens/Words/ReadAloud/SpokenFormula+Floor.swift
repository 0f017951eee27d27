import AssemblyCore
import Language

extension SpokenFormula {
    /// Who speaks, for what and how long; who speaks too long is asked to conclude.
    static func speech(_ speaker: FloorRequest, _ assembly: Assembly, _ now: Moment?) -> Message {
        let name = assembly.name(of: speaker.member)
        guard let now, let left = assembly.floor.secondsLeft(at: now), let limit = assembly.floor.limitOfSpeech else {
            return "\(name) has the floor\(purpose(speaker.purpose))."
        }
        if left < 0 { return "I must ask the delegate of \(name) to conclude: the speaking time is over." }
        return "\(name) has the floor\(purpose(speaker.purpose)), for \(TimeWords.length(limit))."
    }

    private static func purpose(_ purpose: SpeechPurpose) -> Message {
        switch purpose {
        case .speech: .empty
        case .motion(_, let side): ", \(side.words) the motion"
        case .reply: " in exercise of the right of reply"
        case .explanation: " to explain its vote"
        }
    }
}

extension Floor {
    /// The limit of the speech under way in seconds; `nil` for none.
    var limitOfSpeech: Int? {
        guard let speaker else { return nil }
        return [speaker.limitSeconds, speaker.purpose == .speech ? limitSeconds : nil].compactMap(\.self).min()
    }
}
