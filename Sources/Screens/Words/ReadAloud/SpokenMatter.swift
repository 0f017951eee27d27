import AssemblyCore
import Language

/// What a question that is no election is called when its outcome is announced. Whole sentences, one for each kind of
/// matter: in most languages participle and verb follow the gender of what is adopted.
enum SpokenMatter {
    case amendment
    case part
    case proposal
    case appointment
    case resolution
    case programme
    case budget

    /// What a question is called.
    init(of question: Question, _ assembly: Assembly) {
        self =
            if question.amends != nil {
                .amendment
            } else if question.partOf != nil {
                .part
            } else if !question.sponsors.isEmpty {
                .proposal
            } else {
                switch assembly.agenda[question.item]?.kind {
                case .appointment: .appointment
                case .resolution: .resolution
                case .programme: .programme
                case .budget: .budget
                default: .proposal
                }
            }
    }

    /// The outcome in a sentence.
    func outcome(isCarried: Bool, isAmended: Bool) -> Message {
        switch (isCarried, isAmended) {
        case (true, false): adopted
        case (true, true): adoptedAsAmended
        case (false, false): notAdopted
        case (false, true): notAdoptedAsAmended
        }
    }

    private var adopted: Message {
        switch self {
        case .amendment: "The amendment is adopted."
        case .part: "The part is adopted."
        case .proposal: "The proposal is adopted."
        case .appointment: "The proposal for the appointment is adopted."
        case .resolution: "The draft resolution is adopted."
        case .programme: "The programme of activities is adopted."
        case .budget: "The budget is adopted."
        }
    }

    private var adoptedAsAmended: Message {
        switch self {
        case .amendment: "The amendment, as amended, is adopted."
        case .part: "The part, as amended, is adopted."
        case .proposal: "The proposal, as amended, is adopted."
        case .appointment: "The proposal for the appointment, as amended, is adopted."
        case .resolution: "The draft resolution, as amended, is adopted."
        case .programme: "The programme of activities, as amended, is adopted."
        case .budget: "The budget, as amended, is adopted."
        }
    }

    private var notAdopted: Message {
        switch self {
        case .amendment: "The amendment is not adopted."
        case .part: "The part is not adopted."
        case .proposal: "The proposal is not adopted."
        case .appointment: "The proposal for the appointment is not adopted."
        case .resolution: "The draft resolution is not adopted."
        case .programme: "The programme of activities is not adopted."
        case .budget: "The budget is not adopted."
        }
    }

    private var notAdoptedAsAmended: Message {
        switch self {
        case .amendment: "The amendment, as amended, is not adopted."
        case .part: "The part, as amended, is not adopted."
        case .proposal: "The proposal, as amended, is not adopted."
        case .appointment: "The proposal for the appointment, as amended, is not adopted."
        case .resolution: "The draft resolution, as amended, is not adopted."
        case .programme: "The programme of activities, as amended, is not adopted."
        case .budget: "The budget, as amended, is not adopted."
        }
    }
}
