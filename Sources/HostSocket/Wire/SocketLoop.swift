import NIOPosix

/// The one thread that moves bytes between sockets and tasks, for all sockets of the process. Reading, deciding and
/// writing of messages happen elsewhere, so one is enough.
enum SocketLoop {
    /// Started with the first socket, and never stopped.
    static let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
}
