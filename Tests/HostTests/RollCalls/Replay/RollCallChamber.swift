import AssemblyCore
import EventStream
import Host
import Kiosk
import Rehearsal
import Secrets

/// A chamber in which roll-calls are taken as in a real one: a chair who opens, closes and declares, a delegate of every
/// State at a kiosk of its own, and a board that follows; all of them through ``Hosting``.
struct RollCallChamber: Sendable {
    /// Somebody was answered otherwise than a lawful command is.
    struct ChamberFault: Error, CustomStringConvertible {
        let description: String
    }

    private let host: any Hosting
    private let chair: LoginToken
    private let kiosks: [Kiosk]
    private let board: AssemblyMirror

    /// A delegate with a session.
    private struct Kiosk: Sendable {
        let member: MemberCode
        let token: LoginToken
    }

    /// Has everybody identify, opens the sitting and takes the item up.
    /// - Parameters:
    ///   - host: a rehearsing host that has just convened ``RollCallAssembly``.
    ///   - states: the States in the order of the answers.
    static func open(at host: any Hosting, of states: [Member]) async throws -> RollCallChamber {
        let pin = try await host.greeting().rehearsalPIN ?? ""
        let chair = try await host.open(.rehearsalOfficer(.chair), on: DeviceID("chair")).token
        let reader = try await host.open(.board, on: DeviceID("board")).token
        let board = AssemblyMirror()
        let feed = try await host.follow(from: .first, by: reader)
        Task { await board.follow(feed) }
        var kiosks: [Kiosk] = []
        for state in states {
            let badge = RehearsalBadge.number(place: state.order)
            let session = try await host.open(
                .delegate(badge: badge, pin: "\(pin)"), on: DeviceID("kiosk \(state.code)"))
            guard session.authority == .delegate(state.code) else {
                throw ChamberFault(description: "The badge \(badge) is not that of \(state.code).")
            }
            kiosks.append(Kiosk(member: state.code, token: session.token))
        }
        let chamber = RollCallChamber(host: host, chair: chair, kiosks: kiosks, board: board)
        try await chamber.act(.sitting(.open(1)))
        try await chamber.act(.agenda(.takeUp(RollCallAssembly.item)))
        return chamber
    }

    /// Takes one roll-call: the chair opens the ballot, all who answered cast at the same time, the chair closes and
    /// declares.
    /// - Returns: the ballot as the board shows it after the declaration.
    func hold(_ rollCall: RollCall) async throws -> Ballot {
        let id = BallotID(rollCall.question, round: 1)
        let opened = try await act(.ballots(.open(rollCall.question, limitSeconds: nil, seal: nil)))
        try await cast(rollCall.answers, in: try await shown(id, at: opened))
        try await act(.ballots(.close(id)))
        return try await shown(id, at: try await act(.series(.declare(id))))
    }

    /// Every delegate who answered marks a paper and casts it, all at the same time, as in a hall.
    private func cast(_ answers: [Choice?], in ballot: Ballot) async throws {
        try await withThrowingTaskGroup(of: Void.self) { hall in
            for case (let kiosk, let choice?) in zip(kiosks, answers) {
                hall.addTask {
                    guard let paper = PaperPress.openPaper(with: choice, for: ballot) else {
                        throw ChamberFault(description: "\(choice) is no paper of \(ballot.id).")
                    }
                    try await submit(.ballots(.cast(ballot.id, kiosk.member, paper)), by: kiosk.token)
                }
            }
            try await hall.waitForAll()
        }
    }

    @discardableResult
    private func act(_ command: Command) async throws -> Position { try await submit(command, by: chair) }

    @discardableResult
    private func submit(_ command: Command, by token: LoginToken) async throws -> Position {
        let reply = await host.submit(Submission(command: command), by: token)
        guard case .recorded(let position) = reply else {
            throw ChamberFault(description: "\(command) was answered \(reply).")
        }
        return position
    }

    /// A ballot as it is on the board when a record has been heard there.
    private func shown(_ id: BallotID, at position: Position) async throws -> Ballot {
        guard let ballot = await board.heard(position).ballots[id] else {
            throw ChamberFault(description: "The board knows no ballot \(id).")
        }
        return ballot
    }
}
