import AssemblyCore
import Host
import Language
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("Lists of members stand in the order of names that the rulebook gives")
struct NameOrderTests {
    /// Names whose places differ from language to language, in the order of each.
    private static let orders: [WorkingLanguage: [MemberCode]] = [
        .english: ["DZ", "CI", "DE", "ES", "ZM"],
        .french: ["DZ", "DE", "CI", "ES", "ZM"],
        .spanish: ["DE", "DZ", "CI", "ES", "ZM"],
        .arabic: ["ES", "DE", "DZ", "ZM", "CI"],
    ]

    private func expectOrder(_ members: [MemberCode], _ language: WorkingLanguage, _ list: String) throws {
        // INTERPOL's names are ordered in French, whoever reads them (RPGA 39(7)).
        let wanted = try #require(Self.orders[.french])
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

    @Test("a rulebook with another order of names has its lists in that order", arguments: WorkingLanguage.allCases)
    func rulebooks(language: WorkingLanguage) throws {
        let assembly = try ChairMoments.meeting("start").assembly
        let wanted = try #require(Self.orders[language])
        var keyed = wanted.map { (NameOrder.key(of: assembly.name(of: $0).text(in: language), in: language), $0) }
        keyed.sort { $0.0.lexicographicallyPrecedes($1.0) }
        #expect(keyed.map(\.1) == wanted)
        let english = try HeardMeeting.small()
        #expect(english.assembly.rulebook?.nameOrder == .english)
        let names = english.assembly.roll(in: language).map { english.assembly.name(of: $0).english }
        #expect(names == names.sorted(), "the rulebook's order, not the reader's")
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
        #expect(meeting.assembly.roll.first == "AF")
    }
}
