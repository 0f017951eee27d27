import AssemblyCore
import Host
import Language
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("Lists of members stand in the order of the reader's language")
struct NameOrderTests {
    /// Names whose places differ from language to language, in the order of each.
    private static let orders: [WorkingLanguage: [MemberCode]] = [
        .english: ["DZ", "CI", "DE", "ES", "ZM"],
        .french: ["DZ", "DE", "CI", "ES", "ZM"],
        .spanish: ["DE", "DZ", "CI", "ES", "ZM"],
        .arabic: ["ES", "DE", "DZ", "ZM", "CI"],
    ]

    private func expectOrder(_ members: [MemberCode], _ language: WorkingLanguage, _ list: String) throws {
        let wanted = try #require(Self.orders[language])
        #expect(members.filter { wanted.contains($0) } == wanted, "\(list) \(language)")
    }

    /// The rows of the tables and lists of a scene that stand for members, from top to bottom.
    private func members(in scene: Scene) -> [MemberCode] {
        FocusOrder(scene.dialog?.parts ?? scene.body).areas.flatMap { $0 }.compactMap { id in
            id.name.hasPrefix("member.") ? MemberCode(rawValue: String(id.name.dropFirst(7))) : nil
        }
    }

    @Test(
        "on the members page, in the register and among those who have not voted", arguments: WorkingLanguage.allCases)
    func consoles(language: WorkingLanguage) throws {
        let meeting = try ChairMoments.meeting("start")
        try expectOrder(meeting.assembly.roll(in: language), language, "roll")
        var chair = OfficeStory.chair(meeting)
        var office = OfficeStory.secretariat(meeting)
        while chair.scene.language != language { chair.press(.character("L")) }
        while office.scene.language != language { office.press(.character("L")) }
        chair.type("m")
        try expectOrder(members(in: chair.scene), language, "members page")
        try expectOrder(members(in: office.scene), language, "register")
    }

    @Test("in the kiosk's list of badges", arguments: WorkingLanguage.allCases)
    func kiosk(language: WorkingLanguage) throws {
        let kiosk = KioskStory(try HeardMeeting.builtIn(), language: language)
        let places = Dictionary(
            uniqueKeysWithValues: kiosk.meeting.assembly.roll.map {
                (RehearsalBadge.number(of: $0, in: kiosk.meeting.assembly), $0)
            })
        let members = FocusOrder(kiosk.scene.body).areas.flatMap { $0 }.compactMap { id in
            places.first { id.name.hasSuffix($0.key) }?.value
        }
        try expectOrder(members, language, "badges")
    }

    @Test("a roll call goes in the order of the roll as it was convened, whoever looks at it")
    func rollCall() throws {
        let meeting = try ChairMoments.meeting("start")
        #expect(meeting.assembly.roll != meeting.assembly.roll(in: .english))
        #expect(meeting.assembly.roll.first == "AF")
    }
}
