import AssemblyCore
import Host
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("Pictures of the secretariat's console")
struct SecretariatPictureTests {
    /// The moment of the picture.
    enum Moment: String, CaseIterable {
        case register, find, delegation, arrears, people, sheet, questions, question, election, nominate, text
        case schedule, item, panel, table, record, correct, help
    }

    @Test(
        "every page looks as recorded, in five sizes and both glyph sets, and makes sense when read",
        arguments: Moment.allCases)
    func pictures(moment: Moment) throws {
        let office = try Self.story(moment)
        let text = Pictures.text(isOnWalls: !Self.sameOnWalls.contains(moment)) { office.scene($0, isLinear: $1) }
        let difference = Fixture("secretariat-\(moment.rawValue).txt").difference(from: text)
        #expect(difference == nil, "\(difference ?? "")")
    }

    /// Pages with something before them.
    private static let sameOnWalls: Set<Moment> = [.find, .people, .sheet, .nominate, .text, .table, .correct, .help]

    static func story(_ moment: Moment) throws -> OfficeStory<SecretariatProgram> {
        var meeting = try HeardMeeting.builtIn()
        try meeting.carryOut(.delegations(.enterArrears("FJ", reason: "2022 and 2023")), by: HeardMeeting.secretariat)
        try meeting.carryOut(.delegations(.registerPresence("DZ", present: true)), by: HeardMeeting.secretariat)
        try meeting.carryOut(.delegations(.lockBadge("KE")), by: .host)
        var office = OfficeStory.secretariat(meeting)
        switch moment {
        case .register: break
        case .find: office.type("/fi")
        case .delegation, .arrears, .people: openDelegation(moment, &office)
        case .sheet: office.type("P")
        case .questions, .question, .election, .nominate, .text: openQuestions(moment, &office)
        case .schedule, .item, .panel, .table: openSchedule(moment, &office)
        case .record: office.type("r")
        case .correct:
            office.type("r")
            office.type("x")
            office.press(.enter)
            office.type("Fiji paid for 2022.")
        case .help: office.type("?")
        }
        return office
    }

    private static func openDelegation(_ moment: Moment, _ office: inout OfficeStory<SecretariatProgram>) {
        office.type("/fiji")
        office.press(.enter)
        if moment == .arrears {
            office.type("5")
            office.type("Executive Committee, 3 November")
        }
        if moment == .people { office.type("3") }
    }

    private static func openQuestions(_ moment: Moment, _ office: inout OfficeStory<SecretariatProgram>) {
        office.type("v")
        guard moment != .questions else { return }
        let title = moment == .question || moment == .text ? "/Draft resolution 2" : "/Vice-President"
        office.type(title)
        office.press(.enter)
        if office.scene.name == "secretariat.questions" { office.press(.enter) }
        if moment == .text { office.type("1") }
        guard moment == .nominate || moment == .election else { return }
        office.type("1")
        office.type("Candidate of Ghana")
        office.press(.enter)
        office.type("gh")
        if moment == .election { office.press(.enter) }
    }

    private static func openSchedule(_ moment: Moment, _ office: inout OfficeStory<SecretariatProgram>) {
        office.type("a")
        guard moment != .schedule else { return }
        office.type("/Sustaining")
        office.press(.enter)
        if moment == .panel { office.type("2") }
        if moment == .table { office.type("3") }
    }
}
