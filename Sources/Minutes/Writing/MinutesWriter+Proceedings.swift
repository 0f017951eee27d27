import AssemblyCore
import Language

extension MinutesWriter {
    /// Suspensions; openings and closes stand in the headings.
    func tellingOfSittings(_ fact: Fact) -> Telling? {
        switch fact {
        case .sitting(.suspended(_, nil)): .note("The sitting was suspended.")
        case .sitting(.suspended(_, let until?)): .note("The sitting was suspended until \(time(until).clock).")
        case .sitting(.resumed): .note("The sitting was resumed.")
        // That the first host leads is how a cluster begins; another one means that a machine was gone.
        case .record(.tookOver(let host, let term)) where term > 1: .note("The host \(host) took over the lead.")
        default: nil
        }
    }
}

extension MinutesWriter {
    /// What was moved, ruled and answered in the debate.
    func tellingOfDebate(_ fact: Fact) -> Telling? {
        guard case .debate(let fact) = fact else { return nil }
        switch fact {
        // Who waits for the floor is no part of the minutes; who had it is.
        case .speakerOnMotionAsked, .replyRequested, .replyWithdrawn, .explanationOffered, .explanationWithdrawn,
            .amendmentAgreed:
            return nil
        case .wholeLost(let id):
            return Telling(sentence: fact.sentence(in: assembly), rejection: rejection(of: id))
        default: return .note(fact.sentence(in: assembly))
        }
    }

    private func rejection(of id: QuestionID) -> RejectionMinutes? {
        guard let question = assembly.questions[id] else { return nil }
        return RejectionMinutes(
            item: assembly.agenda[question.item]?.number ?? question.item.rawValue,
            question: named(question),
            citation: assembly.rulebook?.debate.divisionCitation?.words.text(in: language) ?? "",
            isRehearsal: question.isRehearsal || assembly.isRehearsal, whole: id)
    }
}

extension MinutesWriter {
    /// How votes were conducted beyond the ballots: consensus, notes on votes, offices.
    func tellingOfConduct(_ fact: Fact) -> Telling? {
        guard case .conduct(let fact) = fact else { return nil }
        guard case .consensusDeclared(let id) = fact, let question = assembly.questions[id] else {
            return .note(fact.sentence(in: assembly))
        }
        let agreement = AgreementMinutes(
            item: assembly.agenda[question.item]?.number ?? question.item.rawValue,
            question: named(question),
            citation: ConductCommand.articleOfConsensus(on: id, in: assembly)?.words.text(in: language) ?? "",
            isRehearsal: question.isRehearsal || assembly.isRehearsal)
        return Telling(sentence: fact.sentence(in: assembly), agreement: agreement)
    }
}

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
