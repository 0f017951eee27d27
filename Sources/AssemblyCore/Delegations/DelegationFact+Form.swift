extension DelegationFact: WrittenFamily {
    /// The names of these events in their written form, kept for ever.
    enum Name: String, CaseIterable {
        case registered = "delegation-registered"
        case credentialsDecided = "credentials-decided"
        case presenceRegistered = "presence-registered"
        case arrearsEntered = "arrears-entered"
        case arrearsCleared = "arrears-cleared"
        case arrearsWaived = "arrears-waived"
        case assistanceGranted = "assistance-granted"
        case badgeLocked = "badge-locked"
        case badgeUnlocked = "badge-unlocked"
        case pinRenewed = "pin-renewed"
        case firstNameDrawn = "first-name-drawn"
        case voteSuspended = "vote-suspended"
        case voteRestored = "vote-restored"
        case memberAdmitted = "member-admitted"
        case chairSeated = "chair-seated"
        case proxyRegistered = "proxy-registered"
        case proxyWithdrawn = "proxy-withdrawn"
        case presenceTaken = "presence-taken"
        case credentialsReportLaid = "credentials-report-laid"
        case credentialsReportAdopted = "credentials-report-adopted"
    }

    var written: Written {
        switch self {
        case .registered(let member, let head, let delegates, let observers, let reason):
            Written(
                Name.registered,
                [.member: member, .head: head, .delegates: delegates, .observers: observers, .reason: reason])
        case .credentialsDecided(let member, let credentials):
            Written(Name.credentialsDecided, [.member: member, .credentials: credentials])
        case .presenceRegistered(let member, let present):
            Written(Name.presenceRegistered, [.member: member, .present: present])
        case .arrearsEntered(let member, let reason): Written(Name.arrearsEntered, [.member: member, .reason: reason])
        case .arrearsCleared(let member, let reason): Written(Name.arrearsCleared, [.member: member, .reason: reason])
        case .arrearsWaived(let member, let decision):
            Written(Name.arrearsWaived, [.member: member, .decision: decision])
        case .assistanceGranted(let member, let granted):
            Written(Name.assistanceGranted, [.member: member, .granted: granted])
        case .badgeLocked(let member): Written(Name.badgeLocked, [.member: member])
        case .badgeUnlocked(let member): Written(Name.badgeUnlocked, [.member: member])
        case .pinRenewed(let member, let reason): Written(Name.pinRenewed, [.member: member, .reason: reason])
        case .firstNameDrawn(let member): Written(Name.firstNameDrawn, [.member: member])
        case .voteSuspended(let member, let reason): Written(Name.voteSuspended, [.member: member, .reason: reason])
        case .voteRestored(let member): Written(Name.voteRestored, [.member: member])
        case .memberAdmitted(let admitted, let question):
            Written(Name.memberAdmitted, [.admitted: admitted, .question: question])
        case .chairSeated(let member): Written(Name.chairSeated, [.member: member])
        case .proxyRegistered(let member, let holder):
            Written(Name.proxyRegistered, [.member: member, .holder: holder])
        case .proxyWithdrawn(let member): Written(Name.proxyWithdrawn, [.member: member])
        case .presenceTaken(let members): Written(Name.presenceTaken, [.others: members])
        case .credentialsReportLaid(let question, let report):
            Written(
                Name.credentialsReportLaid,
                [
                    .question: question, .accepted: report.accepted, .provisional: report.provisional,
                    .refused: report.refused,
                ])
        case .credentialsReportAdopted(let question): Written(Name.credentialsReportAdopted, [.question: question])
        }
    }

    init(_ name: Name, _ fields: Fields) throws {
        switch name {
        case .registered:
            self = .registered(
                try fields(.member), head: try fields.optional(.head), delegates: try fields(.delegates),
                observers: try fields(.observers), reason: try fields.optional(.reason))
        case .credentialsDecided: self = .credentialsDecided(try fields(.member), try fields(.credentials))
        case .presenceRegistered: self = .presenceRegistered(try fields(.member), present: try fields(.present))
        case .arrearsEntered: self = .arrearsEntered(try fields(.member), reason: try fields(.reason))
        case .arrearsCleared: self = .arrearsCleared(try fields(.member), reason: try fields.optional(.reason))
        case .arrearsWaived: self = .arrearsWaived(try fields(.member), decision: try fields(.decision))
        case .assistanceGranted: self = .assistanceGranted(try fields(.member), try fields(.granted))
        case .badgeLocked: self = .badgeLocked(try fields(.member))
        case .badgeUnlocked: self = .badgeUnlocked(try fields(.member))
        case .pinRenewed: self = .pinRenewed(try fields(.member), reason: try fields.optional(.reason))
        case .firstNameDrawn: self = .firstNameDrawn(try fields(.member))
        case .voteSuspended: self = .voteSuspended(try fields(.member), reason: try fields(.reason))
        case .voteRestored: self = .voteRestored(try fields(.member))
        case .memberAdmitted: self = .memberAdmitted(try fields(.admitted), by: try fields(.question))
        case .chairSeated: self = .chairSeated(try fields.optional(.member))
        case .proxyRegistered: self = .proxyRegistered(of: try fields(.member), to: try fields(.holder))
        case .proxyWithdrawn: self = .proxyWithdrawn(of: try fields(.member))
        case .presenceTaken: self = .presenceTaken(of: try fields(.others))
        case .credentialsReportLaid:
            self = .credentialsReportLaid(try fields(.question), try CredentialsReport(fields))
        case .credentialsReportAdopted: self = .credentialsReportAdopted(try fields(.question))
        }
    }
}
