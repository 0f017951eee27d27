extension ScrutinyFact: WrittenFamily {
    /// The names of these events in their written form, kept for ever.
    enum Name: String, CaseIterable {
        case scrutineersAppointed = "scrutineers-appointed"
        case certificateGiven = "certificate-given"
        case sharesDealt = "shares-dealt"
        case keyShareMade = "key-share-made"
        case keyCompleted = "key-completed"
        case credentialsPublished = "voting-cards-published"
        case credentialReplaced = "voting-card-replaced"
        case paperSpoiled = "paper-spoiled"
        case boardClosed = "bulletin-board-closed"
        case decryptionGiven = "decryption-given"
        case boardPublished = "bulletin-board-published"
    }

    var written: Written {
        switch self {
        case .scrutineersAppointed(let operators, let needed):
            Written(Name.scrutineersAppointed, [.operators: operators, .needed: needed])
        case .certificateGiven(let name, let text): Written(Name.certificateGiven, [.operator: name, .text: text])
        case .sharesDealt(let name, let text): Written(Name.sharesDealt, [.operator: name, .text: text])
        case .keyShareMade(let name, let text): Written(Name.keyShareMade, [.operator: name, .text: text])
        case .keyCompleted(let trustees): Written(Name.keyCompleted, [.trustees: trustees])
        case .credentialsPublished(let digest, let delegations, let ballots):
            Written(Name.credentialsPublished, [.digest: digest, .delegations: delegations, .ballots: ballots])
        case .credentialReplaced(let member, let digest, let reason):
            Written(Name.credentialReplaced, [.member: member, .digest: digest, .reason: reason])
        case .paperSpoiled(let ballot, let member, let tracker):
            Written(Name.paperSpoiled, [.ballot: ballot, .member: member, .tracker: tracker])
        case .boardClosed(let ballot, let closing): Written(Name.boardClosed, [.ballot: ballot, .closing: closing])
        case .decryptionGiven(let ballot, let name, let text):
            Written(Name.decryptionGiven, [.ballot: ballot, .operator: name, .text: text])
        case .boardPublished(let ballot, let head): Written(Name.boardPublished, [.ballot: ballot, .head: head])
        }
    }

    init(_ name: Name, _ fields: Fields) throws {
        switch name {
        case .scrutineersAppointed: self = .scrutineersAppointed(try fields(.operators), needed: try fields(.needed))
        case .certificateGiven: self = .certificateGiven(try fields(.operator), try fields(.text))
        case .sharesDealt: self = .sharesDealt(try fields(.operator), try fields(.text))
        case .keyShareMade: self = .keyShareMade(try fields(.operator), try fields(.text))
        case .keyCompleted: self = .keyCompleted(trustees: try fields(.trustees))
        case .credentialsPublished:
            self = .credentialsPublished(
                digest: try fields(.digest), delegations: try fields(.delegations), ballots: try fields(.ballots))
        case .credentialReplaced:
            self = .credentialReplaced(try fields(.member), digest: try fields(.digest), reason: try fields(.reason))
        case .paperSpoiled:
            self = .paperSpoiled(try fields(.ballot), try fields(.member), tracker: try fields(.tracker))
        case .boardClosed: self = .boardClosed(try fields(.ballot), try fields(.closing))
        case .decryptionGiven: self = .decryptionGiven(try fields(.ballot), try fields(.operator), try fields(.text))
        case .boardPublished: self = .boardPublished(try fields(.ballot), head: try fields(.head))
        }
    }
}

extension ScrutinyFact: Codable {
    /// Reads it by itself, as it is carried to a scrutineer's own machine and back.
    public init(from decoder: any Decoder) throws { try self.init(alone: decoder) }

    /// Writes it by itself.
    public func encode(to encoder: any Encoder) throws { try encode(alone: encoder) }
}
