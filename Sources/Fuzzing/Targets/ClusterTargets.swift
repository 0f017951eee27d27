import AssemblyCore
import ClusterJournal
import Host
import Language

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

    /// What one host passes on to the one that leads.
    static let passedCommand = FuzzTarget(
        "passed-command", longest: 16_384,
        """
        A command that is passed on is read as the host had it that has sent it, and no other; it is decided by every role, and \
        what is decided can be written, read and folded in.
        """
    ) { input throws(FuzzFault) in
        guard let passed = try? PassedCommand(bytes: input) else { return }
        try requireRoundTrip(of: passed, try? passed.bytes, PassedCommand.init(bytes:))
        try SmallMeeting.decide(passed.command)
    }

    /// What the host that leads answers.
    static let passedReply = FuzzTarget(
        "passed-reply", longest: 16_384,
        "An answer is read as the host had it that has given it; whatever says no says so in a sentence."
    ) { input throws(FuzzFault) in
        guard let reply = try? PassedReply(bytes: input) else { return }
        try requireRoundTrip(of: reply, try? reply.bytes, PassedReply.init(bytes:))
        let sentence: Message? =
            switch reply {
            case .refused(let refusal): refusal.sentence
            case .failed(let fault): fault.sentence
            case .recorded, .checking, .notLeading: nil
            }
        guard let sentence else { return }
        for language in WorkingLanguage.allCases {
            try FuzzFault.require(!sentence.text(in: language).isEmpty, "a command is refused without a sentence")
        }
    }

    private static func requireRoundTrip<Passed: Equatable>(
        of passed: Passed, _ bytes: [UInt8]?, _ read: ([UInt8]) throws -> Passed
    ) throws(FuzzFault) {
        guard let bytes else { throw FuzzFault(description: "what was read cannot be written") }
        let again = try? read(bytes)
        try FuzzFault.require(again == passed, "what was read is written as another")
    }
}
