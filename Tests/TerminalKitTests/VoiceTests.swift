import Language
import Synchronization
import Testing

@testable import TerminalKit

@Suite("A28: what a voice says of a screen")
struct VoiceTests {
    /// A speaker that writes down what it is asked for.
    private final class Witness: Speaker {
        let isAvailable: Bool
        private let heard = Mutex<[String]>([])
        private let busy = Mutex(Duration.zero)

        /// How long what is being said will still take; a test says when it has been said.
        var remaining: Duration {
            get { busy.withLock { $0 } }
            set { busy.withLock { $0 = newValue } }
        }

        init(isAvailable: Bool = true) { self.isAvailable = isAvailable }

        /// What was asked for since the last look.
        func collect() -> [String] {
            heard.withLock { heard in
                defer { heard = [] }; return heard
            }
        }

        func say(_ line: SpokenLine) { note((line.isSpelled ? "spell: " : "") + line.text) }
        func interrupt() {
            remaining = .zero
            note("hush")
        }
        func change(_ pace: SpeechPace) { note("\(pace)") }
        func reset() { note("reset") }
        private func note(_ text: String) { heard.withLock { $0.append(text) } }
    }

    /// A display that remembers what it was given.
    private final class Shown: Display {
        let surroundings: Surroundings
        let waker: @Sendable () -> Void = {}
        var scene: Scene?
        var effects: [TerminalEffect] = []
        var inputs: [Input] = []

        init(isLinear: Bool = false) {
            surroundings = Surroundings(size: Size(columns: 80, rows: 24), isLinear: isLinear)
        }

        func show(_ scene: Scene) throws(TerminalFault) { self.scene = scene }
        func wait(_ timeout: Duration?) throws(TerminalFault) -> [Input] { inputs }
        func perform(_ effect: TerminalEffect) { effects.append(effect) }
    }

    private func steps(_ name: NodeID = "steps", focus: NodeID, status: StatusLine? = nil, second: String = "Wait")
        -> Scene
    {
        Scene(name, title: TitleLine("Glasgow", clock: "10:00"), focus: focus, status: status) {
            Pane("Next steps") {
                ItemList([
                    Item("one", "Close the ballot", key: .character("1"), detail: "asks first"),
                    Item("two", Text(.verbatim(second)), key: .character("2")),
                ])
            }
            Pane("Tally") { Paragraph("171 of 192 received") }.quiet()
        }
    }

    private func voiced(
        _ manner: SpeechManner = .lines, on shown: Shown = Shown(), _ witness: Witness = Witness(),
        speaks: Bool = true
    ) -> (display: VoicedDisplay, notices: () -> [String]) {
        var told: [String] = []
        let display = VoicedDisplay(shown, speaker: witness, manner: manner, speaksAtFirst: speaks) {
            told.append($0.text(in: .english))
        }
        return (display, { told })
    }

    @Test("an officer hears the line in focus, a notice before it, and never the same thing twice")
    func lines() throws {
        let witness = Witness()
        let (display, _) = voiced(.lines, witness)
        try display.show(steps(focus: "one"))
        #expect(witness.collect() == ["Next steps. 1, Close the ballot, asks first."])
        try display.show(steps(focus: "two"))
        #expect(witness.collect() == ["2, Wait."])
        try display.show(steps(focus: "two"))
        #expect(witness.collect() == [])
        try display.show(steps(focus: "two", second: "Wait longer"))
        #expect(witness.collect() == ["2, Wait longer."])
        try display.show(steps(focus: "one", status: StatusLine("Kiosk 3 is offline.", .danger, serial: 1)))
        #expect(witness.collect() == ["Kiosk 3 is offline. 1, Close the ballot, asks first."])
    }

