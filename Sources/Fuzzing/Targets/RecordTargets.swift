import AssemblyCore
import CanonicalJSON
import Minutes

extension FuzzTarget {
    /// The payload of one record.
    static let record = FuzzTarget(
        "record", "What is read as a record and written again is read as the same, in the same bytes from then on."
    ) { input throws(FuzzFault) in
        guard let events = WrittenRecord.events(in: input) else { return }
        try WrittenRecord.requireRoundTrip(of: events)
    }

    /// The records of a meeting, one in each line.
    static let recordTold = FuzzTarget(
        "record-told", longest: 16_384,
        "Records that can be read are audited, folded in, shown and told in the minutes, whatever they contradict."
    ) { input throws(FuzzFault) in
        var (audit, assembly, isSound) = (Audit(), Assembly(), true)
        var told: [(position: Int, event: Event)] = []
        for line in input.split(separator: 0x0A).prefix(40) {
            guard let events = WrittenRecord.events(in: Array(line)) else { continue }
            for event in events {
                if isSound { isSound = audit.check(event) == nil }
                // A console or a host folds in what a verifier would refuse.
                assembly.apply(event)
                told.append((position: told.count + 1, event: event))
            }
        }
        guard !told.isEmpty else { return }
        try SmallMeeting.look(at: assembly)
        _ = Minutes(of: told).text
        try FuzzFault.require(!isSound || audit.assembly == assembly, "a sound record is folded in in two ways")
    }
}

/// The written form of records, from both sides.
enum WrittenRecord {
    /// When the records happened, which stands beside them.
    static let moment: Int64 = 1_730_714_400_000

    /// The events of a payload; `nil` where it is none.
    static func events(in payload: [UInt8]) -> [Event]? {
        try? payload.withUnsafeBytes { try Event.codec.decode($0, moment) }
    }

    /// Writes events and reads them.
    static func requireRoundTrip(of events: [Event]) throws(FuzzFault) {
        guard let bytes = try? Event.codec.encode(events) else {
            throw FuzzFault(description: "events cannot be written")
        }
        guard let read = self.events(in: bytes) else {
            throw FuzzFault(description: "events are written as what cannot be read: \(text(bytes))")
        }
        try FuzzFault.require(read == events, "events are written as others: \(text(bytes))")
        let again = try? Event.codec.encode(read)
        try FuzzFault.require(again == bytes, "events are written in two ways: \(text(bytes))")
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes.prefix(400), as: UTF8.self) }
}
