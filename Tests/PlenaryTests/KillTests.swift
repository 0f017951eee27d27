import Glibc
import PlenaryTestKit
import Testing

/// R3 against the real binary: killed at random moments while kiosks cast, it never loses an acknowledged ballot and
/// never counts one twice.
@Suite("kill -9 at any moment")
struct KillTests {
    /// Kills of one session; eight sessions make two hundred.
    private static let killsPerSession = 25

    @Test("after each restart every acknowledged ballot is there, and each delegation once", arguments: 1...8)
    func killed(session: Int) async throws {
        let findings = try await KilledHosts.hold(kills: Self.killsPerSession, seed: UInt64(session))
        #expect(findings.troubles == [])
        #expect(findings.kills == Self.killsPerSession)
        #expect(findings.acknowledged > Self.killsPerSession * 10)
        #expect(findings.verified >= 2)
        // What the killed hosts have left to be written would make the next stories wait for the disk.
        sync()
    }
}
