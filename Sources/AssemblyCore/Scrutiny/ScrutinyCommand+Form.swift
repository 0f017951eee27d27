extension ScrutinyCommand: WrittenFamily {
    /// The names of these commands in their written form, kept for ever.
    enum Name: String, CaseIterable {
        case appointScrutineers = "appoint-scrutineers"
        case giveCertificate = "give-certificate"
        case dealShares = "deal-shares"
        case makeKeyShare = "make-key-share"
        case completeKey = "complete-key"
        case publishCredentials = "publish-voting-cards"
        case replaceCredential = "replace-voting-card"
        case spoilPaper = "spoil-paper"
        case closeBoard = "close-bulletin-board"
        case giveDecryption = "give-decryption"
        case publishBoard = "publish-bulletin-board"
    }

    var written: Written {
        switch self {
        case .appointScrutineers(let operators, let needed):
            Written(Name.appointScrutineers, [.operators: operators, .needed: needed])
        case .giveCertificate(let name, let text): Written(Name.giveCertificate, [.operator: name, .text: text])
        case .dealShares(let name, let text): Written(Name.dealShares, [.operator: name, .text: text])
        case .makeKeyShare(let name, let text): Written(Name.makeKeyShare, [.operator: name, .text: text])
        case .completeKey(let trustees): Written(Name.completeKey, [.trustees: trustees])
        case .publishCredentials(let digest, let delegations, let ballots):
            Written(Name.publishCredentials, [.digest: digest, .delegations: delegations, .ballots: ballots])
        case .replaceCredential(let member, let digest, let reason):
            Written(Name.replaceCredential, [.member: member, .digest: digest, .reason: reason])
        case .spoilPaper(let ballot, let member, let tracker):
            Written(Name.spoilPaper, [.ballot: ballot, .member: member, .tracker: tracker])
        case .closeBoard(let ballot, let closing): Written(Name.closeBoard, [.ballot: ballot, .closing: closing])
        case .giveDecryption(let ballot, let name, let text):
            Written(Name.giveDecryption, [.ballot: ballot, .operator: name, .text: text])
        case .publishBoard(let ballot, let tally, let head):
            Written(Name.publishBoard, [.ballot: ballot, .tally: tally, .head: head])
        }
    }

    init(_ name: Name, _ fields: Fields) throws {
        switch name {
        case .appointScrutineers: self = .appointScrutineers(try fields(.operators), needed: try fields(.needed))
        case .giveCertificate: self = .giveCertificate(try fields(.operator), try fields(.text))
        case .dealShares: self = .dealShares(try fields(.operator), try fields(.text))
        case .makeKeyShare: self = .makeKeyShare(try fields(.operator), try fields(.text))
        case .completeKey: self = .completeKey(trustees: try fields(.trustees))
        case .publishCredentials:
            self = .publishCredentials(
                digest: try fields(.digest), delegations: try fields(.delegations), ballots: try fields(.ballots))
        case .replaceCredential:
            self = .replaceCredential(try fields(.member), digest: try fields(.digest), reason: try fields(.reason))
        case .spoilPaper: self = .spoilPaper(try fields(.ballot), try fields(.member), tracker: try fields(.tracker))
        case .closeBoard: self = .closeBoard(try fields(.ballot), try fields(.closing))
        case .giveDecryption: self = .giveDecryption(try fields(.ballot), try fields(.operator), try fields(.text))
        case .publishBoard: self = .publishBoard(try fields(.ballot), try fields(.tally), head: try fields(.head))
        }
    }
}

extension ScrutinyCommand: Codable {
    /// Reads it by itself, as it is carried to a scrutineer's own machine and back.
    public init(from decoder: any Decoder) throws { try self.init(alone: decoder) }

    /// Writes it by itself.
    public func encode(to encoder: any Encoder) throws { try encode(alone: encoder) }
}
