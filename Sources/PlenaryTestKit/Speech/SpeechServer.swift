import Foundation

/// A real speech-dispatcher of its own, whose synthesiser writes down what it is asked to say: one line for each, voice,
/// rate and words.
package final class SpeechServer {
    private let directory: TemporaryDirectory
    private var process: PipedProcess

    /// Starts a server.
    /// - Parameter speech: the shell command that says `$DATA`, given the server's directory.
    package init(speech: (String) -> String = { "echo '$VOICE|$RATE|$DATA' >> \($0)/said" }) async throws {
        directory = try TemporaryDirectory()
        let modules = directory.path(of: "modules")
        try FileManager.default.createDirectory(atPath: modules, withIntermediateDirectories: true)
        try """
        AddModule "witness" "sd_generic" "witness.conf"
        DefaultModule witness
        DefaultLanguage "en"
        AudioOutputMethod "libao"
        Timeout 0
        DisableAutoSpawn
        """.write(toFile: directory.path(of: "speechd.conf"), atomically: true, encoding: .utf8)
        let languages = [("en", "english"), ("fr", "french"), ("es", "spanish"), ("ar", "arabic")]
        let lines =
            [
                "GenericExecuteSynth \"\(speech(directory.path))\"", "GenericRateAdd 100", "GenericRateMultiply 100",
                // A line is said in one piece, so that it is written down in one.
                "GenericRateForceInteger 1", "GenericDelimiters \"|\"", "GenericMaxChunkLength 4000",
            ]
            + languages.map { "GenericLanguage \"\($0.0)\" \"\($0.0)\" \"utf-8\"" }
            + languages.map { "AddVoice \"\($0.0)\" \"MALE1\" \"\($0.1)\"" } + ["DefaultVoice \"english\"\n"]
        try lines.joined(separator: "\n").write(toFile: modules + "/witness.conf", atomically: true, encoding: .utf8)
        process = try Self.start(in: directory)
        try await awaitSocket()
    }

    /// Where it listens.
    package var socket: String { directory.path(of: "socket") }

    /// A file beside the server's own.
    package func path(of name: String) -> String { directory.path(of: name) }

    /// What it has been asked to say.
    package var said: [String] {
        let text = (try? String(contentsOfFile: directory.path(of: "said"), encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map(String.init)
    }

    /// Waits until so many lines were said.
    package func waitForLines(_ count: Int) async throws -> [String] {
        try await waitFor { $0.count >= count }
    }

    /// Waits until what was said is as it should be, or far longer than any page takes to be said.
    package func waitFor(_ condition: ([String]) -> Bool) async throws -> [String] {
        let deadline = ContinuousClock.now + .seconds(90)
        while !condition(said), ContinuousClock.now < deadline { try await Task.sleep(for: .milliseconds(20)) }
        return said
    }

    /// Ends the server and starts another one at the same place.
    package func restart() async throws {
        await stop()
        process = try Self.start(in: directory)
        try await awaitSocket()
    }

    /// Ends the server.
    package func stop() async {
        await process.signal(SIGTERM)
        if (try? await process.waitForExit(within: .seconds(3))) == nil {
            await process.signal(SIGKILL)
            _ = try? await process.waitForExit()
        }
        try? FileManager.default.removeItem(atPath: socket)
    }

    private static func start(in directory: TemporaryDirectory) throws -> PipedProcess {
        try PipedProcess(
            OutsideTool.speechDispatcher.path,
            [
                "--run-single", "--config-dir", directory.path, "--socket-path", directory.path(of: "socket"),
                "--pid-file", directory.path(of: "pid"), "--log-dir", directory.path, "--log-level", "1",
            ], environment: ["HOME": directory.path])
    }

    private func awaitSocket() async throws {
        let deadline = ContinuousClock.now + .seconds(20)
        while !FileManager.default.fileExists(atPath: socket), ContinuousClock.now < deadline {
            try await Task.sleep(for: .milliseconds(20))
        }
    }
}
