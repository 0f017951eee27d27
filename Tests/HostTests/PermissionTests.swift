import AssemblyCore
import EventStream
import Host
import Language
import PlenaryTestKit
import Testing

@Suite("Every command, every role (R28)", .timeLimit(.minutes(1)))
struct PermissionTests {
    /// Who may give a command; the delegate is that of AL, whose affairs the commands are.
    private static let table: [(command: Command, roles: Set<Role>)] = {
        let (ballot, item): (BallotID, ItemID) = ("motion#1", SmallAssembly.item)
        let chair: [Command] = [
            .sitting(.open(9)), .sitting(.suspend), .sitting(.resume), .sitting(.close), .sitting(.closeSession),
            .agenda(.takeUp(item)),
            .agenda(.adjourn(item)), .agenda(.conclude(item)), .agenda(.startPanel(item)), .agenda(.endPanel(item)),
            .floor(.callSpeaker("AL")), .floor(.callGuest(Guest("A guest"))),
            .floor(.yieldFloor),
            .floor(.limitSpeeches(seconds: 60)), .floor(.closeList), .floor(.reopenList),
            .ballots(.open(SmallAssembly.motion, limitSeconds: nil, seal: nil)), .ballots(.hold(ballot)),
            .ballots(.release(ballot)), .ballots(.extend(ballot, seconds: 60)), .ballots(.close(ballot)),
            .series(.declare(ballot)), .series(.correct(ballot)),
        ]
        let both: [Command] = [
            .agenda(.invite(Guest("A guest"), to: item)), .agenda(.withdrawInvitation(Guest("A guest"), to: item)),
            .floor(.arrangeList(["AL"])),
            .agenda(.announcePanel(item, PanelAnnouncement())), .agenda(.schedule(item, start: nil, minutes: 10)),
            .ballots(.annul(ballot, reason: "x")), .ballots(.recount(ballot, reason: "x")),
            .record(.correct(position: 1, note: "x")),
            .questions(.withdraw("none")),
            .questions(.withdrawCandidate("none", "none")),
            .questions(.nominate("none", Candidate(id: "n", name: "n"))),
            .questions(.table(Question(id: "none", item: "none", title: "x", decision: "open"))),
            .questions(.setText("none", .english, "x")),
            .delegations(.registerPresence("AL", present: true)),
        ]
        let secretariat: [Command] = [
            .delegations(.register("XX", head: nil, delegates: [], observers: [])),
            .delegations(.decideCredentials("AL", .accepted)),
            .delegations(.enterArrears("XX", reason: "x")), .delegations(.clearArrears("AL")),
            .delegations(.waiveArrears("AL", decision: "x")),
            .delegations(.grantAssistance("AL", false)), .delegations(.unlockBadge("AL")),
        ]
        let host: [Command] = [
            .ballots(.timeUp(ballot)), .ballots(.recordCount(ballot, Tally())), .delegations(.lockBadge("AL")),
            .record(.announceKey(publicKey: "x")),
            .record(.signHead(ballot, position: 1, hash: "x", signature: "x")),
        ]
        return chair.map { ($0, [.chair]) } + both.map { ($0, [.chair, .secretariat]) }
            + secretariat.map { ($0, [.secretariat]) } + host.map { ($0, []) } + [
                (.floor(.request("AL")), [.chair, .secretariat, .delegate]),
                (.floor(.withdrawRequest("AL")), [.chair, .secretariat, .delegate]),
                (.ballots(.cast(ballot, "AL", .open(.yes))), [.delegate]),
                (.ballots(.reportNotCast(ballot, "AL", reason: .left)), [.delegate]),
            ]
    }()

    @Test("is admitted or turned away by role, before anything else is looked at")
    func table() async throws {
        for role in Role.allCases {
            let story = try await HostStory.begin()
            let token = try await Self.token(role, story)
            let other = try await story.delegate("BR")
            for (command, roles) in Self.table {
                let reply = await story.submit(command, by: token)
                #expect(Self.isTurnedAway(reply) == !roles.contains(role), "\(role): \(command): \(reply)")
                // Another member's delegate may do nothing of it.
                if role == .delegate {
                    #expect(Self.isTurnedAway(await story.submit(command, by: other)), "another delegate: \(command)")
                }
            }
        }
    }

    @Test("a PIN is renewed by the secretariat's own step only, never by a bare command")
    func renewal() async throws {
        let story = try await HostStory.begin()
        for role in Role.allCases {
            let reply = await story.submit(.delegations(.renewPIN("AL")), by: try await Self.token(role, story))
            guard case .refused = reply else {
                Issue.record("\(role): \(reply)")
                continue
            }
        }
        #expect(await story.host.position == 2)
    }

    @Test("an unknown token opens nothing")
    func unknownToken() async throws {
        let story = try await HostStory.begin()
        let token = LoginToken(secret: String(repeating: "0", count: 32))
        for (command, _) in Self.table {
            #expect(await story.submit(command, by: token) == .failed(.loginEnded))
        }
    }

    private static func token(_ role: Role, _ story: HostStory) async throws -> LoginToken {
        switch role {
        case .board: try await story.host.open(.board, on: DeviceID("board")).token
        case .delegate: try await story.delegate("AL")
        case .chair, .secretariat, .scrutineer: try await story.officer(role)
        }
    }

    private static func isTurnedAway(_ reply: Reply) -> Bool {
        if case .refused(.notYours) = reply { return true }
        return false
    }
}
