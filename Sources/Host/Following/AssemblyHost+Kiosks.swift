import EventStream

/// What the kiosks have still to hear, and when.
struct KioskNews {
    /// Papers that are recorded and that the kiosks have not been told.
    var held: [Bulletin] = []
    /// The monotonic clock's reading before which a crowd is told of no further papers.
    var next = Duration.zero
    /// Whether somebody waits for that.
    var isDue = false
}

extension AssemblyHost {
    /// The largest hall in which each kiosk is told each paper at once. To tell each paper to each of a thousand would be a
    /// million messages while a thousand wait for RECORDED, so that a crowd hears of them together.
    private static let fewestTogether = 64
    /// The shortest time between two tellings to a crowd: three in a second.
    private static let shortest = Duration.milliseconds(333)
    /// How much of it there is for each kiosk: a hall of ten thousand hears of papers every second.
    private static let share = Duration.microseconds(100)

    /// Tells the kiosks what has become durable: to a crowd papers come together, the first at once where none has come for a
    /// while, and anything else at once with the papers before it.
    func tellKiosks(_ bulletins: [Bulletin]) {
        kioskNews.held += bulletins
        let crowd = kioskBus.subscriberCount
        guard crowd > Self.fewestTogether, bulletins.allSatisfy(\.isPaper), clock.elapsed() < kioskNews.next else {
            return tellKiosks(crowd)
        }
        guard !kioskNews.isDue else { return }
        kioskNews.isDue = true
        Task { [clock, next = kioskNews.next] in
            try? await clock.sleep(until: next)
            kioskNews.isDue = false
            tellKiosks()
        }
    }

    /// Tells the kiosks everything that is durable.
    func tellKiosks() { tellKiosks(kioskBus.subscriberCount) }

    private func tellKiosks(_ crowd: Int) {
        guard let first = kioskNews.held.first, !hasStopped else { return }
        kioskBus.publish(kioskNews.held, at: first.position)
        kioskNews.held = []
        kioskNews.next = clock.elapsed() + max(Self.shortest, Self.share * crowd)
    }
}
