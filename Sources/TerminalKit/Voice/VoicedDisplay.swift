public import Language

/// A display that also speaks: another display shows, a speaker says what is new, and the screen may stay dark meanwhile.
///
/// Only a key of the person ends what is being said. What happens meanwhile waits, comes together, and is said after it:
/// a vote is heard to its end before it is cast, however much goes on in the hall.
///
/// When a program wipes the display because its person leaves, the voice returns to how it was at first.
public final class VoicedDisplay: Display {
    private let display: any Display
    private let speaker: any Speaker
    private let speaksAtFirst: Bool
    private let tell: (Message) -> Void
    private var narrator: Narrator
    private var isSpeaking: Bool
    private var isDark = false
    private var shown: Scene?
    /// What has been said since the last key, the page first: what is said again.
    private var said: [SpokenLine] = []
    private var followsKey = false
    private var hasWaiting = false

    /// As many pieces of news are said again after the page.
    private static let newsAgain = 2

    /// A display with a voice.
    ///
    /// - Parameters:
    ///   - display: what shows.
    ///   - speaker: what says.
    ///   - manner: how much it says by itself.
    ///   - speaksAtFirst: whether it speaks before anybody has asked for it.
    ///   - tell: puts a sentence about the voice on the status line.
    public init(
        _ display: any Display, speaker: any Speaker, manner: SpeechManner, speaksAtFirst: Bool = false,
        tell: @escaping (Message) -> Void
    ) {
        (self.display, self.speaker, self.speaksAtFirst, self.tell) = (display, speaker, speaksAtFirst, tell)
        narrator = Narrator(manner)
        isSpeaking = speaksAtFirst && speaker.isAvailable
    }

    /// Those of the display.
    public var surroundings: Surroundings { display.surroundings }

    /// The display's waker.
    public var waker: @Sendable () -> Void { display.waker }

    /// Shows a scene, or darkness, and says what is new.
    public func show(_ scene: Scene) throws(TerminalFault) {
        try display.show(isDark ? Self.darkness(in: scene) : scene)
        shown = scene
        guard isSpeaking else { return }
        if !followsKey, speaker.remaining > .zero {
            narrator.note(scene)
            hasWaiting = true
        } else {
            narrate(scene)
        }
    }

    /// Waits for the display's input; a key silences what is being said.
    public func wait(_ timeout: Duration?) throws(TerminalFault) -> [Input] {
        let rest = hasWaiting ? max(speaker.remaining, .milliseconds(1)) : nil
        let inputs = try display.wait([timeout, rest].compactMap(\.self).min())
        guard isSpeaking else { return inputs }
        if inputs.contains(where: \.isFromPerson) {
            speaker.interrupt()
            followsKey = true
        } else if hasWaiting, let shown, speaker.remaining <= .zero {
            narrate(shown)
        }
        return inputs
    }

    /// Says what is new.
    private func narrate(_ scene: Scene) {
        hasWaiting = false
        guard let line = narrator.line(for: scene) else { return }
        if followsKey { said = [] }
        followsKey = false
        said = said.prefix(1) + said.dropFirst().suffix(Self.newsAgain - 1) + [line]
        speaker.say(line)
    }

    /// Says again all that has been said since the last key: the page, and what came after it.
    private func repeatAll() { for line in said { speaker.say(line) } }

    /// Does what the voice can do, and leaves the rest to the display.
    public func perform(_ effect: TerminalEffect) {
        switch effect {
        case .speech(let step): carryOut(step)
        case .wipe:
            restore()
            display.perform(effect)
        case .quit, .suspend:
            speaker.interrupt()
            display.perform(effect)
        case .ring, .redraw, .look: display.perform(effect)
        }
    }

    /// As it was before anybody came.
    private func restore() {
        speaker.reset()
        (isSpeaking, isDark) = (speaksAtFirst && speaker.isAvailable, false)
        narrator.begin()
        (shown, said, followsKey, hasWaiting) = (nil, [], false, false)
    }

    private func carryOut(_ step: SpeechStep) {
        guard speaker.isAvailable else { return tell(Wording.noSpeech) }
        if step == .toggle { return toggle() }
        guard isSpeaking else { return tell(Wording.speechIsOff) }
        // A key of the voice itself is no step to another page.
        followsKey = false
        switch step {
        case .toggle: break
        case .again: repeatAll()
        case .page:
            guard let line = shown.flatMap(narrator.page) else { return }
            said = [line]
            speaker.say(line)
        case .slower, .faster:
            speaker.change(step == .slower ? .slower : .faster)
            repeatAll()
        case .spell:
            guard let line = shown.flatMap(narrator.name) else { return tell(Wording.nothingToSpell) }
            speaker.say(line)
        case .dark: darken()
        }
    }

    private func toggle() {
        isSpeaking.toggle()
        isDark = false
        guard isSpeaking else {
            speaker.interrupt()
            return tell(Wording.speechEnds)
        }
        narrator.begin()
        tell(Wording.speechBegins)
    }

    private func darken() {
        guard !display.surroundings.isLinear else { return tell(Wording.nothingToDarken) }
        isDark.toggle()
        tell(isDark ? Wording.darkens : Wording.lightens)
    }

    /// Nothing of the scene but who helps may know: that the terminal is not broken.
    private static func darkness(in scene: Scene) -> Scene {
        var dark = Scene("dark", title: TitleLine(.empty)) { Paragraph(Text(Wording.dark, .muted)) }
        dark.language = scene.language
        return dark
    }
}

extension Input {
    /// Whether a person did it.
    fileprivate var isFromPerson: Bool {
        switch self {
        case .key, .command, .unavailable, .move, .choose, .fill: true
        case .tick, .resized, .terminate, .hangUp: false
        }
    }
}
