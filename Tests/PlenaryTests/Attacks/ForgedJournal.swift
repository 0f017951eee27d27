import AssemblyCore
import CanonicalJSON
import EventStream
import Foundation
import PlenaryTestKit
import SQLiteJournal

@testable import Host

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
            records: records.map { JournalRecord(id: $0.stored.id, at: $0.stored.at, events: $0.events) })
    }

    /// Changes every fact, or leaves it out.
    mutating func change(_ change: (Fact) -> Fact?) {
        records = records.compactMap { record in
            let events = record.events.compactMap { event in
                change(event.fact).map { Event(at: event.at, by: event.by, fact: $0) }
            }
            return events.isEmpty ? nil : JournalRecord(id: record.id, at: record.at, events: events)
        }
    }

    /// The place of the last record that holds such a fact.
    func last(_ isWanted: (Fact) -> Bool) -> Int? {
        records.lastIndex { $0.events.contains { isWanted($0.fact) } }
    }

    /// Writes it, and signs it where there is a key.
    func write(to path: String) async throws {
        let journal = try SQLiteJournal<Event>.open(path)
        var head = Position.origin
        var declared: [BallotID: Stored] = [:]
        for record in records {
            let events = record.events.map { event in
                Event(at: event.at, by: event.by, fact: signed(event.fact, declared))
            }
            let stored = try await journal.append(
                [JournalRecord(id: record.id, at: record.at, events: events)], expecting: head)
            guard let stored = stored.first else { continue }
            head = stored.position
            for event in events {
                switch event.fact {
                case .series(.declared(let ballot, _)), .series(.corrected(let ballot, _)): declared[ballot] = stored
                default: break
                }
            }
        }
        await journal.close()
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
