import AssemblyCore
import EventStream
import Foundation
import Host
import PlenaryTestKit
import Testing

@testable import HostSocket

/// What everybody hears at the socket at every phase of a vote, byte by byte: from the first record on, and as a snapshot.
@Suite("What each role hears", .serialized, .timeLimit(.minutes(5)))
struct HearingTests {
    private static let listeners: [Seat] = [.board, .own, .other, .scrutineer, .office, .chair]
    /// What in records and snapshots tells an option or a figure.
    private static let figures = [
        #""vote":"#, #""revealed":"#, #""for":"#, #""against":"#, #""scores":"#, #""sealed":"#,
    ]
    /// What is the affair of single delegations and of officers.
    private static let affairs = [
        #""not-cast":"#, #""assistance-granted":"#, #""badge-locked":"#, #""badge-unlocked":"#, #""pin-renewed":"#,
        #""paper-spoiled":"#,
    ]

    @Test(
        "no tally or option before its time, no PIN ever, and nothing of other delegations",
        arguments: VotePhase.allCases)
    func everybody(phase: VotePhase) async throws {
        let hall = try await MatrixHall(phase)
        for seat in Self.listeners {
            for snapshot in ["", #","snapshot":\#(Assembly.snapshotForm)"#] {
                let heard = try await hall.hear(seat, snapshot)
                #expect(heard.contains("A small assembly"), "\(seat) heard nothing of it: \(heard.prefix(200))")
                for secret in [#""pin""#, #""1234""#, "$argon2", #""password""#] {
                    #expect(!heard.contains(secret), "\(seat): \(secret)")
                }
                #expect(!heard.contains(#""sealed":"#), "\(seat): a sealed paper")
                if phase.isSealed {
                    for figure in Self.figures { #expect(!heard.contains(figure), "\(seat), \(phase): \(figure)") }
                }
                if phase.isSecret {
                    #expect(!heard.contains(#""vote":"#), "\(seat), \(phase): an option of somebody")
                    #expect(!heard.contains(/"cast":\{[^}]*"tracker"/), "\(seat), \(phase): whose paper it is")
                }
                guard [.board, .own, .other].contains(seat) else { continue }
                for affair in Self.affairs { #expect(!heard.contains(affair), "\(seat), \(phase): \(affair)") }
            }
        }
        // The words that are looked for are those by which it would be told.
        let told = try await hall.hear(.chair, "")
        #expect(told.contains(#""assistance-granted":"#) && told.contains(#""badge-locked":"#))
        #expect(phase == .before || told.contains(#""not-cast":"#))
        if phase == .closed { #expect(told.contains(#""vote":"for""#)) }
        await hall.end()
    }

    @Test("a snapshot holds no more than the records of its audience do", arguments: VotePhase.allCases)
    func snapshots(phase: VotePhase) async throws {
        let hall = try await MatrixHall(phase)
        for seat in Self.listeners {
            let heard = try await hall.snapshot(seat)
            let ballot = heard.ballots[phase.ballot]
            if phase.isSealed {
                #expect(ballot?.tally == Tally(), "\(seat), \(phase)")
                #expect(ballot?.received == 2, "\(seat), \(phase)")
            }
            if phase.isSealed || phase.isSecret {
                let shown = ballot?.papers.values.contains { if case .withheld = $0 { false } else { true } }
                #expect(shown == false, "\(seat), \(phase)")
            }
            let isOfficer = ![.board, .own, .other].contains(seat)
            #expect(heard.delegations["FR"]?.needsAssistance == isOfficer, "\(seat), \(phase)")
            #expect(heard.delegations["GH"]?.badgeIsLocked == isOfficer, "\(seat), \(phase)")
        }
        await hall.end()
    }
}

extension MatrixHall {
    /// Everything that is told to somebody who begins to follow, as it comes.
    fileprivate func hear(_ seat: Seat, _ snapshot: String) async throws -> String {
        let (caller, token) = try await caller(seat)
        var heard = try await caller.ask(
            request(.follow, #"{"token":"\#(token)","feed":1,"from":1\#(snapshot)}"#))
        while let line = try? await caller.next(within: 250) { heard += line }
        try await drop(seat)
        return heard
    }

    /// The state that is told to somebody.
    fileprivate func snapshot(_ seat: Seat) async throws -> Assembly {
        let assembly = await assembly
        guard let text = seat.login(badge: { RehearsalBadge.number(of: $0, in: assembly) }) else { return Assembly() }
        let login = try JSONDecoder().decode(LoginForm.self, from: Data(text.utf8)).login
        let remote = remote()
        let token = try await remote.open(login, on: DeviceID("listener")).token
        let listener = Listener(try await remote.followSnapshot(after: nil, by: token))
        await listener.until { $0.assembly.convocation != nil }
        defer { Task { await remote.disconnect() } }
        return await listener.assembly
    }
}
