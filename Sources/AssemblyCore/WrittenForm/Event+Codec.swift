public import CanonicalJSON

/// Why events cannot be written as one record, or a record cannot be read.
enum RecordFault: Error, CustomStringConvertible {
    /// The events are not those of one decision.
    case mixed
    /// The time beside the record is none.
    case misplaced

    var description: String {
        switch self {
        case .mixed: "A record holds the events of one decision, all of one moment and one author."
        case .misplaced: "The time of the record is in no year from 1 to 9999."
        }
    }
}

extension Event: WrittenEvent {
    /// The written form of a record: canonical JSON of ``RecordForm``, with a shorter way for papers, which are nearly all
    /// that a journal holds.
    public static var codec: PayloadCodec<Event> {
        PayloadCodec(
            encode: { events in
                if let paper = PaperRecord.bytes(of: events) { return paper }
                guard let form = RecordForm(events, withTime: false) else { throw RecordFault.mixed }
                return try CanonicalJSON.bytes(of: form)
            },
            decodeInto: { payload, at, events in
                guard Moment.bounds.contains(at) else { throw RecordFault.misplaced }
                let moment = Moment(milliseconds: at)
                if let paper = PaperRecord.event(in: payload, at: moment) { return events.append(paper) }
                let form = try CanonicalJSON.decode(RecordForm.self, from: payload, unknownFields: .refused)
                events += form.events(at: moment)
            })
    }
}

/// The record of one recorded vote or sealed paper that a delegation cast for itself, read and written without a tree. The
/// bytes are exactly those of the general way, which takes over whenever something is unusual; a test holds the two
/// against each other.
enum PaperRecord {
    /// - Returns: `nil` for any other record.
    /// - Complexity: O(bytes).
    static func bytes(of events: [Event]) -> [UInt8]? {
        guard events.count == 1, events[0].language == nil, case .delegate(let author) = events[0].by,
            case .ballots(.cast(let ballot, author, let paper)) = events[0].fact
        else { return nil }
        var text = JSONText(capacity: 96)
        text.append(#"{"by":"#)
        text.append(text: author.rawValue)
        text.append(#","cast":{"ballot":"#)
        text.append(text: ballot.rawValue)
        switch paper {
        case .open(.yes): text.append(#","vote":"for"}}"#)
        case .open(.no): text.append(#","vote":"against"}}"#)
        case .open(.abstain): text.append(#","vote":"abstain"}}"#)
        case .open(.names(let names)):
            text.append(#","vote":["#)
            for (place, name) in names.enumerated() {
                if place > 0 { text.append(",") }
                text.append(text: name.rawValue)
            }
            text.append("]}}")
        case .sealed(let sealed):
            text.append(#","sealed":"#)
            text.append(text: sealed.ciphertext)
            text.append(#","tracker":"#)
            text.append(text: sealed.tracker)
            text.append("}}")
        case .withheld: return nil
        }
        return text.bytes
    }

    /// - Returns: `nil` for any other record, and for one that is not written in the plainest way.
    /// - Complexity: O(bytes).
    static func event(in payload: UnsafeRawBufferPointer, at moment: Moment) -> Event? {
        var cursor = JSONCursor(payload)
        guard cursor.skip(#"{"by":"#), let author = cursor.text(), author.count > 0,
            cursor.skip(#","cast":{"ballot":"#), let ballot = cursor.text(), let paper = paper(&cursor),
            cursor.skip("}}"), cursor.isAtEnd
        else { return nil }
        let member = MemberCode(rawValue: string(author))
        return Event(
            at: moment, by: .delegate(member),
            fact: .ballots(.cast(BallotID(rawValue: string(ballot)), member, paper)))
    }

    private static func paper(_ cursor: inout JSONCursor) -> Paper? {
        if cursor.skip(#","vote":"#) {
            if cursor.skip(#""for""#) { return .open(.yes) }
            if cursor.skip(#""against""#) { return .open(.no) }
            if cursor.skip(#""abstain""#) { return .open(.abstain) }
            return names(&cursor).map { .open(.names($0)) }
        }
        guard cursor.skip(#","sealed":"#), let ciphertext = cursor.text(), cursor.skip(#","tracker":"#),
            let tracker = cursor.text()
        else { return nil }
        return .sealed(SealedPaper(ciphertext: string(ciphertext), tracker: string(tracker)))
    }

    private static func names(_ cursor: inout JSONCursor) -> [CandidateID]? {
        guard cursor.skip("["), let first = cursor.text() else { return nil }
        var names = [CandidateID(rawValue: string(first))]
        while !cursor.skip("]") {
            guard cursor.skip(","), let name = cursor.text() else { return nil }
            names.append(CandidateID(rawValue: string(name)))
        }
        return names
    }

    private static func string(_ bytes: UnsafeRawBufferPointer) -> String { String(decoding: bytes, as: UTF8.self) }
}
