public import Language

/// Where a document stands. It follows from what was decided, and nobody types it.
public enum DocumentStatus: Hashable, Sendable {
    /// Its item has not been taken up.
    case draft
    /// It is before the assembly.
    case introduced
    /// It is before the assembly, and amendments have become part of it.
    case amended
    /// It is adopted as it was tabled.
    case adopted
    /// It is adopted with amendments.
    case adoptedAsAmended
    /// An amendment that is part of its text without a vote.
    case accepted
    /// It is rejected.
    case rejected
    /// Its sponsors have withdrawn it.
    case withdrawn
    /// It is not put to the vote.
    case notPut
    /// It is put off to a later meeting.
    case postponed
    /// It was voted on without a result.
    case undecided

    /// The status in words.
    public var words: Message {
        switch self {
        case .draft: Message("draft", context: "status of a document")
        case .introduced: Message("introduced", context: "status of a document")
        case .amended: Message("amended", context: "status of a document")
        case .adopted: Message("adopted", context: "status of a document")
        case .adoptedAsAmended: Message("adopted as amended", context: "status of a document")
        case .accepted: Message("accepted by the sponsors", context: "status of a document")
        case .rejected: Message("rejected", context: "status of a document")
        case .withdrawn: Message("withdrawn", context: "status of a document")
        case .notPut: Message("not put to the vote", context: "status of a document")
        case .postponed: Message("put off", context: "status of a document")
        case .undecided: Message("without a result", context: "status of a document")
        }
    }
}

/// A text before the assembly, with its place among the others.
public struct Document: Hashable, Sendable {
    /// The question that is decided on it.
    public let question: Question
    /// 0 for a text of its own, 1 for an amendment to it, 2 for an amendment to that.
    public let depth: Int
}

extension Assembly {
    /// The documents: every text that is decided on, under each the amendments to it in the order of putting.
    /// - Complexity: O(questions²) where all are amendments; there are few.
    public var documents: [Document] {
        questionOrder.compactMap { questions[$0] }.filter { $0.amends == nil && $0.isDocument }
            .flatMap { documents(under: $0, depth: 0) }
    }

    private func documents(under question: Question, depth: Int) -> [Document] {
        let amendments = depth < 3 ? Debate.amendments(to: question.id, in: self) : []
        return [Document(question: question, depth: depth)]
            + amendments.flatMap { documents(under: $0, depth: depth + 1) }
    }

    /// Where a document stands.
    public func status(ofDocument question: Question) -> DocumentStatus {
        let isAmended = Debate.isAmended(question.id, in: self)
        switch question.state {
        case .pending:
            if isAmended { return .amended }
            guard let item = agenda[question.item], item.state != .pending, !item.isWithdrawn else { return .draft }
            return .introduced
        case .decided(.carried), .decided(.elected): return isAmended ? .adoptedAsAmended : .adopted
        case .decided(.notCarried), .decided(.noneElected), .failed: return .rejected
        case .decided(.tied), .decided(.noResult): return .undecided
        case .withdrawn: return .withdrawn
        case .accepted: return .accepted
        case .disposed, .lapsed: return .notPut
        case .postponed: return .postponed
        }
    }

    /// The languages of the assembly in which a document, with all that has become part of it, is not there.
    public func languagesMissing(from question: Question) -> [WorkingLanguage] {
        let parts =
            [question] + Debate.adoptedAmendments(to: question.id, in: self).filter { $0.alters?.change != .deletes }
        return (convocation?.languages ?? []).filter { language in
            parts.contains { $0.text?.texts[language] == nil }
        }
    }
}

extension Question {
    /// Whether it is about a text of the matter, and not about a part of one, a person or the procedure.
    public var isDocument: Bool {
        kind == .matter && form == .motion && partOf == nil && (symbol != nil || text != nil)
    }
}
