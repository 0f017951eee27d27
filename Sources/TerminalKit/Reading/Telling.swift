import Language

/// What a person has been told of the scenes they went through: everything of one that is new, of one that is known what
/// has changed, and of one that comes back what has changed, with the numbers that are in force again.
struct Telling {
    /// What there is to be told.
    struct News {
        /// Whether the page, or the question in front of it, is another one than before.
        let isNewScene: Bool
        /// What is to be said, in reading order.
        let sentences: [Sentence]
    }

    /// A page, or a question in front of it.
    private struct Page: Hashable {
        let name: NodeID
        let question: Text?

        init(_ scene: Scene) { (name, question) = (scene.name, scene.dialog?.title) }
    }

    /// The scene that was told last; `nil` when the next one is to be told whole.
    private(set) var scene: Scene?
    private var pages: [Page: [Sentence]] = [:]
    private var title: String?
    private var status: StatusLine?
    /// What stands on the status line and has not been told yet.
    private var latestStatus: StatusLine?
    /// What was overtaken on the status line before it could be told.
    private var overtaken: [StatusLine] = []
    private var isWhole = true
    private let reader: Reader
    /// Whether it is for lines: a long list is offered and not read. Elsewhere somebody else chooses, all is told, and a
    /// page that comes back is told whole.
    private let isLinear: Bool

    /// Nothing has been told.
    init(isLinear: Bool = false) {
        self.isLinear = isLinear
        reader = Reader(isLinear: isLinear)
    }

    /// Keeps what a scene says on its status line, so that it is told even where the next scene says something else.
    mutating func note(_ scene: Scene) {
        if let latestStatus, latestStatus != scene.status, isNewStatus(latestStatus) {
            overtaken = overtaken.suffix(Self.fewOvertaken) + [latestStatus]
        }
        latestStatus = scene.status
    }

    /// As many notices are kept besides the latest.
    private static let fewOvertaken = 4

    /// Takes in a scene.
    /// - Returns: what is new in it.
    mutating func news(in scene: Scene) -> News {
        note(scene)
        let sentences = reader.sentences(of: scene)
        let page = Page(scene)
        let isNew = isWhole || page != self.scene.map(Page.init)
        let isNewPage = isWhole || scene.name != self.scene?.name
        var found = body(sentences, of: page, in: scene, isNew: isNew)
        // Whoever comes to a page hears where that is, though nothing there is new.
        if isNew, page.question == nil, !scene.hidesCursor,
            let heading = Section.all(in: sentences).first(where: { $0.heading != nil })?.heading,
            !found.contains(heading)
        {
            found.insert(heading, at: 0)
        }
        let words = sentences.first { $0.kind == .title }
        if isWhole || words?.text != title { found = (words.map { [$0] } ?? []) + found }
        let isNoticed = isWhole || isNewStatus(scene.status)
        let notices =
            overtaken.map { Sentence(.status, Sanitised.line($0.text.text(in: scene.language))) }
            + (isNoticed ? sentences.filter { $0.kind == .status } : [])
        found.insert(contentsOf: notices, at: found.first?.kind == .title ? 1 : 0)
        if isNewPage { found += sentences.filter { $0.kind == .keys } }
        (self.scene, pages[page], title, isWhole) = (scene, sentences, words?.text, false)
        if let status = scene.status ?? overtaken.last { self.status = status }
        overtaken = []
        return News(isNewScene: isNew, sentences: found)
    }

    /// Makes the next scene be told whole.
    mutating func tellWholeNext() { isWhole = true }

    /// Forgets everything: the next scene is for somebody else.
    mutating func forget() {
        (scene, pages, title, status, isWhole) = (nil, [:], nil, nil, true)
        (latestStatus, overtaken) = (nil, [])
    }

    /// Each event is said once: what is counted is new when its number is, the rest when its words are.
    func isNewStatus(_ status: StatusLine?) -> Bool {
        guard let status, status != self.status else { return false }
        guard let before = self.status, status.serial > 0 else { return true }
        return status.serial > before.serial
    }

    private func body(_ sentences: [Sentence], of page: Page, in scene: Scene, isNew: Bool) -> [Sentence] {
        let before = pages[page].flatMap {
            isReadAgain(page, sentences, isDisplay: scene.hidesCursor, isNew: isNew) ? nil : $0
        }
        let isReached = isNew || scene.focus != self.scene?.focus
        return Section.all(in: sentences).flatMap { section -> [Sentence] in
            guard let before else { return whole(section, in: scene) }
            return changes(of: section, since: before, in: scene, isBack: isNew, isReached: isReached)
        }
    }

    /// Whether a page that has been told before is told whole: when that is asked for, a question whenever it is asked,
    /// and a short page, which somebody comes back to hear.
    /// A display of a hall turns its pages by itself, and nobody comes back to one.
    private func isReadAgain(_ page: Page, _ sentences: [Sentence], isDisplay: Bool, isNew: Bool) -> Bool {
        guard !isWhole else { return true }
        guard isNew, !(isLinear && isDisplay) else { return false }
        guard isLinear, page.question == nil else { return true }
        return page.name != scene?.name && sentences.count <= Self.shortPage
    }

    /// As many sentences are heard again without impatience; a ballot paper before it is cast has no more.
    private static let shortPage = 15

    /// A section, its list only offered where it is long.
    private func whole(_ section: Section, in scene: Scene) -> [Sentence] {
        guard isLinear, section.isLong else { return section.all }
        var isOffered = false
        return section.all.flatMap { sentence -> [Sentence] in
            guard sentence.isItem else { return [sentence] }
            defer { isOffered = true }
            return (isOffered ? [] : [section.offer(in: scene)]) + (sentence.isFocused ? [sentence] : [])
        }
    }

    /// What has changed in a section, under its heading; its whole list where a number has moved, or is in force again.
    private func changes(
        of section: Section, since before: [Sentence], in scene: Scene, isBack: Bool, isReached: Bool
    ) -> [Sentence] {
        let known = Set(before.map(\.line))
        let isLong = section.isLong
        let listIsSaid = isLinear && (isBack || section.hasMoved(since: before)) && !isLong
        var fresh = section.sentences.filter { sentence in
            if sentence.isItem, listIsSaid { return true }
            return !sentence.isQuiet && !known.contains(sentence.line) || sentence.isFocused && isReached
        }
        let items = fresh.filter(\.isItem)
        if isLinear, isLong, items.count > Self.fewOfMany {
            fresh =
                fresh.filter { !$0.isItem || $0.isFocused && isReached } + [
                    section.offer(in: scene, changed: items.count)
                ]
        }
        let headingIsNew = section.heading.map { !$0.isQuiet && !known.contains($0.line) } ?? false
        let isHeaded = headingIsNew || listIsSaid && !items.isEmpty || fresh.contains { !$0.isItem && !$0.isField }
        return (isHeaded && !(fresh.isEmpty && !headingIsNew) ? section.heading.map { [$0] } ?? [] : []) + fresh
    }

    /// As many changed lines of a long list are said; where more have changed, that they have.
    private static let fewOfMany = 3
}
