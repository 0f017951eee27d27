package import AssemblyCore

/// A page of the secretariat's console.
package enum SecretariatPage: Hashable, Sendable {
    /// All members with their standing.
    case register
    /// One delegation.
    case delegation(MemberCode)
    /// What is put to the vote.
    case questions
    /// One question.
    case question(QuestionID)
    /// The agenda with its times and panels.
    case schedule
    /// One item.
    case item(ItemID)
    /// The ballot boxes: scrutineers, cards, boards.
    case boxes
    /// What has happened.
    case record
    /// The kiosks.
    case kiosks
    /// The hall's boards.
    case boards
    /// The rule, the arithmetic and the roll.
    case why

    /// The pages by their kind, whatever they are about; each has its keys.
    enum Kind: String, CaseIterable {
        case register, delegation, questions, question, schedule, item, boxes, record, kiosks, boards, why
    }

    /// What kind of page it is.
    var kind: Kind {
        switch self {
        case .register: .register
        case .delegation: .delegation
        case .questions: .questions
        case .question: .question
        case .schedule: .schedule
        case .item: .item
        case .boxes: .boxes
        case .record: .record
        case .kiosks: .kiosks
        case .boards: .boards
        case .why: .why
        }
    }

    /// The page's name.
    var name: String { kind.rawValue }

    /// Whether it is about one of a list, from which it was opened.
    var isOfOne: Bool {
        switch self {
        case .delegation, .question, .item: true
        case .register, .questions, .schedule, .boxes, .record, .kiosks, .boards, .why: false
        }
    }

    /// Where one step back leads; nowhere from the first page.
    var before: SecretariatPage? {
        switch self {
        case .register: nil
        case .delegation, .questions, .schedule, .boxes, .record, .kiosks, .boards, .why: .register
        case .question: .questions
        case .item: .schedule
        }
    }
}
