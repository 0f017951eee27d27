import AssemblyCore
import Host
import Language
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("Guests and lists of speakers on the screens")
struct GuestConsoleTests {
    private static func opening() throws -> HeardMeeting {
        var meeting = try HeardMeeting.builtIn()
        try meeting.carryOut(.sitting(.open(1)), .agenda(.takeUp("opening-address")))
        return meeting
    }

    private func marked(_ chair: OfficeStory<ChairProgram>) -> String {
        chair.reading.split(separator: "\n").first { $0.hasPrefix("* ") }.map { String($0.dropFirst(2)) } ?? ""
    }

    @Test("the Prime Minister opens the session by one key, and is thanked by the next, which goes on to item 1.2")
    func primeMinister() throws {
        var chair = OfficeStory.chair(try Self.opening())
        #expect(
            chair.reading.contains("I have the honour to invite Sir Keir Starmer, Prime Minister of the United Kingdom")
        )
        #expect(marked(chair).contains("Give the floor to Sir Keir Starmer"))
        chair.press(.enter)
        #expect(chair.meeting.assembly.floor.speaker?.guest?.name == "Sir Keir Starmer")
        #expect(chair.reading.contains("Speaks: Sir Keir Starmer"))
        #expect(chair.reading.contains("Office: Prime Minister of the United Kingdom"))
        #expect(!chair.reading.contains("Nobody has the floor"))
        #expect(marked(chair).contains("Thank Sir Keir Starmer, conclude 1.1, take up 1.2"))
        // While the floor is being given nobody is thanked yet.
        #expect(!chair.reading.contains("I thank Sir Keir Starmer."))
        chair.happen { $0.now = $0.now.adding(seconds: 60) }
        #expect(chair.reading.contains("I thank Sir Keir Starmer."))
        chair.press(.enter)
        #expect(chair.meeting.assembly.agenda.itemInHand?.id == "remarks-home-secretary")
    }

    @Test("a guest of whom the agenda knows nothing is given the floor by a form, with office and minutes")
    func form() throws {
        var meeting = try HeardMeeting.builtIn()
        try meeting.carryOut(.sitting(.open(1)), .agenda(.takeUp("adoption-of-agenda")))
        var chair = OfficeStory.chair(meeting)
        chair.type("fi")
        chair.type("The host")
        chair.press(.enter)
        chair.type("Mayor")
        chair.press(.enter)
        chair.type("5")
        chair.press(.enter)
        #expect(chair.commands == [.floor(.callGuest(Guest("The host", office: "Mayor"), limitSeconds: 300))])
        #expect(chair.reading.contains("Speaks: The host"))
    }

    @Test("the regions that some member belongs to are offered as groups by number; no other number is a group")
    func groups() throws {
        let small = SmallAssembly.convocation()
        let members = small.members.enumerated().map { place, member in
            Member(
                code: member.code, name: member.name, region: place == 0 ? .europe : .asia, order: member.order,
                weight: member.weight)
        }
        var meeting = HeardMeeting(
            Convocation(
                title: small.title, shortTitle: small.shortTitle, place: small.place, from: small.from, to: small.to,
                utcOffsetMinutes: 0, isRehearsal: true, languages: small.languages, rulebook: small.rulebook,
                members: members, delegations: small.delegations, sittings: small.sittings, agenda: small.agenda,
                questions: small.questions, notes: []))
        try meeting.carryOut(.sitting(.open(1)), .agenda(.takeUp(SmallAssembly.item)))
        var chair = OfficeStory.chair(meeting)
        chair.type("d")
        chair.act("A delegation asks for the floor on behalf of a group")
        #expect(chair.reading.contains("1 Asia, 2 Europe"))
        #expect(!chair.reading.contains("Africa"))
        chair.fill(members[0].code.rawValue, "3")
        #expect(chair.commands == [])
        #expect(chair.reading.contains("Enter one of these, by its number or its word: 1 Asia, 2 Europe."))
        chair.press(.control("u"))
        chair.type("2")
        chair.press(.enter)
        #expect(chair.commands == [.floor(.request(members[0].code, onBehalfOf: "Europe"))])
    }

    @Test("the board shows a guest's name and office, and a delegation's group")
    func board() throws {
        var meeting = try Self.opening()
        let guest = try #require(meeting.assembly.guestsToHear.first)
        try meeting.carryOut(.floor(.callGuest(guest, limitSeconds: 300)))
        var board = BoardStory(meeting)
        board.look(after: 41)
        let reading = ScreenPicture.reading(of: board.scene(columns: 80, rows: 24, isLinear: true)).joined(
            separator: " ")
        #expect(reading.contains("Sir Keir Starmer"))
        #expect(reading.contains("Prime Minister of the United Kingdom"))
        try meeting.carryOut(.floor(.yieldFloor))
        try meeting.carryOut(.floor(.request("FR", onBehalfOf: "Europe")), by: .delegate("FR"))
        try meeting.carryOut(.floor(.callSpeaker("FR")))
        board = BoardStory(meeting)
        board.look(after: 41)
        let group = ScreenPicture.reading(of: board.scene(columns: 80, rows: 24, isLinear: true)).joined(separator: " ")
        #expect(group.contains("on behalf of Europe"))
    }

    @Test("the list is moved by [ and ], and u takes it back")
    func moved() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("speaker"))
        let before = chair.meeting.assembly.floor.requests.map(\.member)
        chair.type("f")
        let keys = (0..<6).flatMap { _ in [Key.tab] + Array(repeating: .down, count: 6) }
        for key in keys where chair.scene.focus?.thing(MemberCode.self) != before[1] { chair.press(key) }
        #expect(chair.scene.focus?.thing(MemberCode.self) == before[1])
        chair.type("]")
        #expect(chair.meeting.assembly.floor.requests.map(\.member).prefix(3) == [before[0], before[2], before[1]])
        chair.type("[[")
        #expect(chair.meeting.assembly.floor.requests.first?.member == before[1])
        chair.type("[")
        #expect(chair.reading.contains("There is no place beyond that on the speakers list."))
        chair.type("uuu")
        #expect(chair.meeting.assembly.floor.requests.map(\.member) == before)
    }

    @Test("replies, explanations and later items have lists of their own on the page of the floor")
    func lists() throws {
        var meeting = try ChairMoments.meeting("speaker")
        try meeting.carryOut(.debate(.requestReply("KE")), by: .delegate("KE"))
        try meeting.carryOut(.floor(.request("FR", ahead: "programme")), by: .delegate("FR"))
        var chair = OfficeStory.chair(meeting)
        chair.type("f")
        let reading = ScreenPicture.reading(of: chair.scene(Size(columns: 120, rows: 50))).joined(separator: "\n")
        #expect(reading.contains("Right of reply"))
        #expect(reading.contains("1. Kenya"))
        #expect(reading.contains("Inscribed for later items"))
        #expect(reading.contains("7  France"))
    }

    @Test("a delegate at a kiosk hears when its delegation speaks next, and when it has the floor")
    func turn() throws {
        var meeting = try HeardMeeting.small()
        try meeting.carryOut(.floor(.request("BR")), by: .delegate("BR"))
        try meeting.carryOut(.floor(.callSpeaker("BR")))
        var kiosk = KioskStory(meeting)
        kiosk.identify("CA", badge: "003")
        try kiosk.happen { try $0.carryOut(.floor(.request("CA")), by: .delegate("CA")) }
        #expect(kiosk.reading.contains("you speak next"))
        #expect(kiosk.reading.contains("Your delegation speaks next."))
        try kiosk.happen { try $0.carryOut(.floor(.yieldFloor), .floor(.callSpeaker("CA"))) }
        #expect(kiosk.reading.contains("Your delegation has the floor."))
        #expect(kiosk.reading.contains("you have the floor"))
    }

    @Test("a delegation inscribes at a kiosk for a later item, and asks for the floor in the name of its region")
    func kiosk() throws {
        var meeting = try HeardMeeting.builtIn()
        try meeting.carryOut(.sitting(.open(1)), .agenda(.takeUp("adoption-of-agenda")))
        var kiosk = KioskStory(meeting)
        kiosk.identify("FR", badge: "063")
        kiosk.press("5")
        let reading = ScreenPicture.reading(of: kiosk.scene(columns: 80, rows: 60)).joined(separator: "\n")
        #expect(reading.contains("Ask for the floor on behalf of Europe"))
        #expect(reading.contains("Ask to speak to a later item"))
    }

    @Test("the secretariat invites a guest to an item and inscribes a delegation for it")
    func secretariat() throws {
        var office = OfficeStory.secretariat(try HeardMeeting.builtIn())
        office.type("a")
        office.give(.choose(NodeID("item.programme", of: ItemID("programme"))))
        office.act("Invite a guest to speak to it")
        office.type("The rector")
        office.press(.enter, .enter)
        #expect(office.meeting.assembly.agenda["programme"]?.guests == [Guest("The rector")])
        office.act("Inscribe a delegation to speak to it")
        office.type("FR")
        office.press(.enter, .enter)
        #expect(office.meeting.assembly.floor.place(of: "FR", ahead: "programme") == 1)
        office.type("u")
        #expect(office.meeting.assembly.floor.place(of: "FR", ahead: "programme") == nil)
    }
}
