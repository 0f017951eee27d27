import Language

/// Why the agenda cannot be changed so.
public enum AgendaRefusal: Error, Hashable, Codable, Sendable {
    case itemExists(ItemID)
    case isNotNew(ItemID)
    case tooManyItems
    case notBeside(ItemID)
    case needsDecision
    case notAdmitted(QuestionID)
    case isAdded(QuestionID)
    case isWithdrawn(ItemID)
    case isBegun(ItemID)
    case cannotBeSplit(ItemID)
    case tooFewParts
    case isNotSplit(ItemID)
    case partIsBegun(ItemID)
    case cannotBePlaced(QuestionID)
    case hasDependants(QuestionID, QuestionID)
}

extension AgendaRefusal {
    /// The refusal in one sentence, with things called as an assembly calls them.
    func sentence(naming names: Naming) -> Message {
        switch self {
        case .itemExists(let id): "\(names.item(id)) is on the agenda already."
        case .isNotNew: "A new item has a title and a number, and nothing has happened to it yet."
        case .tooManyItems: "The agenda is full: it has 1,000 items."
        case .notBeside(let id): "\(names.item(id)) does not stand beside this item; choose one under the same heading."
        case .needsDecision:
            "The session has begun, so an item is added only by a decision of the assembly\(names.articleOfLateItems). Put the question to the vote first."
        case .notAdmitted(let id): "\(names.question(id)) has not been carried, so it adds no item."
        case .isAdded(let id): "The item of \(names.question(id)) is already on the agenda."
        case .isWithdrawn(let id): "\(names.item(id)) has been withdrawn; restore it first."
        case .isBegun(let id):
            "\(names.item(id)) has been taken up, so it cannot be withdrawn; conclude it instead."
        case .cannotBeSplit(let id):
            "\(names.item(id)) cannot be split: it is a heading or a panel, or it has been taken up."
        case .tooFewParts: "An item is split into 2 to 20 parts."
        case .isNotSplit(let id): "\(names.item(id)) has not been split."
        case .partIsBegun(let id): "\(names.item(id)) is no longer pending, so the parts cannot be put together again."
        case .cannotBePlaced(let id):
            "\(names.question(id)) stays where it is: it is an amendment, a part or a motion, or a ballot on it has been opened."
        case .hasDependants(let id, let other):
            "\(names.question(id)) stays where it is, because \(names.question(other)) depends on it."
        }
    }
}
