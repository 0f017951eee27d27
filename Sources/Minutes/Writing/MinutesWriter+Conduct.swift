import AssemblyCore
import Language

extension MinutesWriter {
    /// How votes were conducted beyond the ballots: consensus, notes on votes, offices.
    func tellingOfConduct(_ fact: Fact) -> Telling? {
        guard case .conduct(let fact) = fact else { return nil }
        guard case .consensusDeclared(let id) = fact, let question = assembly.questions[id] else {
            return .note(fact.sentence(in: assembly))
        }
        let agreement = AgreementMinutes(
            item: assembly.agenda[question.item]?.number ?? question.item.rawValue,
            question: question.title.message.text(in: language),
            citation: ConductCommand.articleOfConsensus(on: id, in: assembly)?.words.text(in: language) ?? "",
            isRehearsal: question.isRehearsal || assembly.isRehearsal)
        return Telling(sentence: fact.sentence(in: assembly), agreement: agreement)
    }
}
