import AssemblyCore
import EventStream
import BallotBox
import Host
import Language
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("Voting cards and sealed papers at a kiosk")
struct KioskCardTests {
    private func atCard(isRehearsal: Bool = true) throws -> (kiosk: KioskStory, ballot: Ballot) {
        var meeting = try HeardMeeting.small(isRehearsal: isRehearsal)
        let ballot = try meeting.open(SmallAssembly.secretMotion)
        var kiosk = KioskStory(meeting)
        kiosk.presentsCards = false
        kiosk.identify("CA", badge: "003")
        return (kiosk, ballot)
    }

    private func atReview() throws -> (kiosk: KioskStory, ballot: Ballot) {
        var (kiosk, ballot) = try atCard()
        kiosk.press(.enter)
        kiosk.hear(.kiosk(.cardAnswered(ballot.id, trouble: nil)))
        kiosk.press("10")
        return (kiosk, ballot)
    }

    @Test(
        "before the paper of a secret ballot, the delegation's card is asked for; a rehearsal shows it, and Enter takes it"
    )
    func asked() throws {
        var (kiosk, ballot) = try atCard()
        #expect(kiosk.state.step == .card(ballot.id, isChecking: false))
        #expect(kiosk.reading.contains("Voting card of Country CA"))
        #expect(kiosk.reading.contains("Rehearsal card: \(RehearsalCard.text(of: "CA"))"))
        kiosk.press(.enter)
        #expect(
            kiosk.requests.last == .kiosk(.presentCard(RehearsalCard.text(of: "CA"), ballot, "CA", trustees: nil)))
        kiosk.hear(.kiosk(.cardAnswered(ballot.id, trouble: nil)))
        #expect(kiosk.state.step == .marking(ballot.id))
    }

    @Test("in a real session nothing shows a card, and Enter alone takes none")
    func real() throws {
        var (kiosk, _) = try atCard(isRehearsal: false)
        #expect(!kiosk.reading.contains(RehearsalCard.text(of: "CA")))
        let before = kiosk.requests.count
        kiosk.press(.enter)
        #expect(kiosk.requests.count == before)
        #expect(kiosk.reading.contains("Nothing has been typed"))
    }

    @Test("a code may be typed with or without its dashes; the dashes belong to it")
    func dashes() throws {
        for typed in ["5rt8KbRzfqHoj2e", "5rt-8Kb-Rzf-qHo-j2e"] {
            var (kiosk, ballot) = try atCard(isRehearsal: false)
            kiosk.press(typed)
            kiosk.press(.enter)
            #expect(kiosk.requests.last == .kiosk(.presentCard("5rt-8Kb-Rzf-qHo-j2e", ballot, "CA", trustees: nil)))
            #expect(!kiosk.reading.contains("5rt"), "the code is not shown any longer than it is typed")
        }
    }

    @Test("a wrong card is said at once, and nothing is lost")
    func wrong() throws {
        var (kiosk, ballot) = try atCard()
        kiosk.press(.enter)
        kiosk.hear(.kiosk(.cardAnswered(ballot.id, trouble: "That is another delegation's card.")))
        #expect(kiosk.state.step == .card(ballot.id, isChecking: false))
        #expect(kiosk.reading.contains("That is another delegation's card."))
        kiosk.press(.back)
        #expect(kiosk.state.step == .home)
        #expect(kiosk.casts.isEmpty)
    }

    @Test("the tracker is shown before the delegate decides; nothing is cast before the paper is sealed")
    func trackerFirst() throws {
        var (kiosk, ballot) = try atReview()
        #expect(kiosk.requests.last == .kiosk(.seal(ballot.id, "CA", .yes)))
        #expect(kiosk.reading.contains("The paper is being sealed."))
        kiosk.press("9")
        #expect(kiosk.casts.isEmpty)
        kiosk.hear(.kiosk(.paperSealed(ballot.id, KioskStory.proof)))
        #expect(kiosk.reading.contains("Sealed as: acorn zebra apron window border"))
        #expect(kiosk.reading.contains("Country CA votes FOR."))
        kiosk.press("9")
        #expect(kiosk.requests.last == .kiosk(.castSealed(ballot.id, "CA")))
        #expect(kiosk.state.marked == nil)
        kiosk.hear(.kiosk(.castAnswered(ballot.id, .recorded(Position(1)), proof: KioskStory.proof)))
        #expect(kiosk.reading.contains("Check words: acorn zebra apron window border"))
        #expect(kiosk.reading.contains("Tracker: \(Tracker.short(KioskStory.proof.tracker))"))
    }

    @Test("a paper can be shown instead of being cast: it says what was in it, and a fresh one is marked")
    func shown() throws {
        var (kiosk, ballot) = try atReview()
        kiosk.hear(.kiosk(.paperSealed(ballot.id, KioskStory.proof)))
        kiosk.press("5")
        #expect(kiosk.requests.last == .kiosk(.showSealed(ballot.id, "CA")))
        let sheet = ShownSheet(
            proof: KioskStory.proof, marked: ["For"], randomness: ["12", "34", "56"], file: "shown/00ff.json")
        kiosk.hear(.kiosk(.paperShown(ballot.id, sheet)))
        #expect(kiosk.reading.contains("SHOWN, NOT CAST"))
        #expect(kiosk.reading.contains("It says: FOR"))
        #expect(kiosk.reading.contains("shown/00ff.json"))
        #expect(kiosk.casts.isEmpty)
        kiosk.press(.enter)
        #expect(kiosk.state.step == .marking(ballot.id))
        #expect(kiosk.state.marked == nil)
        #expect(!kiosk.reading.contains("acorn"))
    }

    @Test("going back to change a paper lets go of the sealed one; the next review seals a fresh one")
    func changed() throws {
        var (kiosk, ballot) = try atReview()
        kiosk.hear(.kiosk(.paperSealed(ballot.id, KioskStory.proof)))
        kiosk.press("1")
        #expect(kiosk.requests.last == .kiosk(.discardSealed))
        kiosk.press("20")
        #expect(kiosk.requests.last == .kiosk(.seal(ballot.id, "CA", .no)))
        #expect(!kiosk.reading.contains("acorn"))
    }

    @Test("when the delegate leaves, no card and no paper stay behind")
    func leaving() throws {
        var (kiosk, _) = try atReview()
        kiosk.press(.back, .back)
        kiosk.press("49")
        kiosk.press(.enter)
        #expect(kiosk.requests.last == .kiosk(.leave))
        #expect(kiosk.state.step == .idle)
    }
}
