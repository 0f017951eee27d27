public import Language

/// Why something is not lawful about the keys, the credentials and the boards of secret ballots now.
public enum ScrutinyRefusal: Error, Hashable, Codable, Sendable {
    case noScrutineers
    case keyIncomplete(KeyCeremony.Step, awaited: [OperatorID])
    case wrongNumber(scrutineers: Int, needed: Int)
    case ballotUnderWay(BallotID)
    case notAScrutineer(OperatorID)
    case wrongStep(KeyCeremony.Step)
    case stepTaken(OperatorID)
    case badMessage(OperatorID, why: Message)
    case noCredentials
    case credentialsMissing([MemberCode])
    case credentialsUsedUp(ballots: Int)
    case weightsBetray(WeightSecrecy)
    case wrongCard(MemberCode)
    case paperSpoiled
    case paperCast
    case badPaper(why: Message)
    case boardNotClosed(BallotID)
    case partGiven(OperatorID)
    case badPart(OperatorID, why: Message)
}

extension ScrutinyRefusal {
    /// The refusal in one sentence, with things called as an assembly calls them.
    func sentence(naming names: Naming) -> Message {
        let sentence: Message? =
            switch self {
            case .noScrutineers, .keyIncomplete, .wrongNumber, .ballotUnderWay, .notAScrutineer, .wrongStep,
                .stepTaken, .badMessage, .partGiven, .badPart:
                keySentence(names)
            case .noCredentials, .credentialsMissing, .credentialsUsedUp, .weightsBetray, .wrongCard:
                cardSentence(names)
            case .paperSpoiled, .paperCast, .badPaper, .boardNotClosed:
                ballotSentence(names)
            }
        return sentence ?? .empty
    }

    private func keySentence(_ names: Naming) -> Message? {
        switch self {
        case .noScrutineers:
            "Nobody holds the key of the ballot box yet: appoint the scrutineers, who then create it with 'plenary scrutineer'."
        case .keyIncomplete(let step, let awaited):
            "The scrutineers' key is not complete: waiting for \(step.task) from \(Self.list(awaited))."
        case .wrongNumber(let scrutineers, let needed):
            "Not possible (scrutineers: \(scrutineers), needed to open a box: \(needed)). Appoint 1 to 9, each once; at least one must be needed."
        case .ballotUnderWay(let id):
            "\(names.ballot(id)) is sealed to the present key; it is counted or annulled first."
        case .notAScrutineer(let name): "'\(name)' is not one of the scrutineers of this session."
        case .wrongStep(let step): "The key ceremony is at another step, waiting for \(step.task)."
        case .stepTaken(let name): "'\(name)' has already taken this step; nothing was changed."
        case .badMessage(let name, let why): "What '\(name)' sent is not valid: \(why). Nothing was changed."
        case .partGiven(let name): "'\(name)' has already given their part of this opening."
        case .badPart(let name, let why):
            "The part of '\(name)' does not open this box: \(why). Nothing was changed; type the key again."
        default: nil
        }
    }

    private func cardSentence(_ names: Naming) -> Message? {
        switch self {
        case .noCredentials:
            "No voting cards have been published: the registrar makes them with 'plenary credentials' and hands over the public part."
        case .credentialsMissing(let members):
            "There is no voting card of \(names.members(members)); the registrar makes one first."
        case .credentialsUsedUp(let ballots):
            "The voting cards are used up (ballots held: \(ballots)); new cards are needed."
        case .weightsBetray(let secrecy): secrecy.sentence
        case .wrongCard(let member):
            "This is not the voting card of \(names.member(member)), or no longer the valid one. Nothing was cast."
        default: nil
        }
    }

    private func ballotSentence(_ names: Naming) -> Message {
        switch self {
        case .paperSpoiled: "This paper was opened for checking and can never be cast; mark a new one."
        case .paperCast: "This paper has been cast and can no longer be opened."
        case .badPaper(let why): "The paper was not accepted: \(why). Nothing was cast."
        case .boardNotClosed(let id):
            "The bulletin board of \(names.ballot(id)) has not been closed, so nothing can be opened."
        default: .empty
        }
    }

    private static func list(_ names: [OperatorID]) -> String { names.map(\.rawValue).joined(separator: ", ") }
}

extension KeyCeremony.Step {
    /// What is to be done at the step.
    public var task: Message {
        switch self {
        case .certificates: "a certificate"
        case .deals: "the dealing of shares"
        case .shares: "the making of a key share"
        }
    }
}
