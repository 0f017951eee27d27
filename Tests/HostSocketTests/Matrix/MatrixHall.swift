import AssemblyCore
import EventStream
import Foundation
import Host
import PlenaryTestKit

@testable import HostSocket

/// A host at a phase of a vote, and everybody at its socket. Whatever was recorded is undone: the host begins again where it
/// was, so that everybody tries everything at the same moment.
final class MatrixHall {
    /// What became of a try.
    enum Answer: Character {
        case done = "+"
        /// A rule said no to somebody who may ask for it.
        case refused = "-"
        /// A second officer is needed.
        case alone = "2"
        /// This role never may.
        case notTheirs = "."
        /// The session is not that of this connection, or none at all.
        case noSession = "x"
        /// The request does not fit what is there.
        case unfit = "o"
        /// The login is not accepted.
        case notAdmitted = "n"
        /// There is no such request for anybody.
        case noMethod = "!"
    }

    let phase: VotePhase
    private let kept: HostStory
    private let records: [JournalRecord<Event>]
    private var story: SocketStory
    private var callers: [Seat: SocketCaller] = [:]
    private var tokens: [Seat: String] = [:]
    private var asked = 0

    init(_ phase: VotePhase) async throws {
        self.phase = phase
        kept = try await phase.reach()
        guard let journal = kept.journal as? InMemoryJournal<Event> else { throw StoryFault("not in memory") }
        records = journal.records.map { JournalRecord(id: $0.stored.id, at: $0.stored.at, events: Array($0.events)) }
        story = try await Self.begin(kept, records)
    }

    private static func begin(_ kept: HostStory, _ records: [JournalRecord<Event>]) async throws -> SocketStory {
        let journal = InMemoryJournal<Event>()
        _ = try await journal.append(records, expecting: .origin)
        let directory = try TemporaryDirectory()
        let keys = kept.directory.path(of: "keys")
        if FileManager.default.fileExists(atPath: keys) {
            try FileManager.default.copyItem(atPath: keys, toPath: directory.path(of: "keys"))
        }
        let parts = HostStory(
            host: kept.host, journal: journal, clock: FakeHostClock(kept.clock.moment()),
            identities: EphemeralIdentityStore(try kept.identities.read()),
            directory: directory, signingKey: kept.signingKey)
        let host = try await parts.restarted()
        await host.host.quiet()
        return try await SocketStory.begin(on: host, in: try TemporaryDirectory())
    }

    /// The host's last record.
    var position: Position { get async { await story.host.host.position } }

    /// The assembly as the host has it.
    var assembly: Assembly { get async { await story.host.host.assembly } }

    func end() async {
        callers = [:]
        await story.end()
        await kept.host.stop()
    }

    /// Begins again where the vote stood, when something has changed.
    func undo() async throws {
        callers = [:]
        tokens = [:]
        await story.end()
        story = try await Self.begin(kept, records)
    }

    /// A program of ours at the same host.
    func remote() -> RemoteHost { story.remote() }

    /// Somebody leaves.
    func drop(_ seat: Seat) async throws { (callers[seat], tokens[seat]) = (nil, nil) }

    /// Who sits there, with the token that is shown.
    func caller(_ seat: Seat) async throws -> (caller: SocketCaller, token: String) {
        if seat == .thief { _ = try await caller(.chair) }
        let assembly = await assembly
        let caller = try callers[seat] ?? SocketCaller(story.path)
        callers[seat] = caller
        if tokens[seat] == nil {
            tokens[seat] = seat == .thief ? tokens[.chair] : String(repeating: "0", count: 32)
            if let login = seat.login(badge: { RehearsalBadge.number(of: $0, in: assembly) }) {
                let line = request(.open, #"{"device":"\#(seat.rawValue)","login":\#(login)}"#)
                let answer = try await caller.ask(line)
                guard let token = answer.firstMatch(of: /"token":"([0-9a-f]+)"/) else { throw StoryFault(answer) }
                tokens[seat] = String(token.output.1)
            }
        }
        return (caller, tokens[seat] ?? "")
    }

    /// Somebody asks for something.
    func ask(_ method: Method, by seat: Seat, _ parameters: (String) -> String) async throws -> (Answer, String) {
        let (caller, token) = try await caller(seat)
        let answer = try await caller.ask(request(method, parameters(token)))
        return (Self.read(answer), answer)
    }

    /// Somebody gives a command; what comes of it is undone.
    func submit(_ sample: CommandSample, by seat: Seat) async throws -> Answer {
        let before = await position
        let (answer, text) = try await ask(.submit, by: seat) { token in
            #"{"token":"\#(token)","id":"\#(RecordID.random())","command":\#(sample.json)}"#
        }
        let after = await position
        guard (answer == .done) == (before != after) else {
            throw StoryFault("\(seat): \(sample.name) was answered \(text) at \(before), \(after)")
        }
        if answer == .done { try await undo() }
        return answer
    }

    func request(_ method: Method, _ parameters: String) -> String {
        asked += 1
        return #"{"jsonrpc":"2.0","id":\#(asked),"method":"\#(method.rawValue)","params":\#(parameters)}"#
    }

    private struct Line: Decodable {
        let error: ErrorForm?
    }

    private static func read(_ answer: String) -> Answer {
        guard let line = try? JSONDecoder().decode(Line.self, from: Data(answer.utf8)) else { return .unfit }
        guard let error = line.error else { return .done }
        switch error.code {
        case ErrorForm.Code.refused:
            switch error.data?.refusal {
            case .notYours: return .notTheirs
            case .secondPersonNeeded: return .alone
            default: return .refused
            }
        case ErrorForm.Code.loginEnded: return .noSession
        case ErrorForm.Code.notAdmitted: return .notAdmitted
        case ErrorForm.Code.noSuchMethod: return .noMethod
        default: return .unfit
        }
    }
}
