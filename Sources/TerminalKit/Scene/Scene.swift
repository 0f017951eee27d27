public import Language

/// A whole screen as meaning: the painter makes cells of it, the reader sentences.
public struct Scene: Sendable, Hashable {
    /// Which screen it is; another name means that everything is new to the person.
    public var name: NodeID
    /// The top line.
    public var title: TitleLine
    /// The parts, one below the other.
    public var body: [Node]
    /// A question in front of everything else.
    public var dialog: Dialog?
    /// The latest thing, said once.
    public var status: StatusLine?
    /// What has the focus; the cursor stands on its first cell.
    public var focus: NodeID?
    /// The keys that work; the loop fills them in from the program.
    public var keys: ActiveKeys
    /// Whether nobody points at anything on it, so that the hardware cursor is hidden: a display of a hall.
    public var hidesCursor = false
    /// Whether it only says that something is awaited: by ear it is passed over unless it stays.
    public var isPassing = false
    /// The language in which it is painted and read; the loop fills it in from the program.
    public var language = WorkingLanguage.english

    /// A screen.
    ///
    /// - Parameters:
    ///   - name: which screen it is.
    ///   - title: the top line.
    ///   - focus: what has the focus.
    ///   - status: the latest thing.
    ///   - dialog: a question in front.
    ///   - body: the parts.
    public init(
        _ name: NodeID, title: TitleLine, focus: NodeID? = nil, status: StatusLine? = nil, dialog: Dialog? = nil,
        @NodeBuilder body: () -> [Node]
    ) {
        self.name = name
        self.title = title
        self.focus = focus
        self.status = status
        self.dialog = dialog
        self.body = body()
        keys = ActiveKeys([])
    }
}

/// The top line: who, where, in which state, and the time.
public struct TitleLine: Sendable, Hashable {
    /// The assembly or the product.
    public var name: Message
    /// What follows it: sitting, state. Where there is too little room the last stays longest.
    public var parts: [Text]
    /// A word that must never be overlooked: REHEARSAL, STORAGE FAILED.
    public var notice: Text?
    /// The time, already in words; never announced by the linear interface.
    public var clock: Message?

    /// A top line.
    public init(_ name: Message, _ parts: [Text] = [], notice: Text? = nil, clock: Message? = nil) {
        self.name = name
        self.parts = parts
        self.notice = notice
        self.clock = clock
    }
}

/// The one fixed line for notices.
public struct StatusLine: Sendable, Hashable {
    /// How urgent it is; each has its mark besides its ink.
    public enum Kind: Sendable, Hashable {
        /// Something to know.
        case notice
        /// Something done.
        case success
        /// Something to look at.
        case caution
        /// Something refused or failed.
        case danger
    }

    /// One sentence.
    public var text: Message
    /// How urgent it is.
    public var kind: Kind
    /// Counts events, so that the same sentence twice is said twice.
    public var serial: Int

    /// A notice.
    public init(_ text: Message, _ kind: Kind = .notice, serial: Int = 0) {
        self.text = text
        self.kind = kind
        self.serial = serial
    }
}

/// A question in front of everything else. Its focus begins on the safe choice, and its keys are printed in it.
public struct Dialog: Sendable, Hashable {
    /// What is asked.
    public var title: Text
    /// Whether it must be seen across the room: NOT CAST, STORAGE FAILED.
    public var isAlert: Bool
    /// Whether it is as wide as the screen: for texts.
    public var isWide = false
    /// What is said, and the choices.
    public var parts: [Node]

    /// A question.
    public init(_ title: Text, isAlert: Bool = false, @NodeBuilder _ parts: () -> [Node]) {
        self.title = title
        self.isAlert = isAlert
        self.parts = parts()
    }
}

extension Scene {
    /// The scene in its language: every message in it is replaced by its words. Painter and reader do this first, so
    /// that layout measures what will be seen. Complexity: the length of all text.
    func localized() -> Scene {
        var scene = self
        scene.title.name = title.name.localized(in: language)
        scene.title.parts = title.parts.map { $0.localized(in: language) }
        scene.title.notice = title.notice?.localized(in: language)
        scene.title.clock = title.clock?.localized(in: language)
        scene.status?.text = status?.text.localized(in: language) ?? .empty
        scene.body = body.map { $0.localized(in: language) }
        if let dialog {
            scene.dialog?.title = dialog.title.localized(in: language)
            scene.dialog?.parts = Self.aligned(dialog.parts.map { $0.localized(in: language) })
        }
        return scene
    }

    /// The fields of a form with their values below one another.
    private static func aligned(_ parts: [Node]) -> [Node] {
        let labels = parts.compactMap { part -> Int? in
            if case .field(let field) = part.content, !field.isLong { TextWidth.columns(of: field.label) } else { nil }
        }
        guard labels.count > 1, let widest = labels.max() else { return parts }
        return parts.map { part in
            guard case .field(var field) = part.content else { return part }
            field.labelWidth = widest
            return Node(.field(field), layout: part.layout)
        }
    }
}

extension Message {
    /// The words in a language, which are then the same in every language.
    func localized(in language: WorkingLanguage) -> Message { .verbatim(text(in: language)) }

    /// The words of a message that has been put into its language; for one that has not, the English ones.
    var words: String { english }
}

extension Node {
    /// The part in a language.
    func localized(in language: WorkingLanguage) -> Node { Node(content.localized(in: language), layout: layout) }
}

extension Content {
    fileprivate func localized(in language: WorkingLanguage) -> Content {
        switch self {
        case .column(let parts): .column(parts.map { $0.localized(in: language) })
        case .row(let parts): .row(parts.map { $0.localized(in: language) })
        case .pane(let pane): .pane(pane.localized(in: language))
        case .heading(let text): .heading(text.localized(in: language))
        case .paragraph(let paragraph): .paragraph(paragraph.localized(in: language))
        case .facts(let facts): .facts(facts.map { $0.localized(in: language) })
        case .list(let list): .list(list.localized(in: language))
        case .table(let table): .table(table.localized(in: language))
        case .meters(let meters): .meters(meters.map { $0.localized(in: language) })
        case .banner(let banner): .banner(banner.localized(in: language))
        case .mosaic(let mosaic): .mosaic(mosaic.localized(in: language))
        case .poster(let poster): .poster(poster.localized(in: language))
        case .field(let field): .field(field.localized(in: language))
        case .gap: .gap
        }
    }
}
