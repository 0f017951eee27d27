import Language

/// What the digits of a painted screen and Enter stood for on the frames that a person has seen. A digit that is pressed
/// just as the list moves would do what has come to stand under it; it then does nothing, and the person is told.
struct ShownChoices {
    private var seen = SeenChoices<Key>()

    /// Nobody has seen and judged a frame, and pressed another key than was meant before, in less time than this.
    private static let glance = Duration.milliseconds(300)

    private var frame: Scene?

    /// Notes a frame.
    /// - Parameter isAsked: whether only what the person did has changed it.
    mutating func show(_ scene: Scene, at now: Duration, isAsked: Bool) {
        seen.show(Self.choices(of: scene), at: now, isAsked: isAsked)
        frame = scene
    }

    /// What a key would choose although the person has not seen it there; `nil` where it chooses nothing, or what was seen.
    /// - Parameter scene: what the key would act upon; left out, what was shown last.
    func unseen(_ key: Key, of scene: Scene? = nil, at now: Duration) -> Message? {
        guard let scene = scene ?? frame else { return nil }
        let choices = Self.choices(of: scene)
        // `y` confirms as 9 does: a key stands for the item whose digit calls the same command.
        let meant = key == .enter ? key : Self.digit(calling: key, in: scene, among: choices)
        guard let meant, !seen.hasSeen(meant, as: choices[meant], at: now, glance: Self.glance) else { return nil }
        return .verbatim(choices[meant]?.words ?? "")
    }

    private static func digit(calling key: Key, in scene: Scene, among choices: [Key: Choice]) -> Key? {
        if choices[key] != nil { return key }
        let command = scene.keys.input(for: key)
        return choices.keys.first { scene.keys.input(for: $0) == command } ?? (key.isDigit ? key : nil)
    }

    private static func choices(of scene: Scene) -> [Key: Choice] {
        let question = scene.dialog?.title.plain ?? ""
        let parts = scene.dialog?.parts ?? scene.body
        var choices: [Key: Choice] = [:]
        var first: Item?
        Reading.eachItem(of: parts) { item in
            guard let id = item.id else { return }
            first = first ?? item
            if let key = item.key, key.isDigit {
                choices[key] = Choice(question: question, id: id, words: words(of: item, in: scene))
            }
            if id == scene.focus {
                choices[.enter] = Choice(question: question, id: id, words: words(of: item, in: scene))
            }
        }
        if let focus = scene.focus, choices[.enter] == nil,
            Reading.fields(of: parts).contains(where: { $0.id == focus })
        {
            let narrowed = first.map { words(of: $0, in: scene) } ?? ""
            choices[.enter] = Choice(question: question, id: focus, words: narrowed)
        }
        return choices
    }

    private static func words(of item: Item, in scene: Scene) -> String {
        item.label.localized(in: scene.language).plain
    }
}

extension Key {
    /// Whether it is a digit.
    var isDigit: Bool {
        if case .character(let character) = inASCIIDigits { return ("0"..."9").contains(character) }
        return false
    }
}
