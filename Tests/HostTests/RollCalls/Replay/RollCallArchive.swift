import AssemblyCore
import Foundation

/// The States and the recorded votes of the data file; its format is described beside it.
struct RollCallArchive: Sendable {
    /// A line that is not as the format wants it.
    struct ArchiveFault: Error, Equatable, CustomStringConvertible {
        /// The line, from 1.
        let line: Int
        /// What it should have been.
        let wanted: String

        var description: String {
            "Line \(line) of the roll-calls is not \(wanted); take the file from its source again."
        }
    }

    /// All States that ever voted, in the order of every roll-call's answers.
    private(set) var states: [Member] = []
    /// The recorded votes in the order of sessions.
    private(set) var rollCalls: [RollCall] = []

    /// The recorded votes by session, sessions in order.
    var sessions: [[RollCall]] {
        Dictionary(grouping: rollCalls, by: \.session).sorted { $0.key < $1.key }.map(\.value)
    }

    /// Reads a file.
    /// - Throws: ``ArchiveFault``, or why the file cannot be read.
    static func read(_ path: String) throws -> RollCallArchive {
        try RollCallArchive(Data(contentsOf: URL(filePath: path)))
    }

    /// Reads what a file says.
    /// - Complexity: O(bytes).
    init(_ bytes: some Sequence<UInt8>) throws(ArchiveFault) {
        let lines = Array(bytes).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        var isAfterStates = false
        for (offset, line) in lines.enumerated() where line.first != UInt8(ascii: "#") {
            if line.isEmpty {
                isAfterStates = true
            } else if isAfterStates {
                rollCalls.append(try Self.rollCall(line, offset + 1, among: states.count))
            } else {
                states.append(try Self.state(line, offset + 1))
            }
        }
    }

    private static func fields(_ line: ArraySlice<UInt8>) -> [String] {
        line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    private static func state(_ line: ArraySlice<UInt8>, _ number: Int) throws(ArchiveFault) -> Member {
        let fields = fields(line)
        guard fields.count == 3, !fields[0].isEmpty, let place = Int(fields[1]), !fields[2].isEmpty else {
            throw ArchiveFault(line: number, wanted: "a State with code, place and name")
        }
        return Member(code: MemberCode(rawValue: fields[0]), name: LocalizedText(fields[2]), region: nil, order: place)
    }

    private static func rollCall(
        _ line: ArraySlice<UInt8>, _ number: Int, among states: Int
    ) throws(ArchiveFault) -> RollCall {
        let fields = fields(line)
        guard fields.count == 7, let name = Int(fields[0]), let session = Int(fields[1]), let yes = Int(fields[3]),
            let no = Int(fields[4]), let abstentions = Int(fields[5])
        else { throw ArchiveFault(line: number, wanted: "a roll-call with seven fields") }
        var published = Tally()
        (published.votesFor, published.against, published.abstentions) = (yes, no, abstentions)
        guard let answers = answers(fields[6], of: states) else {
            throw ArchiveFault(line: number, wanted: "a roll-call with one answer of each of \(states) States")
        }
        return RollCall(
            number: name, session: session, resolution: fields[2], published: published, answers: answers)
    }

    /// Spells runs such as `y2.3n` out.
    /// - Returns: `nil` unless there are as many answers as States.
    private static func answers(_ runs: String, of states: Int) -> [Choice?]? {
        var answers: [Choice?] = []
        answers.reserveCapacity(states)
        var rest = Array(runs.utf8)[...]
        while let letter = rest.popFirst() {
            let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            rest = rest.dropFirst(digits.count)
            let length = digits.isEmpty ? 1 : Int(String(decoding: digits, as: UTF8.self)) ?? 0
            guard length >= 1, answers.count + length <= states else { return nil }
            switch letter {
            case UInt8(ascii: "y"): answers += repeatElement(.yes, count: length)
            case UInt8(ascii: "n"): answers += repeatElement(.no, count: length)
            case UInt8(ascii: "a"): answers += repeatElement(.abstain, count: length)
            case UInt8(ascii: "."): answers += repeatElement(nil, count: length)
            default: return nil
            }
        }
        return answers.count == states ? answers : nil
    }
}
