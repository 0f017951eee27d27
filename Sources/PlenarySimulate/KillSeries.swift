import Answers
import Dispatch
import PlenaryTestKit
import Synchronization

/// Sessions of the real host, killed with signal 9 while kiosks cast, one session after the other.
struct KillSeries {
    /// How often hosts are killed in all.
    let kills: Int
    /// The seed of the first session; the next has the next.
    let seed: UInt64
    /// Kills of one session: few enough that its record stays short.
    static let killsPerSession = 50
    /// A hall that is small enough for ten kills a second, and large enough that papers come together.
    private static let (kiosks, mostAcknowledged) = (12, 20)

    /// Kills them all, and tells of every session that did not hold and of the whole.
    /// - Returns: whether everything held.
    /// - Throws: when a host does not start.
    func run() throws -> Bool {
        let start = ContinuousClock.now
        var (all, session) = (KilledHosts.Findings(), seed)
        while all.kills < kills {
            let count = min(Self.killsPerSession, kills - all.kills)
            let findings = try Self.wait { [session] in
                try await KilledHosts.hold(
                    kills: count, seed: session, mostAcknowledged: Self.mostAcknowledged, kiosks: Self.kiosks)
            }
            if !findings.troubles.isEmpty {
                StandardStreams.answer("FAILED: plenary-simulate --kills \(count) --seed \(session)")
                for trouble in findings.troubles.prefix(4) { StandardStreams.answer("  \(trouble)") }
            }
            all.add(findings)
            session += 1
            if (session - seed) % 4 == 0 { StandardStreams.answer(Self.sentence(all, since: start)) }
        }
        StandardStreams.answer(Self.sentence(all, since: start))
        return all.troubles.isEmpty
    }

    private static func sentence(_ found: KilledHosts.Findings, since start: ContinuousClock.Instant) -> String {
        let rate = Int(Double(found.kills) / max((ContinuousClock.now - start) / .seconds(1), 0.001) * 10)
        return """
            \(found.kills) kills (\(found.killsAtStart) before the host served), \(rate / 10).\(rate % 10) a second: \
            \(found.acknowledged) papers acknowledged, \(found.askedAgain) asked for again, \(found.keptUntold) recorded \
            and not told; the whole journal verified \(found.verified) times; \(found.troubles.count) failed
            """
    }

    /// Waits for what goes on in other threads: this program has no executor that would run it meanwhile.
    static func wait<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) throws -> Value {
        let (end, done) = (End<Value>(), DispatchSemaphore(value: 0))
        Task.detached {
            do {
                let value = try await body()
                end.outcome.withLock { $0 = .success(value) }
            } catch { end.outcome.withLock { $0 = .failure(error) } }
            done.signal()
        }
        done.wait()
        guard let outcome = end.outcome.withLock({ $0 }) else { preconditionFailure("the work has signalled its end") }
        return try outcome.get()
    }

    private final class End<Value: Sendable>: Sendable {
        let outcome = Mutex<Result<Value, any Error>?>(nil)
    }
}
