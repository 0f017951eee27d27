import AssemblyCore
import EventStream
import Host

extension RemoteHost {
    /// Follows over a link from where the feed stands, under a new number: what is still on its way under an old one is
    /// not for anybody any more.
    func follow(_ feed: RemoteFeed, over link: Link) async throws(CallFault) {
        for (number, entry) in feeds where entry.feed === feed { feeds[number] = nil }
        lastFeed += 1
        let number = lastFeed
        feeds[number] = WeakFeed(feed: feed)
        feed.resume()
        let parameters = FollowParameters(
            token: feed.token.secret, feed: number, from: feed.next,
            snapshot: feed.wantsSnapshot ? Assembly.snapshotForm : nil, known: feed.known, together: true)
        do throws(CallFault) {
            let _: FeedParameters = try await ask(
                .follow, parameters, over: link, before: clock.elapsed() + timing.answer)
        } catch {
            if case .told = error { feeds[number] = nil }
            throw error
        }
    }

    /// Follows again a feed whose reader has caught up.
    /// - Returns: whether there is anything to come.
    func followAgain(_ feed: RemoteFeed) async -> Bool {
        while logins.contains(feed.token), feed.isSuspended {
            do throws(HostFault) {
                let link = try await link(before: clock.elapsed() + timing.patience)
                do throws(CallFault) { try await follow(feed, over: link) } catch .told { return false } catch {
                    // The link is gone; the feed is restored with the next one.
                    return logins.contains(feed.token)
                }
            } catch { return false }
        }
        return logins.contains(feed.token)
    }

    /// Takes what the host tells by itself.
    func hear(_ line: IncomingLine) {
        switch line {
        case .batch(let batch):
            guard let feed = feeds[batch.feed]?.feed else { return unfollow(batch.feed) }
            if feed.receive(batch.updates.flatMap(\.updates)) == .suspended { unfollow(batch.feed) }
        case .end(let number): feeds.removeValue(forKey: number)?.feed?.end()
        case .answer, .complaint, .other: break
        }
    }

    /// Unfollows what nobody reads any more.
    func tidyFeeds() {
        for (number, entry) in feeds where entry.feed == nil { unfollow(number) }
    }

    private func unfollow(_ number: Int) {
        let wasFollowed = feeds.removeValue(forKey: number) != nil
        // Said once: what comes afterwards was on its way.
        guard wasFollowed, case .up(let link) = phase else { return }
        link.mention(.unfollow, FeedParameters(feed: number))
    }
}
