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
