import Language

/// Shows scenes as sentences, line by line: each thing is said once, and again only when it has changed.
///
/// A line typed is a number, the name of a key or a command, or text for the field that is asked for. An empty line
/// reads everything again. While a field is asked for, a point before a name makes it a command: `.back`. A number means
/// what was said last under it; where that has changed meanwhile, the change is said and nothing is done.
public final class LinearDisplay: Display {
    let channel: any LineChannel
    let reader = Reader(isLinear: true)
    private let timekeeper: any Timekeeper
    private var telling = Telling(isLinear: true)
    private var pace = NewsPace()
    private var waiting: [LineInput] = []
    /// What is shown now; more than has been told while news wait.
    private var latest: Scene?
    private var numbers = SeenChoices<Int>()
    private var named: [Int: Choice] = [:]
    private var needsPrompt = true
    private var awaitsAnswer = false
    /// Whether a prompt waits for what the last line brings about.
    private var holdsPrompt = false
    private var hasGreeted = false
    /// When it was last passed on that somebody is typing a line that is not finished.
    private var typingSeen: Duration?
    /// Since when lines of a pipe wait for something that they could mean.
    private var held: Duration?
    /// Where the reading of a long list goes on.
    var listPlace = 0

    /// Nobody has heard a line and typed a number, in less time than this.
    private static let glance = Duration.milliseconds(500)
    /// So long lines of a pipe wait for the first page.
    private static let patience = Duration.seconds(10)
    /// A person who types is passed on no oftener than so.
    private static let typingIsPassedOn = Duration.seconds(1)
    /// The name of Enter among the numbers.
    private static let enter = -1

    /// A display on a channel.
    public init(_ channel: any LineChannel, timekeeper: any Timekeeper = SystemTimekeeper()) {
        (self.channel, self.timekeeper) = (channel, timekeeper)
    }

    /// A nominal size, and that the scene is read.
    public var surroundings: Surroundings { Surroundings(size: Size(columns: 80, rows: 24), isLinear: true) }

    /// The channel's waker.
    public var waker: @Sendable () -> Void { channel.waker }

    /// Says what is new in a scene: at once where it answers a line, otherwise when its turn comes.
    public func show(_ scene: Scene) throws(TerminalFault) {
        telling.note(scene)
        latest = scene
        // A question that has been answered leads to something: what is then true is worth more than what was before it.
        let isAnswered = heard?.dialog != nil && scene.dialog == nil
        if awaitsAnswer, !scene.isPassing, !isAnswered { return try answer() }
        if isAnswered { awaitsAnswer = false }
        pace.show(hasNews: hasNews(in: scene), isPassing: scene.isPassing, at: now)
        if telling.scene == nil, !scene.isPassing { try tell(isAsked: true) }
    }

    /// Waits for a line and says what it means. One line at a time, since the next may be meant for what this one
    /// brings about.
    public func wait(_ timeout: Duration?) throws(TerminalFault) -> [Input] {
        try settle()
        if waiting.isEmpty {
            waiting = try channel.wait(shorter(timeout))
            try settle()
        }
        guard !waiting.isEmpty else { return isTyping() ? [.resized] : [] }
        if let rest = restOfPatience {
            channel.pause(shorter(timeout).map { min($0, rest) } ?? rest)
            return []
        }
        switch waiting.removeFirst() {
        case .end: return [.hangUp]
        case .interrupt:
            (needsPrompt, awaitsAnswer, holdsPrompt) = (true, true, true)
            try channel.write("\n")
            return [.key(.control("c"))]
        case .line(let line):
            (needsPrompt, awaitsAnswer, holdsPrompt) = (true, true, true)
            pace.typed(at: now)
            // Whatever is typed shows that somebody is there.
            return [try meaning(of: line) ?? .resized]
        }
    }

    /// How long the lines of a pipe wait at most for the first page: before it they mean nothing, and their end would end the
    /// program before it has said anything. `nil` where they do not wait.
    private var restOfPatience: Duration? {
        guard !channel.isAttended, latest?.isPassing ?? true, waiting.first != .interrupt else { return nil }
        held = held ?? now
        let rest = Self.patience - (now - (held ?? now))
        return rest > .zero ? rest : nil
    }

    /// Whether characters of a line that is not finished have come since that was passed on last: whoever types slowly is
    /// there, and whoever walks away in the middle of a line is not.
    private func isTyping() -> Bool {
        guard let typed = channel.typedLast else { return false }
        if let seen = typingSeen, typed - seen < Self.typingIsPassedOn { return false }
        typingSeen = typed
        return true
    }

    /// Does what a line of text can do: the bell rings, wiping leaves nothing in view.
    public func perform(_ effect: TerminalEffect) {
        switch effect {
        case .quit, .suspend, .speech, .look: break
        case .ring:
            try? channel.write("\u{7}")
            pace.ring()
        case .redraw: telling.tellWholeNext()
        case .wipe:
            channel.wipe()
            telling.forget()
            (named, listPlace, hasGreeted) = ([:], 0, false)
        }
    }
}

// MARK: - Telling

extension LinearDisplay {
    private var now: Duration { timekeeper.now().monotonic }

    /// What has been told, and so what a line is an answer to.
    var heard: Scene? { telling.scene }

