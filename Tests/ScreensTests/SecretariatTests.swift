import AssemblyCore
import Host
import Language
import PlenaryTestKit
import Screens
import Secrets
import TerminalKit
import Testing

@Suite("The secretariat works")
struct SecretariatTests {
    private func office() throws -> OfficeStory<SecretariatProgram> { .secretariat(try HeardMeeting.builtIn()) }

    @Test("at the door a delegation is found, its credentials accepted and checked in, without leaving the list")
    func atTheDoor() throws {
        var office = try office()
        office.type("/algeria")
        office.press(.enter)
        office.type("ci")
        #expect(
            office.commands == [
                .delegations(.decideCredentials("DZ", .accepted)), .delegations(.registerPresence("DZ", present: true)),
            ])
        office.type("c")
        #expect(office.scene.status?.text == "No change needed: that is already the case.")
        #expect(office.commands.count == 2)
    }

    @Test("arrears are entered with their reason and waived by a decision")
    func arrears() throws {
        var office = try office()
        office.type("/fiji")
        office.press(.enter)
        choose("Enter arrears", in: &office)
        office.type("2022 and 2023")
        office.press(.enter)
        choose("Waive the suspension", in: &office)
        office.press(.enter)
        #expect(office.reading.contains("This field is required."))
        office.type("Decision 4")
        office.press(.enter)
        #expect(
            office.commands == [
                .delegations(.enterArrears("FJ", reason: "2022 and 2023")),
                .delegations(.waiveArrears("FJ", decision: "Decision 4")),
            ])
    }

    @Test("a new PIN and the sheet of PINs ask first and are confirmed with another key")
    func pins() throws {
        var office = try office()
        office.type("P")
        office.press(.enter)
        office.type("P")
        office.type("9")
        office.type("/fiji")
        office.press(.enter)
        choose("Give a new PIN", in: &office)
        office.press(.enter)
        #expect(office.requests == [.secretariat(.makePINSheet)])
        office.type("lost")
        office.press(.enter)
        #expect(
            office.requests == [
                .secretariat(.makePINSheet), .secretariat(.renewPIN("FJ", reason: StatedReason("lost", in: .english))),
            ])
    }

    @Test("given a new PIN, it stays in front whatever is pressed, and Enter checks nobody out, until it is put away")
    func slip() throws {
        var office = try office()
        office.type("/fiji")
        office.press(.enter, .enter)
        office.hear(.secretariat(.pinRenewed("FJ", badge: "123456", pin: "4711")))
        office.press(.enter, .back, .character("1"), .enter)
        office.hear(.told("Something else."))
        #expect(office.reading.contains("Badge 123456, PIN 4711."))
        #expect(office.commands.isEmpty)
        office.press(.character("9"))
        #expect(!office.reading.contains("4711") && office.commands.isEmpty)
    }

    @Test("a locked badge is told at once and unlocked from the delegation's page")
    func badge() throws {
        var office = try office()
        try office.happen { try $0.carryOut(.delegations(.lockBadge("FJ")), by: .host) }
        #expect(office.scene.status?.text == "The badge of Fiji was LOCKED after wrong PINs.")
        #expect(office.reading.contains("Badges locked: Fiji"))
        office.type("/fiji")
        office.press(.enter)
        choose("Unlock the badge", in: &office)
        #expect(office.commands == [.delegations(.unlockBadge("FJ"))])
    }

    @Test("a candidate is nominated by name and member, marked as a rehearsal's, and withdrawn after a question")
    func candidate() throws {
        var office = try office()
        office.type("v/vice")
        office.press(.enter)
        office.type("1")
        office.type("Candidate of Ghana")
        office.press(.enter)
        office.type("atlantis")
        office.press(.enter)
        #expect(office.reading.contains("There is no member 'atlantis'."))
        for _ in "atlantis" { office.press(.backspace) }
        office.type("ghana")
        office.press(.enter)
        let candidate = Candidate(id: "nominee-1", name: "Candidate of Ghana", member: "GH", isRehearsal: true)
        #expect(office.commands == [.questions(.nominate("ec-africa-1", candidate))])
        office.give(.choose(NodeID("candidate.nominee-1", of: "nominee-1" as CandidateID)))
        office.type("9")
        #expect(office.commands.last == .questions(.withdrawCandidate("ec-africa-1", "nominee-1")))
    }

    @Test("a text is entered in one of the four languages, and an amendment tabled with its sponsors")
    func texts() throws {
        var office = try office()
        office.type("v/draft resolution 2")
        office.press(.enter, .enter)
        choose("Enter the Arabic text", in: &office)
        office.press(.control("u"))
        office.give(.key(.pasted("نص")))
        office.press(.enter)
        #expect(office.commands == [.questions(.setText("draft-2", .arabic, "نص"))])
        choose("Table an amendment", in: &office)
        office.type("Replace paragraph 2")
        office.press(.enter, .enter)
        office.type("fj, ghana")
        office.press(.enter)
        guard case .questions(.table(let amendment))? = office.commands.last else {
            Issue.record("nothing was tabled")
            return
        }
        #expect(amendment.amends == "draft-2" && amendment.sponsors == ["FJ", "GH"] && amendment.isRehearsal)
    }

    @Test(
        "a panel is announced with its room, people and times; a wrong time says how it is written and keeps the rest")
    func panel() throws {
        var office = try office()
        office.type("a/sustaining")
        office.press(.enter)
        choose("Announce the panel's details", in: &office)
        office.type("Hall 2")
        office.press(.enter, .enter)
        office.type("First person; second person")
        office.press(.enter)
        office.type("9.30")
        office.press(.enter)
        office.type("10:30")
        office.press(.enter)
        #expect(office.reading.contains("Enter a time as HH:MM"))
        #expect(office.scene.focus == "start")
        for _ in "9.30" { office.press(.backspace) }
        office.type("09:30")
        office.press(.enter, .enter)
        guard case .agenda(.announcePanel("panel-3", let details))? = office.commands.last else {
            Issue.record("nothing was announced")
            return
        }
        #expect(details.room == "Hall 2" && details.panellists == ["First person", "second person"])
        #expect(details.moderator == nil)
        #expect(
            details.start?.clock(utcOffsetMinutes: 0) == "09:30" && details.end?.clock(utcOffsetMinutes: 0) == "10:30")
    }

    @Test("a record is put right by a note that two officers attest")
    func correction() throws {
        var office = try office()
        office.type("rx")
        for _ in 0..<4 { office.press(.backspace) }
        office.type("12")
        office.press(.enter)
        office.type("It was 14:05.")
        office.press(.enter)
        office.type("chair")
        office.press(.enter)
        office.type("2468")
        office.press(.enter)
        #expect(office.commands.isEmpty)
        office.type("9")
        #expect(office.commands == [.record(.correct(position: 12, note: "It was 14:05."))])
        #expect(office.attestations == [SecondPerson(name: "chair", password: "2468")])
    }

    @Test("back leads to the list where it was left, and Esc in a form goes one field back")
    func back() throws {
        var office = try office()
        office.type("/fiji")
        office.press(.enter)
        office.press(.back)
        #expect(office.scene.focus == "member.FJ")
        office.press(.enter)
        choose("Register the delegation's people", in: &office)
        office.type("A head")
        office.press(.enter, .back)
        #expect(office.scene.focus == "head")
        #expect(office.reading.contains("A head"))
        office.press(.back)
        #expect(office.scene.dialog == nil && office.commands.isEmpty)
    }

    private func choose(_ label: String, in office: inout OfficeStory<SecretariatProgram>) {
        office.give(.choose(NodeID("act.\(label)")))
    }
}
