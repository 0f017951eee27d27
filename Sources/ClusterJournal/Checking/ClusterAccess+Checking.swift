import EventStream

extension ClusterAccess {
    /// Asks every server what it is.
    ///
    /// - Returns: for each address where one tells of itself, what it has told or why it is refused, in the same order.
    public func states() async -> [Result<MonitoredState, ClusterRefusal>] {
        await withTaskGroup(of: (Int, Result<MonitoredState, ClusterRefusal>).self) { group in
            for (index, address) in monitors.enumerated() {
                group.addTask {
                    do throws(ClusterRefusal) {
                        let state = try await MonitoredState.ask(address)
                        if let refusal = state.refusal(at: address) { return (index, .failure(refusal)) }
                        return (index, .success(state))
                    } catch { return (index, .failure(error)) }
                }
            }
            return await group.reduce(into: [Int: Result<MonitoredState, ClusterRefusal>]()) { $0[$1.0] = $1.1 }
                .sorted { $0.key < $1.key }.map(\.value)
        }
    }

    /// Refuses servers that may lose what they acknowledge. One that does not answer is passed over as long as most do: a host
    /// must start while one machine is being repaired, and a silent server acknowledges nothing.
    ///
    /// - Parameter time: how long servers may take that have not found one another yet.
    /// - Throws: the first ``ClusterRefusal``.
    public func refuseUnsafe(waiting time: Duration = .zero) async throws(ClusterRefusal) {
        let deadline = ContinuousClock.now + time
        while true {
            do throws(ClusterRefusal) { return try await refuseOnce() } catch {
                guard error.mayPass, ContinuousClock.now < deadline else { throw error }
            }
            try? await Task.sleep(for: .milliseconds(100))
        }
    }

    private func refuseOnce() async throws(ClusterRefusal) {
        guard monitors.count >= StreamForm.replicas else { throw .tooFewAddresses(monitors.count) }
        var silent: ClusterRefusal?
        var good = 0
        for state in await states() {
            switch state {
            case .success: good += 1
            case .failure(let refusal):
                guard case .silent = refusal else { throw refusal }
                silent = silent ?? refusal
            }
        }
        if let silent, good * 2 <= monitors.count { throw silent }
    }
}