    /// What is true now, told or not.
    var present: Scene? { latest ?? telling.scene }

    /// How lines are typed: a board that is only looked at has nothing to choose and no field.
    func grammar(of scene: Scene) -> String {
        (scene.hidesCursor ? Wording.grammarOfDisplay : Wording.grammar).text(in: scene.language)
    }

    private func hasNews(in scene: Scene) -> Bool {
        var telling = telling
        return !telling.news(in: scene).sentences.isEmpty
    }

    private func answer() throws(TerminalFault) {
        awaitsAnswer = false
        try tell(isAsked: true)
    }

    /// Says all that has not been said.
    func tell(isAsked: Bool) throws(TerminalFault) {
        guard let scene = latest else { return }
        let news = telling.news(in: scene)
        pace.tell(at: now)
        if news.isNewScene { (named, listPlace) = ([:], 0) }
        note(news.sentences, in: scene, isAsked: isAsked)
        let greeting = hasGreeted || scene.isPassing ? [] : [grammar(of: scene)]
        hasGreeted = hasGreeted || !greeting.isEmpty
        try say(greeting + news.sentences.map(\.line), apart: news.isNewScene)
    }

    /// Notes what the numbers stand for that have just been said.
    func note(_ sentences: [Sentence], in scene: Scene, isAsked: Bool) {
        let question = scene.dialog?.title.localized(in: scene.language).plain ?? ""
        for sentence in sentences {
            guard case .item(let number, _) = sentence.kind else { continue }
            named[number] = Choice(sentence, question: question)
        }
        named[Self.enter] = Choice.ofEnter(in: reader.sentences(of: scene), question: question)
        numbers.show(named, at: now, isAsked: isAsked)
    }

    /// Says what is due, and asks for the next line.
    private func settle() throws(TerminalFault) {
        if let due = pace.due(begun: channel.typedLast), now >= due { try tell(isAsked: false) }
        let isQuiet = pace.promptDue.map { now >= $0 } ?? true
        if !holdsPrompt || isQuiet { try prompt() }
    }

    private func shorter(_ timeout: Duration?) -> Duration? {
        let moments = [pace.due(begun: channel.typedLast), needsPrompt ? pace.promptDue : nil].compactMap { $0 }
        let waits = moments.map { timekeeper.wait(for: max(.milliseconds(1), $0 - now)) } + (timeout.map { [$0] } ?? [])
        return waits.min()
    }

    /// Writes lines; what has been typed of a line stands again behind them.
    func say(_ lines: [String], apart: Bool) throws(TerminalFault) {
        guard !lines.isEmpty else { return }
        let start = needsPrompt ? "" : "\n"
        try channel.write(start + (apart ? "\n" : "") + lines.flatMap(written).map { $0 + "\n" }.joined())
        (needsPrompt, holdsPrompt) = (true, false)
    }

    private func prompt() throws(TerminalFault) {
        guard needsPrompt, let scene = telling.scene else { return }
        needsPrompt = false
        let field = focusedField(in: scene)
        channel.hideTyping(field?.isMasked ?? false)
        let label = field.map { Message("\($0.label): \(Message.empty)").text(in: scene.language) }
        try channel.write(label.map(Sanitised.line) ?? "> ")
        try channel.showLine()
    }

    /// Makes the next scene be told whole.
    func tellWholeNext() { telling.tellWholeNext() }
}

// MARK: - Choosing

extension LinearDisplay {
    /// What a number stands for.
    enum Meaning {
        /// What was said last under it, and still is there.
        case item(NodeID)
        /// Something that has come under it since, or has just come.
        case moved
        /// A line of a long list that has not been said.
        case unsaid(Sentence)
        /// No item.
        case nothing
    }

    func meaning(of number: Int, in scene: Scene) -> Meaning {
        let question = scene.dialog?.title.localized(in: scene.language).plain ?? ""
        let sentence = reader.sentences(of: scene).first { sentence in
            if case .item(number, _) = sentence.kind { true } else { false }
        }
        guard let sentence, let choice = Choice(sentence, question: question) else {
            return named[number] == nil ? .nothing : .moved
        }
        guard named[number] != nil else { return .unsaid(sentence) }
        let isQuick = number <= 9 && key(number, in: scene)?.quickest != nil
        return numbers.hasSeen(number, as: choice, at: now, glance: isQuick ? .zero : Self.glance)
            ? .item(choice.id) : .moved
    }

    private func key(_ number: Int, in scene: Scene) -> Binding? {
        guard case .command(let command) = scene.keys.input(for: .character(Character("\(number)"))) else { return nil }
        return scene.keys.binding(of: command)
    }

    /// Whether Enter would still take what was said to be highlighted.
    func enterHasMoved(in scene: Scene) -> Bool {
        let question = scene.dialog?.title.localized(in: scene.language).plain ?? ""
        let choice = Choice.ofEnter(in: reader.sentences(of: scene), question: question)
        return !numbers.hasSeen(Self.enter, as: choice, at: now, glance: Self.glance)
    }

    /// Says what has changed, and that therefore nothing was done.
    func sayMoved(in scene: Scene) throws(TerminalFault) {
        try tell(isAsked: true)
        try say([Wording.movedMeanwhile.text(in: scene.language)], apart: false)
    }
}
