import AssemblyCore
import BallotBox
import EventStream
import Foundation
import PlenaryTestKit
import Registrar
import Testing

@testable import HostSocket

/// Who may do what, and when: every method of the protocol and every command of every family, tried by everybody at the
/// socket of a real host at every phase of a vote. The rows come from the table of methods and from the families, so that
/// a new one stands in the fixture, or in the difference from it.
@Suite("The matrix of methods, commands, roles and phases", .serialized, .timeLimit(.minutes(10)))
struct MatrixTests {
    private typealias Row = [Seat: [MatrixHall.Answer]]

    @Test("is what was looked at, and holds what must hold of every row")
    func matrix() async throws {
        let directory = try TemporaryDirectory()
        let cards = directory.path(of: "cards.json")
        let issue = try CredentialIssue.make(for: "SMALL", members: SmallAssembly.codes, ballots: 2)
        try Data(issue.credentials.bytes).write(to: URL(filePath: cards))
        var (names, rows) = ([String](), [String: Row]())
        for phase in VotePhase.allCases {
            let hall = try await MatrixHall(phase)
            for attempt in MethodTry.all(phase, cards: cards) {
                for seat in Seat.allCases {
                    rows[attempt.name, default: [:]][seat, default: []] += [try await hall.attempt(attempt, by: seat)]
                }
                if phase == .before { names.append(attempt.name) }
            }
            for sample in try Self.samples(phase) {
                for seat in Seat.allCases {
                    rows[sample.name, default: [:]][seat, default: []] += [try await hall.submit(sample, by: seat)]
                }
                if phase == .before { names.append(sample.name) }
            }
            await hall.end()
        }
        check(rows)
        let difference = Fixture("matrix.txt").difference(from: Self.text(names, rows))
        #expect(difference == nil, "\(difference ?? "")")
    }

    private static func samples(_ phase: VotePhase) throws -> [CommandSample] {
        try CommandSample.all(
            CommandSample.values(
                ballot: phase.ballot.rawValue, question: phase.question.rawValue, item: SmallAssembly.item.rawValue,
                member: Seat.member.rawValue, other: "FR", candidate: "one", decision: "open"))
    }

    /// What must hold whatever the fixture says.
    private func check(_ rows: [String: Row]) {
        #expect(Set(Command.allNames).isSubset(of: rows.keys))
        for name in Command.allNames {
            guard let row = rows[name] else { continue }
            for seat in [Seat.nobody, .thief] {
                #expect(row[seat]?.allSatisfy { $0 == .noSession } == true, "\(name): \(seat)")
            }
            // The board only reads; another delegation does nothing in this one's name, and is told nothing about it.
            for seat in [Seat.board, .other] {
                #expect(row[seat]?.contains(.done) == false, "\(name): \(seat)")
            }
            #expect(row[.board]?.allSatisfy { $0 == .notTheirs } == true, "\(name): the board")
            // Whether somebody may is no matter of the phase, and told before anything else.
            for seat in Seat.allCases {
                let may = Set((row[seat] ?? []).map { $0 == .notTheirs })
                #expect(may.count == 1, "\(name): \(seat)")
            }
        }
        for method in ["record.batch", "record.end"] {
            #expect(rows[method]?.values.allSatisfy { $0.allSatisfy { $0 == .noMethod } } == true)
        }
    }

    private static func text(_ names: [String], _ rows: [String: Row]) -> String {
        var lines = [
            "Who may do what at the socket, and when. Each place has one sign for each phase of a vote:"
        ]
        lines += VotePhase.allCases.enumerated().map { "  \($0 + 1)  \($1.rawValue)" }
        lines += [
            "Signs:",
            "  +  done    -  a rule says no    2  a second officer is needed    .  never of this role",
            "  x  no session of this connection    o  does not fit    n  not admitted    !  no such method",
            "Seats: \"thief\" has the chair's token and another connection; commands are about the delegation \"own\".",
            "",
        ]
        let numbers = VotePhase.allCases.indices.map { String($0 + 1) }.joined()
        lines.append(
            "".padded(42) + Seat.allCases.map { $0.rawValue.padded(12) }.joined())
        lines.append("".padded(42) + Seat.allCases.map { _ in numbers.padded(12) }.joined())
        for name in names {
            let cells = Seat.allCases.map { seat in
                String((rows[name]?[seat] ?? []).map(\.rawValue)).padded(12)
            }
            lines.append(name.padded(42) + cells.joined())
        }
        return lines.map { $0.trimmingSuffix(" ") }.joined(separator: "\n") + "\n"
    }
}

extension String {
    fileprivate func padded(_ width: Int) -> String {
        self + String(repeating: " ", count: max(1, width - count))
    }

    fileprivate func trimmingSuffix(_ character: Character) -> String {
        String(self[..<(lastIndex { $0 != character }.map { index(after: $0) } ?? startIndex)])
    }
}
