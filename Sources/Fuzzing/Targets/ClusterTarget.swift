import ClusterJournal

extension FuzzTarget {
    /// What a server of a cluster tells of itself.
    static let clusterServer = FuzzTarget(
        "cluster-server", longest: 16_384,
        "It is read or not; a server with which a journal is kept syncs, is one of three and takes every record."
    ) { input throws(FuzzFault) in
        guard let state = MonitoredState(answer: input) else { return }
        if let refusal = state.refusal(at: "http://10.0.0.1:8222") {
            try FuzzFault.require(!"\(refusal)".isEmpty, "a server is refused without a sentence")
            return
        }
        try FuzzFault.require(state.isSynced, "a server that does not sync is taken")
        try FuzzFault.require(state.clusterSize ?? 0 >= 3, "a server that is alone is taken")
        try FuzzFault.require(state.largestMessage >= 2 << 20, "a server that does not take every record is taken")
        try FuzzFault.require(state.version.hasPrefix("1.") == false, "an old server is taken: \(state.version)")
    }
}
