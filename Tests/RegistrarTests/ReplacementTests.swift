import AssemblyCore
import SealedBallot
import Testing

@testable import BallotBox
@testable import Registrar
@testable import Secrets

@Suite("A lost card is replaced")
struct ReplacementTests {
    @Test("the new code fits in every ballot, the lost one in none, and nobody else's key changes")
    func replaced() throws {
        let (list, codes) = try CredentialFixture.issue()
        let issue = try ReplacementIssue.make(for: "FR", on: list)
        let renewed = try list.replacing(try ReplacementCredential(bytes: issue.credential.bytes))
        let code = issue.handOut().code
        let lost = try #require(codes["FR"])
        for ballot in 0..<2 {
            let (before, after) = (try list.keys(of: ballot), try renewed.keys(of: ballot))
            #expect(renewed.uuid(of: ballot) == list.uuid(of: ballot))
            #expect(code.credential(in: renewed.uuid(of: ballot)).publicKey == after["FR"])
            #expect(!after.values.contains(lost.credential(in: renewed.uuid(of: ballot)).publicKey))
            #expect(after.filter { $0.key != "FR" } == before.filter { $0.key != "FR" })
        }
        #expect(renewed.digest != list.digest)
    }

    @Test("a second card is lost: the next replacement fits the renewed list only")
    func chain() throws {
        let (list, _) = try CredentialFixture.issue()
        let first = try ReplacementIssue.make(for: "FR", on: list)
        let renewed = try list.replacing(first.credential)
        _ = first.handOut()
        let second = try ReplacementIssue.make(for: "AF", on: renewed)
        let replacement = second.credential
        _ = second.handOut()
        #expect(try renewed.replacing(replacement).members == list.members)
        let fault = #expect(throws: FileFault.self) { try list.replacing(replacement) }
        #expect(fault?.sentence.contains("another list") == true)
    }

    @Test("a replacement for a stranger, of too few keys or of a key outside the group is refused")
    func refused() throws {
        let (list, _) = try CredentialFixture.issue()
        let key = VotingCredential.random().publicKey
        let outside = try #require(GroupElement(decimal: "5".utf8))
        for (trouble, member, keys) in [
            ("XX is not on the list", "XX", [key, key]), ("keys on it: 1; ballots of the list: 2", "FR", [key]),
            ("ballot 2 is not of the group", "FR", [key, outside]),
        ] {
            let replacement = ReplacementCredential(
                replaces: list.digest, member: MemberCode(rawValue: member), keys: keys)
            let read = try ReplacementCredential(bytes: replacement.bytes)
            let fault = #expect(throws: FileFault.self) { try list.replacing(read) }
            #expect(fault?.sentence.contains(trouble) == true, "\(fault?.sentence ?? "accepted")")
        }
        #expect(throws: FileFault.self) { _ = try ReplacementIssue.make(for: "XX", on: list).handOut() }
    }

    @Test("a replacement with the key of another member of the same ballot is refused")
    func stolen() throws {
        let (list, _) = try CredentialFixture.issue()
        let keys = [try list.keys(of: 0)["AF"], try list.keys(of: 1)["AF"]].compactMap(\.self)
        let replacement = ReplacementCredential(replaces: list.digest, member: "FR", keys: keys)
        let fault = #expect(throws: FileFault.self) { try list.replacing(replacement) }
        #expect(fault?.sentence.contains("that of another member") == true)
    }

    @Test("a file that is no replacement is refused with what is wrong")
    func malformed() throws {
        let (list, _) = try CredentialFixture.issue()
        let issue = try ReplacementIssue.make(for: "FR", on: list)
        let text = String(decoding: issue.credential.bytes, as: UTF8.self)
        _ = issue.handOut()
        for (trouble, bytes) in [
            ("does not begin", ""), ("does not begin", String(decoding: list.bytes, as: UTF8.self)),
            ("does not name the list", text.replacing(list.digest, with: "abc")),
            ("does not name a member", text.replacing("\"FR\"", with: "\"\"")),
            ("key for ballot 1", text.replacing(":[\"", with: ":[\"0")), ("something else", text + " "),
            ("something else", text.replacing("]}", with: "],\"more\":1}")),
        ] {
            let fault = #expect(throws: FileFault.self) { try ReplacementCredential(bytes: Array(bytes.utf8)) }
            #expect(fault?.sentence.contains(trouble) == true, "\(fault?.sentence ?? "accepted")")
        }
    }
}
