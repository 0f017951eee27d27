import AssemblyCore
import Foundation
import Testing

@Suite("The quick form of a paper in the journal")
struct QuickFormTests {
    private func encoded(_ events: [Event]) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(events))
    }

    private func event(_ paper: Paper, ballot: BallotID = "budget#1", by member: MemberCode = "GB") -> Event {
        Event(
            at: Moment(milliseconds: 1_730_714_400_123), by: .delegate(member), fact: .paperCast(ballot, member, paper))
    }

    @Test(
        "is byte for byte what the encoder writes, so that hash and reader see no difference",
        arguments: [
            Paper.open(.yes), .open(.no), .open(.abstain), .open(.names(["ke"])), .open(.names(["ke", "a/b c"])),
            .sealed(SealedPaper(ciphertext: "ab+/cd==", tracker: String(repeating: "0f", count: 32))),
        ])
    func same(_ paper: Paper) throws {
        let events = [event(paper)]
        let quick = try #require(Event.quickForm(of: events))
        #expect(try quick == encoded(events))
        #expect(try JSONDecoder().decode([Event].self, from: Data(quick)) == events)
    }

    @Test("is not attempted where a name needs an escape, for other events, or for several at once")
    func left() {
        #expect(Event.quickForm(of: [event(.open(.yes), ballot: "a\"b#1")]) == nil)
        #expect(Event.quickForm(of: [event(.open(.names(["é"])))]) == nil)
        #expect(Event.quickForm(of: [event(.open(.yes)), event(.open(.no))]) == nil)
        #expect(Event.quickForm(of: [event(.withheld(tracker: nil))]) == nil)
        #expect(Event.quickForm(of: [Event(at: Moment(milliseconds: 0), by: .host, fact: .sittingOpened(1))]) == nil)
        #expect(Event.quickForm(of: []) == nil)
    }
}
