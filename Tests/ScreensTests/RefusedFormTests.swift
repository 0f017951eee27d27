import AssemblyCore
import Host
import Language
import PlenaryTestKit
import Screens
import Secrets
import TerminalKit
import Testing

@Suite("What was typed in a form is not lost when the host refuses it")
struct RefusedFormTests {
    private func refuse(_ console: inout OfficeStory<SecretariatProgram>) throws {
        guard case .submit(_, _, _, let tag)? = console.requests.last else {
            Issue.record("nothing was submitted: \(console.reading)")
            return
        }
        console.hear(.answered(tag: tag, .refused(.secondPersonNeeded)))
    }

    @Test("the scrutineers' form comes back with everything but the password, and with the reason")
    func scrutineers() throws {
        var office = OfficeStory.secretariat(try HeardMeeting.small(isRehearsal: false))
        office.answers = false
        office.type("B1")
        office.fill("tellers-1, tellers-2, tellers-3")
        office.press(.enter)
        office.fill("registrar", "wrong password")
        #expect(office.scene.dialog == nil)
        try refuse(&office)
        #expect(office.reading.contains("tellers-1, tellers-2, tellers-3"), "\(office.reading)")
        #expect(office.reading.contains("registrar"))
        #expect(office.reading.contains("A second officer must confirm"))
        #expect(office.reading.contains("Password: empty"), "nothing is left of the password: \(office.reading)")
        office.fill("right password")
        #expect(office.commands.count == 2)
        #expect(office.attestations.last == SecondPerson(name: "registrar", password: "right password"))
        #expect(office.commands.first == office.commands.last)
    }

    @Test("where something else has come in front meanwhile, the reason alone is said")
    func meanwhile() throws {
        var office = OfficeStory.secretariat(try HeardMeeting.small(isRehearsal: false))
        office.answers = false
        office.type("B1")
        office.fill("tellers-1, tellers-2, tellers-3")
        office.press(.enter)
        office.fill("registrar", "wrong password")
        office.type("?")
        try refuse(&office)
        #expect(!office.reading.contains("tellers-1"))
        #expect(office.scene.status?.text.english.contains("A second officer must confirm") == true)
    }

    @Test("the form of the scrutineers says what a name without a login can do")
    func withoutLogin() throws {
        var office = OfficeStory.secretariat(try HeardMeeting.small(isRehearsal: false))
        office.type("B1")
        office.fill("tellers-1, tellers-2, tellers-3")
        #expect(office.reading.contains("can open nothing before it has one"), "\(office.reading)")
    }
}
