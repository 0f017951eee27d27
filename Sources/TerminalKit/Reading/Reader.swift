import Language

/// Makes sentences of a scene: the other reading of the same tree, for ears, braille and pipes.
///
/// Nothing decorative is said; tables become sentences, lists are numbered, bars become figures.
public struct Reader: Sendable, Hashable {
    /// Whether it is for lines that are typed: Enter ends a line there, and keys are named as they are typed.
    private let isLinear: Bool

    /// A reader.
    public init() { self.init(isLinear: false) }

    init(isLinear: Bool) { self.isLinear = isLinear }

    /// All sentences of a scene in reading order: where we are, what is asked, the latest thing, the parts, the keys.
    public func sentences(of scene: Scene) -> [Sentence] {
        let language = scene.language
        let scene = scene.localized()
        var reading = Reading(
            focus: scene.focus, taken: takenNumbers(in: scene), language: language, isLinear: isLinear)
        reading.say(.title, title(scene.title))
        if let status = scene.status, !status.text.isEmpty { reading.say(.status, status.text.words) }
        if let dialog = scene.dialog {
            reading.say(.question, dialog.title.plain)
            reading.read(dialog.parts)
        } else {
            reading.read(scene.body)
        }
        let keys = keyLine(scene.keys).text(in: language)
        if !keys.isEmpty { reading.say(.keys, keys) }
        return reading.sentences
    }

    /// What a number means: the item of that number, if there is one.
    public func item(numbered number: Int, in scene: Scene) -> NodeID? {
        for sentence in sentences(of: scene) {
            if case .item(number, let id) = sentence.kind { return id }
        }
        return nil
    }

    private func title(_ title: TitleLine) -> String {
        let parts = [title.name.words] + title.parts.map(\.plain) + (title.notice.map { [$0.plain] } ?? [])
        return Reading.joined(parts, by: ". ")
    }

    private func keyLine(_ keys: ActiveKeys) -> Message {
        let hints = keys.hints.map { binding -> Message in
            "\(binding.keys.first.map { isLinear ? $0.typedName : $0.label } ?? .empty) \(binding.label)"
        }
        return hints.isEmpty ? .empty : "Keys: \(hints.joined(separator: ", "))."
    }

    /// Digits that choose items directly keep their meaning; the other items are numbered behind them.
    private func takenNumbers(in scene: Scene) -> Set<Int> {
        var taken: Set<Int> = []
        Reading.eachItem(of: scene.dialog?.parts ?? scene.body) { item in
            if item.hasDigit, case .character(let digit)? = item.key, let number = digit.wholeNumberValue {
                taken.insert(number)
            }
        }
        return taken
    }
}

extension Key {
    /// What is typed for it on a line.
    var typedName: Message {
        switch self {
        case .enter: .verbatim(".enter")
        case .back: .verbatim(".back")
        default: label
        }
    }
}
