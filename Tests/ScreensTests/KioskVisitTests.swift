import AssemblyCore
import EventStream
import Host
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("A kiosk holds at most one visit")
struct KioskVisitTests {
    /// A secret vote from the first key to the last: another look, another language, help, a card, a paper that is shown,
    /// one that is cast, and its proof.
    private func vote(_ line: String, at kiosk: inout KioskStory) throws {
        let ballot = try kiosk.meeting.currentBallot()
        kiosk.presentsCards = false
        kiosk.press("vl")
        kiosk.press(.character("?"), .down, .character("?"))
        kiosk.identify("CA", badge: "003")
        kiosk.press("5rt-8Kb-Rzf-qHo-j2e")
        kiosk.press(.enter)
        kiosk.hear(.kiosk(.cardAnswered(ballot.id, trouble: nil)))
        kiosk.press(line + "0")
        kiosk.hear(.kiosk(.paperSealed(ballot.id, KioskStory.proof)))
        kiosk.press("5")
        let sheet = ShownSheet(proof: KioskStory.proof, marked: ["For"], randomness: ["12"], file: nil)
        kiosk.hear(.kiosk(.paperShown(ballot.id, sheet)))
        kiosk.press(.enter)
        kiosk.press(line + "0")
        kiosk.hear(.kiosk(.paperSealed(ballot.id, KioskStory.proof)))
        kiosk.press("9")
        kiosk.hear(.kiosk(.castAnswered(ballot.id, .recorded(Position(1)), proof: KioskStory.proof)))
    }

    private func fields(of state: KioskState) -> [String: AnyHashable] {
        Dictionary(
            Mirror(reflecting: state).children.compactMap { child in
                child.label.map { ($0, child.value as? AnyHashable ?? AnyHashable("no value")) }
            }, uniquingKeysWith: { first, _ in first })
    }

    @Test("a whole secret vote is in the visit alone: without it the kiosk is one at which nobody has been (A26, A27)")
    func whole() throws {
        var meeting = try HeardMeeting.small()
        _ = try meeting.open(SmallAssembly.secretMotion)
        var kiosk = KioskStory(meeting)
        var witness = KioskStory(meeting)
        try vote("2", at: &kiosk)
        #expect(kiosk.state.visit != nil)
        #expect(kiosk.reading.contains("acorn"), "the story comes as far as the proof")
        kiosk.press(.enter)
        #expect(kiosk.state.visit == nil)
        #expect(kiosk.requests.last == .kiosk(.leave) && kiosk.effects.last == .wipe)

        for follower in [\Pair.kiosk, \Pair.witness] {
            var pair = Pair(kiosk: kiosk, witness: witness)
            pair[keyPath: follower].hear(.hall(.followedAnew))
            pair[keyPath: follower].hear(.hall(.heard(meeting.updates(for: .board))))
            (kiosk, witness) = (pair.kiosk, pair.witness)
        }
        let (left, untouched) = (fields(of: kiosk.state), fields(of: witness.state))
        // Whoever adds a field to the kiosk itself decides here that it may outlive a visit.
        #expect(
            Set(left.keys) == [
                "hall", "visit", "notice", "serial", "toldOfCall", "history", "now", "ownLanguage", "canSpeak",
                // When the link came back is nobody's.
                "backAt",
            ])
        // The count of sentences goes on, so that each is told once.
        for (name, value) in left where name != "serial" { #expect(value == untouched[name], "\(name) differs") }
        #expect(ScreenPicture.reading(of: kiosk.scene) == ScreenPicture.reading(of: witness.scene))
    }

    private struct Pair {
        var kiosk: KioskStory
        var witness: KioskStory
    }

    @Test(
        "every way out ends the visit: leaving, the end of the time, the terminal that goes",
        arguments: ["leave", "time", "terminal"])
    func waysOut(_ way: String) throws {
        var meeting = try HeardMeeting.small()
        _ = try meeting.open(SmallAssembly.secretMotion)
        var kiosk = KioskStory(meeting)
        kiosk.identify("CA", badge: "003")
        kiosk.press("10")
        switch way {
        case "leave":
            kiosk.press(.back, .back)
            kiosk.press("49")
            kiosk.press(.enter)
        case "time":
            kiosk.wait(.seconds(151))
            kiosk.wait(.seconds(61))
        default: kiosk.give(.hangUp)
        }
        #expect(kiosk.state.visit == nil)
    }

    @Test(
        "a key that is pressed in passing begins a visit, which ends by itself; a window that changes its size does not"
    )
    func inPassing() throws {
        var kiosk = KioskStory(try HeardMeeting.small())
        kiosk.give(.resized)
        #expect(kiosk.state.visit == nil)
        kiosk.press("4")
        #expect(kiosk.state.visit?.step == .badge)
        kiosk.wait(.seconds(121))
        #expect(kiosk.state.visit == nil && kiosk.effects.last == .wipe)
    }
}
