import AssemblyCore
import Language

/// The questions before what is settled because nobody objects, or ends with something left undone.
enum ConsensusWords {
    static let wait: Message = "Wait: a delegation may object"
    static let undivided: Message = "Do not divide it"

    /// Whether a step that the rules let pass without a vote, or that leaves something undecided, asks first.
    static func asksFirst(_ command: Command, _ assembly: Assembly) -> Bool {
        switch command {
        case .debate(.divide), .conduct(.declareConsensus): true
        case .agenda(.conclude(let id)): !undecided(under: id, assembly).isEmpty
        default: false
        }
    }

    static func declaration(on question: Question, _ assembly: Assembly) -> Confirmation {
        Confirmation(
            question: "No objection: is it so decided?", consequence: decided(question, assembly), safe: wait,
            act: "It is so decided", deed: .submit([.conduct(.declareConsensus(question.id))], attestedBy: nil),
            origin: .consensus(question.id))
    }

    static func division(of question: Question, _ assembly: Assembly) -> Confirmation {
        Confirmation(
            question: "Divide it?", consequence: divided(question, assembly), safe: undivided,
            act: "Divide it: nobody objects", deed: .submit([.debate(.divide(question.id))], attestedBy: nil),
            origin: .division(question.id))
    }

    /// What follows when nobody objects.
    static func decided(_ question: Question, _ assembly: Assembly) -> Message {
        "\(question.title.message) is adopted without a vote, and no ballot is held on it. Pause, and look at the hall: a single objection, entered on the page of the question, brings it to the vote."
    }

    /// What follows from a division.
    static func divided(_ question: Question, _ assembly: Assembly) -> Message {
        "\(question.title.message) is put to the vote part by part, and then what remains of it as a whole. The division cannot be undone."
    }

    /// What is left when an item is concluded.
    static func concluded(_ id: ItemID, _ assembly: Assembly) -> Message {
        let left = undecided(under: id, assembly)
        let names = left.prefix(3).map(\.title.message).joined(separator: "; ")
        let more: Message = left.count > 3 ? " and \(left.count - 3) more" : ""
        return
            "Not decided under this item: \(names)\(more). A concluded item is not taken up again; an adjourned one can be."
    }

    private static func undecided(under item: ItemID, _ assembly: Assembly) -> [Question] {
        assembly.questions(under: item).filter { $0.kind == .matter && ($0.isPending || $0.state == .postponed) }
    }
}
