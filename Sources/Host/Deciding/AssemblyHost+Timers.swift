import AssemblyCore

/// The announced time of a ballot, on the monotonic clock: the wall clock has no say in it (R22).
struct BallotTimer {
    /// When the time is up; `nil` while the ballot is held.
    var deadline: Duration?
    /// What is left while it is held.
    var remaining: Duration
    /// What waits for the deadline.
    var task: Task<Void, Never>?
}

extension AssemblyHost {
    func startTimer(of id: BallotID, seconds: Int?) {
        guard let seconds else { return }
        run(BallotTimer(remaining: .seconds(seconds)), of: id)
    }

    /// Begins the announced time anew after a restart: nobody knows how long the host was away, and nobody loses time by it.
    func restartTimer(of ballot: Ballot) {
        guard let seconds = ballot.limitSeconds, !ballot.timeIsUp else { return }
        switch ballot.phase {
        case .open: startTimer(of: ballot.id, seconds: seconds)
        case .held: timers[ballot.id] = BallotTimer(remaining: .seconds(seconds))
        case .closed, .counted, .declared, .annulled: break
        }
    }

    func holdTimer(of id: BallotID) {
        guard var timer = timers[id], let deadline = timer.deadline else { return }
        timer.task?.cancel()
        timer.remaining = max(.zero, deadline - clock.elapsed())
        (timer.deadline, timer.task) = (nil, nil)
        timers[id] = timer
    }

    func continueTimer(of id: BallotID) {
        guard let timer = timers[id], durable.ballots[id]?.timeIsUp == false else { return }
        run(timer, of: id)
    }

    /// Adds time; where the time was up already, the new one begins now.
    func extendTimer(of id: BallotID, seconds: Int) {
        var timer = timers[id] ?? BallotTimer(remaining: .zero)
        timer.task?.cancel()
        let left = timer.deadline.map { $0 - clock.elapsed() } ?? timer.remaining
        timer.remaining = max(.zero, left) + .seconds(seconds)
        (timer.deadline, timer.task) = (nil, nil)
        timers[id] = timer
        if durable.ballots[id]?.phase == .open { run(timer, of: id) }
    }

    func endTimer(of id: BallotID) {
        timers.removeValue(forKey: id)?.task?.cancel()
    }

    private func run(_ timer: BallotTimer, of id: BallotID) {
        var timer = timer
        timer.task?.cancel()
        let deadline = clock.elapsed() + timer.remaining
        timer.deadline = deadline
        timer.task = Task { [weak self, clock] in
            do {
                try await clock.sleep(until: deadline)
            } catch { return }
            await self?.timeIsUp(for: id, deadline)
        }
        timers[id] = timer
    }

    private func timeIsUp(for id: BallotID, _ deadline: Duration) {
        // A timer that was moved meanwhile has another deadline.
        guard timers[id]?.deadline == deadline else { return }
        timers[id]?.remaining = .zero
        timers[id]?.deadline = nil
        decideSoon(.ballots(.timeUp(id)))
    }
}
