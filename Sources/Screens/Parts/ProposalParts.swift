import AssemblyCore
import Language
import TerminalKit

/// What is before the assembly under the item in hand: drafts, under each its amendments in the order of putting, and its
/// parts; with where each stands, and why one is not put.
enum ProposalParts {
    /// The name of a question on the screen.
    static func id(of question: QuestionID) -> NodeID { NodeID("question.\(question)", of: question) }

    /// The question that a name on the screen stands for.
    static func question(of id: NodeID?) -> QuestionID? {
        id?.thing(QuestionID.self)
    }

    /// The list.
    static func tree(_ hall: HallState) -> [Item] {
        let assembly = hall.assembly
        guard let item = assembly.agenda.itemInHand else { return [] }
        return assembly.questions(under: item.id)
            .filter { $0.amends == nil && $0.partOf == nil && $0.kind == .matter }
            .flatMap { branch(of: $0, hall, depth: 0) }
    }

    /// A question with what hangs on it.
    static func branch(of question: Question, _ hall: HallState, depth: Int) -> [Item] {
        let assembly = hall.assembly
        let below = Debate.amendments(to: question.id, in: assembly) + Debate.parts(of: question.id, in: assembly)
        return [line(question, hall, depth)]
            + (depth < 3 ? below.flatMap { branch(of: $0, hall, depth: depth + 1) } : [])
    }

    private static func line(_ question: Question, _ hall: HallState, _ depth: Int) -> Item {
        var kind = Message.empty
        if question.amends != nil { kind = "Amendment: " }
        if question.partOf != nil { kind = "Part: " }
        return Item(
            id(of: question.id), Text(kind, .muted) + Text(question.title.message),
            state: CorrectionParts.state(of: question, hall), depth: depth, notes: notes(question, hall.assembly))
    }

    private static func notes(_ question: Question, _ assembly: Assembly) -> [Text] {
        var notes: [Text] = []
        if !question.sponsors.isEmpty {
            let names = question.sponsors.prefix(4).map { assembly.name(of: $0) }.sideBySide
            notes.append(Text("by \(names)\(question.sponsors.count > 4 ? " and others" : .empty)", .muted))
        }
        if case .disposed(let other) = question.state {
            notes.append(Text("\(assembly.title(of: other)) was adopted and implies its rejection", .caution))
        }
        if let other = assembly.debate.lapses[question.id] {
            notes.append(Text("lapsed with \(assembly.title(of: other))", .caution))
        }
        if Debate.isAmended(question.id, in: assembly) { notes.append(Text("voted on as amended", .accent)) }
        return notes
    }
}

extension Assembly {
    /// The decision by which a text from the floor is voted: the resolution, or the first that is for or against.
    var decisionOnProposals: DecisionID? {
        rulebook?["resolution"]?.id ?? rulebook?.decisions.first { !$0.isForNames }?.id
    }
}

extension DecisionRule {
    /// Whether it elects among names: what equality does then is more than to lose.
    var isForNames: Bool {
        if stages.count > 1 || paper != PaperForm() || incompatibility != nil { return true }
        switch tie {
        case .lost, .castingVote, .secondVoteLater: return stages[0].tests[0].majority == nil
        case .secondBallotThenLots, .furtherBallot, .lots: return true
        }
    }
}
