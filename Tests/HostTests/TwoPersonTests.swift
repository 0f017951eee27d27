import AssemblyCore
import EventStream
import Host
import PlenaryTestKit
import Secrets
import Testing

@Suite("Some acts need two persons (R18)", .timeLimit(.minutes(1)))
struct TwoPersonTests {
    private static func correction(_ attestation: Attestation?) -> Submission {
        Submission(
            command: .record(.correct(position: 2, note: "The key was read out wrongly.")), attestation: attestation)
    }

    @Test("a second officer's login makes it lawful, and both names are in the record")
    func attested() async throws {
        let store = EphemeralIdentityStore()
        try await OperatorRoster(store).add("president", roles: [.chair], password: "first password")
        try await OperatorRoster(store).add("teller", roles: [.scrutineer], password: "second password")
        let story = try await HostStory.begin(isRehearsal: false, identities: store)
        let chair = try await story.host.open(
            .officer(.chair, "president", password: "first password"), on: DeviceID("c")
        ).token

        for attestation in [
            nil, Attestation(name: "teller", password: "wrong"),
            Attestation(name: "nobody", password: "second password"),
            Attestation(name: "president", password: "first password"),
        ] {
            let reply = await story.host.submit(Self.correction(attestation), by: chair)
            guard case .refused = reply else {
                Issue.record("\(String(describing: attestation?.name)) attested: \(reply)")
                continue
            }
        }
        let reply = await story.host.submit(
            Self.correction(Attestation(name: "teller", password: "second password")), by: chair)
        #expect(reply == .recorded(3))
        #expect(try await story.events().last?.by == .officer(.chair, "president", second: "teller"))
    }

    @Test("in a rehearsal without operators anybody else attests with the published PIN")
    func rehearsal() async throws {
        let story = try await HostStory.begin()
        let chair = try await story.officer(.chair)
        #expect(await story.host.submit(Self.correction(nil), by: chair) == .refused(.secondPersonNeeded))
        let same = Attestation(name: "rehearsal-chair", password: "1234")
        guard case .refused(.invalid) = await story.host.submit(Self.correction(same), by: chair) else {
            Issue.record("one person attested alone")
            return
        }
        let reply = await story.host.submit(Self.correction(Attestation(name: "second", password: "1234")), by: chair)
        #expect(reply == .recorded(3))
    }

    @Test("a delegate cannot be attested into an officer")
    func delegate() async throws {
        let story = try await HostStory.begin()
        let delegate = try await story.delegate("AL")
        let reply = await story.host.submit(
            Self.correction(Attestation(name: "second", password: "1234")), by: delegate)
        #expect(reply == .refused(.notYours(needs: [.secretariat, .chair])))
    }
}
