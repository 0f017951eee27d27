import AssemblyCore
import BallotBox
import EventStream
import Foundation
import Host
import HostSocket
import Kiosk
import PlenaryTestKit
import Secrets

/// A secret ballot that is open at the real host, in a process of its own: many delegations, each at a kiosk, with a
/// rehearsal's cards, which nobody has to print.
struct SecretHall {
    static let members: [MemberCode] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map { MemberCode(rawValue: "\($0)A") }
    /// A member that is not present, and has no vote therefore.
    static let outsider: MemberCode = "ZZ"

    let host: ServedHost
    let chair: RemoteHost
    let presiding: LoginToken
    let ballot: Ballot
    let press: PaperPress

    static func begin() async throws -> SecretHall {
        let directory = try TemporaryDirectory()
        let assembly = SmallSession.assembly.replacing("rehearsal: false", with: "rehearsal: true")
            .replacing("member: BB", with: "member: BA")
        try Data(assembly.utf8).write(to: URL(filePath: directory.path(of: "small.yaml")))
        let roll = (members + [outsider]).enumerated().map { "\($1),Africa,\($1)land,\($0 + 1)" }
        try Data((["code,region,en,french_order"] + roll).joined(separator: "\n").utf8)
            .write(to: URL(filePath: directory.path(of: "members.csv")))
        let host = try await ServedHost.start([directory.path(of: "small.yaml")], in: directory)
        let office = host.remote()
        let token = try await office.open(.rehearsalOfficer(.secretariat), on: DeviceID("office")).token
        for member in members {
            for command: Command in [
                .delegations(.decideCredentials(member, .accepted)),
                .delegations(.registerPresence(member, present: true)),
            ] { _ = await office.submit(Submission(command: command), by: token) }
        }
        await office.disconnect()
        let chair = host.remote()
        let presiding = try await chair.open(.rehearsalOfficer(.chair), on: DeviceID("chair")).token
        let mirror = Listener(try await chair.follow(from: .first, by: presiding))
        for command: Command in [
            .sitting(.open(1)), .agenda(.takeUp("adoption")), .ballots(.open("post", limitSeconds: nil, seal: nil)),
        ] {
            let reply = await chair.submit(Submission(command: command), by: presiding)
            guard case .recorded(let position) = reply else { throw StoryFault("\(command) was answered \(reply)") }
            await mirror.hear(position)
        }
        guard let ballot = await mirror.assembly.ballots["post#1"],
            let press = PaperPress(for: ballot, trustees: await mirror.assembly.scrutiny.trustees)
        else { throw StoryFault("no secret ballot was opened") }
        return SecretHall(host: host, chair: chair, presiding: presiding, ballot: ballot, press: press)
    }

    static func badge(of member: MemberCode) -> String {
        RehearsalBadge.number(place: ((members + [outsider]).firstIndex(of: member) ?? 0) + 1)
    }

    func paper(with card: MemberCode) throws -> AssemblyCore.SealedPaper {
        guard let paper = press.paper(with: .names(["a"]), card: RehearsalCard.code(of: card)) else {
            throw StoryFault("no paper")
        }
        return paper.paper
    }

    /// When a delegation identifies and casts; its link stays, as a kiosk's does.
    /// - Returns: the tracker that it sees.
    func cast(by member: MemberCode) async throws -> (tracker: String, kiosk: RemoteHost) {
        let kiosk = host.remote()
        let login = Login.delegate(badge: Self.badge(of: member), pin: "1234")
        let token = try await kiosk.open(login, on: DeviceID("kiosk \(member)")).token
        let paper = try paper(with: member)
        let reply = await kiosk.submit(
            Submission(command: .ballots(.cast(ballot.id, member, .sealed(paper)))), by: token)
        guard case .recorded = reply else { throw StoryFault("the paper of \(member) was answered \(reply)") }
        return (paper.tracker, kiosk)
    }

    /// The processor's time that the host has used, in ticks of a hundredth of a second.
    var work: Int {
        let path = "/proc/\(host.process.processIdentifier)/stat"
        let fields = ((try? String(contentsOfFile: path, encoding: .utf8)) ?? "").split(separator: " ")
        return fields.count > 14 ? (Int(fields[13]) ?? 0) + (Int(fields[14]) ?? 0) : 0
    }
}
