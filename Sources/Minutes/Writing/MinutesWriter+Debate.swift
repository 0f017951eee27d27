import AssemblyCore

extension MinutesWriter {
    /// What was moved, ruled and answered in the debate.
    func tellingOfDebate(_ fact: Fact) -> Telling? {
        guard case .debate(.pointOfOrderRaised(let member, let words)) = fact else { return nil }
        return .note("\(assembly.name(of: member)) rose to a point of order: \(sentence(words))")
    }
}
