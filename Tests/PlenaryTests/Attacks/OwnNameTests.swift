import AssemblyCore
import BallotBox
import EventStream
import Foundation
import Host
import HostSocket
import Language
import PlenaryTestKit
import Registrar
import Secrets
import Testing

/// Whoever has logged in at the real host, and tries to act in the name of others, or alone where two are needed.
@Suite("In whose name, at the socket of a real host", .timeLimit(.minutes(3)))
struct OwnNameTests {
    private static let registrar = Attestation(name: "registrar", password: "\(RealHall.password)")

    private static func isRefused(_ reply: Reply, saying words: String? = nil) -> Bool {
        guard case .refused(let refusal) = reply else { return false }
        return words.map { refusal.sentence.english.contains($0) } ?? true
    }

    private static func isRecorded(_ reply: Reply) -> Bool {
        if case .recorded = reply { true } else { false }
    }

    @Test("proposals, scrutineers and voting cards: nobody speaks for others, and no officer does alone what two do")
    func alone() async throws {
        let hall = try await RealHall.begin()
        let (kiosk, chair, office) = (hall.host.remote(), hall.host.remote(), hall.host.remote())
        let delegate = try await kiosk.open(hall.login(of: "AA"), on: DeviceID("kiosk AA")).token
        let presiding = try await chair.open(
            .officer(.chair, "chair", password: "\(RealHall.password)"), on: DeviceID("chair")
        ).token
        let desk = try await office.open(
            .officer(.secretariat, "office", password: "\(RealHall.password)"), on: DeviceID("office")
        ).token
        // A delegation puts three others under its proposal.
        let proposal = Proposal(
            title: "Ours", text: nil, sponsors: ["AA", "BB", "CC", "DD"], decision: "resolution")
        let tabled = await kiosk.submit(Submission(command: .debate(.propose(proposal))), by: delegate)
        #expect(Self.isRefused(tabled), "\(tabled)")
        let own = Proposal(title: "Ours", text: nil, sponsors: ["AA"], decision: "resolution")
        #expect(Self.isRecorded(await kiosk.submit(Submission(command: .debate(.propose(own))), by: delegate)))
        // The chair, or the office, appoints scrutineers alone; two officers appoint one of whom one is needed.
        for (names, needed, second) in [
            (["one"], 1, nil), (["one", "two"], 2, nil), (["one"], 1, Self.registrar),
            (["one", "two"], 1, Self.registrar),
        ] as [([OperatorID], Int, Attestation?)] {
            let command = Command.scrutiny(.appointScrutineers(names, needed: needed))
            for (console, token) in [(chair, presiding), (office, desk)] {
                let reply = await console.submit(Submission(command: command, attestation: second), by: token)
                #expect(Self.isRefused(reply), "\(needed) of \(names) with \(String(describing: second)): \(reply)")
            }
        }
        try await cards(hall, office, desk)
        for console in [kiosk, chair, office] { await console.disconnect() }
        try await hall.host.stop()
        // What was refused is not on record.
        let journal = try String(
            decoding: Data(contentsOf: URL(filePath: "\(hall.host.session)/journal.sqlite")), as: UTF8.self)
        #expect(!journal.contains("scrutineers-appointed") && !journal.contains(#""sponsors":["AA","BB""#))
    }

    /// The office brings lists of voting cards.
    private func cards(_ hall: RealHall, _ office: RemoteHost, _ desk: LoginToken) async throws {
        func bring(
            _ assembly: String, reason: String? = nil, _ second: Attestation? = nil, in hall: RealHall
        ) async throws -> Reply {
            let path = hall.host.directory.path(of: "\(UUID()).json")
            let issue = try CredentialIssue.make(for: assembly, members: RealHall.members, ballots: 1)
            try Data(issue.credentials.bytes).write(to: URL(filePath: path))
            return await office.installCards(
                from: path, reason: StatedReason(reason, in: .english), attestation: second, by: desk)
        }
        let foreign = try await bring("Other", in: hall)
        #expect(Self.isRefused(foreign, saying: "another assembly"), "\(foreign)")
        let first = try await bring("Small", in: hall)
        #expect(Self.isRecorded(first), "\(first)")
        #expect(try await bring("Small", reason: "Lost.", in: hall) == .refused(.secondPersonNeeded))
        #expect(try await bring("Small", Self.registrar, in: hall) == .refused(.reasonNeeded))
        let itself = Attestation(name: "office", password: "\(RealHall.password)")
        let twice = try await bring("Small", reason: "Lost.", itself, in: hall)
        #expect(Self.isRefused(twice), "\(twice)")
        let other = try await bring("Other", reason: "Lost.", Self.registrar, in: hall)
        #expect(Self.isRefused(other, saying: "another assembly"), "\(other)")
        let together = try await bring("Small", reason: "All were lost.", Self.registrar, in: hall)
        #expect(Self.isRecorded(together), "\(together)")
    }

