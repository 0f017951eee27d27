import AssemblyCore
import Host
import Language
import PlenaryTestKit
import Screens
import Testing

@testable import TerminalKit

@Suite("Which host of a cluster leads")
struct LeadingHostTests {
    /// A host takes the lead, right after whatever happened last.
    private func takeOver(by host: String, _ term: Int, in meeting: inout HeardMeeting) {
        let moment = meeting.events.last?.at ?? AssemblyFixture.morning
        meeting.append(Event(at: moment, by: .host, fact: .record(.tookOver(host: host, term: term))))
    }

    @Test("stands on the chair's and the secretariat's page, and changes with one sentence and without a key")
    func shown() throws {
        var meeting = try HeardMeeting.under("budget")
        takeOver(by: "hall-a", 1, in: &meeting)
        var chair = OfficeStory.chair(meeting)
        let office = OfficeStory.secretariat(meeting)
        #expect(chair.reading.contains("Led by: hall-a"), "\(chair.reading)")
        #expect(office.reading.contains("Led by: hall-a"), "\(office.reading)")
        takeOver(by: "hall-b", 2, in: &chair.meeting)
        chair.catchUp()
        #expect(chair.reading.contains("Led by: hall-b"))
        #expect(chair.scene.status?.text.english == "The host hall-b took over the lead.")
    }

    @Test("and which hosts follow it, how far behind, and of which there is no word, stands there too")
    func others() throws {
        var meeting = try HeardMeeting.under("budget")
        takeOver(by: "hall-a", 1, in: &meeting)
        var chair = OfficeStory.chair(meeting)
        let hosts = [
            OtherHost(name: "hall-a", behind: 0), OtherHost(name: "hall-b", behind: 40),
            OtherHost(name: "hall-c", behind: 1_250), OtherHost(name: "hall-d", behind: nil),
        ]
        chair.hear(.hall(.heard([.status(HostStatus(otherHosts: hosts))])))
        for line in ["Led by: hall-a", "Followed by: hall-b", "Records behind: hall-c: 1200", "No word from: hall-d"] {
            #expect(chair.reading.contains(line), "\(chair.reading)")
        }
        // A host that leads by the record and does not answer is one to look at.
        chair.hear(.hall(.heard([.status(HostStatus(otherHosts: [OtherHost(name: "hall-a", behind: nil)]))])))
        #expect(chair.reading.contains("No word from: hall-a"), "\(chair.reading)")
    }

    @Test("is not spoken of where a session has one host")
    func alone() throws {
        let chair = OfficeStory.chair(try HeardMeeting.builtIn())
        #expect(!chair.reading.contains("Led by"))
    }
}
