import AssemblyCore
import BallotBox
import Bytes
import CanonicalJSON
import EventStream
import Language

/// What has to hold of the record when a run is over: oracles 1, 2 and 3, and what of oracle 4 is searched for in bytes.
extension World {
    /// Looks at everything that is on the disk.
    func checkRecord() {
        checkPromises()
        checkReplay()
        checkForgery()
        checkSecrets()
        let times = disk.pages.map(\.record.position.number)
        if times != Array(1..<times.count + 1) { fail("the positions of the records do not follow one another") }
    }

    /// Oracle 1: what was acknowledged is there, once, where it was said; what was denied is not there.
    private func checkPromises() {
        var places: [RecordID: Position] = [:]
        for page in disk.pages {
            if places.updateValue(page.record.position, forKey: page.record.stored.id) != nil {
                fail("record \(page.record.position) is there twice")
            }
        }
        for id in ledger.order {
            guard let entry = ledger.entries[id] else { continue }
            let name = WrittenNames.of(entry.command)
            for promised in entry.promised where places[id] != promised {
                fail(
                    "\(name) was acknowledged as record \(promised), and is \(places[id].map { "\($0)" } ?? "nowhere")")
            }
            if let promised = entry.promised.first, promised.number <= disk.pages.count {
                let events = Array(disk.pages[promised.number - 1].record.events)
                // By this a host that began anew knows a command that comes again.
                if !entry.command.hasBroughtForth(events) { fail("\(name) is not recognised in record \(promised)") }
            }
            if entry.isDenied, let place = places[id] {
                let replies = entry.replies.map { "\($0)".prefix(120) }.joined(separator: "; ")
                fail("\(name) was answered with no, and is record \(place): \(replies)")
            }
        }
    }

    /// Oracles 2 and 3: every prefix that was seen live is what the journal makes of it; everything follows, and every
    /// result is what the papers are.
    private func checkReplay() {
        var (assembly, audit, scrutiny) = (Assembly(), Audit(), ScrutinyAudit(keepsBoards: false))
        var count = ReferenceCount(ledger)
        var waiting = samples.sorted { $0.position < $1.position }[...]
        for page in disk.pages {
            let record = page.record
            checkWrittenForm(of: page)
            for event in record.events {
                let before = assembly
                assembly.apply(event)
                reached.note(.event, WrittenNames.of(event.fact))
                if let trouble = audit.check(event) ?? scrutiny.check(event, before: before, after: assembly) {
                    return fail("verification of record \(record.position): \(trouble.english)")
                }
                noteReached(event, assembly)
            }
            count.add(record, after: assembly)
            while let sample = waiting.first, sample.position == record.position {
                waiting.removeFirst()
                if sample.assembly != assembly { fail("the host at record \(record.position) is not its replay") }
            }
        }
        for trouble in count.troubles { fail(trouble) }
        if phase == .over, failures.isEmpty, assembly.sitting != .sessionClosed { fail("the session is not closed") }
    }

    private func checkWrittenForm(of page: SimulatedDisk.Page) {
        var events: [Event] = []
        let at = page.record.stored.at
        do {
            try page.payload.withUnsafeBytes { try Event.codec.decodeInto($0, at, &events) }
        } catch { return fail("record \(page.record.position) cannot be read again: \(error)") }
        if events != Array(page.record.events) { fail("record \(page.record.position) is read as another one") }
    }

    /// Oracle 3: with one byte changed anywhere, the chain does not hold.
    private func checkForgery() {
        if let bad = Self.firstBad(disk.pages) { fail("the chain does not hold at record \(bad)") }
        guard !disk.pages.isEmpty else { return }
        for _ in 0..<2 {
            let place = dice.below(disk.pages.count)
            let page = disk.pages[place]
            var payload = page.payload
            payload[dice.below(payload.count)] ^= UInt8(1 << dice.below(8))
            var pages = disk.pages
            pages[place] = SimulatedDisk.Page(record: page.record, payload: payload)
            if Self.firstBad(pages) != page.record.position {
                fail("record \(page.record.position) was changed, and the chain holds")
            }
        }
    }

    private static func firstBad(_ pages: [SimulatedDisk.Page]) -> Position? {
        var previous = Digest.zero
        for page in pages {
            let stored = page.record.stored
            let hash = SimulatedDisk.hash(
                of: page.payload, at: stored.position, stored.id, stored.at, after: previous)
            guard hash == stored.hash, page.record.previous == previous else { return stored.position }
            previous = hash
        }
        return nil
    }

    /// Oracle 4: PINs and passwords stand in no record.
    private func checkSecrets() {
        let secrets = doors.secrets
        guard !secrets.isEmpty else { return }
        for page in disk.pages.dropFirst() {
            let text = String(decoding: page.payload, as: UTF8.self)
            // All of them begin alike.
            guard Doors.beginnings.contains(where: { text.contains($0) }) else { continue }
            for secret in secrets where text.contains(secret) { fail("record \(page.record.position) holds a secret") }
        }
    }

    private func noteReached(_ event: Event, _ assembly: Assembly) {
        switch event.fact {
        case .ballots(.opened(let opening)):
            reached.note(.ballot, "\(opening.method.rawValue), \(opening.secrecy.rawValue)")
            if opening.seal != nil { reached.note(.ballot, "sealed") }
            if opening.tieBreak != nil { reached.note(.ballot, "tie break") }
            if opening.number > 1 { reached.note(.ballot, "further ballot of a series") }
            if opening.repeats != nil { reached.note(.ballot, "repeated") }
            if !opening.writeIns.isEmpty { reached.note(.ballot, "write-ins") }
            if opening.electors.contains(where: { $0.proxy != nil }) { reached.note(.ballot, "proxies") }
            if opening.electors.contains(where: { $0.weight > 1 }) { reached.note(.ballot, "weights") }
            if !opening.excluded.isEmpty { reached.note(.ballot, "members without a vote") }
        case .series(.declared(_, let declaration)): reached.note(.outcome, declaration.outcome.rawValue)
        default: break
        }
    }
}
