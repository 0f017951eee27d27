import AssemblyCore
import Language

/// Follows a journal event by event and writes down what people will want to read.
///
/// Facts come in families, and each family has a file of its own with one function that tells of its facts and returns
/// `nil` for all others. A new family needs such a file and one line in `telling(of:)`.
struct MinutesWriter {
    /// The language in which it is told.
    let language: WorkingLanguage
    /// The words that stand for a hash.
    let checkWords: (String) -> [String]
    /// The state after the last event.
    private(set) var assembly = Assembly()
    /// The last record taken in.
    private(set) var record = 0
    /// What is written so far.
    var parts: [MinutesPart] = []
    /// Notes that correct the record, in the order in which they were made.
    var corrections: [MinutesCorrection] = []
    /// When the session was closed.
    var closed: MinutesTime?
    /// The speech that has not ended.
    var openSpeech: EntryPlace?
    /// Where the declared result of each ballot stands.
    var placeOfBallot: [BallotID: EntryPlace] = [:]
    /// Declared ballots per question, in order.
    var declared: [QuestionID: [BallotID]] = [:]
    /// The ballot that a record belongs to, for records that have no entry of their own.
    var ballotOfRecord: [Int: BallotID] = [:]
    /// The head of the delegation whose people were registered last, before that.
    private(set) var headBefore: String?
    /// The last entry of each record that has any, in order.
    private(set) var placeOfRecord: [(record: Int, place: EntryPlace)] = []
    /// The last entry, when it told of nominations for a question.
    private var openNomination: (question: QuestionID, names: [Message], place: EntryPlace)?
    /// Members that were represented at some time.
    private var everRepresented: Set<MemberCode> = []

    /// Begins to write in a language.
    init(language: WorkingLanguage, checkWords: @escaping (String) -> [String] = { _ in [] }) {
        (self.language, self.checkWords) = (language, checkWords)
    }

    /// Receives the next event. O(1) but for the results of ballots, which are O(members).
    mutating func receive(_ event: Event, record: Int) {
        self.record = record
        if case .delegations(.registered(let member, _, _, _, _)) = event.fact {
            headBefore = assembly.delegations[member]?.head
        }
        assembly.apply(event)
        noteAttendance(event.fact)
        noteBallot(event.fact)
        arrange(event)
        if let telling = telling(of: event) { write(telling, of: event) }
        complement(event)
    }

    /// What is to be told of an event; `nil` for what only concerns the running of the hall.
    private func telling(of event: Event) -> Telling? {
        tellingOfSittings(event.fact)
            ?? tellingOfFloor(event.fact)
            ?? tellingOfPanels(event.fact)
            ?? tellingOfMembers(event.fact)
            ?? tellingOfDebate(event.fact)
            ?? tellingOfQuestions(event.fact)
            ?? tellingOfConduct(event.fact)
            ?? tellingOfScrutiny(event.fact)
            ?? tellingOfBallots(event.fact, at: event.at)
    }

    /// A moment as the minutes tell it.
    func time(_ moment: Moment) -> MinutesTime {
        MinutesTime(moment, utcOffsetMinutes: assembly.utcOffsetMinutes)
    }

    /// Whether words are marked as being in another language than that of the minutes; English is the record's own.
    func isForeign(_ written: WorkingLanguage?) -> Bool { written != nil && written != language }

    /// All members in the order of names.
    var membersInOrder: [MemberMinutes] {
        assembly.roll(in: language).map { code in
            MemberMinutes(
                member: code.rawValue, name: assembly.name(of: code).text(in: language),
                official: assembly.members[code]?.official?.message.text(in: language),
                head: assembly.delegations[code]?.head,
                wasRepresented: everRepresented.contains(code))
        }
    }

    /// How long each delegation spoke in all, the longest first, then in the order of names.
    var speakingTimes: [SpeakingMinutes] {
        let times = assembly.speakingTimes.filter { $0.value.total > 0 }
        return assembly.roll(in: language).compactMap { code in
            times[code].map { time in
                SpeakingMinutes(
                    member: code.rawValue, name: assembly.name(of: code).text(in: language), speeches: time.speeches,
                    replies: time.replies, seconds: time.total)
            }
        }.enumerated().sorted { ($1.element.seconds, $0.offset) < ($0.element.seconds, $1.offset) }.map(\.element)
    }

    private mutating func write(_ telling: Telling, of event: Event) {
        if let nomination = telling.nomination, join(nomination) { return }
        let place = append(
            MinutesEntry(
                kind: telling.kind, record: record, at: time(event.at), sentence: telling.sentence.text(in: language),
                language: event.language, isForeign: isForeign(event.language),
                speech: telling.speech, question: telling.question, ballot: telling.ballot,
                agreement: telling.agreement, rejection: telling.rejection, corrections: []))
        if placeOfRecord.last?.record == record { placeOfRecord.removeLast() }
        placeOfRecord.append((record, place))
        if telling.kind == .speech { openSpeech = place }
        openNomination = telling.nomination.map { ($0.question, [$0.name], place) }
    }

    /// Tells of a nomination in one sentence with those before, when they were for the same question.
    private mutating func join(_ nomination: Telling.Nomination) -> Bool {
        guard let open = openNomination, open.question == nomination.question, isLast(open.place) else { return false }
        let names = open.names + [nomination.name]
        openNomination?.names = names
        let sentence = WriterWords.nominated(names, for: quoted(nomination.question)).text(in: language)
        change(open.place) { $0.sentence = sentence }
        placeOfRecord.append((record, open.place))
        return true
    }

    private mutating func noteAttendance(_ fact: Fact) {
        switch fact {
        case .record(.convened):
            everRepresented = Set(assembly.delegations.values.filter(\.isRepresented).map(\.member))
        case .delegations(.credentialsDecided(let member, _)), .delegations(.presenceRegistered(let member, _)):
            if assembly.delegations[member]?.isRepresented == true { everRepresented.insert(member) }
        case .delegations(.presenceTaken), .delegations(.credentialsReportAdopted):
            everRepresented.formUnion(assembly.delegations.values.filter(\.isRepresented).map(\.member))
        default: break
        }
    }
}

/// What is to be written of one event.
struct Telling {
    var kind: MinutesEntry.Kind = .note
    let sentence: Message
    var speech: SpeechMinutes?
    var question: QuestionMinutes?
    var ballot: BallotMinutes?
    var agreement: AgreementMinutes?
    var rejection: RejectionMinutes?
    /// Who was nominated, for a nomination: one after the other they make one sentence.
    var nomination: Nomination?

    /// A name and the question for which it was brought.
    struct Nomination {
        let question: QuestionID
        let name: Message
    }

    /// A sentence and nothing else.
    static func note(_ sentence: Message) -> Telling { Telling(sentence: sentence) }
}

/// Where an entry stands.
struct EntryPlace: Hashable {
    let part: Int
    let section: Int
    let entry: Int
}
