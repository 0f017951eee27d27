/// Chooses what a voice says of the scenes that a person goes through. It says less than the linear reading, since speech
/// takes time: what is new, and what has the focus.
struct Narrator {
    private let manner: SpeechManner
    private var telling = Telling()

    init(_ manner: SpeechManner) { self.manner = manner }

    /// What is to be said of a scene that is now shown; `nil` when there is nothing new.
    mutating func line(for scene: Scene) -> SpokenLine? {
        let before = telling.scene
        let news = telling.news(in: scene)
        let isNewPage = news.isNewScene || before?.dialog?.title != scene.dialog?.title
        if !isNewPage, let before, let typed = typed(between: before, scene) { return typed }
        var sentences: [Sentence]
        switch manner {
        case .pages:
            sentences = news.sentences.filter { $0.kind != .keys && (before == nil || $0.kind != .title) }
            if Section.isLong(sentences.filter(\.isItem)) { sentences = withoutItems(sentences) }
        case .lines where isNewPage: sentences = opening(of: scene)
        case .lines: sentences = news.sentences.filter { $0.isFocused || $0.kind == .status || $0.kind == .question }
        }
        // What happened comes before where one is now; it is new, or the telling would not have said it.
        sentences = news.sentences.filter { $0.kind == .status } + sentences.filter { $0.kind != .status }
        return line(sentences, in: scene)
    }

    /// The letters that were typed into the field in focus, by their names: whoever types needs no more.
    private func typed(between before: Scene, _ scene: Scene) -> SpokenLine? {
        guard before.focus == scene.focus, before.status == scene.status, let old = field(in: before),
            let new = field(in: scene), !new.isMasked, new.complaint == old.complaint,
            new.value.count > old.value.count, new.value.hasPrefix(old.value)
        else { return nil }
        return .spelling(String(new.value.dropFirst(old.value.count)), in: scene.language)
    }

    private func field(in scene: Scene) -> TextField? {
        Reading.fields(of: scene.dialog?.parts ?? scene.body).first { $0.id == scene.focus }
    }

    /// The whole page, without its keys.
    func page(of scene: Scene) -> SpokenLine? {
        line(Reader().sentences(of: scene).filter { $0.kind != .keys }, in: scene)
    }

    /// The name in focus, to be spelled.
    func name(in scene: Scene) -> SpokenLine? {
        guard let focus = scene.focus, let name = Reading.name(of: focus, in: scene) else { return nil }
        return .spelling(Sanitised.line(name), in: scene.language)
    }

    /// Keeps what a scene says on its status line while the voice is still busy with something else.
    mutating func note(_ scene: Scene) { telling.note(scene) }

    /// Makes the next scene be told as if it were new.
    mutating func begin() { telling.forget() }

    /// Of a page: what it asks, the name of its first part, and what has the focus; of a question all that it says.
    private func opening(of scene: Scene) -> [Sentence] {
        let sentences = Reader().sentences(of: scene)
        var hasHeading = false
        let longest = scene.dialog == nil ? 0 : Self.fewInQuestion
        let isLong = sentences.count { $0.isItem } > longest
        return (isLong ? withoutItems(sentences) : sentences).filter { sentence in
            switch sentence.kind {
            case .status, .question: return true
            case .heading:
                defer { hasHeading = true }
                return !hasHeading || sentence.isFocused
            case .text where scene.dialog != nil: return true
            case .item where scene.dialog != nil: return true
            default: return sentence.isFocused
            }
        }
    }

    /// As many choices of a question are read out unasked.
    private static let fewInQuestion = 9

    /// A longer list is gone through by its own keys; of it only the line in focus is read out.
    private func withoutItems(_ sentences: [Sentence]) -> [Sentence] {
        sentences.filter { !$0.isItem || $0.isFocused }
    }

    private func line(_ sentences: [Sentence], in scene: Scene) -> SpokenLine? {
        guard !sentences.isEmpty else { return nil }
        // A full stop makes the voice pause where a line ends on paper.
        let words = sentences.map(\.spoken).map { $0.last.map(Self.ends.contains) == true ? $0 : $0 + "." }
        return SpokenLine(words.joined(separator: " "), in: scene.language)
    }

    private static let ends: Set<Character> = [".", "!", "?", ":", "؟", "…"]
}

extension Sentence {
    /// The line as it is said: a voice would end a sentence at the point behind a number.
    fileprivate var spoken: String {
        if case .item(let number, _) = kind { "\(number), \(text)" } else { text }
    }
}

/// How much a voice says by itself.
public enum SpeechManner: Sendable {
    /// Every page whole, for people who come once: at a kiosk.
    case pages
    /// The line in focus and what happens, for people who know the console.
    case lines
}
