import Language

/// Runs a program on a display: waits, updates, shows; on one thread, which owns both.
///
/// Everything that arrived meanwhile makes one frame. News that nobody asked for is shown at once when nothing has
/// changed for a while, and at most three times a second otherwise; what follows a key stroke is always shown at once, and
/// so is what the program rings the bell for.
public final class ProgramLoop<P: Program> {
    /// The way in for other threads.
    public let mailbox: Mailbox<P.News>
    /// What the program has become.
    public private(set) var state: P.State

    private let program: P
    private let display: any Display
    private let timekeeper: any Timekeeper
    private let onRequest: (P.Request) -> Void
    private var repeats = RepeatGuard()
    private var shown = ShownChoices()
    /// Whether news, or the person, have changed something that no frame has shown yet.
    private var hasUnseen = (news: false, own: false)
    private var pace: Pace
    private var nextTick: Duration?
    private var status: Int32?
    /// What the view made of the state as it is, and where; `nil` once something has changed. A key acts upon what was shown,
    /// so the view is asked once for a frame, and not again for the key that follows it.
    private var made: (scene: Scene, surroundings: Surroundings)?

    /// A loop that has shown nothing yet.
    ///
    /// - Parameters:
    ///   - program: what to run.
    ///   - display: where.
    ///   - mailbox: the way in for other threads.
    ///   - timekeeper: the clocks.
    ///   - isCalm: whether what nobody asked for is shown every five seconds at most.
    ///   - onRequest: does what the program asks of the outside world; called on the loop's thread, must not block.
    public init(
        _ program: P, on display: any Display, mailbox: Mailbox<P.News> = Mailbox(),
        timekeeper: any Timekeeper = SystemTimekeeper(), isCalm: Bool = false, onRequest: @escaping (P.Request) -> Void
    ) {
        self.program = program
        self.display = display
        self.mailbox = mailbox
        self.timekeeper = timekeeper
        self.onRequest = onRequest
        pace = Pace(isCalm: isCalm)
        state = program.start()
        mailbox.connect(wake: display.waker)
    }

    /// Runs until the program quits or nobody is there any more.
    ///
    /// - Returns: the exit status.
    public func run() throws(TerminalFault) -> Int32 {
        while true {
            if let status = try turn() { return status }
        }
    }

    /// One turn: show what is new, wait, take in what came.
    ///
    /// - Parameter limit: how long to wait at most; `nil` for ever.
    /// - Returns: the exit status once the program has quit.
    public func turn(waitingAtMost limit: Duration? = nil) throws(TerminalFault) -> Int32? {
        try showIfDue()
        let inputs = try display.wait(timeout(limit))
        let now = timekeeper.now()
        for input in inputs where status == nil { receive(input, at: now) }
        takeNews()
        takeTick(now)
        if status != nil, pace.isDirty { try display.show(scene) }
        return status
    }

    private var scene: Scene {
        let surroundings = display.surroundings
        if let made, made.surroundings == surroundings { return made.scene }
        let scene = program.scene(state, in: surroundings)
        made = (scene, surroundings)
        return scene
    }

    /// The keys that work now; a burst of keys typed into a field asks for them alone.
    private var keys: ActiveKeys { made?.scene.keys ?? program.keys(in: state) }

    private func showIfDue() throws(TerminalFault) {
        let now = timekeeper.now()
        guard pace.isDue(at: now.monotonic) else { return }
        let scene = scene
        try display.show(scene)
        shown.show(scene, at: now.monotonic, isAsked: !hasUnseen.news)
        hasUnseen = (false, false)
        pace.shown(at: now.monotonic)
        nextTick = program.nextTick(in: state, after: now).map { now.monotonic + $0 }
    }

    private func timeout(_ limit: Duration?) -> Duration? {
        let now = timekeeper.now().monotonic
        guard mailbox.isEmpty else { return .zero }
        let moments = [nextTick, pace.nextFrame].compactMap { $0 }
        let waits = moments.map { max(.zero, $0 - now) } + (limit.map { [$0] } ?? [])
        return waits.min().map { timekeeper.wait(for: $0) }
    }

    private func takeNews() {
        for news in mailbox.collect(Self.batch) where status == nil {
            carryOut(program.hear(news, &state), asked: false)
        }
    }

    private func takeTick(_ now: Tick) {
        guard let due = nextTick, now.monotonic >= due, status == nil else { return }
        nextTick = program.nextTick(in: state, after: now).map { now.monotonic + $0 }
        carryOut(program.receive(.tick(now), at: nil, &state), asked: false)
    }

    /// So many pieces of news make one frame at most, so that keys never wait for long.
    private static var batch: Int { 256 }
}

extension ProgramLoop {
    private func receive(_ input: Input, at now: Tick) {
        switch input {
        case .key(let key): receive(key, at: now)
        case .command(let command): give(keys.input(for: command), at: now)
        case .unavailable, .move, .choose, .fill, .tick, .resized: give(input, at: now)
        case .terminate: end(.terminate, status: 143, at: now)
        case .hangUp: end(.hangUp, status: 129, at: now)
        }
    }

    private func receive(_ key: Key, at now: Tick) {
        let keys = keys
        // A choice is a choice on every keyboard; a field takes what was typed.
        let key = keys.isTyping ? key : key.inASCIIDigits
        let input = keys.input(for: key)
        var quickest: Duration?
        if case .command(let command) = input { quickest = keys.binding(of: command)?.quickest }
        let isDeliberate = repeats.admits(key, at: now.monotonic, quickest: quickest)
        switch input {
        case .command(let command) where !isDeliberate && keys.binding(of: command)?.isDeliberate == true:
            // Said once a hold, so that a second stroke that was meant is never lost in silence.
            if repeats.uncounted == 1 {
                give(.unavailable(command, reason: Wording.repeated(key)), at: now)
            }
        case .key(.pasted) where !keys.isTyping: return
        // What is typed one after the other is bound to its member by itself, and has a guard of its own.
        case .command(let command) where keys.binding(of: command)?.isDeliberate == true && quickest == nil:
            if let choice = unseenChoice(of: key, at: now) {
                give(.unavailable(command, reason: Wording.moved(key, to: choice)), at: now)
            } else {
                give(input, at: now)
            }
        default: give(input, at: now)
        }
    }

    /// What a key would choose although the list has moved since the person looked at it.
    private func unseenChoice(of key: Key, at now: Tick) -> Message? {
        if hasUnseen.news { return shown.unseen(key, of: scene, at: now.monotonic) }
        return hasUnseen.own ? nil : shown.unseen(key, at: now.monotonic)
    }

    private func give(_ input: Input, at now: Tick) {
        pace.urge(at: now.monotonic)
        let effects =
            if case .command(let command) = input, let made, made.surroundings == display.surroundings {
                program.give(command, to: &state, seeing: made.scene)
            } else {
                program.give(input, to: &state, in: display.surroundings)
            }
        carryOut(effects, asked: true)
    }

    /// The program may finish its work, but it cannot stay.
    private func end(_ input: Input, status: Int32, at now: Tick) {
        give(input, at: now)
        if self.status == nil { self.status = status }
    }

    private func carryOut(_ effects: [Effect<P.Request>], asked: Bool) {
        pace.changed(asked: asked)
        made = nil
        if asked { hasUnseen.own = true } else { hasUnseen.news = true }
        for effect in effects {
            switch effect {
            case .request(let request): onRequest(request)
            case .terminal(.quit(let status)): self.status = status
            case .terminal(let effect):
                if effect == .ring { pace.alert() }
                display.perform(effect)
            }
        }
    }
}
