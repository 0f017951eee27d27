import AssemblyCore

extension MinutesWriter {
    /// What was moved, ruled and answered in the debate.
    func tellingOfDebate(_ fact: Fact) -> Telling? {
        guard case .debate(let fact) = fact else { return nil }
        switch fact {
        // Who waits for the floor is no part of the minutes; who had it is.
        case .speakerOnMotionAsked, .replyRequested, .replyWithdrawn, .explanationOffered, .explanationWithdrawn,
            .amendmentAgreed:
            return nil
        default: return .note(fact.sentence(in: assembly))
        }
    }
}
