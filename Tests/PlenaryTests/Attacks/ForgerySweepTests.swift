import AssemblyCore
import EventStream
import Foundation
import Host
import PlenaryTestKit
import Testing

@testable import plenary

/// The host itself forges: it signs whatever it has written. Every kind of fact is left out, written twice, given by one
/// officer where two did it, and given in the name of everybody else. What the verifier does not find out stands in the
/// fixture, and on the page `Sources/plenary/Record/WhatRemains.md` in words.
@Suite("Every kind of fact, forged by the host", .timeLimit(.minutes(5)))
struct ForgerySweepTests {
    /// One fact of the golden journal, the first of its kind.
    private struct Place: Sendable {
        let name: String
        let record: Int
        let index: Int
        /// The verifier as it is before the fact's record.
        let before: Audit
    }

    private static let others: [(String, Authority)] = [
        ("chair", .officer(.chair, "somebody", second: "another")),
        ("secretariat", .officer(.secretariat, "somebody", second: "another")),
        ("scrutineer", .officer(.scrutineer, "somebody", second: "another")),
        ("GB", .delegate("GB")), ("BR", .delegate("BR")), ("host", .host),
    ]

    @Test("is refused, or stands on the list of what a host can still do")
    func sweep() async throws {
        let golden = try await ForgedJournal.golden()
        let places = try Self.places(golden)
        let rows = try await withThrowingTaskGroup(of: (Int, [String]).self) { group in
            for (number, place) in places.enumerated() {
                group.addTask { (number, try await Self.row(place, golden)) }
            }
            return try await group.reduce(into: [Int: [String]]()) { $0[$1.0] = $1.1 }
        }
        let head = ["", "left out", "twice", "by one", "holds in the name of"]
        let table = [head] + places.indices.map { [places[$0].name] + (rows[$0] ?? []) }
        let text =
            "What the verifier says of a fact that the host has forged and signed; the first of each kind.\n\n"
            + table.map(Self.line).joined(separator: "\n") + "\n"
        let difference = Fixture("forgeries.txt").difference(from: text)
        #expect(difference == nil, "\(difference ?? "")")
        // What decides is never forged unnoticed, and what two do is never done by one.
        for (number, place) in places.enumerated() {
            let row = try #require(rows[number])
            #expect(row[2] != "HOLDS", "\(place.name) by one officer")
            guard ["ballot-opened", "result-declared", "ballot-counted", "ballot-annulled"].contains(place.name) else {
                continue
            }
            #expect(row[0] == "refused" && row[1] == "refused", "\(place.name): \(row)")
        }
    }

    /// The first fact of each kind, by the name it is written under.
    private static func places(_ golden: ForgedJournal) throws -> [Place] {
        var (places, names, audit) = ([Place](), Set<String>(), Audit())
        for (position, record) in golden.records.enumerated() {
            let before = audit
            for (index, event) in record.events.enumerated() {
                #expect(audit.check(event) == nil)
                let object = try JSONSerialization.jsonObject(with: Data(try event.written().utf8)) as? [String: Any]
                guard let name = object?.keys.first(where: { !["by", "at", "language"].contains($0) }),
                    names.insert(name).inserted
                else { continue }
                places.append(Place(name: name, record: position, index: index, before: before))
            }
        }
        return places
    }

    private static func row(_ place: Place, _ golden: ForgedJournal) async throws -> [String] {
        let events = golden.records[place.record].events
        let event = events[place.index]
        let (before, after) = (events.prefix(place.index), events.dropFirst(place.index + 1))
        let out = try await verdict(place, golden, Array(before + after))
        let twice = try await verdict(place, golden, before + [event, event] + after)
        // A record has one author, whatever it consists of.
        func by(_ author: Authority) -> [Event] {
            events.map { Event(at: $0.at, by: author, fact: $0.fact, language: $0.language) }
        }
        var alone = ""
        if case .officer(let role, let name, .some) = event.by {
            alone = try await verdict(place, golden, by(.officer(role, name)))
        }
        let names = others.filter { !isTheSame($0.1, event.by) && follows(place, golden, by($0.1)) }
        return [out, twice, alone, names.map(\.0).joined(separator: ", ")]
    }

    /// Whether it is somebody who has done it: an officer of the same role does not count as another.
    private static func isTheSame(_ one: Authority, _ other: Authority) -> Bool {
        if case .officer(let role, _, _) = one { return other.isOfficer(role) }
        return one == other
    }

    private static func forged(_ place: Place, _ golden: ForgedJournal, _ events: [Event]) -> ForgedJournal {
        var forged = golden
        forged.key = SigningKey()
        let record = golden.records[place.record]
        forged.records.replaceSubrange(
            place.record...place.record,
            with: events.isEmpty ? [] : [JournalRecord(id: record.id, at: record.at, events: events)])
        return forged
    }

    /// Whether the part of the verifier that knows an assembly lets it pass; the others do not ask who has done what.
    private static func follows(_ place: Place, _ golden: ForgedJournal, _ events: [Event]) -> Bool {
        var audit = place.before
        for event in forged(place, golden, events).records[place.record...].flatMap(\.events)
        where audit.check(event) != nil { return false }
        return true
    }

    /// What the whole verifier says of it with all that was handed out. Signatures, cards and boards are looked at by
    /// parts of their own, which facts of the proceedings do not reach.
    private static func verdict(_ place: Place, _ golden: ForgedJournal, _ events: [Event]) async throws -> String {
        guard follows(place, golden, events) else { return "refused" }
        switch golden.records[place.record].events[place.index].fact {
        case .sitting, .agenda, .floor, .delegations, .questions, .debate, .conduct: return "HOLDS"
        case .record, .ballots, .series, .scrutiny: break
        }
        let report = try await forged(place, golden, events).report(AnnouncedOutside(lists: [ForgedJournal.cards]))
        return report.holds ? "HOLDS" : "refused"
    }

    private static func line(_ cells: [String]) -> String {
        let widths = [36, 10, 10, 10, 0]
        let line = zip(cells, widths).map { $0 + String(repeating: " ", count: max(1, $1 - $0.count)) }.joined()
        return String(line.reversed().drop { $0 == " " }.reversed())
    }
}