    @Test("a delegate hears every page whole, and of a known page what is new; its keys are not read")
    func pages() throws {
        let witness = Witness()
        let (display, _) = voiced(.pages, witness)
        try display.show(steps(focus: "one"))
        #expect(
            witness.collect() == [
                "Glasgow. Next steps. 1, Close the ballot, asks first. 2, Wait. Tally. 171 of 192 received."
            ])
        try display.show(steps("other", focus: "one"))
        #expect(witness.collect().first?.hasPrefix("Next steps.") == true, "who and where is said once")
        try display.show(steps("other", focus: "two"))
        #expect(witness.collect() == ["2, Wait."])
    }

    private func review(_ received: Int, notice: (String, Int)? = nil) -> Scene {
        let status = notice.map { StatusLine(.verbatim($0.0), serial: $0.1) }
        return Scene("review", title: TitleLine("Glasgow"), focus: "change", status: status) {
            Pane("You are about to cast this vote") { Paragraph("France votes AGAINST.") }
            Paragraph(Text(.verbatim("\(received) of 192 received")))
            ItemList([Item("change", "Go back", key: .character("1"))])
        }
    }

    @Test("the choice is heard to its end: news wait behind it, come together, and only a key ends it")
    func unfinishedPage() throws {
        let (shown, witness) = (Shown(), Witness())
        let (display, _) = voiced(.pages, on: shown, witness)
        try display.show(review(20))
        let page =
            "Glasgow. You are about to cast this vote. France votes AGAINST. 20 of 192 received. 1, Go back."
        #expect(witness.collect() == [page])
        witness.remaining = .seconds(6)
        try display.show(review(25, notice: ("One minute left.", 1)))
        try display.show(review(27, notice: ("The ballot is paused.", 2)))
        _ = try display.wait(nil)
        #expect(witness.collect() == [], "nothing is said into an unfinished page, and nothing ends it")
        witness.remaining = .zero
        _ = try display.wait(nil)
        let news = "One minute left. The ballot is paused. 27 of 192 received."
        #expect(witness.collect() == [news], "what happened meanwhile comes once, and together")
        shown.inputs = [.key(.character("R"))]
        _ = try display.wait(nil)
        display.perform(.speech(.again))
        #expect(witness.collect() == ["hush", page, news], "the last whole thing is the page, with what came after it")
    }

    @Test("a key ends what is being said, and what waited is told with its answer")
    func keyEnds() throws {
        let (shown, witness) = (Shown(), Witness())
        let (display, _) = voiced(.lines, on: shown, witness)
        try display.show(steps(focus: "one"))
        _ = witness.collect()
        witness.remaining = .seconds(6)
        try display.show(steps(focus: "one", status: StatusLine("Kiosk 3 is offline.", serial: 1)))
        shown.inputs = [.key(.down)]
        _ = try display.wait(nil)
        try display.show(steps(focus: "two", status: StatusLine("Kiosk 3 is offline.", serial: 1)))
        #expect(witness.collect() == ["hush", "Kiosk 3 is offline. 2, Wait."])
    }

    @Test("of a question all is said: what it asks, what follows from it, the choices")
    func question() throws {
        let witness = Witness()
        let (display, _) = voiced(.lines, witness)
        try display.show(steps(focus: "one"))
        _ = witness.collect()
        var scene = steps(focus: "no")
        scene.dialog = Dialog("Close the ballot?") {
            Paragraph("21 delegations have not voted.")
            ItemList([Item("no", "No", key: .character("1")), Item("yes", "Yes", key: .character("9"))])
        }
        try display.show(scene)
        #expect(witness.collect() == ["Close the ballot? 21 delegations have not voted. 1, No. 9, Yes."])
    }

    @Test("a key silences the voice; repeat, rate, spelling and the whole page are asked for by their own")
    func asked() throws {
        let (shown, witness) = (Shown(), Witness())
        let (display, notices) = voiced(.lines, on: shown, witness)
        try display.show(steps(focus: "two", second: "Côte d’Ivoire"))
        let first = try #require(witness.collect().last)
        shown.inputs = [.key(.down)]
        _ = try display.wait(nil)
        #expect(witness.collect() == ["hush"])
        for step in [SpeechStep.again, .slower, .faster, .spell, .page] { display.perform(.speech(step)) }
        #expect(
            witness.collect() == [
                first, "slower", first, "faster", first, "spell: Côte d’Ivoire",
                "Glasgow. Next steps. 1, Close the ballot, asks first. 2, Côte d’Ivoire. Tally. 171 of 192 received.",
            ])
        display.perform(.speech(.toggle))
        #expect(notices() == ["Speech is off."])
        display.perform(.speech(.again))
        #expect(notices().last == "Speech is off. Press S or F5 to turn it on.")
    }

    @Test("what is typed is said letter by letter, what is masked by its number only, what was changed whole")
    func typing() throws {
        let witness = Witness()
        let (display, _) = voiced(.lines, witness)
        func scene(_ value: String, isMasked: Bool = false) -> Scene {
            Scene("badge", title: TitleLine("Glasgow"), focus: "field") {
                TextField("field", label: "Badge", value: value, caret: value.count, isMasked: isMasked)
            }
        }
        for value in ["", "0", "06", "065", "0"] { try display.show(scene(value)) }
        #expect(witness.collect() == ["Badge: empty.", "spell: 0", "spell: 6", "spell: 5", "Badge: 0."])
        try display.show(scene("0", isMasked: true))
        try display.show(scene("01", isMasked: true))
        #expect(witness.collect() == ["Badge: 1 character typed.", "Badge: 2 characters typed."])
    }

    @Test("the screen can be dark while the voice goes on, and comes back as it was")
    func dark() throws {
        let (shown, witness) = (Shown(), Witness())
        let (display, _) = voiced(.lines, on: shown, witness)
        display.perform(.speech(.dark))
        try display.show(steps(focus: "one"))
        let words = try Reader().sentences(of: #require(shown.scene)).map(\.text)
        #expect(words == ["The screen is dark while it speaks. D or F4 shows everything again."])
        #expect(witness.collect() == ["Next steps. 1, Close the ballot, asks first."])
        display.perform(.speech(.dark))
        try display.show(steps(focus: "one"))
        #expect(shown.scene?.name == "steps")
    }

    @Test("when a delegate leaves, the voice is as it was at first, and the screen shows everything (A26)")
    func leaving() throws {
        let (shown, witness) = (Shown(), Witness())
        let (display, _) = voiced(.pages, on: shown, witness, speaks: false)
        display.perform(.speech(.toggle))
        display.perform(.speech(.dark))
        try display.show(steps(focus: "one"))
        #expect(!witness.collect().isEmpty)
        display.perform(.wipe)
        #expect(shown.effects == [.wipe])
        #expect(witness.collect() == ["reset"])
        try display.show(steps("idle", focus: "one"))
        #expect(shown.scene?.name == "idle")
        #expect(witness.collect() == [])
    }

    @Test("without speech-dispatcher a key of the voice says so, and nothing else changes")
    func silence() throws {
        let (shown, witness) = (Shown(), Witness(isAvailable: false))
        let (display, notices) = voiced(.lines, on: shown, witness)
        for step in SpeechStep.allCases { display.perform(.speech(step)) }
        #expect(Set(notices()).count == 1 && notices()[0].hasPrefix("There is no speech-dispatcher"))
        try display.show(steps(focus: "one"))
        #expect(shown.scene?.name == "steps" && witness.collect().isEmpty)
    }
}
