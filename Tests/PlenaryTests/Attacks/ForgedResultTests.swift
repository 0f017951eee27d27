import BallotBox
import EventStream
import Foundation
import Host
import Language
import PlenaryTestKit
import Registrar
import Testing

@testable import AssemblyCore
@testable import plenary

/// Results, papers, shares and counts that somebody has forged, each judged by the verifier as the program calls it.
@Suite("Forged results, papers, shares and counts", .timeLimit(.minutes(5)))
struct ForgedResultTests {
    /// A golden journal that its host has changed and signs anew.
    private static func host(_ change: (Event) -> Event) async throws -> ForgedJournal {
        var forged = try await ForgedJournal.golden()
        forged.key = SigningKey()
        forged.records = forged.records.map { record in
            JournalRecord(id: record.id, at: record.at, events: record.events.map(change))
        }
        return forged
    }

    private static func expectRefused(
        _ forged: ForgedJournal, _ outside: AnnouncedOutside = AnnouncedOutside(), saying words: String,
        at location: SourceLocation = #_sourceLocation
    ) async throws {
        let report = try await forged.report(outside)
        let text = report.text(in: .english)
        #expect(!report.holds && text.contains(words), "\(text)", sourceLocation: location)
    }

    private static func sealed(_ event: Event) -> (ballot: BallotID, member: MemberCode, paper: Paper)? {
        guard case .ballots(.cast(let ballot, let member, let paper)) = event.fact, case .sealed = paper else {
            return nil
        }
        return (ballot, member, paper)
    }

    // MARK: Somebody with the file, without the key

    @Test("whatever is changed before a signed result does not hold with the signatures as they were, wherever it was")
    func keptSignatures() async throws {
        let golden = try await ForgedJournal.golden()
        let last = try #require(golden.last(ForgedJournal.isSignature))
        for place in [0, last / 2, last - 2] {
            var forged = golden
            let record = golden.records[place]
            forged.records[place] = JournalRecord(id: .random(), at: record.at, events: record.events)
            try await Self.expectRefused(forged, saying: "is not that of record")
        }
        var exchanged = golden
        exchanged.records.swapAt(3, 4)
        #expect(try await !exchanged.report().holds)
        // What came after the last signed result is held by the announced head alone.
        var after = golden
        let record = after.records.removeLast()
        after.records.append(JournalRecord(id: .random(), at: record.at, events: record.events))
        #expect(try await after.report().holds)
        try await Self.expectRefused(
            after, AnnouncedOutside(head: GoldenJournal.head), saying: "is not in this journal")
    }

    @Test("a signature of one result does not do for another")
    func otherSignature() async throws {
        var signatures: [Fact] = []
        let golden = try await ForgedJournal.golden()
        for event in golden.records.flatMap(\.events) where ForgedJournal.isSignature(event.fact) {
            signatures.append(event.fact)
        }
        var forged = golden
        var place = 0
        forged.change { fact in
            guard ForgedJournal.isSignature(fact) else { return fact }
            defer { place += 1 }
            return place == 1 ? signatures[0] : fact
        }
        try await Self.expectRefused(forged, saying: "is not that of record")
    }

