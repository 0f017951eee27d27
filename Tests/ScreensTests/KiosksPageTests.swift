import AssemblyCore
import Host
import Language
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

/// The list of kiosks at officers' consoles, and the key by which a delegate asks for help.
@Suite("The kiosks, and help at one")
struct KiosksPageTests {
    private static let kiosks = [
        KioskStatus(device: DeviceID("kiosk-1"), member: nil, isOnline: true),
        KioskStatus(device: DeviceID("kiosk-2"), member: "CA", isOnline: true),
        KioskStatus(device: DeviceID("kiosk-3"), member: "BR", isOnline: false),
        KioskStatus(
            device: DeviceID("kiosk-4"), member: "EG", isOnline: true,
            helpAskedAt: Moment(milliseconds: 1_730_800_800_000)),
    ]

    private static func heard(_ kiosks: [KioskStatus] = kiosks) -> ConsoleNews {
        .hall(.heard([.status(HostStatus(kiosks: kiosks))]))
    }

    @Test("the page says how many are ready, in use, lost and asking, and lists whoever asks first")
    func page() throws {
        var chair = OfficeStory.chair(try HeardMeeting.small())
        chair.hear(Self.heard())
        chair.type("K")
        let reading = chair.reading
        for line in ["Ready: 1", "In use: 1", "Lost: 1", "Help asked: 1"] { #expect(reading.contains(line), "\(line)") }
        let table = try #require(reading.firstRange(of: "All kiosks")).upperBound
        let order = ["kiosk-4", "HELP ASKED", "10:00", "kiosk-3", "LOST", "kiosk-2", "in use", "kiosk-1", "ready"]
        var rest = reading[table...]
        for words in order {
            let found = try #require(rest.firstRange(of: words), "\(words) in \(rest)")
            rest = rest[found.upperBound...]
        }
    }

    @Test("given more kiosks than are listed, the page says how many there are, and how many of them it lists")
    func many() throws {
        var office = OfficeStory.secretariat(try HeardMeeting.small())
        var counts = KioskCounts()
        counts.change(.asking, by: 1)
        counts.change(.lost, by: 1)
        counts.change(.inUse, by: 9_000)
        counts.change(.ready, by: 998)
        var status = HostStatus(kiosks: Self.kiosks)
        status.kioskCounts = counts
        office.hear(.hall(.heard([.status(status)])))
        office.type("K")
        let reading = office.reading
        for line in ["Ready: 998", "In use: 9,000", "Lost: 1", "Help asked: 1"] {
            #expect(reading.contains(line), "\(line) in \(reading)")
        }
        #expect(reading.contains("4 of 10,000, those that need somebody first"))
    }

    @Test("given a badge that is used at two kiosks, officers are told at once, and the page says where it was before")
    func badge() throws {
        var office = OfficeStory.secretariat(try HeardMeeting.small())
        office.hear(Self.heard(Array(Self.kiosks.prefix(3))))
        #expect(!office.reading.contains("BADGE MOVED"))
        var moved = Array(Self.kiosks.prefix(3))
        moved[0] = KioskStatus(
            device: DeviceID("kiosk-1"), member: "CA", isOnline: true, badgeFrom: DeviceID("kiosk-2"))
        moved[1] = KioskStatus(device: DeviceID("kiosk-2"), member: nil, isOnline: true)
        office.hear(Self.heard(moved))
        let told =
            "Country CA is logged out at kiosk-2: its badge is used at kiosk-1. If that is somebody else, give it a new PIN."
        #expect(office.scene.status?.text.english == told)
        let said = office.scene.status?.serial
        office.hear(Self.heard(moved))
        #expect(office.scene.status?.serial == said)
        office.type("K")
        let reading = office.reading
        for words in ["Badge moved: 1", "BADGE MOVED", "Country CA, before at kiosk-2"] {
            #expect(reading.contains(words), "\(words) in \(reading)")
        }
    }

    @Test("the secretariat hears who asks, sees it on every page, and says that somebody has been there")
    func answered() throws {
        var office = OfficeStory.secretariat(try HeardMeeting.small())
        office.hear(Self.heard())
        #expect(office.scene.status?.text.english == "Help is asked for at kiosk-4, by Country EG.")
        #expect(office.reading.contains("HELP asked for at: kiosk-4"))
        office.type("K")
        office.press(.enter)
        #expect(office.requests == [.promiseHelp(DeviceID("kiosk-4"))])
        var promised = Self.kiosks
        promised[3].helpComes = true
        office.hear(Self.heard(promised))
        #expect(office.reading.contains("help comes") && !office.reading.contains("HELP asked for"))
        office.press(.enter)
        #expect(office.requests.last == .answerHelp(DeviceID("kiosk-4")))
        office.hear(Self.heard(Array(Self.kiosks.prefix(3))))
        #expect(!office.reading.contains("HELP asked for"))
        office.press(.enter)
        #expect(office.requests.count == 2)
        #expect(office.reading.contains("Nobody waits for help there."))
    }

    @Test("a call interrupts nothing: what is typed, asked and in focus stays")
    func undisturbed() throws {
        var office = OfficeStory.secretariat(try HeardMeeting.small())
        office.type("p")
        office.press(.enter)
        office.type("Cou")
        office.hear(Self.heard())
        #expect(office.reading.contains("Cou"))
        office.press(.back, .back)
        #expect(office.requests.isEmpty)
    }

    @Test("given a hall without kiosks, the page says so")
    func none() throws {
        var chair = OfficeStory.chair(try HeardMeeting.small())
        chair.type("K")
        #expect(chair.reading.contains("No kiosk is connected."))
    }

    @Test("a key at the kiosk asks, the same key takes it back, and the vote in hand stays as it is")
    func kiosk() throws {
        var meeting = try HeardMeeting.small()
        _ = try meeting.open(SmallAssembly.motion)
        var kiosk = KioskStory(meeting)
        kiosk.identify("CA", badge: "003")
        kiosk.press("1")
        let before = kiosk.state.marked
        kiosk.press("a")
        #expect(kiosk.requests.last == .kiosk(.callHelp(true)))
        kiosk.hear(.kiosk(.helpAnswered(isAsked: true)))
        #expect(kiosk.reading.contains("Help has been asked for; somebody comes."))
        #expect(kiosk.state.marked == before)
        kiosk.press("a")
        #expect(kiosk.requests.last == .kiosk(.callHelp(false)))
    }

    private static func told(_ call: CallStanding?) -> ConsoleNews {
        var status = HostStatus()
        status.help = call
        return .hall(.heard([.status(status)]))
    }

    @Test("whoever asked is told that somebody is on the way, on the screen and line by line, in the middle of a vote")
    func promised() throws {
        var meeting = try HeardMeeting.small()
        _ = try meeting.open(SmallAssembly.motion)
        var kiosk = KioskStory(meeting)
        kiosk.identify("CA", badge: "003")
        kiosk.press("1a")
        kiosk.hear(Self.told(.waiting))
        kiosk.hear(.kiosk(.helpAnswered(isAsked: true)))
        let (step, marked) = (kiosk.state.step, kiosk.state.marked)
        kiosk.hear(Self.told(.promised))
        for isLinear in [false, true] {
            let reading = ScreenPicture.reading(of: kiosk.scene(isLinear: isLinear)).joined(separator: "\n")
            #expect(reading.contains("somebody is on the way to this kiosk."), "\(reading)")
        }
        #expect((kiosk.state.step, kiosk.state.marked) == (step, marked))
        kiosk.press(.back)
        #expect(kiosk.reading.contains("No help is needed any more (somebody is on the way)"), "\(kiosk.reading)")
        kiosk.hear(Self.told(nil))
        #expect(kiosk.reading.contains("Help is no longer asked for."))
        kiosk.press("a")
        #expect(kiosk.requests.last == .kiosk(.callHelp(true)))
    }

    @Test(
        "given the next delegate at a kiosk to which somebody comes, the idle screen says so and nothing is said twice")
    func promisedToTheNext() throws {
        var kiosk = KioskStory(try HeardMeeting.small())
        kiosk.hear(Self.told(.waiting))
        kiosk.hear(Self.told(.promised))
        #expect(kiosk.reading.contains("(somebody is on the way)"), "\(kiosk.reading)")
        kiosk.press("v")
        let said = kiosk.scene().status?.serial
        kiosk.hear(Self.told(.promised))
        #expect(kiosk.scene().status?.serial == said)
        kiosk.press("a")
        #expect(kiosk.requests.last == .kiosk(.callHelp(false)))
    }

    @Test("nobody has to be identified to ask, and while a PIN is typed a function key does it")
    func idle() throws {
        var kiosk = KioskStory(try HeardMeeting.small())
        kiosk.press("a")
        #expect(kiosk.requests == [.kiosk(.callHelp(true))])
        kiosk.press("003")
        kiosk.press(.enter)
        kiosk.press(.function(12))
        #expect(kiosk.requests.count == 2)
    }
}
