import AssemblyCore
import Language
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("Proxies and causes are shown where people look")
struct ProxyShownTests {
    private func meeting() throws -> HeardMeeting {
        var meeting = try KioskAssembly.meeting(absent: ["BR"])
        try meeting.carryOut(.delegations(.registerProxy(of: "BR", to: "CA")), by: HeardMeeting.secretariat)
        return meeting
    }

    @Test("given a proxy, holder and principal read it at the kiosk before any ballot")
    func kiosk() throws {
        var holder = KioskStory(try meeting())
        holder.identify("CA")
        #expect(holder.reading.contains("Votes for Brazil by proxy"))
        var principal = KioskStory(try meeting())
        principal.identify("BR")
        #expect(principal.reading.contains("Proxy held by Canada"))
    }

    @Test("given a proxy, the register and the pages of both delegations show it")
    func consoles() throws {
        var office = OfficeStory.secretariat(try meeting())
        #expect(office.reading.contains("proxy held by Canada") && office.reading.contains("votes for Brazil by proxy"))
        office.give(.choose(NodeID("member.CA", of: "CA" as MemberCode)))
        #expect(office.reading.contains("Votes for Brazil by proxy"))
    }

    @Test(
        "given a ballot under way, ending a proxy says first that its roll is frozen, and afterwards what has changed")
    func ending() throws {
        var meeting = try meeting()
        _ = try meeting.open("open")
        var office = OfficeStory.secretariat(meeting)
        office.give(.choose(NodeID("member.BR", of: "BR" as MemberCode)))
        office.act("End its proxy")
        #expect(office.commands.isEmpty)
        #expect(office.reading.contains("its roll is frozen, and Canada still casts the paper of Brazil"))
        office.type("9")
        #expect(office.commands == [.delegations(.withdrawProxy(of: "BR"))])
        #expect(
            office.scene.status?.text.english.contains("the proxy of Brazil ends with the next ballot") == true,
            "\(office.scene.status?.text.english ?? "")")
        #expect(office.meeting.assembly.currentBallot?.proxies["BR"] == "CA")
        #expect(office.meeting.assembly.membership.standing.proxies.isEmpty)
    }

    @Test("given somebody who has not cast, the chair's list says why, whatever the cause")
    func causes() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("recorded"))
        let causes: [(NotCastReason, String)] = [
            (.left, "left the kiosk without casting"), (.timeRanOut, "did not answer in time at the kiosk"),
            (.linkLost, "was at a kiosk that lost its link"),
        ]
        chair.type("n")
        for (reason, words) in causes {
            try chair.happen {
                try $0.carryOut(.ballots(.reportNotCast("draft-2#1", "ZA", reason: reason)), by: .delegate("ZA"))
            }
            #expect(chair.reading.contains("NOT CAST: \(words)"))
        }
    }

    @Test("given credentials that are pending, a proxy is registered and says that nobody votes by it yet, and why")
    func pending() throws {
        var meeting = try KioskAssembly.meeting(absent: ["BR"])
        try meeting.carryOut(
            .delegations(.decideCredentials("BR", .pending)), by: HeardMeeting.secretariat)
        var office = OfficeStory.secretariat(meeting)
        office.give(.choose(NodeID("member.BR", of: "BR" as MemberCode)))
        office.act("Register its proxy")
        office.fill("Canada")
        let said = office.scene.status?.text.english ?? ""
        #expect(said.contains("does not vote yet: the credentials of Brazil have not been accepted"), "\(said)")
    }

    @Test("given an absent member that another one represents, it cannot be seated in the chair")
    func absentChair() throws {
        var office = OfficeStory.secretariat(try meeting())
        office.give(.choose(NodeID("member.BR", of: "BR" as MemberCode)))
        office.act("It holds the chair")
        #expect(office.commands.isEmpty)
        #expect(office.scene.status?.text.english.contains("It has not been checked in") == true)
    }
}
