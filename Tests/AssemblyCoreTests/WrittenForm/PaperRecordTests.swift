import CanonicalJSON
import Testing

@testable import AssemblyCore

@Suite("The record of a paper, written and read without a tree")
struct PaperRecordTests {
    private func event(_ paper: Paper, ballot: BallotID = "budget#1", by member: MemberCode = "GB") -> Event {
        Event(
            at: Moment(milliseconds: 1_730_714_400_123), by: .delegate(member),
            fact: .ballots(.cast(ballot, member, paper)))
    }

    /// The general way, through `Codable`.
    private func general(_ events: [Event]) throws -> [UInt8] {
        try CanonicalJSON.bytes(of: try #require(RecordForm(events, withTime: false)))
    }

    @Test(
        "is byte for byte what the general way writes, and reads back, so that hash and reader see no difference",
        arguments: [
            Paper.open(.yes), .open(.no), .open(.abstain), .open(.names(["ke"])),
            .open(.names(["ke", "a/b c", "é\""])),
            .sealed(SealedPaper(ciphertext: "ab+/cd==", tracker: String(repeating: "0f", count: 32))),
        ], ["budget#1", "a\"b\n#1", "é#2"] as [BallotID])
    func same(_ paper: Paper, in ballot: BallotID) throws {
        let events = [event(paper, ballot: ballot)]
        let quick = try #require(PaperRecord.bytes(of: events))
        #expect(try quick == general(events))
        let read = try quick.withUnsafeBytes { try Event.codec.decode($0, events[0].at.milliseconds) }
        #expect(read == events)
    }

    @Test("a paper cast by proxy, a withheld one and several events go the general way, and read back")
    func left() throws {
        let byProxy = Event(
            at: Moment(milliseconds: 7), by: .delegate("GB"), fact: .ballots(.cast("budget#1", "FR", .open(.yes))))
        let several = [event(.open(.yes)), event(.open(.no))]
        for events in [[byProxy], [event(.withheld(tracker: nil))], several] {
            #expect(PaperRecord.bytes(of: events) == nil)
            let bytes = try Event.codec.encode(events)
            #expect(try bytes.withUnsafeBytes { try Event.codec.decode($0, events[0].at.milliseconds) } == events)
        }
    }

    @Test("whatever is not in the plainest spelling is left to the general reader, which says what is wrong")
    func unusual() throws {
        for record in [
            #"{"by":"GB","cast":{"ballot":"b#1","vote":"maybe"}}"#, #"{"by":"GB","cast":{"ballot":"b#1"}}"#,
            #"{"by":"GB","cast":{"ballot":"b#1","vote":"for","vote":"for"}}"#,
            #"{"by":"GB","cast":{"ballot":"b#1","vote":"for"}}x"#,
            #"{"by":"GB","cast":{"ballot":"b#1","vote":"for","weight":3}}"#, #"{"by":"GB","praised":{"ballot":"b#1"}}"#,
            #"{"by":{"as":"king"},"sitting-opened":{"sitting":1}}"#, #"{"by":"GB"}"#, #"{"by":"GB","events":[]}"#,
            #"{"by":"GB","sitting-opened":{"sitting":9223372036854775808}}"#,
            #"{"by":"GB","sitting-opened":{"sitting":1.5}}"#,
            #"{"by":"GB","sitting-opened":{"sitting":"1"}}"#, #"{"by":"GB","sitting-opened":{"sitting":1},"x":1}"#,
        ] {
            #expect(throws: JSONFault.self, "\(record)") {
                try Array(record.utf8).withUnsafeBytes { _ = try Event.codec.decode($0, 0) }
            }
        }
        let spaced = #"{ "by": "GB", "cast": {"vote": "for", "ballot": "budget#1"} }"#
        let read = try Array(spaced.utf8).withUnsafeBytes { try Event.codec.decode($0, 1_730_714_400_123) }
        #expect(read == [event(.open(.yes))])
    }
}