    @Test("a journal that goes on under a key of the forger's own does not hold with the key that was announced")
    func ownKey() async throws {
        let golden = try await ForgedJournal.golden()
        guard
            case .record(.keyAnnounced(let announced))? = golden.records.flatMap(\.events).map(\.fact).first(where: {
                if case .record(.keyAnnounced) = $0 { true } else { false }
            })
        else { return }
        var forged = golden
        let moment = Moment(milliseconds: try #require(golden.records.last).at)
        let own = Event(at: moment, by: .host, fact: .record(.keyAnnounced(publicKey: SigningKey().publicKey)))
        forged.records.append(JournalRecord(id: .random(), at: moment.milliseconds, events: [own]))
        try await Self.expectRefused(
            forged, AnnouncedOutside(keys: [announced]), saying: "is not one that was announced")
    }

    // MARK: Sealed papers

    @Test("a sealed paper in the name of a delegation that did not vote, or in two names, does not hold")
    func lentPapers() async throws {
        let golden = try await ForgedJournal.golden()
        let first = try #require(golden.records.flatMap(\.events).compactMap(Self.sealed).first)
        let voters = Set(
            golden.records.flatMap(\.events).compactMap(Self.sealed).filter { $0.ballot == first.ballot }.map(\.member))
        let absent = try #require(
            ["BR", "EG", "FR", "GB", "JP", "KE"].map(MemberCode.init).first { !voters.contains($0) })
        func lent(_ event: Event) -> Event {
            Event(at: event.at, by: .delegate(absent), fact: .ballots(.cast(first.ballot, absent, first.paper)))
        }
        let moved = try await Self.host { event in
            guard let paper = Self.sealed(event), paper.ballot == first.ballot, paper.member == first.member else {
                return event
            }
            return lent(event)
        }
        var copied = golden
        copied.key = SigningKey()
        let place = try #require(golden.records.firstIndex { $0.events.contains { Self.sealed($0) != nil } })
        let record = golden.records[place]
        copied.records.insert(
            JournalRecord(id: .random(), at: record.at, events: record.events.map(lent)), at: place + 1)
        for forged in [moved, copied] { #expect(try await !forged.report().holds) }
    }

    @Test("a paper of one sealed ballot in another does not hold, nor do two papers of one delegation that both count")
    func otherBallot() async throws {
        let golden = try await ForgedJournal.golden()
        let papers = golden.records.flatMap(\.events).compactMap(Self.sealed)
        let first = try #require(papers.first)
        let other = try #require(papers.first { $0.ballot != first.ballot && $0.member == first.member })
        let moved = try await Self.host { event in
            guard let paper = Self.sealed(event), paper.ballot == first.ballot, paper.member == first.member else {
                return event
            }
            return event.telling(.ballots(.cast(first.ballot, first.member, other.paper)))
        }
        #expect(try await !moved.report().holds)
        let twice = try await Self.host { event in
            guard case .scrutiny(.boardClosed(let ballot, let closing)) = event.fact else { return event }
            let more = BulletinBoardClosing(head: closing.head, credentials: closing.credentials + 1)
            return event.telling(.scrutiny(.boardClosed(ballot, more)))
        }
        try await Self.expectRefused(twice, saying: "delegations that have voted: 4")
    }

    // MARK: Shares and sums

    @Test("a result that was changed together with its sum, with the shares as they were, does not hold")
    func changedSum() async throws {
        let forged = try await Self.sums { tally in
            var tally = tally
            let names = tally.scores.keys.sorted { $0.rawValue < $1.rawValue }
            for (name, more) in zip(names, [-1, 1]) { tally.scores[name, default: 0] += more }
            return tally
        }
        try await Self.expectRefused(forged, saying: "is not what its bulletin board gives")
    }

    /// The golden journal with other sums of sealed ballots, and whatever the host decides from them afterwards.
    private static func sums(_ change: (Tally) -> Tally) async throws -> ForgedJournal {
        var forged = try await ForgedJournal.golden()
        forged.key = SigningKey()
        let place = try #require(
            forged.last { if case .ballots(.counted) = $0 { true } else { false } })
        forged.records = Array(forged.records[...(place + 1)])
        var assembly = Assembly()
        for place in forged.records.indices {
            let record = forged.records[place]
            var events = record.events
            if place == forged.records.count - 2 {
                events = events.map { event in
                    guard case .ballots(.counted(let ballot, let tally)) = event.fact else { return event }
                    return event.telling(.ballots(.counted(ballot, change(tally))))
                }
            } else if place == forged.records.count - 1, case .series(.declared(let ballot, _)) = events[0].fact {
                events = try assembly.decide(.series(.declare(ballot)), by: events[0].by, at: events[0].at)
                #expect(events[0].fact != record.events[0].fact)
            }
            for event in events { assembly.apply(event) }
            forged.records[place] = JournalRecord(id: record.id, at: record.at, events: events)
        }
        return forged
    }

