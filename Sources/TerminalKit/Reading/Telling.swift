/// What a person has been told of a scene: everything of one that is new, and of one that is known what has changed.
struct Telling {
    /// What there is to be told.
    struct News {
        /// Whether the whole scene is new to the person.
        let isNewScene: Bool
        /// What is to be said, in reading order.
        let sentences: [Sentence]
    }

    /// The scene that was told last; `nil` when the next one is to be told whole.
    private(set) var scene: Scene?
    private var said: [Sentence] = []
    private let reader = Reader()

    /// Takes in a scene.
    /// - Returns: what is new in it.
    mutating func news(in scene: Scene) -> News {
        let sentences = reader.sentences(of: scene)
        let isNew = scene.name != self.scene?.name
        defer { (self.scene, said) = (scene, sentences) }
        return News(isNewScene: isNew, sentences: isNew ? sentences : changes(to: sentences, in: scene))
    }

    /// Makes the next scene be told whole.
    mutating func tellWholeNext() { scene = nil }

    /// Forgets everything: the next scene is for somebody else.
    mutating func forget() { (scene, said) = (nil, []) }

    /// New sentences, a new notice, where the focus went.
    private func changes(to sentences: [Sentence], in scene: Scene) -> [Sentence] {
        let known = Set(said.map(\.text))
        let isReached = scene.focus != self.scene?.focus
        return sentences.filter { sentence in
            switch sentence.kind {
            case .keys: false
            case .status: scene.status != self.scene?.status
            default: !sentence.isQuiet && !known.contains(sentence.text) || sentence.isFocused && isReached
            }
        }
    }
}
