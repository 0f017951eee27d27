import AssemblyCore

/// Follows a journal event by event and writes down what people will want to read.
///
/// Facts come in families, and each family has a file of its own with one function that tells of its facts and returns
/// `nil` for all others. A new family needs such a file and one line in `telling(of:)`.
struct MinutesWriter {
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
    /// The last entry of each record that has any, in order.
    private(set) var placeOfRecord: [(record: Int, place: EntryPlace)] = []
    /// The last entry, when it told of nominations for a question.
    private var openNomination: (question: QuestionID, place: EntryPlace)?
    /// Members that were represented at some time.
    private var everRepresented: Set<MemberCode> = []

    /// Takes in the next event. O(1) but for the results of ballots, which are O(members).
    mutating func take(_ event: Event, record: Int) {
        self.record = record
        assembly.apply(event)
        noteAttendance(event.fact)
        noteBallot(event.fact)
        arrange(event)
        if let telling = telling(of: event) { write(telling, at: event.at) }
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
            ?? tellingOfBallots(event.fact, at: event.at)
    }

    /// A moment as the minutes tell it.
    func time(_ moment: Moment) -> MinutesTime {
        MinutesTime(moment, utcOffsetMinutes: assembly.utcOffsetMinutes)
    }

    /// All members in the order of names.
    var membersInOrder: [MemberMinutes] {
        assembly.roll.map { code in
            MemberMinutes(
                member: code.rawValue, name: assembly.name(of: code).english, head: assembly.delegations[code]?.head,
                wasRepresented: everRepresented.contains(code))
        }
    }

    private mutating func write(_ telling: Telling, at moment: Moment) {
        if let question = telling.nomination, joinNomination(telling, for: question) { return }
        let place = append(
            MinutesEntry(
                kind: telling.kind, record: record, at: time(moment), sentence: telling.sentence,
                speech: telling.speech, question: telling.question, ballot: telling.ballot, corrections: []))
        if placeOfRecord.last?.record == record { placeOfRecord.removeLast() }
        placeOfRecord.append((record, place))
        if telling.kind == .speech { openSpeech = place }
        openNomination = telling.nomination.map { ($0, place) }
    }

    /// Adds a nomination to the sentence before, when that told of one for the same question.
    private mutating func joinNomination(_ telling: Telling, for question: QuestionID) -> Bool {
        guard let openNomination, openNomination.question == question, isLast(openNomination.place) else {
            return false
        }
        let name = telling.sentence.dropFirst("Nominated for \(quoted(question)): ".count)
        change(openNomination.place) { $0.sentence = "\($0.sentence.dropLast()), \(name)" }
        placeOfRecord.append((record, openNomination.place))
        return true
    }

    private mutating func noteAttendance(_ fact: Fact) {
        switch fact {
        case .convened: everRepresented = Set(assembly.delegations.values.filter(\.isRepresented).map(\.member))
        case .credentialsDecided(let member, _), .presenceRegistered(let member, _):
            if assembly.delegations[member]?.isRepresented == true { everRepresented.insert(member) }
        default: break
        }
    }
}

/// What is to be written of one event.
struct Telling {
    var kind: MinutesEntry.Kind = .note
    let sentence: String
    var speech: SpeechMinutes?
    var question: QuestionMinutes?
    var ballot: BallotMinutes?
    /// The question, for a nomination: one after the other they make one sentence.
    var nomination: QuestionID?

    /// A sentence and nothing else.
    static func note(_ sentence: String) -> Telling { Telling(sentence: sentence) }
}

/// Where an entry stands.
struct EntryPlace: Hashable {
    let part: Int
    let section: Int
    let entry: Int
}