    @Test("the part of one scrutineer in the name of another, or from another box, does not hold")
    func otherShares() async throws {
        let golden = try await ForgedJournal.golden()
        var parts: [BallotID: [(OperatorID, String)]] = [:]
        for event in golden.records.flatMap(\.events) {
            guard case .scrutiny(.decryptionGiven(let ballot, let name, let text)) = event.fact else { continue }
            parts[ballot, default: []].append((name, text))
        }
        let ballots = parts.keys.sorted { $0.rawValue < $1.rawValue }
        let (one, other) = (ballots[0], ballots[1])
        func giving(_ text: @escaping (BallotID, OperatorID, String) -> String) async throws -> ForgedJournal {
            try await Self.host { event in
                guard case .scrutiny(.decryptionGiven(let ballot, let name, let own)) = event.fact else { return event }
                return event.telling(
                    .scrutiny(.decryptionGiven(ballot, name, text(ballot, name, own)))
                )
            }
        }
        let exchanged = try await giving { ballot, name, own in
            parts[ballot]?.first { $0.0 != name }?.1 ?? own
        }
        let elsewhere = try await giving { ballot, name, own in
            parts[ballot == one ? other : one]?.first { $0.0 == name }?.1 ?? own
        }
        for forged in [exchanged, elsewhere] { #expect(try await !forged.report().holds) }
    }

    // MARK: Counts, recounts and corrections

    @Test("a count, a recount or a correction that is not what two officers have entered does not hold")
    func counts() async throws {
        var forgeries: [String: (Event) -> Fact?] = [:]
        forgeries["the second count"] = { event in
            guard case .ballots(.handCountEntered(let ballot, let tally?)) = event.fact, event.by.isOfficer(.scrutineer)
            else { return nil }
            return .ballots(.handCountEntered(ballot, Self.more(tally)))
        }
        forgeries["the agreement"] = { event in
            guard case .ballots(.handCountAgreed(let ballot, let tally)) = event.fact else { return nil }
            return .ballots(.handCountAgreed(ballot, Self.more(tally)))
        }
        let golden = try await ForgedJournal.golden()
        let declared = golden.records.flatMap(\.events).compactMap { event -> [BallotID: Declaration]? in
            if case .series(.declared(let ballot, let declaration)) = event.fact { [ballot: declaration] } else { nil }
        }.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
        forgeries["the correction"] = { event in
            guard case .series(.corrected(let ballot, _)) = event.fact, let first = declared[ballot] else { return nil }
            return .series(.corrected(ballot, first))
        }
        for (what, change) in forgeries {
            let forged = try await Self.host { event in
                change(event).map { event.telling($0) } ?? event
            }
            #expect(try await !forged.report().holds, "\(what)")
        }
    }

    private static func more(_ tally: Tally) -> Tally {
        var tally = tally
        tally.votesFor += 1
        return tally
    }

    @Test(
        "a correction without its recount, a recount by one officer or without a reason, and one person's two counts do not hold"
    )
    func recount() async throws {
        let golden = try await ForgedJournal.golden()
        let place = try #require(golden.last { if case .ballots(.recountOrdered) = $0 { true } else { false } })
        var without = golden
        without.key = SigningKey()
        without.records.remove(at: place)
        let alone = try await Self.host { event in
            guard case .ballots(.recountOrdered) = event.fact, case .officer(let role, let name, _) = event.by else {
                return event
            }
            return Event(at: event.at, by: .officer(role, name), fact: event.fact)
        }
        let silent = try await Self.host { event in
            guard case .ballots(.recountOrdered(let ballot, _)) = event.fact else { return event }
            return event.telling(.ballots(.recountOrdered(ballot, reason: "")))
        }
        var straight = golden
        straight.key = SigningKey()
        straight.records.removeSubrange(place...(place + 2))
        let one = try await Self.host { event in
            guard case .officer(.scrutineer, _, _) = event.by else { return event }
            switch event.fact {
            case .ballots: return Event(at: event.at, by: .officer(.scrutineer, "office"), fact: event.fact)
            default: return event
            }
        }
        for (what, forged) in [
            ("without its order", without), ("by one officer", alone), ("without a reason", silent),
            ("without any recount", straight), ("counted twice by one person", one),
        ] { #expect(try await !forged.report().holds, "\(what)") }
    }

    // MARK: The registrar's list

    @Test("a list of another assembly, or one in which a card was exchanged or given twice, is not the one on record")
    func otherLists() async throws {
        let golden = try await ForgedJournal.golden()
        let directory = try TemporaryDirectory()
        let another = directory.path(of: "another.json")
        let issue = try CredentialIssue.make(for: "OTHER", members: ["BR", "FR", "GB"], ballots: 2)
        try Data(issue.credentials.bytes).write(to: URL(filePath: another))
        try await Self.expectRefused(golden, AnnouncedOutside(lists: [another]), saying: "that was not given here")
        let text = try String(contentsOfFile: ForgedJournal.cards, encoding: .utf8)
        let numbers = text.matches(of: /[0-9a-f]{60,}|[0-9]{60,}/).map { String($0.output) }
        let (one, other) = (try #require(numbers.first), try #require(numbers.dropFirst().first))
        let exchanged = text.replacing(one, with: "?").replacing(other, with: one).replacing("?", with: other)
        for (name, list) in [("exchanged", exchanged), ("twice", text.replacing(other, with: one))] {
            #expect(list != text)
            let path = directory.path(of: name)
            try Data(list.utf8).write(to: URL(filePath: path))
            let journal = directory.path(of: "journal.sqlite")
            if name == "exchanged" { try await golden.write(to: journal) }
            let result = try await PipedProcess.run(product: "plenary", ["verify", journal, "--credentials", path])
            #expect(result.status == 1, "\(name): \(result.output)\(result.errors)")
        }
    }
}
