import Answers
import Glibc
import HostSocket

/// A host whose console was left: it goes on in the same process, so that no kiosk, board or console notices anything.
struct HeadlessHost {
    let opened: OpenedHost
    /// The assembly file that the console was given.
    let assembly: String?
    /// The socket that it was given; `nil` for the usual place.
    let socket: String?

    /// Says where it is and how it ends, and serves until it is told to. The terminal may be closed meanwhile.
    func goOn() {
        // Other threads had these signals before, so they are caught and not only kept back.
        Self.isOver = 0
        for number in [SIGTERM, SIGINT] { signal(number) { _ in HeadlessHost.isOver = 1 } }
        for number in [SIGHUP, SIGTSTP, SIGTTOU, SIGPIPE] { signal(number, SIG_IGN) }
        let command =
            (assembly.map { "plenary chair \($0)" } ?? "plenary") + (socket.map { " --socket \($0)" } ?? "")
        StandardStreams.answer(
            """
            The host goes on without a screen at \(opened.server.path); nothing has gone dark.
            Preside again from another terminal: \(command)
            This terminal may be closed. Ctrl-C here, or kill \(getpid()), ends the host.
            """)
        while Self.isOver == 0 { usleep(200_000) }
    }

    nonisolated(unsafe) private static var isOver: sig_atomic_t = 0
}
