import BallotBox
import EventStream
import Foundation
import HostSocket
import Host
import Language
import PlenaryTestKit
import Testing

@testable import AssemblyCore
@testable import plenary

/// What somebody with the file in hand, or the host itself, can write, and how it is found out with the real program.
@Suite("Forged journals", .timeLimit(.minutes(5)))
struct ForgedJournalTests {
    /// What the program says of it with options, and what the verifier inside it says without.
    private static func verify(
        _ forged: ForgedJournal, _ options: [String] = []
    ) async throws -> (status: Int32?, output: String) {
        guard !options.isEmpty else {
            let report = try await forged.report()
            return (report.holds ? 0 : 1, report.text(in: .english))
        }
        let directory = try TemporaryDirectory(inMemory: true)
        let path = directory.path(of: "journal.sqlite")
        try await forged.write(to: path)
        let result = try await PipedProcess.run(product: "plenary", ["verify", path] + options, within: .seconds(60))
        return (result.status, result.output)
    }

    private static func isResult(_ fact: Fact) -> Bool {
        if case .series(.declared) = fact { true } else { false }
    }

    // MARK: Somebody who can write the file

    @Test("written anew without a change it holds, and says what only --head and --key can show")
    func unchanged() async throws {
        let result = try await Self.verify(try await .golden(), ["--language", "en"])
        #expect(result.status == 0, "\(result.output)")
        #expect(result.output.contains("--head and --key"))
        #expect(!result.output.contains("WARNING"))
    }

