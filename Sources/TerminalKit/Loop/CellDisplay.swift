/// Shows scenes as cells on a terminal, and scrolls pages that do not fit.
public final class CellDisplay: Display {
    private let terminal: any CellTerminal
    private let painter: Painter
    private var last: Frame?
    /// Whether the terminal may show something else by now: it has another size, or the shell has had it.
    private var isStale = false
    private var lastScene: Scene?
    private var scroll: Int?
    private let themes: ThemeInbox?
    private let looks: [Theme]
    /// The theme of the place, which a person's own look gives way to when the person leaves.
    private var own: Theme
    private var isOwn = true

    /// A display on a terminal.
    ///
    /// - Parameters:
    ///   - terminal: where the cells go.
    ///   - theme: how inks and grounds look.
    ///   - glyphs: the signs that its locale can show.
    ///   - reordering: who puts right-to-left text into the order of the eye.
    ///   - themes: where another thread puts a theme that is to be used from now on.
    ///   - looks: other themes that a person may choose.
    public init(
        _ terminal: any CellTerminal, theme: Theme, glyphs: GlyphSet, reordering: Reordering = .plenary,
        themes: ThemeInbox? = nil, looks: [Theme] = []
    ) {
        (own, self.looks) = (theme, looks)
        self.terminal = terminal
        self.themes = themes
        themes?.connect(wake: terminal.waker)
        painter = Painter(glyphs: glyphs, reordering: reordering)
        terminal.use(theme.palette(terminal.depth))
    }

    /// The terminal's size.
    public var surroundings: Surroundings { Surroundings(size: terminal.size) }

    /// The terminal's waker.
    public var waker: @Sendable () -> Void { terminal.waker }

    /// Uses another theme from now on.
    public func use(_ theme: Theme) {
        own = theme
        if isOwn { show(theme) }
    }

    private func show(_ theme: Theme) {
        terminal.use(theme.palette(terminal.depth))
        terminal.invalidate()
        last = nil
    }

    /// Paints a scene; writes nothing when no cell and not the cursor has changed.
    public func show(_ scene: Scene) throws(TerminalFault) {
        if scene.name != lastScene?.name || scene.focus != lastScene?.focus { scroll = nil }
        lastScene = scene
        let frame = painter.paint(scene, size: terminal.size, scroll: scroll)
        guard isStale || frame != last else { return }
        try terminal.present(frame.surface, cursor: frame.isCursorHidden ? nil : frame.cursor)
        (last, isStale) = (frame, false)
    }

    /// Waits for the terminal's input.
    public func wait(_ timeout: Duration?) throws(TerminalFault) -> [Input] {
        let inputs = try terminal.wait(timeout)
        let redrawn: [Input] = themes?.collect().map { use($0) } == nil ? [] : [.resized]
        return redrawn
            + inputs.compactMap { input in
                switch input {
                // What a key would do cannot be seen, so it does nothing.
                case .key where !Wording.isEnough(terminal.size): return nil
                case .key(let key): return turnsPage(key) ? .resized : .key(key)
                case .resized:
                    isStale = true
                    return input
                default: return input
                }
            }
    }

    /// Does what only the terminal can do; quitting is the loop's business.
    public func perform(_ effect: TerminalEffect) {
        switch effect {
        case .quit, .speech: break
        case .look(let name):
            let chosen = name.flatMap { name in looks.first { $0.name == name } }
            isOwn = chosen == nil
            show(chosen ?? own)
        case .ring: terminal.ring()
        case .redraw:
            terminal.invalidate()
            last = nil
        case .wipe:
            terminal.wipe()
            last = nil
            if !isOwn { show(own) }
            isOwn = true
        case .suspend:
            terminal.suspend()
            terminal.invalidate()
            last = nil
        }
    }

    /// The page keys scroll a page that does not fit, since only the painter knows where it ends.
    private func turnsPage(_ key: Key) -> Bool {
        guard let page = last?.scroll else { return false }
        switch key {
        case .pageDown: scroll = min(page.end, page.offset + max(1, page.rows - 1))
        case .pageUp: scroll = max(0, page.offset - max(1, page.rows - 1))
        default: return false
        }
        return true
    }
}
