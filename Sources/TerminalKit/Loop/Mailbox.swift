import Synchronization

/// The way into the loop from other threads: news in the order in which they were posted.
public final class Mailbox<News: Sendable>: Sendable {
    private struct Contents {
        var news: [News] = []
        var wake: (@Sendable () -> Void)?
    }

    private let contents = Mutex(Contents())

    /// An empty mailbox.
    public init() {}

    /// Adds a piece of news and wakes the loop if it sleeps. Any thread; never blocks for long.
    public func post(_ news: News) {
        post(contentsOf: CollectionOfOne(news))
    }

    /// Adds several at once and wakes the loop if it sleeps.
    public func post(contentsOf news: some Sequence<News>) {
        let wake = contents.withLock { contents in
            let wasEmpty = contents.news.isEmpty
            contents.news.append(contentsOf: news)
            return wasEmpty && !contents.news.isEmpty ? contents.wake : nil
        }
        wake?()
    }

    /// Takes out at most `limit` pieces of news, the oldest first.
    func collect(_ limit: Int) -> [News] {
        contents.withLock { contents in
            guard contents.news.count > limit else {
                let all = contents.news
                contents.news = []
                return all
            }
            let first = Array(contents.news.prefix(limit))
            contents.news.removeFirst(limit)
            return first
        }
    }

    /// Whether anything waits.
    var isEmpty: Bool { contents.withLock { $0.news.isEmpty } }

    /// Says how to wake the loop.
    func connect(wake: @escaping @Sendable () -> Void) {
        contents.withLock { $0.wake = wake }
    }
}
