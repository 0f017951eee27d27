import Bytes
import CanonicalJSON
import EventStream
import Foundation
import PlenaryTestKit
import SQLiteJournal

@testable import AssemblyCore
@testable import Host
@testable import plenary

/// A journal written anew by somebody who can write the file: every hash fits, whatever was changed.
struct ForgedJournal {
    /// The records, in order.
    var records: [JournalRecord<Event>]
    /// The key with which the forger signs, for a malicious host; the signatures stay as they are without one.
    var key: SigningKey?

    /// The golden journal as it is.
    static func golden() async throws -> ForgedJournal {
        let records = try await GoldenJournal.records()
        return ForgedJournal(
            records: records.map { JournalRecord(id: $0.stored.id, at: $0.stored.at, events: Array($0.events)) })
    }

    /// Changes every fact, or leaves it out.
    mutating func change(_ change: (Fact) -> Fact?) {
        records = records.compactMap { record in
            let events = record.events.compactMap { event in
                change(event.fact).map { event.telling($0) }
            }
            return events.isEmpty ? nil : JournalRecord(id: record.id, at: record.at, events: events)
        }
    }

    /// The place of the last record that holds such a fact.
    func last(_ isWanted: (Fact) -> Bool) -> Int? {
        records.lastIndex { $0.events.contains { isWanted($0.fact) } }
    }

    /// Writes it, and signs it where there is a key. What needs no hash of a record before it is written at once.
    func write(to path: String) async throws {
        let journal = try SQLiteJournal<Event>.open(path)
        var head = Position.origin
        var declared: [BallotID: Stored] = [:]
        var waiting: [JournalRecord<Event>] = []
        for (place, record) in records.enumerated() {
            let events = record.events.map { event in
                event.telling(signed(event.fact, declared))
            }
            waiting.append(JournalRecord(id: record.id, at: record.at, events: events))
            let next = place + 1 < records.count ? records[place + 1] : nil
            guard next?.events.contains(where: { key != nil && Self.isSignature($0.fact) }) ?? true else { continue }
            for (stored, record) in zip(try await journal.append(waiting, expecting: head), waiting) {
                head = stored.position
                for case .series(let fact) in record.events.map(\.fact) {
                    switch fact {
                    case .declared(let ballot, _), .corrected(let ballot, _): declared[ballot] = stored
                    default: break
                    }
                }
            }
            waiting = []
        }
        await journal.close()
    }

    /// What the verifier itself, as the program calls it, says of it.
    func report(_ outside: AnnouncedOutside = AnnouncedOutside()) async throws -> VerificationReport {
        let directory = try TemporaryDirectory(inMemory: true)
        let path = directory.path(of: "journal.sqlite")
        try await write(to: path)
        return try await VerificationReport.of(path, outside)
    }

    /// The registrar's list of the golden journal.
    static let cards = GoldenJournal.directory.appending(path: "format-2-cards.json").path

    static func isSignature(_ fact: Fact) -> Bool {
        if case .record(.headSigned) = fact { true } else { false }
    }

    private func signed(_ fact: Fact, _ declared: [BallotID: Stored]) -> Fact {
        guard let key else { return fact }
        switch fact {
        case .record(.keyAnnounced): return .record(.keyAnnounced(publicKey: key.publicKey))
        case .record(.headSigned(let ballot, _, _, _)):
            guard let head = declared[ballot] else { return fact }
            return .record(
                .headSigned(
                    ballot, position: head.position.number, hash: head.hash.description,
                    signature: HeadSignature.make(ballot, position: head.position, hash: head.hash, with: key)))
        default: return fact
        }
    }
}

extension BallotOpening {
    /// The same opening under another seal.
    func sealed(_ seal: BallotSeal) -> BallotOpening {
        BallotOpening(
            question: question, round: round, method: method, secrecy: secrecy, number: number, stage: stage,
            seats: seats, tieBreak: tieBreak, repeats: repeats, electors: electors, excluded: excluded,
            present: present, candidates: candidates, writeIns: writeIns, marks: marks, limitSeconds: limitSeconds,
            seal: seal)
    }
}
