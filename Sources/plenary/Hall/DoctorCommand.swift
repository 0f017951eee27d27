import ArgumentParser

/// `plenary doctor`: what `plenary check --hall` says, by its short name.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Say before a sitting whether a session can start on this machine, and what to do where it cannot.",
        discussion: """
            It looks at the disk and its free space for the days to come, clock, memory, locale, terminal and its font, \
            speech and braille, the socket and who reaches it, what SSH lets kiosks do, programs that still run from \
            before an upgrade, and at officers, badges and cards. With --cluster also at the certificates and \
            credentials by which a cluster is reached. It ends with status 1 where a session should not start, and is \
            the same as 'plenary check --hall'.
            """
    )

    @Argument(help: "An assembly file; the built-in assembly when left out.")
    var assembly: String?
    @Flag(help: "Answer in JSON.")
    var json = false
    @Option(help: "The directory of the session's files.")
    var state: String?
    @Option(help: "The file that names a cluster.")
    var cluster: String?
    @OptionGroup var socket: SocketOptions

    func run() throws {
        try HallCheck.here(assembly: assembly, state: state, socket: socket, cluster: cluster).answer(json: json)
    }
}
