import AssemblyCore
import Language
import PlenaryTestKit
@testable import Screens
import TerminalKit
import Testing

/// Every form that any office fills in: what an empty field does, what is known already, and how a long text is typed.
@Suite("The forms of all offices, one by one")
struct FormSweepTests {
    private static func meeting() throws -> HeardMeeting {
        var meeting = try HeardMeeting.under("budget")
        try meeting.carryOut(.ballots(.openHandCount("budget-2025")))
        return meeting
    }

    private static func procedure(_ assembly: Assembly) -> [Form] {
        let (question, ballot) = (QuestionID(rawValue: "budget-2025"), BallotID(rawValue: "budget-2025#1"))
        let motions = ProceduralMotion.allCases.map { ProcedureForm.motion($0, question) }
        let kinds: [ProcedureForm] =
            motions + [
                .pointOfOrder, .ruling(upheld: true), .appeal, .speakerOnMotion(question, .inFavour), .propose,
                .amend(question), .amendParagraph(question), .byParagraph(question), .sponsor(question),
                .withdraw(question), .reintroduce(question),
                .acceptAmendment(question), .rank(question), .disposal(question), .division(question),
                .objectToDivision(question), .objectToClosingList, .limitDelegations, .leave, .reply,
                .explanation(question), .objectToConsensus(question), .count(ballot), .answer(ballot, seen: nil),
                .lots(question), .castingVote(question), .bringCandidate(question), .repetition(ballot),
                .recount(ballot),
                .intention(ballot), .electionsBoard, .firstName, .suspendVote("FR"), .proxy("FR"),
                .admitMember(question), .suspension,
            ]
        return kinds.map { ProcedureForms(assembly: assembly).form($0) }
    }

    private static func agenda(_ assembly: Assembly) -> [Form] {
        let kinds: [AgendaForm] = [
            .add(after: nil), .addUnder("budget"), .move("budget"), .rename("budget"), .split("budget"),
            .withdraw("budget"), .place("budget-2025"),
        ]
        return kinds.map { AgendaForms(assembly: assembly).form($0) }
    }

    private static func secretariat(_ assembly: Assembly) throws -> [Form] {
        let delegation = try #require(assembly.delegations["FR"])
        let question = try #require(assembly.questions["budget-2025"])
        let panelItem = try #require(assembly.agenda.items.first { $0.panel != nil })
        return [
            SecretariatWords.people(of: delegation, assembly), SecretariatWords.clearance(of: "FR", assembly),
            SecretariatWords.newPIN(of: "FR", assembly), SecretariatWords.arrears(of: "FR", assembly),
            SecretariatWords.waiver(of: "FR", assembly), SecretariatWords.nomination(in: question),
            SecretariatWords.text(of: question, in: .english), SecretariatWords.amendment(of: question),
            SecretariatWords.tabling(under: panelItem, assembly), SecretariatWords.schedule(of: panelItem, assembly),
            SecretariatWords.panel(try #require(panelItem.panel), of: panelItem, assembly),
            SecretariatWords.correction(of: nil, assembly), ScrutinyForms.appointment(assembly),
            ScrutinyForms.cards(assembly), ChairWords.speechLimit(assembly.floor), ChairWords.ballotLimit(nil),
            ChairWords.annulment(of: try #require(assembly.ballots["budget-2025#1"]), assembly),
            PresenceForm.all(assembly), CredentialsReportForm.form(for: question),
        ]
    }

    private static func forms() throws -> [Form] {
        let assembly = try meeting().assembly
        return procedure(assembly) + agenda(assembly) + (try secretariat(assembly))
    }

    @Test(
        "a field that may stay empty says below it, in the same words everywhere, what that does; no other place says it"
    )
    func empty() throws {
        let assembly = try Self.meeting().assembly
        var optional = 0
        for var form in try Self.forms() {
            for place in form.fields.indices {
                let field = form.fields[place]
                let name = "\(form.title): \(field.label)"
                let hint = field.hint?.english.lowercased() ?? ""
                #expect(!hint.contains("empty") && !hint.contains("optional"), "\(name): \(hint)")
                #expect(field.isOptional == (field.whenEmpty != nil), "\(name)")
                guard let meaning = field.whenEmpty else { continue }
                optional += 1
                (form.current, form.fields[place].entry) = (place, TextEntry("", limit: field.entry.limit))
                let note = form.note(assembly, in: .english)?.english ?? ""
                #expect(note.contains(DeskWords.empty(meaning).english), "\(name): \(note)")
            }
        }
        #expect(optional > 20)
    }

    @Test("what is known already is filled in")
    func known() throws {
        let assembly = try Self.meeting().assembly
        for form in AgendaForms(assembly: assembly).form(.rename("budget")).fields {
            #expect(!form.entry.text.isEmpty || form.whenEmpty != nil, "\(form.label)")
        }
        let title = assembly.agenda["budget"]?.title.english
        #expect(AgendaForms(assembly: assembly).form(.rename("budget")).fields.first?.entry.text == title)
        let item = try #require(assembly.agenda["budget"])
        let decision = SecretariatWords.tabling(under: item, assembly).fields.first { $0.id == "decision" }
        // The usual decision is what an empty field means, by the name that the rulebook gives it.
        let titles = assembly.rulebook?.decisions.map(\.title.message.english) ?? []
        #expect(titles.contains(decision?.whenEmpty?.english ?? "none"))
    }

    @Test("every text of many lines takes a new one, and every other field is one line")
    func lines() throws {
        let assembly = try Self.meeting().assembly
        var texts = 0
        for var form in try Self.forms() {
            for place in form.fields.indices {
                form.current = place
                form.clear()
                form.type(.pasted("a\nb"), assembly, in: .english)
                let isText = form.fields[place].entry.limit >= TextRule.longestText
                texts += isText ? 1 : 0
                #expect(form.holdsLines == isText)
                #expect(form.fields[place].entry.text.contains("\n") == isText, "\(form.title) \(place)")
            }
        }
        #expect(texts >= 4)
    }
}
