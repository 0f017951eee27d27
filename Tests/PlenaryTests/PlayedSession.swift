import Foundation
import PlenaryTestKit
import Testing

/// A rehearsal that the real program has played to its end.
struct PlayedSession: Sendable {
    /// The seed of its chances.
    static let seed = 7

    /// The one that the tests of a suite look at, and leave as it is: playing is what takes time.
    @TaskLocal static var shared: PlayedSession?

    /// Where the session lies.
    let directory: String
    /// What the program printed, as JSON.
    let printed: String

    /// Lets the real program play a whole assembly.
    /// - Parameter directory: where the session is to lie.
    static func play(seed: Int, in directory: String) async throws -> PlayedSession {
        let result = try await PipedProcess.run(
            product: "plenary", ["rehearse", "--headless", "--seed", "\(seed)", "--json", "--state", directory],
            within: .seconds(600))
        try #require(result.status == 0, "\(result.errors)")
        return PlayedSession(directory: directory, printed: result.output)
    }

    /// What the program printed.
    func report() throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(printed.utf8)) as? [String: Any])
    }

    /// Where its journal lies.
    func journal() throws -> String {
        directory + "/" + (try #require(try report()["journal"] as? String) as NSString).lastPathComponent
    }

    /// The same session at another place, to be damaged.
    func copied(to place: String) throws -> PlayedSession {
        try FileManager.default.copyItem(atPath: directory, toPath: place)
        return PlayedSession(directory: place, printed: printed)
    }
}

/// Plays one session for all tests of a suite.
struct SessionPlayedOnce: SuiteTrait, TestScoping {
    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        try await TemporaryDirectory.with { directory in
            let played = try await PlayedSession.play(
                seed: PlayedSession.seed, in: directory.path(of: "session"))
            try await PlayedSession.$shared.withValue(played) { try await function() }
        }
    }
}

extension Trait where Self == SessionPlayedOnce {
    /// Plays one session for all tests of a suite.
    static var sessionPlayedOnce: Self { SessionPlayedOnce() }
}
