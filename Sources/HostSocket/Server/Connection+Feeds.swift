import Host
import NIOCore

extension Connection {
    /// Carries a feed until it ends or is not wanted any more. The next batch is asked for only when the last one has been
    /// taken off our hands, so a slow reader costs one batch of memory and slows nobody else down.
    func carry(_ feed: Feed, _ parameters: FollowParameters) {
        let (number, token) = (parameters.feed, LoginToken(secret: parameters.token))
        // Not wanted any more before it began.
        guard feeds.index(forKey: number) != nil else { return }
        let batches = reception.batches
        let task = Task {
            do {
                for await updates in feed {
                    let lines = batches.lines(feed: number, updates, together: parameters.together ?? false)
                    for line in lines { try await self.say(line) }
                }
                guard !Task.isCancelled else { return }
                await self.ended(number, token)
                try await self.say(LineWriter.notification(.end, FeedParameters(feed: number)))
            } catch {
                // The link is gone; the connection ends by itself.
            }
        }
        feeds.updateValue(task, forKey: number)
    }

    /// A feed ends with its login or with the host.
    private func ended(_ number: Int, _ token: LoginToken) async {
        feeds.removeValue(forKey: number)
        feedsOfLogins[number] = nil
        boards.remove(token)
        await reception.register.forget(token)
    }
}
