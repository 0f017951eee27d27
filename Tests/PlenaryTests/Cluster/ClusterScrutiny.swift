import AssemblyCore
import BallotBox
import Bytes
import EventStream
import Foundation
import Host
import HostSocket
import Kiosk
import PlenaryTestKit
import Registrar
import Scrutineer
import SealedBallot
import Secrets

/// The scrutineers and the voting cards of a session at three hosts: each scrutineer sits at another one.
struct ClusterScrutiny {
    static let officers: [(OperatorID, Role)] =
        names.map { ($0, .scrutineer) } + [(OperatorID("registrar"), .secretariat)]
    static let names: [OperatorID] = ["teller-0", "teller-1", "teller-2"]

    private let hall: ClusterHall
    private let seats = names.map { _ in ScrutineerSeat() }
    private(set) var cards: [MemberCode: VotingCode] = [:]

    init(_ hall: ClusterHall) { self.hall = hall }

    /// What an officer at a host has heard.
    func heard(at number: Int) async throws -> Assembly {
        let host = hall.remote(number)
        let token = try await hall.officer(.chair, at: host)
        let listener = Listener(try await host.followSnapshot(after: nil, by: token))
        await listener.until { $0.assembly.convocation != nil }
        let assembly = await listener.assembly
        await host.disconnect()
        return assembly
    }

    /// When the scrutineers are appointed at a host, and make their key, each at an own host.
    func holdCeremony(office: Int) async throws {
        let desk = hall.remote(office)
        let clerk = try await hall.officer(.secretariat, at: desk)
        try await hall.act(
            .scrutiny(.appointScrutineers(Self.names, needed: 2)), clerk, at: desk,
            with: Attestation(name: "registrar", password: "\(ClusterHall.password)"))
        let listener = Listener(try await desk.followSnapshot(after: nil, by: clerk))
        for step in KeyCeremony.Step.allCases {
            await listener.until { $0.assembly.scrutiny.step == step && $0.assembly.scrutiny.scrutineers == Self.names }
            let scrutiny = await listener.assembly.scrutiny
            for (number, name) in Self.names.enumerated() {
                guard let command = try seats[number].nextStep(of: name, in: scrutiny) else {
                    throw StoryFault("nothing is due of \(name)")
                }
                let host = hall.remote(number)
                let login = Login.officer(.scrutineer, name, password: "\(ClusterHall.password)")
                try await hall.act(
                    .scrutiny(command), try await host.open(login, on: DeviceID("\(name)")).token, at: host)
                await host.disconnect()
            }
        }
        await listener.until { $0.assembly.scrutiny.trustees != nil }
        await desk.disconnect()
    }

    /// When the secretariat installs the registrar's list at a host.
    mutating func publishCards(office: Int) async throws {
        let issue = try CredentialIssue.make(for: "Small", members: ClusterHall.members, ballots: 2)
        let path = hall.directory.path(of: "list.json")
        try Data(issue.credentials.bytes).write(to: URL(fileURLWithPath: path))
        for code in issue.handOut() { cards[code.member] = code.code }
        let desk = hall.remote(office)
        let clerk = try await hall.officer(.secretariat, at: desk)
        let reply = await desk.installCards(from: path, reason: nil, attestation: nil, by: clerk)
        guard case .recorded = reply else { throw StoryFault("the list was answered \(reply)") }
        await desk.disconnect()
    }

    /// The paper of a member, sealed with its card.
    func paper(of member: MemberCode, for name: CandidateID, in ballot: Ballot, _ press: PaperPress) throws
        -> Submission
    {
        guard let card = cards[member], let paper = press.paper(with: .names([name]), card: card) else {
            throw StoryFault("no paper of \(member)")
        }
        return Submission(command: .ballots(.cast(ballot.id, member, .sealed(paper.paper))))
    }

    /// When a scrutineer at a host looks at its board and types the key.
    func open(_ id: BallotID, scrutineer: Int, at number: Int) async throws {
        let host = hall.remote(number)
        let login = Login.officer(.scrutineer, Self.names[scrutineer], password: "\(ClusterHall.password)")
        let token = try await host.open(login, on: DeviceID("\(Self.names[scrutineer])")).token
        let listener = Listener(try await host.followSnapshot(after: nil, by: token))
        await listener.until { $0.assembly.scrutiny.boards[id] != nil }
        var bytes: [UInt8] = []
        while true {
            let piece = try await host.board(of: id, from: bytes.count, by: token)
            bytes += Base64.decode(piece.bytes) ?? []
            if bytes.count >= piece.length { break }
        }
        let part = try seats[scrutineer].part(of: id, board: bytes, in: await listener.assembly.scrutiny)
        try await hall.act(.scrutiny(part), token, at: host)
        await host.disconnect()
    }
}

/// Delegations that cast sealed papers, each at an own host; whose host is gone goes to the next one, with the same paper.
actor SealedPapersOnCluster {
    private let hall: ClusterHall
    private let pins: [MemberCode: RenewedPIN]
    /// What was acknowledged, and as which record.
    private(set) var acknowledged: [RecordID: Position] = [:]
    /// How often a paper was not acknowledged at once.
    private(set) var unanswered = 0

    init(_ hall: ClusterHall, _ pins: [MemberCode: RenewedPIN]) { (self.hall, self.pins) = (hall, pins) }

    /// Casts a paper until it is acknowledged.
    /// - Parameter place: the host at which the delegation sits.
    func cast(_ paper: Submission, of member: MemberCode, at place: Int) async throws {
        let deadline = ContinuousClock.now + .seconds(60)
        var number = place
        while acknowledged[paper.id] == nil {
            guard ContinuousClock.now < deadline else { throw StoryFault("\(member)'s paper was not acknowledged") }
            let host = hall.remote(number)
            if let pin = pins[member], let badge = pin.badge,
                let token = try? await host.open(
                    .delegate(badge: badge, pin: "\(pin.pin)"), on: DeviceID("kiosk \(member)")
                ).token
            {
                switch await host.submit(paper, by: token) {
                case .recorded(let position): acknowledged[paper.id] = position
                case .refused(let refusal): throw StoryFault("\(member): \(refusal)")
                case .checking, .failed: unanswered += 1
                }
            }
            await host.disconnect()
            number = (number + 1) % 3
        }
    }
}
