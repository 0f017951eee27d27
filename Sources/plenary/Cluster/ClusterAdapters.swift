import AssemblyCore
import ClusterJournal
import Host
import Language

/// What the hosts of a cluster say to one another, over NATS.
struct PassedOverNATS: LineOfHosts {
    let line: HostLine

    /// How long a host waits for the one that leads: longer than the servers need to store a record while all is well.
    private static let patience = Duration.seconds(3)

    func ask(_ command: PassedCommand, ofLead term: Int) async -> PassedAnswer {
        guard let question = try? command.bytes else { return .nobody }
        guard question.count < line.largestQuestion else {
            return .answered(.failed(.malformed("This command is larger than what the cluster's servers take.")))
        }
        switch await line.ask(question, ofLead: term, within: Self.patience) {
        case .nobody: return .nobody
        case .silent: return .silent
        case .answered(let bytes):
            return (try? PassedReply(bytes: bytes)).map(PassedAnswer.answered) ?? .silent
        }
    }

    func listen(
        asLead term: Int, _ answer: @escaping @Sendable (PassedCommand) async -> PassedReply,
        handOver: @escaping @Sendable () async -> Void
    ) {
        line.listen(asLead: term) { question in
            let reply: PassedReply
            do { reply = await answer(try PassedCommand(bytes: question)) } catch {
                reply = .failed(.malformed("A host of the cluster has passed on what is no command."))
            }
            return (try? reply.bytes) ?? []
        } handOver: {
            await handOver()
        }
    }

    func stopListening() { line.stopListening() }
}

/// The lease of the lead, over NATS.
struct LeaseOverNATS: LeadLease {
    let lease: HostLease

    var length: Duration { lease.length }

    func acquire() async -> Bool { await lease.acquire() }

    func renew() async -> LeaseRenewal {
        switch await lease.renew() {
        case .renewed: .renewed
        case .lost: .lost
        case .silent: .silent
        }
    }

    func release() async { await lease.release() }

    func releases() -> AsyncStream<Void> { lease.releases() }
}

/// The registrar's lists, where all hosts of a cluster find them.
struct CardListsOverNATS: SharedCardLists {
    let shelf: SharedShelf

    func put(_ list: [UInt8], digest: String) async -> Bool { await shelf.put(list, named: digest) }

    func list(_ digest: String) async -> [UInt8]? { await shelf.file(digest) }
}
