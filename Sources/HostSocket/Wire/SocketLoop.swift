import NIOPosix

/// The threads that move bytes between sockets and tasks: one for whom this process serves, one for whom it visits, each
/// started with its first socket and never stopped. Messages are read, decided and written elsewhere, so one is enough; it
/// is not the same one, because a crowd that tries to come in must not keep the host from opening the door.
enum SocketLoop {
    static let serving = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    static let visiting = MultiThreadedEventLoopGroup(numberOfThreads: 1)
}
