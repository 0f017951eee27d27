import AssemblyCore
import Language

/// One line of the decisions at a glance.
enum MinutesDecision {
    /// The result of a ballot.
    case ballot(BallotMinutes)
    /// Something decided without a vote, nobody objecting.
    case agreement(AgreementMinutes)
    /// A text rejected with its parts.
    case rejection(RejectionMinutes)
}

extension MinutesDecision {
    /// The number of the ballot; `nil` where none was held.
    var number: Int? {
        switch self {
        case .ballot(let ballot): ballot.number
        case .agreement, .rejection: nil
        }
    }

    /// The cells of its row behind the number: item, question, outcome, votes, what was required.
    var cells: (item: Message, title: Message, outcome: Message, score: Message, required: Message) {
        switch self {
        case .ballot(let ballot):
            (
                .verbatim(ballot.item), ballot.title, ballot.markedOutcome, ballot.score,
                ballot.required?.words ?? PageWords.mostVotes
            )
        case .agreement(let agreement):
            (.verbatim(agreement.item), .verbatim(agreement.question), agreement.outcomeWords, .empty, .empty)
        case .rejection(let rejection):
            (.verbatim(rejection.item), .verbatim(rejection.question), rejection.outcomeWords, .empty, .empty)
        }
    }

    /// The decision in one sentence.
    var sentence: Message {
        switch self {
        case .ballot(let ballot): PageWords.decision(ballot)
        case .agreement(let agreement):
            "Item \(agreement.item). \(agreement.question): \(agreement.outcomeWords)\(agreement.source)"
        case .rejection(let rejection):
            "Item \(rejection.item). \(rejection.question): \(rejection.outcomeWords)\(rejection.source)"
        }
    }
}

extension AgreementMinutes {
    /// That it was decided, and how.
    fileprivate var outcomeWords: Message {
        let words: Message = "decided without a vote, nobody objecting"
        return isRehearsal ? words + " [REHEARSAL]" : words
    }

    fileprivate var source: Message { citation.isEmpty ? .empty : .verbatim(" (\(citation))") }
}

extension RejectionMinutes {
    /// That it was rejected, and by what.
    fileprivate var outcomeWords: Message {
        let words = PageWords.rejectedWithItsParts
        return isRehearsal ? words + " [REHEARSAL]" : words
    }

    fileprivate var source: Message { citation.isEmpty ? .empty : .verbatim(" (\(citation))") }
}
