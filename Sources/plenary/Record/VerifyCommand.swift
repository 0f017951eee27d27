import Answers
import ArgumentParser
import AssemblyCore
import BallotBox
import Bytes
import CanonicalJSON
import EventStream
import Host
import Language
import SQLiteJournal

/// `plenary verify`: whether a journal holds, without trusting the host that wrote it.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check a journal, or the bulletin board of a secret ballot.",
        discussion: """
            A journal: its chain and order, the rolls, papers and signatures; every declared result is counted again.
            Give what was announced in the hall or handed out by the registrar with --head, --key and --credentials: \
            nothing else exposes a host that rewrites the whole journal.
            A bulletin board (UUID.bel): every credential, ballot, proof and share, and the result; no host or network \
            is needed. A paper that was shown (--spoiled FILE, with the bulletin board beside it if there is one): \
            whether it holds what the kiosk said.
            Exits 0 only when everything holds; otherwise it names the first record or object that does not.
            """
    )

    @Argument(help: "A journal, the directory of a session, or a bulletin board UUID.bel.")
    var path: String?
    @Option(help: "The file of a paper that was shown instead of being cast.")
    var spoiled: String?
    @OptionGroup var announced: AnnouncedOptions
    @Flag(help: "Answer in JSON.")
    var json = false
    @OptionGroup var answer: AnswerLanguage

    func run() throws {
        if let spoiled {
            return try ShownPaperVerification(path: spoiled, board: path, language: answer.language).run(json: json)
        }
        guard let path else {
            throw ValidationError("Name a journal, a bulletin board, or a shown paper with --spoiled.")
        }
        if BulletinBoardVerification.isBoard(path) {
            return try BulletinBoardVerification(path: path, language: answer.language).run(json: json)
        }
        let file = RecordedSession.journalFile(path)
        let outside = announced.outside
        let report = try Blocking.run { try await VerificationReport.of(file, outside) }
        StandardStreams.answer(json ? try ShownJSON.text(of: report) : report.text(in: answer.language))
        if !report.holds { throw ExitCode.failure }
    }
}

/// What a verification came to.
struct VerificationReport: Encodable {
    /// Whether everything holds.
    let holds: Bool
    /// Records that were checked and hold.
    let records: Int
    /// Ballots whose declared result was counted again.
    let ballots: Int
    /// Boards of secret ballots that were made again from the record, and hold.
    let boards: Int
    /// Heads whose signature was checked.
    let signatures: Int
    /// The hash of the last sound record.
    let head: String
    /// The host's public key.
    let hostKey: String?
    /// On a cluster, which host led last, and since when.
    let lead: Message?
    /// The first record that does not hold.
    let badRecord: Int?
    /// Why it does not.
    let trouble: Message?
    /// What somebody is warned of who believes the rest.
    let warnings: [Message]
    /// Whether secret ballots were held with voting cards that nobody has compared.
    let cardsAreUnknown: Bool
    /// Whether head and key were compared with what was announced.
    let isCompared: Bool
    /// Whether the sentence about it names the record itself, as those about the chain do.
    let namesItsRecord: Bool

    private enum CodingKeys: String, CodingKey {
        case holds, records, ballots, boards, signatures, head, hostKey, badRecord, trouble, warnings
    }

    /// Verifies a journal file.
    /// - Throws: one sentence when there is no journal to read.
    static func of(_ path: String, _ outside: AnnouncedOutside = AnnouncedOutside()) async throws -> VerificationReport
    {
        var check = RecordCheck(outside, cards: try outside.cards())
        let journal: SQLiteJournal<Event>
        do throws(JournalFault) {
            journal = try SQLiteJournal<Event>.openForReading(path)
        } catch { throw CommandLineFault(error.sentence) }
        var trouble: Message?
        do throws(JournalFault) {
            reading: for try await page in journal.replay() {
                for record in page {
                    trouble = check.trouble(with: record)
                    if trouble != nil { break reading }
                }
            }
        } catch {
            trouble = check.trouble(with: error)
        }
        await journal.close()
        if trouble == nil { trouble = try await check.fileTrouble(path) ?? check.endTrouble() }
        if trouble == nil, check.records == 0 { trouble = VerifyWords.empty }
        return check.report(trouble)
    }

