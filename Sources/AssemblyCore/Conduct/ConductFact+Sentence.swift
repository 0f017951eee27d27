public import Language

extension ConductFact {
    /// What has happened, in one sentence for the record and the minutes.
    /// - Parameter assembly: the state after it, or later, for the names of members and questions.
    public func sentence(in assembly: Assembly) -> Message {
        switch self {
        case .objected(let id, let member):
            return "\(assembly.name(of: member)) does not join a consensus on: \(assembly.title(of: id))."
        case .objectionWithdrawn(let id, let member):
            return "\(assembly.name(of: member)) no longer objects to a consensus on: \(assembly.title(of: id))."
        case .consensusDeclared(let id):
            let article = ConductCommand.articleOfConsensus(on: id, in: assembly).bracketed
            return "There being no objection, it was so decided: \(assembly.title(of: id))\(article)."
        case .intentionRecorded(let id, let member, let intention):
            let words = intention.words.isEmpty ? Message.empty : .verbatim(" " + intention.words.ended)
            return
                "\(assembly.name(of: member)) stated that it had intended to \(intention.choice.words) on \(assembly.title(of: id)); the result is unchanged.\(words)"
        case .electionsBoardAppointed(let members):
            let names = members.map { assembly.name(of: $0) }.sideBySide
            return "The Elections Board was appointed: \(names)."
        case .officeEntered(let office):
            let holder: Message =
                office.holder.map { .verbatim($0) } ?? office.member.map { assembly.name(of: $0) } ?? "vacant"
            return "Office: \(office.title.message), \(holder)."
        case .officeVacated(let id):
            let title = assembly.conduct.formerOffices[id]?.message ?? .verbatim(id.rawValue)
            return "The office '\(title)' became vacant."
        }
    }
}

extension Intention.Choice {
    /// The intention after "had meant to".
    var words: Message {
        switch self {
        case .yes: "vote for"
        case .no: "vote against"
        case .abstain: "abstain"
        }
    }
}
