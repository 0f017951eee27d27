import AssemblyCore
import EventStream
import Host
import NIOCore
import PlenaryTestKit
import Testing

@testable import HostSocket

@Suite("Papers that travel together")
struct PapersTogetherTests {
    private static let start = Moment(milliseconds: 1_730_797_200_000)

    private func paper(
        _ position: Int, _ member: MemberCode, _ paper: Paper = .open(.yes), in ballot: BallotID = "motion#1",
        by author: MemberCode? = nil, after milliseconds: Int64 = 0
    ) -> HostUpdate {
        let moment = Moment(milliseconds: Self.start.milliseconds + milliseconds)
        return .record(
            Position(position),
            [Event(at: moment, by: .delegate(author ?? member), fact: .ballots(.cast(ballot, member, paper)))])
    }

    private func heard(_ updates: [HostUpdate], together: Bool) -> (text: String, updates: [HostUpdate]) {
        let lines = BatchWriter().lines(feed: 1, updates, together: together).map { line in
            line.reduce(into: ByteBuffer()) { $0.writeImmutableBuffer($1) }
        }
        let read = lines.flatMap { line -> [HostUpdate] in
            guard case .batch(let batch) = IncomingLine(line.getSlice(at: 0, length: line.readableBytes - 1) ?? line)
            else { return [] }
            return batch.updates.flatMap(\.updates)
        }
        return (lines.map { String(buffer: $0) }.joined(), read)
    }

    @Test("are the same records to a client that reads them, and single ones to any other", arguments: [true, false])
    func same(_ together: Bool) {
        let updates = [
            paper(7, "AL"), paper(8, "BR", .open(.no), after: 12), paper(9, "CA", .open(.names(["one", "two"]))),
            // Another ballot, withheld papers, one cast by another member, a record of which nothing may be heard.
            paper(10, "AL", in: "post#1"), paper(11, "AL", .withheld(tracker: nil)),
            paper(12, "BR", .withheld(tracker: nil), after: 3), paper(13, "CA", .withheld(tracker: nil), by: "AL"),
            .record(14, []), paper(15, "DK"), paper(16, "EG"), paper(18, "AL"),
        ]
        let (text, read) = heard(updates, together: together)
        #expect(read == updates)
        #expect(text.contains("\"papers\"") == together)
    }

    @Test("take a fraction of the bytes")
    func short() {
        let updates = (1...500).map { paper($0, MemberCode(rawValue: "M\($0)"), after: Int64($0)) }
        let (apart, together) = (heard(updates, together: false).text, heard(updates, together: true).text)
        #expect(together.utf8.count * 5 < apart.utf8.count)
    }

    @Test("are no records at all where their lists do not fit one another")
    func unfit() {
        let papers = #"{"position":7,"at":0,"ballot":"motion#1","members":["AL","BR"],"votes":["for"]}"#
        let parameters = #"{"feed":1,"updates":[{"papers":\#(papers)}]}"#
        let line = #"{"jsonrpc":"2.0","method":"record.batch","params":\#(parameters)}"#
        guard case .batch(let batch) = IncomingLine(ByteBuffer(string: line)) else {
            Issue.record("the line is no batch")
            return
        }
        #expect(batch.updates.flatMap(\.updates).isEmpty)
    }

    @Test("are written once for all feeds, and told in the order of a feed's own lines")
    func shared() throws {
        let writer = BatchWriter()
        let updates = (1...500).map { paper($0, MemberCode(rawValue: "M\($0)")) }
        let lines = [1, 2].map { writer.lines(feed: $0, updates, together: true) }
        let bodies = lines.map { line in line[0].max { $0.readableBytes < $1.readableBytes } ?? ByteBuffer() }
        let places = bodies.map { $0.withUnsafeReadableBytes { $0.baseAddress } }
        #expect(places[0] == places[1] && places[0] != nil)
        #expect(lines[1][0].reduce(into: "") { $0 += String(buffer: $1) }.contains(#""feed":2"#))
    }
}
