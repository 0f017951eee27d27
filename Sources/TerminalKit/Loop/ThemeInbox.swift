import Synchronization

/// Where another thread puts a theme for a display to use: the latest one counts.
public final class ThemeInbox: Sendable {
    private struct Contents {
        var theme: Theme?
        var wake: (@Sendable () -> Void)?
    }

    private let contents = Mutex(Contents())

    /// An empty inbox.
    public init() {}

    /// Puts a theme in and wakes the display if it sleeps. Any thread; never blocks for long.
    public func put(_ theme: Theme) {
        let wake = contents.withLock { contents in
            contents.theme = theme
            return contents.wake
        }
        wake?()
    }

    /// Takes the theme out.
    func collect() -> Theme? {
        contents.withLock { contents in
            defer { contents.theme = nil }
            return contents.theme
        }
    }

    /// Says how to wake the display.
    func connect(wake: @escaping @Sendable () -> Void) {
        contents.withLock { $0.wake = wake }
    }
}
