public import AssemblyCore
import BallotBox
public import EventStream
public import Host
import Kiosk
public import Language
import Secrets

extension HostStory {
    /// When an officer of a rehearsal takes a place.
    public func officer(_ role: Role) async throws -> SessionToken {
        try await host.open(.rehearsalOfficer(role), on: DeviceID("\(role.rawValue) console")).token
    }

    /// When a delegation of a rehearsal identifies at a kiosk of its own.
    public func delegate(_ member: MemberCode, at kiosk: String? = nil) async throws -> SessionToken {
        let pin = try await host.greeting().rehearsalPIN ?? ""
        let badge = await RehearsalBadge.number(of: member, in: host.assembly)
        return try await host.open(.delegate(badge: badge, pin: "\(pin)"), on: DeviceID(kiosk ?? "kiosk \(member)"))
            .token
    }

    /// When somebody gives a command.
    public func submit(_ command: Command, by token: SessionToken) async -> Reply {
        await host.submit(Submission(command: command), by: token)
    }

    /// When somebody gives a command that must be carried out.
    @discardableResult
    public func act(
        _ command: Command, by token: SessionToken, with second: Attestation? = nil,
        in language: WorkingLanguage = .english
    ) async throws -> Position {
        let reply = await host.submit(
            Submission(command: command, attestation: second, language: language), by: token)
        guard case .recorded(let position) = reply else { throw StoryFault("\(command) was answered \(reply)") }
        return position
    }

    /// Given an open sitting with the item in hand.
    public func openSitting(by chair: SessionToken) async throws {
        try await act(.sitting(.open(1)), by: chair)
        try await act(.agenda(.takeUp(SmallAssembly.item)), by: chair)
    }

    /// When the chair opens a ballot.
    public func openBallot(
        on question: QuestionID, limitSeconds: Int? = nil, by chair: SessionToken
    ) async throws -> Ballot {
        try await act(.ballots(.open(question, limitSeconds: limitSeconds, seal: nil)), by: chair)
        guard let ballot = await host.assembly.currentBallot else { throw StoryFault("no ballot was opened") }
        return ballot
    }

    /// When a delegation marks a paper and casts it.
    public func cast(_ choice: Choice, in ballot: Ballot, of member: MemberCode, by token: SessionToken) async throws
        -> Reply
    {
        guard let paper = try await paper(with: choice, in: ballot, of: member) else {
            throw StoryFault("\(choice) is no paper of \(ballot.id)")
        }
        return await submit(.ballots(.cast(ballot.id, member, paper)), by: token)
    }

    /// A paper with a choice, sealed with the member's rehearsal card where the ballot is secret.
    public func paper(with choice: Choice, in ballot: Ballot, of member: MemberCode) async throws -> Paper? {
        guard ballot.isSealed else { return PaperPress.openPaper(with: choice, for: ballot) }
        let press = PaperPress(for: ballot, trustees: await host.assembly.scrutiny.trustees)
        return (press?.paper(with: choice, card: RehearsalCard.code(of: member))).map { .sealed($0.paper) }
    }

    /// When somebody listens from the beginning.
    public func listen(as token: SessionToken, from position: Position = .first) async throws -> Listener {
        Listener(try await host.follow(from: position, by: token))
    }

    /// Everything that the journal holds.
    public func events() async throws -> [Event] {
        var events: [Event] = []
        for try await page in journal.replay() { events += page.flatMap(\.events) }
        return events
    }

    /// Returns when a ballot has come so far.
    public func wait(for phase: BallotPhase, of ballot: BallotID) async throws {
        let listener = try await listen(as: try await host.open(.board, on: DeviceID("observer")).token)
        await listener.until { $0.assembly.ballots[ballot]?.phase == phase }
    }
}

/// A story could not be told as it was meant.
public struct StoryFault: Error, CustomStringConvertible, Sendable {
    /// What happened instead.
    public let description: String

    /// A failure.
    public init(_ description: String) { self.description = description }
}
