import Language

/// What the credentials committee reports to the assembly: whose papers are in order, who is seated provisionally, and who is
/// not accredited. Of whoever is not named nothing is said, and nothing changes.
public struct CredentialsReport: Hashable, Codable, Sendable {
    /// Members whose delegations are accredited.
    public let accepted: [MemberCode]
    /// Members whose delegations sit and vote until their papers are in order.
    public let provisional: [MemberCode]
    /// Members whose delegations are not accredited.
    public let refused: [MemberCode]

    /// A report.
    public init(accepted: [MemberCode], provisional: [MemberCode] = [], refused: [MemberCode] = []) {
        (self.accepted, self.provisional, self.refused) = (accepted, provisional, refused)
    }

    init(_ fields: Fields) throws {
        self.init(
            accepted: try fields(.accepted), provisional: try fields(.provisional), refused: try fields(.refused))
    }

    /// Everybody whom it names.
    var named: [MemberCode] { accepted + provisional + refused }
}

extension DelegationCommand {
    static func decideLaying(
        _ report: CredentialsReport, for id: QuestionID, in assembly: Assembly
    ) throws(Refusal) -> DelegationFact {
        guard let question = assembly.questions[id] else { throw .noSuchQuestion(id) }
        guard question.isPending, question.kind == .matter, question.form == .motion else {
            throw .questionNotPending(id)
        }
        guard assembly.ballots(on: id).isEmpty else {
            throw .invalid("The report is being voted on, or has been; it can no longer be changed.")
        }
        for member in report.named { _ = try Require.delegation(member, in: assembly) }
        guard !report.named.isEmpty else { throw .invalid("The report names no delegation.") }
        guard Set(report.named).count == report.named.count else {
            throw .invalid("A delegation is named twice; name each once.")
        }
        guard assembly.membership.standing.credentialsReports[id] != report else { throw .nothingToChange }
        return .credentialsReportLaid(id, report)
    }

    static func decideAdoption(of id: QuestionID, in assembly: Assembly) throws(Refusal) -> DelegationFact {
        guard assembly.questions[id] != nil else { throw .noSuchQuestion(id) }
        let standing = assembly.membership.standing
        guard standing.credentialsReports[id] != nil, !standing.adoptedReports.contains(id) else {
            throw .nothingToChange
        }
        guard assembly.questions[id]?.state == .decided(.carried) else {
            throw .invalid("The report takes effect once the assembly has adopted it.")
        }
        try Require.noRecount(under: id, in: assembly)
        return .credentialsReportAdopted(id)
    }
}

extension Assembly {
    /// The questions whose reports the assembly has adopted, and that have not taken effect yet, in the order of tabling.
    public var adoptedCredentialsReports: [QuestionID] {
        let standing = membership.standing
        return questionOrder.filter {
            standing.credentialsReports[$0] != nil && !standing.adoptedReports.contains($0)
                && questions[$0]?.state == .decided(.carried)
        }
    }

    /// The report on credentials that a question decides; `nil` for every other question.
    public func credentialsReport(of question: QuestionID) -> CredentialsReport? {
        membership.standing.credentialsReports[question]
    }
}

extension Membership {
    /// Decides the papers of everybody whom a report names.
    mutating func accredit(by report: CredentialsReport) {
        for member in report.accepted { seat(member) { $0.credentials = .accepted } }
        for member in report.provisional { seat(member) { $0.credentials = .provisional } }
        for member in report.refused { seat(member) { $0.credentials = .refused } }
    }
}
