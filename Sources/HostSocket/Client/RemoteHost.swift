import EventStream
package import Host

/// A host in another process of this machine, reached over its socket; for everything above the same as one in this
/// process.
///
/// The first request connects. When the link is lost, it is tried again for a while, logins are resumed and feeds go on
/// where they were, without gap or repetition; a command whose answer was lost is asked for again under the same id. When
/// the host does not come back in time, or is another one by then, logins and feeds end.
package actor RemoteHost: Hosting {
    enum Phase {
        /// There is no connection, and nothing depends on one.
        case apart
        /// The first request connects.
        case connecting
        case up(Link)
        /// A lost link is tried again.
        case recovering
    }

    struct WeakFeed {
        weak var feed: RemoteFeed?
    }

    /// Where the host is.
    package nonisolated let path: String
    /// Tells when the link is lost and when it is there again; to be read by one task.
    package nonisolated let linkStates: AsyncStream<LinkState>

    let timing: LinkTiming
    let clock: any HostClock
    nonisolated let tell: AsyncStream<LinkState>.Continuation
    var phase = Phase.apart
    /// Counts the times that everything was ended, so that what began before has no effect after.
    var epoch = 0
    var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
    var lastWaiter = 0
    var logins: Set<LoginToken> = []
    /// Feeds by the number under which they are followed now.
    var feeds: [Int: WeakFeed] = [:]
    var lastFeed = 0
    /// Commands of which it is not known what became of them.
    var doubts: Set<RecordID> = []

    /// A host at a path; nothing happens before the first request.
    /// - Parameters:
    ///   - path: where it listens.
    ///   - timing: how patient to be.
    ///   - clock: by which that is measured.
    package init(path: String, timing: LinkTiming = LinkTiming(), clock: any HostClock = SystemHostClock()) {
        (self.path, self.timing, self.clock) = (path, timing, clock)
        (linkStates, tell) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(16))
    }

    deinit {
        if case .up(let link) = phase { link.close() }
        tell.finish()
    }

    /// Whether somebody serves at the path now.
    package func isReachable() async -> Bool { (try? await greeting()) != nil }

    /// Ends the connection, the feeds and, for this side, the logins; the host waits a while for them, and then counts
    /// them as lost. A later request connects anew.
    package func disconnect() {
        epoch += 1
        if case .up(let link) = phase { link.close() }
        endAll()
        become(.apart)
    }

    /// Ends what depends on the logins.
    func endAll() {
        logins = []
        for entry in feeds.values { entry.feed?.end() }
        feeds = [:]
    }

    /// Ends the feeds of a login that is over.
    func drop(_ token: LoginToken) {
        logins.remove(token)
        for (number, entry) in feeds where entry.feed == nil || entry.feed?.token == token {
            entry.feed?.end()
            feeds[number] = nil
        }
    }

    /// Takes on another phase and wakes who waits for it.
    func become(_ phase: Phase) {
        self.phase = phase
        let waiting = waiters.values
        waiters = [:]
        for waiter in waiting { waiter.resume() }
    }
}
