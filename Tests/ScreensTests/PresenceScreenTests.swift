import AssemblyCore
import Language
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

/// Presence of all at once, and the report on credentials, at the secretariat's console.
@Suite("Presence by list, and the report on credentials")
struct PresenceScreenTests {
    private static func office() throws -> OfficeStory<SecretariatProgram> {
        OfficeStory.secretariat(try HeardMeeting.small())
    }

    @Test("all are here but these")
    func allBut() throws {
        var office = try Self.office()
        office.type("p")
        office.press(.enter)
        office.fill("BR, Country EG")
        #expect(office.commands == [.delegations(.takePresence(of: ["AL", "CA", "DK", "FR", "GH"]))])
        #expect(office.scene.status?.text.english == "Done: 5 of 7 are present." || office.reading.contains("5 of 7"))
    }

    @Test("only these are here, and undoing it brings back who was here before")
    func onlyThese() throws {
        var office = try Self.office()
        office.type("p")
        office.fill("2", "GH, AL")
        #expect(office.commands == [.delegations(.takePresence(of: ["AL", "GH"]))])
        office.type("u")
        #expect(office.commands.last == .delegations(.takePresence(of: SmallAssembly.codes)))
    }

    @Test("a name that nobody has is said to be none, and nothing is registered")
    func slip() throws {
        var office = try Self.office()
        office.type("p")
        office.press(.enter)
        office.fill("Atlantis")
        #expect(office.commands.isEmpty)
        #expect(office.reading.contains("Atlantis"))
    }

    @Test("to ask anew asks first, from the list of actions")
    func anew() throws {
        var office = try Self.office()
        office.type(":ask anew")
        office.press(.enter)
        #expect(office.commands.isEmpty)
        office.type("9")
        #expect(office.commands == [.delegations(.takePresence(of: []))])
        #expect(office.meeting.assembly.presentCount == 0)
    }

    @Test("the report is typed on the page of its question, and what it says stands there")
    func report() throws {
        var office = try Self.office()
        office.type("v")
        office.give(.choose(NodeID("question.\(SmallAssembly.motion)", of: SmallAssembly.motion)))
        office.act("Enter the report on credentials")
        office.press(.enter)
        office.fill("BR", "EG, GH")
        let report = CredentialsReport(accepted: ["AL", "CA", "DK", "FR"], provisional: ["BR"], refused: ["EG", "GH"])
        #expect(office.commands == [.delegations(.layCredentialsReport(SmallAssembly.motion, report))])
        #expect(office.reading.contains("Accredited: 4."), "\(office.reading)")
    }

    @Test("a delegation is seated provisionally, and the register says so")
    func provisional() throws {
        var meeting = try HeardMeeting.small()
        try meeting.carryOut(.delegations(.decideCredentials("BR", .provisional)), by: HeardMeeting.secretariat)
        let office = OfficeStory.secretariat(meeting)
        #expect(office.reading.contains("entitled, credentials provisional"), "\(office.reading)")
    }
}
