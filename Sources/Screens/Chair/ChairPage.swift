package import AssemblyCore

/// A page of the chair's console.
package enum ChairPage: Hashable, Sendable {
    /// The sitting at one glance, with the next steps.
    case sitting
    /// The agenda.
    case agenda
    /// The sitting as a line of time, planned against actual.
    case day
    /// The floor.
    case floor
    /// The debate: order, motions, proposals.
    case debate
    /// What can be moved on the procedure.
    case motions
    /// One question with its text, its series and what can be done.
    case question(QuestionID)
    /// The documents before the assembly.
    case documents
    /// One document by its paragraphs, with what amendments change in it.
    case document(QuestionID)
    /// The panels.
    case panels
    /// The elections: all seats, filled and open.
    case slate
    /// The members.
    case members
    /// The ballots and their results.
    case votes
    /// One ballot with its result.
    case ballot(BallotID)
    /// Who has not voted yet.
    case missing
    /// The ballot boxes: scrutineers, cards, boards.
    case boxes
    /// The kiosks.
    case kiosks
    /// The hall's boards.
    case boards
    /// What has happened.
    case record
    /// The rule, the arithmetic and the roll.
    case why
    /// The what-if calculator.
    case calculator

    /// The pages by their kind, whatever they are about; each has its keys.
    enum Kind: String, CaseIterable {
        case sitting, agenda, day, floor, debate, motions, question, documents, document, panels, slate, members, votes,
            ballot, missing, boxes, kiosks, boards, record, why, calculator
    }

    /// What kind of page it is.
    var kind: Kind {
        switch self {
        case .sitting: .sitting
        case .agenda: .agenda
        case .day: .day
        case .floor: .floor
        case .debate: .debate
        case .motions: .motions
        case .question: .question
        case .documents: .documents
        case .document: .document
        case .panels: .panels
        case .slate: .slate
        case .members: .members
        case .votes: .votes
        case .ballot: .ballot
        case .missing: .missing
        case .boxes: .boxes
        case .kiosks: .kiosks
        case .boards: .boards
        case .record: .record
        case .why: .why
        case .calculator: .calculator
        }
    }

    /// The page's name.
    var name: String { kind.rawValue }

    /// The question that it is about, where it is about one.
    var question: QuestionID? {
        switch self {
        case .question(let id), .document(let id): id
        case .sitting, .agenda, .day, .floor, .debate, .motions, .documents, .panels, .slate, .members, .votes, .ballot,
            .missing, .boxes, .kiosks, .boards, .record, .why, .calculator:
            nil
        }
    }
}
