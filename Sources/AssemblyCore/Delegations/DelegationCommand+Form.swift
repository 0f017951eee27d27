extension DelegationCommand: WrittenFamily {
    /// The names of these commands in their written form, kept for ever.
    enum Name: String, CaseIterable {
        case register = "register-delegation"
        case decideCredentials = "decide-credentials"
        case registerPresence = "register-presence"
        case enterArrears = "enter-arrears"
        case clearArrears = "clear-arrears"
        case waiveArrears = "waive-arrears"
        case grantAssistance = "grant-assistance"
        case lockBadge = "lock-badge"
        case unlockBadge = "unlock-badge"
        case renewPIN = "renew-pin"
        case drawFirstName = "draw-first-name"
        case suspendVote = "suspend-vote"
        case restoreVote = "restore-vote"
        case admitMember = "admit-member"
        case seatChair = "seat-chair"
        case registerProxy = "register-proxy"
        case withdrawProxy = "withdraw-proxy"
        case takePresence = "take-presence"
        case layCredentialsReport = "lay-credentials-report"
        case adoptCredentialsReport = "adopt-credentials-report"
    }

    var written: Written {
        switch self {
        case .register(let member, let head, let delegates, let observers, let reason):
            Written(
                Name.register,
                [.member: member, .head: head, .delegates: delegates, .observers: observers, .reason: reason])
        case .decideCredentials(let member, let credentials):
            Written(Name.decideCredentials, [.member: member, .credentials: credentials])
        case .registerPresence(let member, let present):
            Written(Name.registerPresence, [.member: member, .present: present])
        case .enterArrears(let member, let reason): Written(Name.enterArrears, [.member: member, .reason: reason])
        case .clearArrears(let member, let reason): Written(Name.clearArrears, [.member: member, .reason: reason])
        case .waiveArrears(let member, let decision):
            Written(Name.waiveArrears, [.member: member, .decision: decision])
        case .grantAssistance(let member, let granted):
            Written(Name.grantAssistance, [.member: member, .granted: granted])
        case .lockBadge(let member): Written(Name.lockBadge, [.member: member])
        case .unlockBadge(let member): Written(Name.unlockBadge, [.member: member])
        case .renewPIN(let member, let reason): Written(Name.renewPIN, [.member: member, .reason: reason])
        case .drawFirstName(let member): Written(Name.drawFirstName, [.member: member])
        case .suspendVote(let member, let reason): Written(Name.suspendVote, [.member: member, .reason: reason])
        case .restoreVote(let member): Written(Name.restoreVote, [.member: member])
        case .admitMember(let admitted, let question):
            Written(Name.admitMember, [.admitted: admitted, .question: question])
        case .seatChair(let member): Written(Name.seatChair, [.member: member])
        case .registerProxy(let member, let holder): Written(Name.registerProxy, [.member: member, .holder: holder])
        case .withdrawProxy(let member): Written(Name.withdrawProxy, [.member: member])
        case .takePresence(let members): Written(Name.takePresence, [.others: members])
        case .layCredentialsReport(let question, let report):
            Written(
                Name.layCredentialsReport,
                [
                    .question: question, .accepted: report.accepted, .provisional: report.provisional,
                    .refused: report.refused,
                ])
        case .adoptCredentialsReport(let question): Written(Name.adoptCredentialsReport, [.question: question])
        }
    }

    init(_ name: Name, _ fields: Fields) throws {
        switch name {
        case .register:
            self = .register(
                try fields(.member), head: try fields.optional(.head), delegates: try fields(.delegates),
                observers: try fields(.observers), reason: try fields.optional(.reason))
        case .decideCredentials: self = .decideCredentials(try fields(.member), try fields(.credentials))
        case .registerPresence: self = .registerPresence(try fields(.member), present: try fields(.present))
        case .enterArrears: self = .enterArrears(try fields(.member), reason: try fields(.reason))
        case .clearArrears: self = .clearArrears(try fields(.member), reason: try fields.optional(.reason))
        case .waiveArrears: self = .waiveArrears(try fields(.member), decision: try fields(.decision))
        case .grantAssistance: self = .grantAssistance(try fields(.member), try fields(.granted))
        case .lockBadge: self = .lockBadge(try fields(.member))
        case .unlockBadge: self = .unlockBadge(try fields(.member))
        case .renewPIN: self = .renewPIN(try fields(.member), reason: try fields.optional(.reason))
        case .drawFirstName: self = .drawFirstName(try fields(.member))
        case .suspendVote: self = .suspendVote(try fields(.member), reason: try fields(.reason))
        case .restoreVote: self = .restoreVote(try fields(.member))
        case .admitMember: self = .admitMember(try fields(.admitted), by: try fields(.question))
        case .seatChair: self = .seatChair(try fields.optional(.member))
        case .registerProxy: self = .registerProxy(of: try fields(.member), to: try fields(.holder))
        case .withdrawProxy: self = .withdrawProxy(of: try fields(.member))
        case .takePresence: self = .takePresence(of: try fields(.others))
        case .layCredentialsReport: self = .layCredentialsReport(try fields(.question), try CredentialsReport(fields))
        case .adoptCredentialsReport: self = .adoptCredentialsReport(try fields(.question))
        }
    }
}