    @Test("a kiosk's name that others use ends nobody's session, and a thousand invented names hide no kiosk")
    func devices() async throws {
        let hall = try await RealHall.begin()
        let (kiosk, other, office) = (hall.host.remote(), hall.host.remote(), hall.host.remote())
        let own = try await kiosk.open(hall.login(of: "AA"), on: DeviceID("kiosk 1")).token
        let desk = try await office.open(
            .officer(.secretariat, "office", password: "\(RealHall.password)"), on: DeviceID("office"))
        let watch = Listener(try await office.follow(from: desk.head, by: desk.token))
        _ = try await other.open(hall.login(of: "BB"), on: DeviceID("kiosk 1"))
        #expect(Self.isRecorded(await kiosk.submit(Submission(command: .floor(.request("AA"))), by: own)))
        // Names are invented at many connections, for boards and for logins that fail.
        let crowd = try (0..<24).map { client in
            let raw = try RawClient(hall.host.socket)
            raw.send(
                (0..<60).map {
                    CrowdTests.login($0, #"{"as":"board"}"#).replacing(#""d""#, with: "\"kiosk \(client)-\($0)\"")
                }.joined())
            return raw
        }
        for raw in crowd { #expect(raw.answer(within: 10_000).contains("token")) }
        let third = hall.host.remote()
        _ = try await third.open(hall.login(of: "CC"), on: DeviceID("kiosk 3"))
        await watch.until { heard in
            heard.status?.kiosks.contains { $0.device == DeviceID("kiosk 3") && $0.member == "CC" } ?? false
        }
        let kiosks = await watch.status?.kiosks ?? []
        #expect(Set(kiosks.compactMap(\.member)) == ["AA", "BB", "CC"], "\(kiosks)")
        #expect(kiosks.filter { $0.member != nil && !$0.isOnline }.isEmpty)
        withExtendedLifetime(crowd) {}
        for console in [kiosk, other, office, third] { await console.disconnect() }
        try await hall.host.stop()
    }

    @Test(
        "the id of a command, sent with another command or by somebody else, is refused; the same again is answered again"
    )
    func repeatedIDs() async throws {
        let hall = try await RealHall.begin()
        let (kiosk, other) = (hall.host.remote(), hall.host.remote())
        let own = try await kiosk.open(hall.login(of: "AA"), on: DeviceID("kiosk AA")).token
        let foreign = try await other.open(hall.login(of: "BB"), on: DeviceID("kiosk BB")).token
        let first = Submission(command: .floor(.request("AA")))
        let reply = await kiosk.submit(first, by: own)
        #expect(Self.isRecorded(reply), "\(reply)")
        #expect(await kiosk.submit(first, by: own) == reply)
        for command: Command in [.floor(.withdrawRequest("AA")), .floor(.request("BB"))] {
            let again = await kiosk.submit(Submission(id: first.id, command: command), by: own)
            #expect(Self.isRefused(again), "\(command): \(again)")
        }
        let stolen = await other.submit(Submission(id: first.id, command: .floor(.request("BB"))), by: foreign)
        #expect(Self.isRefused(stolen, saying: "somebody else"), "\(stolen)")
        // After a restart the record knows it still.
        await kiosk.disconnect()
        await other.disconnect()
        try await hall.host.stop()
        let next = try await ServedHost.start(
            [hall.host.directory.path(of: "small.yaml")], in: hall.host.directory)
        let late = next.remote()
        let token = try await late.open(hall.login(of: "AA"), on: DeviceID("kiosk AA")).token
        #expect(await late.submit(first, by: token) == reply)
        #expect(
            Self.isRefused(
                await late.submit(Submission(id: first.id, command: .floor(.withdrawRequest("AA"))), by: token)))
        await late.disconnect()
        try await next.stop()
    }
}
