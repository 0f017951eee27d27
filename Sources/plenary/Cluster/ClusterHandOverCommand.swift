import Answers
import ArgumentParser
import AssemblyCore
import ClusterJournal
import EventStream

/// `plenary cluster hand-over`: another host leads, before somebody sees to the machine of the one that does.
struct ClusterHandOverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hand-over",
        abstract: "Let another host lead, before maintenance; nothing is refused meanwhile.",
        discussion: "The host that led goes on serving its consoles, and takes the lead again when it must."
    )

    @Argument(help: "The file of the cluster, cluster.yaml.")
    var cluster: String

    private static let patience = Duration.seconds(15)

    func run() throws {
        let file = try ClusterFile.read(cluster)
        let lead = try Blocking.run {
            do throws(JournalFault) {
                let journal = try await ClusterJournal<Event>.open(file.access, file.name)
                defer { Task { await journal.close() } }
                return try await Self.handOver(journal)
            } catch { throw CommandLineFault(error.sentence) }
        }
        guard let lead else {
            throw CommandLineFault(
                "No host answered that leads \(file.name.session), or no other one took the lead; look with "
                    + "'plenary cluster check'.")
        }
        StandardStreams.answer("\(CommandLineFault.quoted(lead.host)) leads now, as lead number \(lead.term).")
    }

    /// - Returns: the next lead; nil when nobody led, or nobody has taken the lead in time.
    private static func handOver(_ journal: ClusterJournal<Event>) async throws(JournalFault) -> HostLead? {
        let next = try await journal.head().position.next
        guard case .answered = await journal.line.askToHandOver(within: patience) else { return nil }
        let waiting = Task {
            try? await Task.sleep(for: patience)
            await journal.close()
        }
        defer { waiting.cancel() }
        for try await page in journal.following(from: next) {
            for event in page.flatMap({ Array($0.events) }) {
                if case .record(.tookOver(let host, let term)) = event.fact { return HostLead(host: host, term: term) }
            }
        }
        return nil
    }
}
