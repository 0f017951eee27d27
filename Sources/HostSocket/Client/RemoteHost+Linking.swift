import AssemblyCore
import EventStream
import Host
import Language

extension RemoteHost {
    /// The link, which is made when there is none and nothing depends on an older one.
    /// - Parameter deadline: until when a link that is being tried is waited for.
    func link(before deadline: Duration) async throws(HostFault) -> Link {
        while true {
            switch phase {
            case .up(let link): return link
            case .apart: return try await connectFirst()
            case .connecting, .recovering:
                guard clock.elapsed() < deadline else {
                    throw .unreachable("the link is down and is being tried again.")
                }
                await change(before: deadline)
            }
        }
    }

    /// Notes that a link is gone; what depends on it makes it be tried again.
    func ended(_ link: Link) {
        guard case .up(let current) = phase, current === link else { return }
        guard !logins.isEmpty else {
            become(.apart)
            tell.yield(.lost)
            return
        }
        become(.recovering)
        tell.yield(.down)
        Task { await recover() }
    }

    private func connectFirst() async throws(HostFault) -> Link {
        become(.connecting)
        let epoch = epoch
        let link: Link
        do throws(HostFault) { link = try await connect() } catch {
            if epoch == self.epoch { become(.apart) }
            throw error
        }
        let isRestored = await restore(over: link, epoch)
        guard epoch == self.epoch else {
            link.close()
            throw .unreachable("the link was ended.")
        }
        guard isRestored else {
            become(.apart)
            throw .unreachable("the link was lost at once.")
        }
        enter(link)
        return link
    }

    private func enter(_ link: Link) {
        become(.up(link))
        tell.yield(.up)
        watchPulse(of: link)
        // It may have gone before anybody looked.
        if link.isGone { ended(link) }
    }

    /// A host that does not answer over a link that is in use counts as down until it does.
    private func watchPulse(of link: Link) {
        link.watchPulse { [weak self, weak link] isSilent in
            Task {
                guard let link else { return }
                await self?.tellPulse(of: link, isSilent: isSilent)
            }
        }
    }

    private func tellPulse(of link: Link, isSilent: Bool) {
        guard case .up(let current) = phase, current === link else { return }
        tell.yield(isSilent ? .down : .up)
    }

    private func connect() async throws(HostFault) -> Link {
        try await Link.connect(
            to: path, timing, clock: clock, heard: { [weak self] in await self?.hear($0) },
            ended: { [weak self] in await self?.ended($0) })
    }

    /// Tries a lost link again, with growing pauses, until the host is there or patience is at an end.
    private func recover() async {
        let epoch = epoch
        let deadline = clock.elapsed() + timing.patience
        var pause = timing.firstPause
        while epoch == self.epoch {
            if let link = try? await connect() {
                if await restore(over: link, epoch), epoch == self.epoch { return enter(link) }
                link.close()
            }
            guard epoch == self.epoch else { return }
            guard clock.elapsed() + pause < deadline else { break }
            try? await clock.sleep(until: clock.elapsed() + pause)
            pause = min(pause * 2, timing.longestPause)
        }
        guard epoch == self.epoch else { return }
        endAll()
        become(.apart)
        tell.yield(.lost)
    }

    /// Resumes logins and feeds over a new link; those of a host that knows them no more are ended.
    /// - Returns: whether the link has held.
    private func restore(over link: Link, _ epoch: Int) async -> Bool {
        for token in logins {
            let deadline = clock.elapsed() + timing.answer
            do throws(CallFault) {
                let _: Nothing = try await ask(.resume, TokenParameters(token), over: link, before: deadline)
            } catch .told { drop(token) } catch { return false }
            guard epoch == self.epoch else { return false }
        }
        for (number, entry) in feeds {
            guard let feed = entry.feed else {
                feeds[number] = nil
                continue
            }
            guard await restore(feed, over: link), epoch == self.epoch else { return false }
        }
        return true
    }

    private func restore(_ feed: RemoteFeed, over link: Link) async -> Bool {
        do throws(CallFault) {
            try await follow(feed, over: link)
            return true
        } catch .told {
            feed.end()
            return true
        } catch { return false }
    }

    /// Returns when the phase has changed, or at a deadline.
    private func change(before deadline: Duration) async {
        lastWaiter += 1
        let number = lastWaiter
        let watch = Task { [clock] in
            guard (try? await clock.sleep(until: deadline)) != nil else { return }
            self.wake(number)
        }
        await withCheckedContinuation { waiters[number] = $0 }
        watch.cancel()
    }

    private func wake(_ number: Int) { waiters.removeValue(forKey: number)?.resume() }
}
