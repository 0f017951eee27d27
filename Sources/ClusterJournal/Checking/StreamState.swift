public import EventStream

/// How a session's stream stands on its servers.
public struct StreamState: Hashable, Sendable {
    /// The position of the last record.
    public let end: Position
    /// The server that leads it; nil while one is being chosen.
    public let leader: String?
    /// Servers that have not everything yet.
    public let behind: [String]
    /// What is to be set, where the stream is not made as a journal must be.
    public let differences: [String]

    /// Looks at the stream of a session, and makes none.
    ///
    /// - Returns: nil when there is none.
    /// - Throws: ``JournalFault`` when the servers do not answer.
    public static func ask(_ access: ClusterAccess, _ name: StreamName) async throws(JournalFault) -> StreamState? {
        let exchange = try ClusterExchange(try await ClusterLink.open(access), access: access)
        defer { exchange.close() }
        let stream = RecordStream(exchange: exchange, name: name, access: access, timing: ClusterTiming())
        do throws(JournalFault) {
            return StreamState(try await stream.describe(within: stream.timing.reading), wanted: StreamForm(name))
        } catch {
            if error.kind == .missing { return nil }
            throw error
        }
    }

    private init?(_ answer: StreamAnswer.Stream, wanted: StreamForm) {
        guard let state = answer.state, let end = Position(validating: state.last_seq), let form = answer.config else {
            return nil
        }
        self.end = end
        leader = answer.cluster?.leader
        behind = (answer.cluster?.replicas ?? []).filter { !$0.current }.map(\.name)
        differences = form.differences(from: wanted)
    }
}
