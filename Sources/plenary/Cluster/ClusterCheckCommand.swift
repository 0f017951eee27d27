import Answers
import ArgumentParser
import ClusterJournal
import EventStream

/// `plenary cluster check`: what each server is, and how the session's journal stands on them.
struct ClusterCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say of each server whether a journal may be kept with it, and how the session stands there.",
        discussion: "It ends with status 1 where a journal must not be kept, with what is to be set."
    )

    @Argument(help: "The file of the cluster, cluster.yaml.")
    var cluster: String

    func run() throws {
        let file = try ClusterFile.read(cluster)
        let report = try Blocking.run { await Self.report(of: file) }
        for line in report.lines { StandardStreams.answer(line.words) }
        StandardStreams.answer(report.conclusion)
        guard report.isReady else { throw ExitCode.failure }
    }

    private static func report(of file: ClusterFile) async -> HallReport {
        var lines: [HallLine] = []
        let states = await file.access.states()
        for (address, state) in zip(file.access.monitors, states) { lines.append(line(address, state)) }
        let good = states.count { if case .success = $0 { true } else { false } }
        // Most of them keep a journal; one that is being repaired is worth knowing.
        let isMost = good * 2 > states.count
        let onlySilent = states.allSatisfy { state in
            if case .failure(let refusal) = state { refusal.mayPass } else { true }
        }
        if isMost, onlySilent {
            lines = lines.map { $0.standing == .stop ? .note($0.about, $0.finding, $0.remedy) : $0 }
        }
        lines += await session(of: file)
        return HallReport(lines: lines)
    }

    private static func line(_ address: String, _ state: Result<MonitoredState, ClusterRefusal>) -> HallLine {
        switch state {
        case .success(let state):
            .ready(
                address,
                "\(state.name), nats-server \(state.version), synced, in a cluster of \(state.clusterSize ?? 1).")
        case .failure(let refusal): .stop(address, "\(refusal)", "No journal is kept with it.")
        }
    }

    /// How the journal stands, and which hosts hold the session.
    private static func session(of file: ClusterFile) async -> [HallLine] {
        let about = "journal \(file.name.session)"
        do throws(JournalFault) {
            guard let state = try await StreamState.ask(file.access, file.name) else {
                return [.note(about, "it is not there yet, and is made when a host opens it.")]
            }
            return [line(about, state)] + HostOnTheRoll.lines(try await HostOnTheRoll.call(file), end: state.end)
        } catch { return [.stop(about, error.sentence, "No session can be held on it now.")] }
    }

    private static func line(_ about: String, _ state: StreamState) -> HallLine {
        guard state.differences.isEmpty else {
            return .stop(
                about, "its stream is not made as a journal must be.",
                "It must have \(state.differences.joined(separator: ", ")).")
        }
        let lead = state.leader.map { "\($0) leads" } ?? "a leader is being chosen"
        guard state.behind.isEmpty else {
            return .note(about, "\(state.end) records, \(lead), \(state.behind.joined(separator: ", ")) catching up.")
        }
        return .ready(about, "\(state.end) records, \(lead), on every server.")
    }
}