    /// The report for a person.
    func text(in language: WorkingLanguage) -> String {
        var rows: [(Message, Message)] = [
            (VerifyWords.records, "\(records)"), (VerifyWords.ballots, "\(ballots)"),
            (VerifyWords.boards, "\(boards)"), (VerifyWords.signatures, "\(signatures)"),
            (VerifyWords.head, .verbatim(head)),
        ]
        if let hostKey {
            rows.append((VerifyWords.hostKey, .verbatim(hostKey)))
            rows.append((VerifyWords.hostKeyWords, .verbatim(HeadSignature.fingerprint(of: hostKey))))
        }
        if let lead { rows.append((VerifyWords.ledBy, lead)) }
        let verdict = holds ? VerifyWords.holds : VerifyWords.doesNotHold
        var lines = [verdict.text(in: language)]
        lines += warnings.map { VerifyWords.warning($0).text(in: language) }
        lines += VerifyWords.table(rows, in: language)
        if holds { lines += advice.map { $0.text(in: language) } }
        if let trouble {
            let unnamed = namesItsRecord ? nil : badRecord
            lines.append(VerifyWords.trouble(trouble, inRecord: unnamed).text(in: language))
        }
        return lines.joined(separator: "\n")
    }
}

extension VerificationReport {
    /// What the journal alone cannot show.
    private var advice: [Message] {
        (isCompared ? [] : [VerifyWords.compareHead]) + (cardsAreUnknown ? [VerifyWords.compareCards] : [])
    }
}

/// Follows a journal record by record.
struct RecordCheck {
    private let outside: AnnouncedOutside
    private var audit = Audit()
    private var scrutiny: ScrutinyAudit
    private var signatures = SignatureCheck()
    private var hashes: [Digest] = []
    private var lead: Message?
    private var last: Stored?
    private var bad: Int?
    private var namesItsRecord = false

    /// - Parameters:
    ///   - outside: what is known from elsewhere.
    ///   - cards: the registrar's lists among it.
    init(_ outside: AnnouncedOutside, cards: [PublicCredentials]) {
        self.outside = outside
        scrutiny = ScrutinyAudit(cards: cards)
    }

    /// Records that hold so far.
    var records: Int { hashes.count }

    /// What is wrong with the next record; `nil` when it holds.
    mutating func trouble(with record: StoredRecord<Event>) -> Message? {
        for event in record.events {
            let before = ScrutinyAudit.concerns(event) ? audit.assembly : nil
            if let trouble = audit.check(event)
                ?? signatures.trouble(with: event, in: record.stored, after: hashes, outside, audit.assembly)
                ?? scrutiny.check(event, before: before, after: audit.assembly)
            {
                bad = record.position.number
                return trouble
            }
            if case .record(.tookOver(let host, let term)) = event.fact {
                lead = VerifyWords.lead(host, term, since: record.position.number)
            }
        }
        hashes.append(record.stored.hash)
        last = record.stored
        return nil
    }

    /// What is wrong with the record, or with the file, at which reading ended.
    mutating func trouble(with fault: JournalFault) -> Message {
        if case .damaged(let position) = fault.kind { bad = position?.number }
        namesItsRecord = true
        return Message(fault.told)
    }

    /// What is wrong with the file as a whole, after its records: SQLite's own check, and the guards against changes.
    mutating func fileTrouble(_ path: String) async throws -> Message? {
        do throws(JournalFault) {
            guard case .damaged(let damage, _) = try await SQLiteJournal<Event>.verifyChain(path) else { return nil }
            bad = damage.position?.number
            namesItsRecord = true
            return Message(damage.told)
        } catch { throw CommandLineFault(error.sentence) }
    }

    /// What is wrong with the end: a result that was never signed, or an end that is not the one announced.
    mutating func endTrouble() -> Message? {
        if let last, let (position, trouble) = signatures.firstUnsigned(before: last, in: audit.assembly) {
            bad = position
            return trouble
        }
        return outside.isHead(amongst: hashes) ? nil : VerifyWords.noSuchHead(outside.head ?? "")
    }

    /// The report at the end.
    func report(_ trouble: Message?) -> VerificationReport {
        VerificationReport(
            holds: trouble == nil, records: records, ballots: audit.recounted, boards: scrutiny.count,
            signatures: signatures.count,
            head: hashes.last?.description ?? Digest.zero.description, hostKey: audit.assembly.hostKey,
            lead: lead, badRecord: trouble == nil ? nil : bad, trouble: trouble,
            warnings: signatures.warnings(before: last, in: audit.assembly),
            cardsAreUnknown: scrutiny.count > 0 && !audit.assembly.isRehearsal && outside.lists.isEmpty,
            isCompared: outside.head != nil && !outside.keys.isEmpty, namesItsRecord: namesItsRecord)
    }
}
