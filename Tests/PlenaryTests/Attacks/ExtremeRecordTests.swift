import AssemblyCore
import CanonicalJSON
import EventStream
import Foundation
import PlenaryTestKit
import Testing

/// Records that somebody has made up, with hashes that fit.
@Suite("No record with any number stops whoever reads it", .timeLimit(.minutes(5)))
struct ExtremeRecordTests {
    /// A number in a payload: a value, or what follows a word as in `election:3`.
    private static func numbers(in payload: String) -> [(field: String, range: Range<String.Index>)] {
        payload.matches(of: /"([A-Za-z-]+)":(?:"[a-z-]+:)?(-?[0-9]+)(?=[,}\]"])/).map { match in
            (String(match.output.1), match.output.2.startIndex..<match.output.2.endIndex)
        }
    }

    @Test("every number of the golden journal, put to each extreme, is refused by the reader or can be lived with")
    func golden() async throws {
        let records = try await GoldenJournal.records()
        let payloads = try await GoldenJournal.payloads()
        var audit = Audit()
        var seen: Set<String> = []
        var (refused, folded) = (0, 0)
        for (record, payload) in zip(records, payloads) {
            let text = String(decoding: payload, as: UTF8.self)
            let names = text.matches(of: /"([a-z-]+)":\{/).map { String($0.output.1) }.prefix(2).joined(separator: ".")
            for (field, range) in Self.numbers(in: text) where seen.insert("\(names).\(field)").inserted {
                for number in ExtremeNumbers.all {
                    let forged = text.replacingCharacters(in: range, with: "\(number)")
                    if Self.meet(forged, at: record.stored.at, audit) { folded += 1 } else { refused += 1 }
                }
            }
            for event in record.events { #expect(audit.check(event) == nil) }
        }
        #expect(refused > 300)
        #expect(folded > 50)
        // The time of a record stands beside it.
        for time in [Int64.max, .min] {
            #expect(throws: (any Error).self) { try payloads[5].withUnsafeBytes { try Event.codec.decode($0, time) } }
        }
    }

    /// - Returns: whether the record could be read.
    private static func meet(_ payload: String, at time: Int64, _ audit: Audit) -> Bool {
        guard let events = try? Array(payload.utf8).withUnsafeBytes({ try Event.codec.decode($0, time) }) else {
            return false
        }
        let now = Moment(milliseconds: time)
        var (assembly, audit) = (audit.assembly, audit)
        for event in events {
            if audit.check(event) != nil { break }
        }
        // A console or a host folds in what a verifier would refuse.
        for event in events { assembly.apply(event) }
        ExtremeNumbers.look(at: assembly, now)
        return true
    }
}
