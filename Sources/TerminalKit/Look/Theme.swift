/// Colours and ornaments for every ink and ground, on every depth.
public struct Theme: Sendable, Hashable {
    /// How an ink looks.
    public struct InkLook: Sendable, Hashable {
        /// Its colour.
        public var colour = ColourChoice()
        /// Its ornaments where there are colours.
        public var attributes: Attributes = []
        /// Its ornaments where there are none.
        public var plain: Attributes = []

        /// The terminal's own text.
        public init() {}
    }

    /// How a ground looks.
    public struct GroundLook: Sendable, Hashable {
        /// Its colour.
        public var colour = ColourChoice()
        /// What everything on it gets where there are no colours.
        public var plain: Attributes = []
        /// The inks that look different on it.
        public var inks: [Ink: InkLook] = [:]

        /// The terminal's own background.
        public init() {}
    }

    /// The contrast that the theme promises.
    public struct Goal: Sendable, Hashable {
        /// The least ratio of any text.
        public var least: Double
        /// The greatest ratio, for themes that must not glare.
        public var most: Double?

        /// A promise.
        public init(least: Double, most: Double? = nil) {
            self.least = least
            self.most = most
        }
    }

    /// The name by which it is chosen.
    public var name: String
    /// What it is for, in one sentence.
    public var summary: String
    /// The contrast that it promises, if any.
    public var goal: Goal?
    /// How each ink looks; one that is absent looks like the terminal's own text.
    public var inks: [Ink: InkLook]
    /// How each ground looks; one that is absent looks like the terminal's own background.
    public var grounds: [Ground: GroundLook]

    /// A theme that leaves everything to the terminal.
    public init(name: String, summary: String = "") {
        self.name = name
        self.summary = summary
        inks = [:]
        grounds = [:]
    }

    /// How an ink looks on a ground.
    public func look(_ ink: Ink, on ground: Ground) -> InkLook {
        grounds[ground]?.inks[ink] ?? inks[ink] ?? InkLook()
    }

    /// The styles for a terminal.
    public func palette(_ depth: ColourDepth) -> Palette {
        Palette(depth: depth) { ink, ground in
            let look = self.look(ink, on: ground)
            let base = self.grounds[ground] ?? GroundLook()
            guard depth != .none else { return Style(attributes: look.plain.union(base.plain)) }
            return Style(
                foreground: look.colour.colour(at: depth), background: base.colour.colour(at: depth),
                attributes: look.attributes)
        }
    }

    /// The contrast of an ink on a ground; `nil` where one of them is the terminal's own colour.
    public func contrast(_ ink: Ink, on ground: Ground, at depth: ColourDepth) -> Double? {
        guard let front = look(ink, on: ground).colour.light(at: depth),
            let back = grounds[ground]?.colour.light(at: depth)
        else { return nil }
        return Contrast.ratio(front, back)
    }

    /// The contrast on a console of eight colours, which has bright inks, by bold, but no bright grounds.
    func contrastOfEight(_ ink: Ink, on ground: Ground) -> Double? {
        guard let front = look(ink, on: ground).colour.light(at: .console), let back = grounds[ground]?.colour.console
        else { return nil }
        return Contrast.ratio(front, TerminalColours.console[Int(back) % 8])
    }
}
