import ArgumentParser
import AssemblyCore
import Dispatch
import Foundation
import Host
import HostSocket

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
        var convocation = try AssemblyChoice.load(assembly)
        if assembly == nil { convocation = convocation.asRehearsal(true) }
        let directory = try SessionOptions.directory(assembly: assembly, state: state)
        let (convening, socket, simulate) = (convocation, socket, simulate)
        let opened = try Blocking.run {
            try await OpenedHost.open(
                directory, convening: convening, socket: socket, seed: simulate ?? 1, simulatesHall: simulate != nil)
        }
        let end = Self.awaitedSignals()
        print("Serving \(convocation.title.english) at \(opened.server.path)")
        fflush(nil)
        withExtendedLifetime(end.sources) { end.happened.wait() }
        try Blocking.run { await opened.close() }
    }

    /// The signals that end the service, taken out of the normal course; heard from here on, so that one which comes as
    /// soon as it is said that the host serves is not lost.
    private static func awaitedSignals() -> (happened: DispatchSemaphore, sources: [any DispatchSourceSignal]) {
        let happened = DispatchSemaphore(value: 0)
        let sources: [any DispatchSourceSignal] = [SIGTERM, SIGINT, SIGHUP].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { happened.signal() }
            source.resume()
            return source
        }
        return (happened, sources)
    }
}
