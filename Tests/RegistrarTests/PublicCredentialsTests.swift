import AssemblyCore
import Foundation
import Glibc
import SealedBallot
import Testing

@testable import BallotBox
@testable import Registrar
@testable import Secrets

@Suite("The registrar's list of public credentials")
struct PublicCredentialsTests {
    @Test("what the registrar writes the host reads back to the byte, and any JSON reader can read it")
    func roundTrip() throws {
        let (list, _) = try CredentialFixture.issue()
        let read = try PublicCredentials(bytes: list.bytes)
        #expect(read == list)
        #expect(read.assembly == "ASSEMBLY 1")
        #expect(read.members == ["AF", "FR", "NA"])
        #expect(read.ballotCount == 2)
        #expect(read.digest.count == 64)
        #expect(read.checkWords.count == 8)
        let json = try #require(try JSONSerialization.jsonObject(with: Data(list.bytes)) as? [String: Any])
        #expect(json["format"] as? String == "plenary-public-credentials-1")
        let ballots = try #require(json["ballots"] as? [[String: Any]])
        #expect(ballots.map { $0["uuid"] as? String } == [read.uuid(of: 0), read.uuid(of: 1)])
        #expect((ballots[1]["keys"] as? [String: String])?["FR"] == read.digits(of: "FR", ballot: 1))
    }

    @Test("a code typed at a kiosk gives exactly the listed key, another one in every ballot")
    func derivation() throws {
        let (list, codes) = try CredentialFixture.issue()
        var seen: Set<GroupElement> = []
        for ballot in 0..<2 {
            let keys = try list.keys(of: ballot)
            #expect(keys.count == 3)
            for (member, code) in codes {
                #expect(code.hasRightCheckDigit)
                #expect(code.credential(in: list.uuid(of: ballot)).publicKey == keys[member])
            }
            seen.formUnion(keys.values)
        }
        #expect(seen.count == 6)
    }

    @Test("a title with quotation marks is written and read as it is")
    func title() throws {
        let issue = try CredentialIssue.make(for: #"The "80th" \ é"#, members: ["A"], ballots: 1)
        #expect(issue.credentials.assembly == #"The "80th" \ é"#)
        _ = issue.handOut()
    }

    @Test("a list that differs in anything from the form is refused with the ballot and the member")
    func malformed() throws {
        let (list, _) = try CredentialFixture.issue()
        let (french, afghan) = (list.digits(of: "FR", ballot: 1), list.digits(of: "AF", ballot: 1))
        let changes: [(trouble: String, change: (inout String) -> Void)] = [
            ("does not begin", { $0 = "" }),
            ("does not begin", { $0 = "[1]" }),
            ("does not begin", { $0 = $0.replacing("credentials-1", with: "credentials-2") }),
            ("which assembly", { $0 = $0.replacing("\"ASSEMBLY 1\"", with: "1") }),
            ("which assembly", { $0 = $0.replacing("ASSEMBLY", with: #"\u0041SSEMBLY"#) }),
            ("ballot 1 has no proper identifier", { $0 = $0.replacing(list.uuid(of: 0), with: "short") }),
            ("ballot 2 has no proper identifier", { $0 = $0.replacing(list.uuid(of: 1), with: "0OIl0OIl0OIl0OIl") }),
            ("ballot 2 has the identifier", { $0 = $0.replacing(list.uuid(of: 1), with: list.uuid(of: 0)) }),
            ("ballot 2 does not list the same", { $0 = $0.replacing("FR\":\"\(french)", with: "FX\":\"\(french)") }),
            (
                "members listed by ballot 2: 2; by the first: 3",
                { $0 = $0.replacing(/,"NA":"[0-9]+"\}\}\]/, with: "}}]") }
            ),
            ("wrong place or twice", { $0 = $0.replacing("\"FR\"", with: "\"AF\"") }),
            ("no proper member's code", { $0 = $0.replacing("\"FR\"", with: "\"F R\"") }),
            ("ballot 2 the key of FR is that of another", { $0 = $0.replacing(french, with: afghan) }),
            ("ballot 2 the key of FR is not a number", { $0 = $0.replacing(french, with: "0" + french) }),
            ("ballot 2 the key of FR is not a number", { $0 = $0.replacing(french, with: "-5") }),
            ("ballot 2 the key of FR is not a number", { $0 = $0.replacing(french, with: "1") }),
            ("ballot 2 the key of FR is not a number", { $0 = $0.replacing(french, with: "") }),
            ("ballot 2 the key of FR is not a number", { $0 = $0.replacing(french, with: french + "0000000000") }),
            ("ballot 2 the key of FR is not a number", { $0 = $0.replacing("\"\(french)\"", with: french) }),
            ("ballot 1 does not end", { $0 = $0.replacing("}},{", with: "}}, {").replacing("}},", with: "} },") }),
            ("something else", { $0 += "\n" }),
            ("the key of NA is not a number", { $0 = String($0.dropLast(10)) }),
        ]
        for (trouble, change) in changes {
            let fault = #expect(throws: FileFault.self) {
                try PublicCredentials(bytes: CredentialFixture.changed(list, change))
            }
            #expect(fault?.sentence.contains(trouble) == true, "\(fault?.sentence ?? "accepted") for \(trouble)")
            #expect(fault?.sentence.contains("nothing was changed") == true)
        }
    }

    @Test("a key that is no member of the group is found when its ballot is used, with ballot and member")
    func stranger() throws {
        let (list, _) = try CredentialFixture.issue()
        let french = list.digits(of: "FR", ballot: 1)
        let bytes = CredentialFixture.changed(list) { $0 = $0.replacing(french, with: "5") }
        let forged = try PublicCredentials(bytes: bytes)
        #expect(try forged.keys(of: 0).count == 3)
        let fault = #expect(throws: FileFault.self) { try forged.keys(of: 1) }
        #expect(fault?.sentence.contains("in ballot 2 the key of FR is not of the group") == true)
    }

    @Test("a list for 196 members and 64 ballots is read in less than two seconds")
    func speed() throws {
        // The same keys in every ballot, which reading permits: distinct ones would take long to make.
        let members = (100..<296).map { MemberCode(rawValue: "M\($0)") }
        let keys = members.map { _ in [GroupElement](repeating: VotingCredential.random().publicKey, count: 64) }
        let uuids = (0..<64).map { _ in Election.makeIdentifier() }
        let text = PublicCredentials.text(assembly: "Large", members: members, uuids: uuids, keys: keys)
        #expect(text.count > 7_500_000)
        let start = Self.processorTime
        let list = try PublicCredentials(bytes: text)
        #expect(Self.processorTime - start < 2)
        #expect(try list.keys(of: 63).count == 196)
    }

    @Test("credentials for nobody, for no ballot or for more than a list holds are not made")
    func limits() {
        for (members, ballots) in [([], 1), (["A"], 0), (["A"], 257), ((0..<2_000).map { "M\($0)" }, 256)] {
            let codes = members.map { MemberCode(rawValue: $0) }
            #expect(throws: FileFault.self) {
                _ = try CredentialIssue.make(for: "X", members: codes, ballots: ballots).handOut()
            }
        }
    }

    /// The processor seconds of this thread, which other work on the machine does not lengthen.
    private static var processorTime: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
