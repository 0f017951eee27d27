import AssemblyCore
import BallotBox
import Bytes
import EventStream
import Foundation
import Host
import PlenaryTestKit
import Secrets
import Testing

@Suite("Declared results are signed (R5)", .timeLimit(.minutes(1)))
struct SigningTests {
    @Test("the head at a declared result is signed with the announced key, and nothing else passes for it")
    func signed() async throws {
        let (story, ballot) = try await SecretBallotTests.play(["AL": .yes])
        _ = try await SecretBallotTests.finish(story, ballot)
        await story.host.quiet()
        var declared: Stored?
        var signed: (ballot: BallotID, position: Int, hash: String, signature: String)?
        for try await page in story.journal.replay() {
            for record in page {
                for event in record.events {
                    if case .series(.declared) = event.fact { declared = record.stored }
                    if case .record(.headSigned(let ballot, let position, let hash, let signature)) = event.fact {
                        signed = (ballot, position, hash, signature)
                    }
                }
            }
        }
        let head = try #require(declared)
        let (id, position, hash, signature) = try #require(signed)
        let key = try #require(await story.host.assembly.hostKey)
        #expect(id == ballot.id)
        #expect(position == head.position.number)
        #expect(hash == head.hash.description)
        #expect(HeadSignature.verify(signature, of: id, position: head.position, hash: head.hash, by: key))
        #expect(!HeadSignature.verify(signature, of: id, position: head.position.next, hash: head.hash, by: key))
        #expect(!HeadSignature.verify(signature, of: "other#1", position: head.position, hash: head.hash, by: key))
        #expect(!HeadSignature.verify(signature, of: id, position: head.position, hash: .zero, by: key))
        #expect(
            !HeadSignature.verify(
                signature, of: id, position: head.position, hash: head.hash, by: SigningKey().publicKey))
        #expect(!HeadSignature.verify("nonsense", of: id, position: head.position, hash: head.hash, by: "nonsense"))
    }

    @Test("the key is the second record, and is announced again only when it is another one")
    func announced() async throws {
        let story = try await HostStory.begin()
        #expect(
            try await story.events().map(\.fact).last == .record(.keyAnnounced(publicKey: story.signingKey.publicKey)))
        let same = try await story.restarted()
        await same.host.quiet()
        #expect(try await same.events().count == 2)
        let other = HostStory(
            host: story.host, journal: story.journal, clock: story.clock, identities: story.identities,
            directory: story.directory, signingKey: SigningKey())
        let next = try await other.restarted()
        await next.host.quiet()
        #expect(
            try await next.events().map(\.fact).last == .record(.keyAnnounced(publicKey: other.signingKey.publicKey)))
    }

    @Test("a kept key is the same at the next start, lies in a file of mode 0600, and a damaged one is refused")
    func kept() throws {
        let directory = try TemporaryDirectory()
        let path = directory.path(of: "host.key")
        let first = try SigningKey.kept(at: path)
        #expect(try SigningKey.kept(at: path).publicKey == first.publicKey)
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
        try Data([1, 2, 3]).write(to: URL(fileURLWithPath: path))
        #expect(throws: FileFault.self) { try SigningKey.kept(at: path) }
    }

    @Test("a fingerprint is six words, others for another key")
    func fingerprint() {
        let (one, two) = (SigningKey().publicKey, SigningKey().publicKey)
        #expect(HeadSignature.fingerprint(of: one).split(separator: " ").count == 6)
        #expect(HeadSignature.fingerprint(of: one) == HeadSignature.fingerprint(of: one))
        #expect(HeadSignature.fingerprint(of: one) != HeadSignature.fingerprint(of: two))
    }

    @Test("check words depend on the tracker alone")
    func checkWords() {
        let tracker = String(repeating: "00", count: 32)
        #expect(CheckWords.words(for: tracker) == Array(repeating: CheckWords.words(for: tracker)[0], count: 5))
        #expect(CheckWords.words(for: "not a tracker").isEmpty)
        // Every byte has a word of its own.
        let all = (0..<256).map { byte in
            let digits = String(byte, radix: 16)
            let padded = (digits.count < 2 ? "0" : "") + digits
            return CheckWords.words(for: padded + String(repeating: "0", count: 62))[0]
        }
        #expect(Set(all).count == 256)
        #expect(all.allSatisfy { (3...9).contains($0.count) })
    }
}
