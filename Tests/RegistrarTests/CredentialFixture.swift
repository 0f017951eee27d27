import AssemblyCore
import SealedBallot

@testable import BallotBox
@testable import Registrar

/// A small issue of credentials for tests.
enum CredentialFixture {
    static let members: [MemberCode] = ["NA", "FR", "AF"]

    /// Fresh credentials of three members for some ballots.
    static func issue(ballots: Int = 2) throws -> (list: PublicCredentials, codes: [MemberCode: VotingCode]) {
        let issue = try CredentialIssue.make(for: "ASSEMBLY 1", members: members, ballots: ballots)
        let list = issue.credentials
        return (list, Dictionary(uniqueKeysWithValues: issue.handOut().map { ($0.member, $0.code) }))
    }

    /// A list with a piece of its text changed.
    static func changed(_ list: PublicCredentials, _ change: (inout String) -> Void) -> [UInt8] {
        var text = String(decoding: list.bytes, as: UTF8.self)
        change(&text)
        return Array(text.utf8)
    }
}

extension PublicCredentials {
    /// The digits of a member's key, for changes to the text.
    func digits(of member: MemberCode, ballot: Int) -> String {
        guard let place = members.firstIndex(of: member) else { return "" }
        return String(decoding: bytes[ballots[ballot].keys[place]], as: UTF8.self)
    }
}
