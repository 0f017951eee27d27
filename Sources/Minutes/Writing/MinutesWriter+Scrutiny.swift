import AssemblyCore
import Language

extension MinutesWriter {
    /// Who holds the key of the ballot boxes, and whose cards are used: by the check words of the registrar's list, everybody
    /// can see that the cards of the record are those that the registrar has made.
    func tellingOfScrutiny(_ fact: Fact) -> Telling? {
        switch fact {
        case .scrutiny(.credentialsPublished(let digest, _, _)), .scrutiny(.credentialReplaced(_, let digest, _)):
            guard case .scrutiny(let cards) = fact else { return nil }
            let words = checkWords(digest)
            guard !words.isEmpty else { return .note(cards.sentence(in: assembly)) }
            return .note(
                "\(cards.sentence(in: assembly)) (Check words of the registrar's list: \(.verbatim(words.joined(separator: " "))))"
            )
        case .scrutiny(.scrutineersAppointed), .scrutiny(.keyCompleted):
            guard case .scrutiny(let keys) = fact else { return nil }
            return .note(keys.sentence(in: assembly))
        default: return nil
        }
    }
}
