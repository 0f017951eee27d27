import CanonicalJSON
import EventStream
import PlenaryTestKit
import SQLiteJournal
import Testing

@Suite("Records whose chain is right and whose content nobody can read")
struct UnreadablePayloadTests {
    /// What another program may have written, and what people read about it.
    static let payloads: [(payload: String, reason: String)] = [
        (#"[{"shout":{}}]"#, "“shout” means nothing here (at [0])."),
        (
            #"[{"cast":{"choice":"for","delegation":"7"}}]"#,
            "There is a text where a whole number belongs (at [0].cast.delegation)."
        ),
        (
            #"[{"cast":{"choice":"for","delegation":99999999999999999999}}]"#,
            "The number does not fit into Int (at [0].cast.delegation)."
        ),
        (
            #"[{"cast":{"choice":"for","delegation":7,"more":1}}]"#,
            "The field “more” is not known here (at [0].cast)."
        ),
        (#"[{"cast":{"choice":"for"}}]"#, "The field “delegation” is missing (at [0].cast)."),
        ("[]", "it holds no events of this program."),
        ("", "The text ends too early, at byte 0."),
        ("\u{0}", "What stands at byte 0 is not JSON."),
        (
            String(repeating: "[", count: 1_000_000),
            "Lists and objects lie more than 64 deep in one another (at \(String(repeating: "[0]", count: 64)))."
        ),
        (#"[{"cast":{"choice":"for","delegation":7}},7]"#, "There is a whole number where an object belongs (at [1])."),
    ]

    @Test("the record and the reason are told, and what is before it is read", arguments: payloads.indices)
    func reasons(index: Int) async throws {
        // Given a journal whose fourth record was written, with all its hashes, by something else
        let (payload, reason) = Self.payloads[index]
        let scratch = try ScratchDirectory()
        let path = try await scratch.journal(ballots: 3)
        let theirs = try SQLiteJournal<String>.open(
            path, codec: PayloadCodec(encode: { Array($0.joined().utf8) }, decode: { _, _ in [""] }))
        _ = try await theirs.append(JournalRecord(id: .random(), at: 0, events: [payload]), expecting: 3)
        _ = try await theirs.append(JournalRecord(id: .random(), at: 0, events: [payload]), expecting: 4)
        await theirs.close()
        // Then verifying names it
        let found = try await SQLiteJournal<SampleEvent>.verifyChain(path)
        guard case .damaged(let damage, let intact) = found else {
            Issue.record("the record went unnoticed")
            return
        }
        #expect(damage.kind == .unreadable)
        #expect(damage.sentence == "Record 4 cannot be read: \(reason)")
        #expect(intact.position == 3)
        // And what is sound is read, with the reason why it ends
        let journal = try SQLiteJournal<SampleEvent>.openForReading(path)
        var positions: [Int] = []
        let fault = await journal.readSound { positions += $0.map(\.position.number) }
        #expect(positions == [1, 2, 3])
        #expect(fault == JournalFault(.damaged(position: 4), damage.told))
        await journal.close()
    }

    @Test("a sound journal is read to its end without a fault, whatever the size of a page")
    func sound() async throws {
        let scratch = try ScratchDirectory()
        let path = try await scratch.journal(ballots: 130)
        let journal = try SQLiteJournal<SampleEvent>.openForReading(path)
        for pageSize in [1, 7, 64, 65, 130, 4_096] {
            var positions: [Int] = []
            let fault = await journal.readSound(pageSize: pageSize) { positions += $0.map(\.position.number) }
            #expect(fault == nil)
            #expect(positions == Array(1...130))
        }
        await journal.close()
    }
}
