import Foundation

/// A program of others that tests run, mostly for a second opinion.
public struct OutsideTool: Sendable {
    /// Where Debian puts it.
    public let path: String

    /// Reads sealed boards and writes papers of its own.
    public static let belenios = OutsideTool(path: "/usr/bin/belenios-tool")
    /// Has a voice.
    public static let espeak = OutsideTool(path: "/usr/bin/espeak-ng")
    /// Reads catalogues of words.
    public static let msgfmt = OutsideTool(path: "/usr/bin/msgfmt")
    /// Says lines aloud.
    public static let speechDispatcher = OutsideTool(path: "/usr/bin/speech-dispatcher")
    /// Lets kiosks in from other machines.
    public static let sshd = OutsideTool(path: "/usr/sbin/sshd")
    /// Sees what goes to the kernel.
    public static let strace = OutsideTool(path: "/usr/bin/strace")

    /// Whether tests with it are to be run: where it is, and where everything has been installed, as `.ci/run` says with
    /// `PLENARY_ALL_TOOLS=1`. There a tool that is missing fails whatever wants to run it.
    public var isExpected: Bool { isHere || Self.areAllExpected }

    /// Whether a machine must have every tool.
    public static var areAllExpected: Bool { ProcessInfo.processInfo.environment["PLENARY_ALL_TOOLS"] == "1" }

    private var isHere: Bool { FileManager.default.isExecutableFile(atPath: path) }
}
