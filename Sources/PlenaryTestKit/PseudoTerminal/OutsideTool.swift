import Foundation

/// A program of others that tests run, mostly for a second opinion.
package struct OutsideTool: Sendable {
    /// Where Debian puts it.
    package let path: String

    /// Reads sealed boards and writes papers of its own.
    package static let belenios = OutsideTool(path: "/usr/bin/belenios-tool")
    /// Has a voice.
    package static let espeak = OutsideTool(path: "/usr/bin/espeak-ng")
    /// Reads catalogues of words.
    package static let msgfmt = OutsideTool(path: "/usr/bin/msgfmt")
    /// Holds a journal together with others of its kind; where `.ci/run` puts it, apart from an older one of Debian's.
    package static let natsServer = OutsideTool(path: "/opt/nats-server-2.15.1/bin/nats-server")
    /// Reads what a PDF says.
    package static let pdftotext = OutsideTool(path: "/usr/bin/pdftotext")
    /// Says lines aloud.
    package static let speechDispatcher = OutsideTool(path: "/usr/bin/speech-dispatcher")
    /// Lets kiosks in from other machines.
    package static let sshd = OutsideTool(path: "/usr/sbin/sshd")
    /// Sees what goes to the kernel.
    package static let strace = OutsideTool(path: "/usr/bin/strace")
    /// Makes PDFs of pages.
    package static let weasyprint = OutsideTool(path: "/usr/bin/weasyprint")

    /// Whether tests with it are to be run: where it is, and where everything has been installed, as `.ci/run` says with
    /// `PLENARY_ALL_TOOLS=1`. There a tool that is missing fails whatever wants to run it.
    package var isExpected: Bool { isHere || Self.areAllExpected }

    /// Whether a machine must have every tool.
    package static var areAllExpected: Bool { ProcessInfo.processInfo.environment["PLENARY_ALL_TOOLS"] == "1" }

    private var isHere: Bool { FileManager.default.isExecutableFile(atPath: path) }
}
