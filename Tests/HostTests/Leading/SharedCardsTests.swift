import AssemblyCore
import BallotBox
import EventStream
import Foundation
import Host
import Language
import PlenaryTestKit
import Registrar
import Testing

@Suite("Voting cards at hosts that share a journal", .timeLimit(.minutes(1)))
struct SharedCardsTests {
    private static let second = Attestation(name: "chair", password: "\(NearbyHosts.password)")
    private static let why = StatedReason("It was lost.", in: .english)

    private let hosts: NearbyHosts
    private let leader: AssemblyHost
    private let follower: AssemblyHost

    /// Given two hosts, one of which leads.
    init() async throws {
        hosts = try await NearbyHosts()
        (leader, follower) = (try await hosts.follow("hall-a"), try await hosts.follow("hall-b"))
        try await hosts.lead(leader)
        try await hosts.hear(follower)
    }

    private func file(_ bytes: [UInt8], _ name: String) throws -> String {
        let path = hosts.directory.path(of: name)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }

    /// When the secretariat installs a file at a host.
    private func install(
        _ bytes: [UInt8], _ name: String, at host: AssemblyHost, _ second: Attestation? = nil
    ) async throws -> Reply {
        let office = try await hosts.officer(.secretariat, at: host)
        // A host that follows tells it when it has heard it.
        let step = Task {
            while !Task.isCancelled {
                try? await hosts.hear(follower)
                try? await Task.sleep(for: .milliseconds(2))
            }
        }
        defer { step.cancel() }
        return await host.installCards(
            from: try file(bytes, name), reason: second == nil ? nil : Self.why, attestation: second, by: office)
    }

    private func list() throws -> PublicCredentials {
        try CredentialIssue.make(for: "SMALL", members: SmallAssembly.codes, ballots: 2).credentials
    }

    @Test(
        "a list that was installed at one host is at every host before it is on record, and one that cannot be is not")
    func installed() async throws {
        let list = try list()
        guard case .recorded = try await install(list.bytes, "list", at: follower) else {
            throw StoryFault("the list was not recorded")
        }
        #expect(await hosts.lists.list(list.digest) == list.bytes)
        await leader.quiet()
        let copy = hosts.directory.path(of: "keys-hall-a/public-credentials-\(list.digest.prefix(16)).json")
        #expect(try PublicCredentials.load(from: copy) == list)
        // When the servers take nothing any more
        hosts.lists.breakOff()
        let before = await leader.position
        let reply = try await install(try self.list().bytes, "other", at: follower, Self.second)
        guard case .refused(let refusal) = reply else { throw StoryFault("\(reply)") }
        #expect(refusal.sentence.english.contains("have not taken the list"))
        #expect(await leader.position == before)
    }

    @Test("of two cards that are replaced at two hosts at once the second is refused, and undoes nothing")
    func replacedAtOnce() async throws {
        let list = try list()
        _ = try await install(list.bytes, "list", at: leader)
        try await hosts.hear(follower)
        let (first, other) = (
            try ReplacementIssue.make(for: "BR", on: list).credential.bytes,
            try ReplacementIssue.make(for: "CA", on: list).credential.bytes
        )
        // Given a host that has not heard yet that a card was replaced at another one
        let office = try await hosts.officer(.secretariat, at: follower)
        guard case .recorded = try await installUnheard(first, "first", at: leader) else {
            throw StoryFault("the card was not replaced")
        }
        // When a card is replaced there
        let reply = await follower.installCards(
            from: try file(other, "other"), reason: Self.why, attestation: Self.second, by: office)
        // Then it is refused, in a sentence
        guard case .refused(let refusal) = reply else { throw StoryFault("\(reply)") }
        #expect(refusal.sentence.english.contains("changed at another host"))
        let published = try #require(await leader.assembly.scrutiny.credentials)
        let now = try PublicCredentials(bytes: try #require(await hosts.lists.list(published.digest)))
        #expect(now.isSame(as: list, butFor: "BR") && now != list)
    }

    private func installUnheard(_ bytes: [UInt8], _ name: String, at host: AssemblyHost) async throws -> Reply {
        let office = try await hosts.officer(.secretariat, at: host)
        return await host.installCards(
            from: try file(bytes, name), reason: Self.why, attestation: Self.second, by: office)
    }
}