    @Test("a result whose signature was left out does not hold, be it one or all")
    func unsigned() async throws {
        let golden = try await ForgedJournal.golden()
        var one = golden
        one.records.remove(at: try #require(golden.last(ForgedJournal.isSignature)))
        var all = golden
        all.change { ForgedJournal.isSignature($0) ? nil : $0 }
        for forged in [one, all] {
            let result = try await Self.verify(forged)
            #expect(result.status == 1, "\(result.output)")
            #expect(result.output.contains("was declared, and never signed by the host."))
            // However many there are, they are told in one sentence, not in one line each.
            #expect(result.output.contains("not signed by the host, "), "\(result.output)")
            #expect(result.output.components(separatedBy: "WARNING: ").count <= 3, "\(result.output)")
        }
        // Nor do its minutes say what was decided by it.
        let directory = try TemporaryDirectory()
        let path = directory.path(of: "journal.sqlite")
        try await all.write(to: path)
        let minutes = try await PipedProcess.run(product: "plenary", ["minutes", path])
        #expect(minutes.status == 1)
        #expect(minutes.output.contains("never signed by the host"))
        #expect(!minutes.output.contains("CARRIED"))
    }

    @Test(
        "what does not hold is said in the language that is asked for, by name and number",
        arguments: [
            ("fr", "jamais signé par le serveur", "du scrutin n° 1 sur"),
            ("es", "nunca lo firmó", "de la votación 1 sobre"),
            ("ar", "ولم يوقّعها الخادم", "الاقتراع 1 بشأن"),
        ])
    func languages(language: String, sentence: String, name: String) async throws {
        var forged = try await ForgedJournal.golden()
        forged.change { ForgedJournal.isSignature($0) ? nil : $0 }
        let result = try await Self.verify(forged, ["--language", language])
        #expect(result.status == 1)
        #expect(result.output.contains(sentence) && result.output.contains(name), "\(result.output)")
        #expect(!result.output.contains("never signed") && !result.output.contains("#1"), "\(result.output)")
    }

    @Test("a last vote that was changed, with a result to match and no signature, ends the proof there")
    func changedVote() async throws {
        var forged = try await ForgedJournal.golden()
        let recorded = try #require(
            forged.last { if case .ballots(.cast(_, _, .open(.yes))) = $0 { true } else { false } })
        guard case .ballots(.cast(let ballot, let member, _))? = forged.records[recorded].events.first?.fact else {
            return
        }
        let end = try #require(
            forged.last { if case .series(.declared(ballot, _)) = $0 { true } else { false } })
        forged.records = Array(forged.records[...end])
        var assembly = Assembly()
        for place in forged.records.indices {
            let record = forged.records[place]
            var events = record.events
            if place == recorded {
                events = [Event(at: events[0].at, by: events[0].by, fact: .ballots(.cast(ballot, member, .open(.no))))]
            } else if place == end {
                events = try assembly.decide(.series(.declare(ballot)), by: events[0].by, at: events[0].at)
            }
            for event in events { assembly.apply(event) }
            forged.records[place] = JournalRecord(id: record.id, at: record.at, events: events)
        }
        // Cut off right after it, nothing but a loud warning is possible: a host may have died there.
        let result = try await Self.verify(forged)
        #expect(result.status == 0, "\(result.output)")
        #expect(result.output.contains("WARNING: The result of \(assembly.name(ofBallot: ballot))"))
        // Where the meeting has gone on, it would have been signed.
        let last = try #require(forged.records.last)
        let later = last.at + 60_000
        forged.records.append(
            JournalRecord(
                id: .random(), at: later,
                events: [
                    Event(at: Moment(milliseconds: later), by: .host, fact: .record(.keyAnnounced(publicKey: "x")))
                ]))
        let gone = try await Self.verify(forged)
        #expect(gone.status == 1)
        #expect(gone.output.contains("never signed"))
    }

    @Test("records that were cut off are missed by the head that was announced, and by nothing else")
    func cutOff() async throws {
        var forged = try await ForgedJournal.golden()
        forged.records.removeLast(3)
        #expect(try await Self.verify(forged).status == 0)
        let result = try await Self.verify(forged, ["--head", GoldenJournal.head])
        #expect(result.status == 1)
        #expect(result.output.contains("is not in this journal"))
        // The announced one is in the true journal, whole or shortened, and nonsense is refused.
        let golden = try await ForgedJournal.golden()
        #expect(try await Self.verify(golden, ["--head", GoldenJournal.head]).status == 0)
        #expect(
            try await Self.verify(golden, ["--head", String(GoldenJournal.head.prefix(16)).uppercased()]).status == 0)
        #expect(try await Self.verify(golden, ["--head", "abc"]).status == 64)
    }

    @Test("a write-ahead log that was taken away is missed by the head as well")
    func logTakenAway() async throws {
        let directory = try TemporaryDirectory()
        let host = try await ServedHost.start(in: directory)
        let remote = host.remote()
        let office = try await remote.open(.rehearsalOfficer(.secretariat), on: DeviceID("office"))
        let note = Command.delegations(.decideCredentials("FR", .pending))
        _ = await remote.submit(Submission(command: note), by: office.token)
        let before = try await PipedProcess.run(product: "plenary", ["verify", host.session, "--json"])
        let head = try #require(before.output.firstMatch(of: /"head" ?: ?"([0-9a-f]{64})"/)?.output.1)
        await host.process.signal(SIGKILL)
        _ = try await host.process.waitForExit()
        for name in ["journal.sqlite-wal", "journal.sqlite-shm"] {
            try? FileManager.default.removeItem(atPath: "\(host.session)/\(name)")
        }
        let result = try await PipedProcess.run(product: "plenary", ["verify", host.session, "--head", String(head)])
        #expect(result.status == 1)
    }

    // MARK: The host itself

    @Test(
        "a journal that another host has written and signed holds by itself, and not with the words that were announced"
    )
    func anotherHost() async throws {
        let golden = try await ForgedJournal.golden()
        var forged = golden
        forged.key = SigningKey()
        #expect(try await Self.verify(forged).status == 0)
        let announced = golden.records.flatMap(\.events).compactMap { event -> String? in
            if case .record(.keyAnnounced(let key)) = event.fact { key } else { nil }
        }
        let words = HeadSignature.fingerprint(of: try #require(announced.first))
        let result = try await Self.verify(forged, ["--key", words])
        #expect(result.status == 1)
        #expect(result.output.contains("is not one that was announced"))
        for form in [words, words.replacing(" ", with: "-").uppercased(), announced[0]] {
            #expect(try await Self.verify(golden, ["--key", form]).status == 0)
        }
    }

    @Test("a key that changes in the middle is told with a warning and its words")
    func changedKey() async throws {
        var forged = try await ForgedJournal.golden()
        let key = SigningKey()
        let moment = Moment(milliseconds: (forged.records.last?.at ?? 0) + 1_000)
        forged.records.append(
            JournalRecord(
                id: .random(), at: moment.milliseconds,
                events: [Event(at: moment, by: .host, fact: .record(.keyAnnounced(publicKey: key.publicKey)))]))
        let result = try await Self.verify(forged)
        #expect(result.output.contains("WARNING: Record \(GoldenJournal.count + 1) announces another key"))
        #expect(result.output.contains(HeadSignature.fingerprint(of: key.publicKey)))
    }

    /// Two electors of a secret ballot of the golden journal who have voted, each for itself.
    private static func twoVoters(_ forged: ForgedJournal) throws -> (BallotID, MemberCode, MemberCode) {
        var voters: [BallotID: [MemberCode]] = [:]
        for event in forged.records.flatMap(\.events) {
            guard case .ballots(.cast(let ballot, let member, .sealed)) = event.fact, event.by == .delegate(member)
            else {
                continue
            }
            voters[ballot, default: []].append(member)
        }
        let ballot = try #require(voters.keys.sorted { $0.rawValue < $1.rawValue }.first { voters[$0]?.count ?? 0 > 1 })
        return (ballot, voters[ballot]?.first ?? "", voters[ballot]?.last ?? "")
    }

    /// Exchanges the owners of the papers of a ballot.
    private static func exchange(
        _ one: MemberCode, _ other: MemberCode, in ballot: BallotID, of forged: inout ForgedJournal
    ) {
        forged.records = forged.records.map { record in
            let events = record.events.map { event -> Event in
                guard case .ballots(.cast(ballot, let member, let paper)) = event.fact, [one, other].contains(member)
                else { return event }
                let owner = member == one ? other : one
                return Event(at: event.at, by: .delegate(owner), fact: .ballots(.cast(ballot, owner, paper)))
            }
            return JournalRecord(id: record.id, at: record.at, events: events)
        }
    }

    @Test("sealed papers that stand in the name of another member do not hold, though the board is the same")
    func relabelled() async throws {
        var forged = try await ForgedJournal.golden()
        forged.key = SigningKey()
        let (ballot, one, other) = try Self.twoVoters(forged)
        Self.exchange(one, other, in: ballot, of: &forged)
        let result = try await Self.verify(forged)
        #expect(result.status == 1, "\(result.output)")
    }

    @Test("cards of two members that were exchanged in the ballot are found out with the registrar's list")
    func exchangedCards() async throws {
        var forged = try await ForgedJournal.golden()
        forged.key = SigningKey()
        let (ballot, one, other) = try Self.twoVoters(forged)
        Self.exchange(one, other, in: ballot, of: &forged)
        forged.change { fact in
            guard case .ballots(.opened(let opening)) = fact, opening.id == ballot, let seal = opening.seal else {
                return fact
            }
            var cards = seal.credentials ?? [:]
            (cards[one], cards[other]) = (cards[other], cards[one])
            return .ballots(
                .opened(
                    opening.sealed(
                        BallotSeal(
                            scheme: seal.scheme, publicKey: seal.publicKey, grade: seal.grade, election: seal.election,
                            credentials: cards, setup: seal.setup))))
        }
        // Where both have the same weight the journal alone cannot tell.
        let alone = try await Self.verify(forged)
        #expect(alone.status == 0, "\(alone.output)")
        #expect(alone.output.contains("--credentials"))
        let list = ForgedJournal.cards
        let result = try await Self.verify(forged, ["--credentials", list])
        #expect(result.status == 1, "\(result.output)")
        #expect(result.output.contains("is not the one that the registrar has made"))
        #expect(try await Self.verify(try await .golden(), ["--credentials", list]).status == 0)
    }

    /// The journal with the authors, or the facts, of some records changed by a host that signs it all.
    private static func forged(_ change: (Event) -> [Event]) async throws -> ForgedJournal {
        var forged = try await ForgedJournal.golden()
        forged.key = SigningKey()
        forged.records = forged.records.map { record in
            JournalRecord(id: record.id, at: record.at, events: record.events.flatMap(change))
        }
        return forged
    }

    private static func alone(_ authority: Authority) -> Authority {
        guard case .officer(let role, let name, _) = authority else { return authority }
        return .officer(role, name)
    }

    @Test("what two officers do together does not hold by one: scrutineers, cards, corrections, annulments")
    func oneOfficer() async throws {
        let kinds: [(String, @Sendable (Fact) -> Bool)] = [
            ("scrutineers", { if case .scrutiny(.scrutineersAppointed) = $0 { true } else { false } }),
            ("a replaced card", { if case .scrutiny(.credentialReplaced) = $0 { true } else { false } }),
            ("a correction", { if case .record(.corrected) = $0 { true } else { false } }),
            ("an annulment", { if case .ballots(.annulled) = $0 { true } else { false } }),
            ("lots", { if case .series(.lotsDrawn) = $0 { true } else { false } }),
        ]
        for (what, isMeant) in kinds {
            var forged = try await ForgedJournal.golden()
            forged.key = SigningKey()
            forged.records = forged.records.map { record in
                guard record.events.contains(where: { isMeant($0.fact) }) else { return record }
                let events = record.events.map {
                    Event(at: $0.at, by: Self.alone($0.by), fact: $0.fact, language: $0.language)
                }
                return JournalRecord(id: record.id, at: record.at, events: events)
            }
            let result = try await Self.verify(forged)
            #expect(result.status == 1, "\(what) by one officer: \(result.output)")
        }
    }

    @Test("one scrutineer of whom one is needed does not hold, nor a second list of cards by one officer")
    func needed() async throws {
        let lonely = try await Self.forged { event in
            guard case .scrutiny(.scrutineersAppointed(let names, _)) = event.fact else { return [event] }
            return [event.telling(.scrutiny(.scrutineersAppointed(names, needed: 1)))]
        }
        let alone = try await Self.verify(lonely)
        #expect(alone.status == 1)
        #expect(alone.output.contains("One person alone never opens a ballot box"), "\(alone.output)")
        for second in [nil, "registrar"] as [OperatorID?] {
            let other = Fact.scrutiny(
                .credentialsPublished(digest: String(repeating: "0", count: 64), delegations: 8, ballots: 2))
            var exchanged = try await ForgedJournal.golden()
            exchanged.key = SigningKey()
            let place = try #require(
                exchanged.last { if case .scrutiny(.credentialsPublished) = $0 { true } else { false } })
            let record = exchanged.records[place]
            let event = Event(
                at: record.events[0].at, by: .officer(.secretariat, "office", second: second), fact: other)
            exchanged.records.insert(
                JournalRecord(id: .random(), at: record.at, events: [event]), at: place + 1)
            let result = try await Self.verify(exchanged)
            #expect(result.output.contains("one person may not do alone") == (second == nil), "\(result.output)")
        }
    }

    @Test("a proposal under which one delegation has put others does not hold")
    func sponsors() async throws {
        let forged = try await Self.forged { event in
            guard case .questions(.tabled(let question)) = event.fact, case .delegate = event.by else { return [event] }
            let other = Question(
                id: question.id, item: question.item, title: question.title, text: question.text,
                decision: question.decision, form: question.form, sponsors: question.sponsors + ["KE", "NZ"],
                amends: question.amends, isRehearsal: question.isRehearsal)
            return [event.telling(.questions(.tabled(other)))]
        }
        let result = try await Self.verify(forged)
        #expect(result.status == 1)
        #expect(result.output.contains("in the name of others"), "\(result.output)")
    }

    @Test("the minutes name the registrar's list by its check words")
    func checkWords() async throws {
        let directory = try TemporaryDirectory()
        let journal = try GoldenJournal.copy(in: directory)
        let list = try PublicCredentials.load(from: GoldenJournal.directory.appending(path: "format-2-cards.json").path)
        for format in ["text", "markdown", "html", "json"] {
            let minutes = try await PipedProcess.run(product: "plenary", ["minutes", journal, "--format", format])
            let words = minutes.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(words.contains(list.checkWords.joined(separator: " ")), "\(format)")
        }
    }

    @Test("secret ballots without a published list of voting cards do not hold")
    func unpublished() async throws {
        var forged = try await ForgedJournal.golden()
        forged.key = SigningKey()
        forged.change { fact in
            switch fact {
            case .scrutiny(.credentialsPublished), .scrutiny(.credentialReplaced): nil
            default: fact
            }
        }
        let result = try await Self.verify(forged)
        #expect(result.status == 1)
        #expect(result.output.contains("no voting cards for it were published"))
    }

    @Test("the sum of a secret ballot whose box was never opened on record does not hold")
    func unopened() async throws {
        var forged = try await ForgedJournal.golden()
        forged.key = SigningKey()
        let (ballot, _, _) = try Self.twoVoters(forged)
        forged.change { fact in
            switch fact {
            case .scrutiny(.boardClosed(ballot, _)), .scrutiny(.decryptionGiven(ballot, _, _)),
                .scrutiny(.boardPublished(ballot, _)):
                nil
            default: fact
            }
        }
        let result = try await Self.verify(forged)
        #expect(result.status == 1)
        #expect(result.output.contains("its box was not opened on record"))
    }
}
