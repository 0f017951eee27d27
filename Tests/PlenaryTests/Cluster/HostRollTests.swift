import AssemblyCore
import EventStream
import Testing

@testable import plenary

@Suite("What is said of the hosts of a cluster")
struct HostRollTests {
    private func heard(_ name: String, leads: Bool = false, at position: Int, ahead: Int64 = 0) -> HostOnTheRoll.Heard {
        let host = HostOnTheRoll(
            host: name, leads: leads, position: Position(position), at: Moment(milliseconds: 0))
        return HostOnTheRoll.Heard(host: host, ahead: ahead)
    }

    @Test("which of them leads, how far each has heard the record, and whose clock is wrong")
    func lines() {
        let lines = HostOnTheRoll.lines(
            [
                heard("hall-a", leads: true, at: 40), heard("hall-b", at: 38), heard("hall-c", at: 40, ahead: -62_000),
            ], end: 40)
        #expect(
            lines == [
                .ready("host hall-a", "it leads, and has heard every record."),
                .note("host hall-b", "it follows, and has heard record 38 of 40."),
                .note(
                    "host hall-c", "its clock and this machine's differ by 62000 ms.",
                    "Let the clocks of all machines be kept right, by NTP for example."),
            ])
    }

    @Test("a second of difference between two clocks is passed over, and more is not")
    func clocks() {
        #expect(HostOnTheRoll.lines([heard("hall-a", at: 1, ahead: 1_000)], end: 1)[0].standing == .ready)
        #expect(HostOnTheRoll.lines([heard("hall-a", at: 1, ahead: 1_001)], end: 1)[0].standing == .note)
    }

    @Test("that none is up, where nobody answers")
    func nobody() { #expect(HostOnTheRoll.lines([], end: 7) == [.note("hosts", "none is up.")]) }
}
