import AssemblyCore
import Host
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

/// Enter on an item does that item, at every console: what its digit or its number does, or it says why not.
@Suite("Enter does what has the focus")
struct EnterDoesItTests {
    /// Only a key of their own does these, and Enter says so.
    private static let neverByEnter: Set<NodeID> = ["cast", "leave", "confirm", "depart"]

    private static func items(of scene: Scene) -> [NodeID] { FocusOrder(scene).areas.flatMap { $0 } }

    private func check<Console: ConsoleProgram>(_ office: OfficeStory<Console>, _ name: String) {
        for id in Self.items(of: office.scene).prefix(5) {
            guard !office.program.keys(in: office.state).isTyping else { return }
            var byEnter = office
            focus(id, &byEnter)
            guard byEnter.scene.focus == id else { continue }
            let before = byEnter
            byEnter.press(.enter)
            let isSomething =
                byEnter.scene != before.scene || byEnter.requests.count != before.requests.count
                || byEnter.effects != before.effects
            #expect(isSomething, "\(name) \(office.scene.name): Enter on \(id) does nothing")
            guard !Self.neverByEnter.contains(id) else { continue }
            var byNumber = before
            byNumber.give(.choose(id))
            #expect(byEnter.scene == byNumber.scene, "\(name) \(office.scene.name): \(id)")
            #expect(byEnter.requests.count == byNumber.requests.count, "\(name): \(id)")
        }
    }

    /// Moves to an item by Tab and Down alone.
    private func focus<Console: ConsoleProgram>(_ id: NodeID, _ office: inout OfficeStory<Console>) {
        let areas = FocusOrder(office.scene).areas
        for _ in areas where !(areas.first { $0.contains(office.scene.focus ?? "") } ?? []).contains(id) {
            office.press(.tab)
        }
        for _ in 0..<40 where office.scene.focus != id { office.press(.down) }
    }

    @Test("at the chair's console, on every page", arguments: ChairPictureTests.Moment.allCases)
    func chair(moment: ChairPictureTests.Moment) throws {
        // The status line of these is taken by the trouble.
        guard moment != .storage, moment != .offline else { return }
        check(try ChairPictureTests.story(moment), moment.rawValue)
    }

    @Test("in the debate and in votes of every kind", arguments: DebatePictureTests.Moment.allCases)
    func debate(moment: DebatePictureTests.Moment) throws {
        check(try DebateMoments.chair(at: moment.rawValue), moment.rawValue)
    }

    @Test("at the secretariat's console", arguments: SecretariatPictureTests.Moment.allCases)
    func secretariat(moment: SecretariatPictureTests.Moment) throws {
        check(try SecretariatPictureTests.story(moment), moment.rawValue)
    }

    @Test("at a kiosk", arguments: KioskPictureTests.Moment.allCases)
    func kiosk(moment: KioskPictureTests.Moment) throws {
        try check(kiosk: KioskPictureTests.story(moment), moment.rawValue)
    }

    @Test("at a kiosk, on papers of every form", arguments: KioskFormPictureTests.Moment.allCases)
    func forms(moment: KioskFormPictureTests.Moment) throws {
        try check(kiosk: KioskFormPictureTests.story(moment), moment.rawValue)
    }

    private func check(kiosk: KioskStory, _ name: String) {
        guard !kiosk.program.keys(in: kiosk.state).isTyping else { return }
        for id in Self.items(of: kiosk.scene).prefix(5) {
            var byEnter = kiosk
            byEnter.press(.home)
            for _ in 0..<40 where byEnter.scene.focus != id { byEnter.press(.down) }
            guard byEnter.scene.focus == id else { continue }
            let before = byEnter
            byEnter.press(.enter)
            let isSomething =
                byEnter.scene != before.scene || byEnter.requests.count != before.requests.count
                || byEnter.effects != before.effects
            #expect(isSomething, "\(name) \(kiosk.scene.name): Enter on \(id) does nothing")
        }
    }

    @Test("Enter on \"Show this paper instead\" shows it")
    func showInstead() throws {
        var kiosk = try KioskPictureTests.story(.review)
        kiosk.press(.down, .down)
        #expect(kiosk.scene.focus == "show")
        kiosk.press(.enter)
        let isAsked = kiosk.requests.contains { if case .kiosk(.showSealed) = $0 { true } else { false } }
        #expect(isAsked)
    }

    @Test("ABSTAIN that is shown says ABSTAIN, as it was marked", arguments: [true, false])
    func abstention(isElection: Bool) throws {
        var meeting = try HeardMeeting.small()
        _ = try meeting.open(isElection ? SmallAssembly.election : SmallAssembly.secretMotion)
        var kiosk = KioskStory(meeting)
        kiosk.identify("CA", badge: "003")
        kiosk.press("3")
        kiosk.press("05")
        let id = try kiosk.meeting.currentBallot().id
        kiosk.hear(
            .kiosk(.paperShown(id, ShownSheet(proof: KioskStory.proof, marked: [], randomness: ["1"], file: nil))))
        #expect(kiosk.reading.contains("It says: ABSTAIN"))
        #expect(!kiosk.reading.lowercased().contains("blank"))
    }
}
