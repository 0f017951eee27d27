import Answers
import ArgumentParser
import AssemblyCore
import Foundation
import HostSocket
import Host
import Language

/// `plenary host`: a host without a screen, for a service.
struct HostCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "host",
        abstract: "Serve a session without a screen, until SIGTERM or SIGINT.",
        discussion: "'plenary chair', 'secretariat', 'kiosk' and 'board' attach through its socket."
    )

    @Argument(help: "An assembly file; the built-in assembly, as a rehearsal, when left out.")
    var assembly: String?
    @Option(help: "The directory of the session's files.")
    var state: String?
    @Option(help: "In a rehearsal, let simulated delegations vote, with this seed.")
    var simulate: UInt64?
    @OptionGroup var socket: SocketOptions

    func run() throws {
        let signals = Self.holdSignals()
        var convocation = try AssemblyChoice.load(assembly)
        if assembly == nil { convocation = convocation.asRehearsal(true) }
        let (assembly, state) = (assembly, state)
        let directory = try Blocking.run { try await SessionOptions.directory(assembly: assembly, state: state) }
        let (convening, socket, simulate) = (convocation, socket, simulate)
        // Without a file, whatever session lies in the directory is served.
        let expected = assembly == nil ? nil : convocation
        let opened = try Blocking.run {
            try await OpenedHost.open(
                directory, convening: convening, expecting: expected, socket: socket, seed: simulate ?? 1,
                simulatesHall: simulate != nil)
        }
        if let changes = opened.session.changes { StandardStreams.tell(changes.english + "\n") }
        let serving = "Serving \(convocation.title.english) at \(opened.server.path)"
        StandardStreams.answer(serving)
        // A service that nobody can be told of is ended in order, not left behind.
        let isTold = Result { try StandardStreams.requireAnswered() }
        if case .success = isTold {
            let notice = ServiceNotice(environment: ProcessInfo.processInfo.environment)
            notice?.tellReady(CommandLineFault.quoted(serving, limit: 200))
            let pulse = notice?.keepTelling(of: opened.session.host)
            Self.wait(for: signals)
            notice?.tellStopping()
            pulse?.cancel()
        }
        try Blocking.run { await opened.closeTellingConsoles() }
        try isTold.get()
    }

    /// The signals that end the service, kept back from now on for all threads, so that none is lost however early it comes.
    private static func holdSignals() -> sigset_t {
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGTERM, SIGINT, SIGHUP] { sigaddset(&signals, number) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        return signals
    }

    private static func wait(for signals: sigset_t) {
        var (signals, received) = (signals, Int32(0))
        while sigwait(&signals, &received) != 0 {}
    }
}
