import CPseudoTerminal
import Glibc

/// A program on a pseudo-terminal of its own, driven by keys and seen through a virtual screen (libvterm).
///
/// Nothing here sleeps: every wait is a poll(2) on the terminal and on the end of the program, with a deadline, on a
/// thread of its own. When the last reference goes, the program is killed and collected.
///
///     let terminal = try PseudoTerminal(product: "plenary", ["board"])
///     try await terminal.waitUntil("the board is shown") { $0.contains("Board") }
///     try await terminal.press(.escape)
///     try await terminal.waitForExit()
///     #expect(try await terminal.aftermath().complaints == [])
package actor PseudoTerminal {
    /// How long a wait lasts unless a test says otherwise: far more than any step takes, because the machines that
    /// run tests are busy, and only a failing test pays for it.
    package static let patience: Duration = .seconds(30)

    private nonisolated let executor = DriverExecutor()
    /// Runs the driver on a thread of its own.
    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// The id of the running program.
    package nonisolated let processIdentifier: Int32

    let emulator: TerminalEmulator
    let process: SpawnedProcess
    private(set) var master: OwnedDescriptor?
    // The slave stays open here: it keeps the line settings readable after the program has ended, and keeps the last
    // output from being lost.
    private(set) var slave: OwnedDescriptor?
    var log: [UInt8] = []
    /// When a wait ended last: whoever has just seen something needs a moment before a key.
    var seen: ContinuousClock.Instant?

    /// Starts a program on a new pseudo-terminal.
    ///
    /// - Parameters:
    ///   - program: A path, or a name to be looked up in `PATH`.
    ///   - arguments: The arguments after the program's name.
    ///   - environment: Variables added to `PATH`, `TERM=xterm-256color`, `LC_ALL=C.UTF-8` and a home that does not
    ///     exist; nothing else is inherited.
    ///   - directory: The working directory; that of the tests if nil.
    ///   - rows: The height in rows.
    ///   - columns: The width in columns.
    /// - Throws: ``DriverFault`` when the terminal cannot be opened or the program cannot be started.
    package init(
        _ program: String, _ arguments: [String] = [], environment: [String: String] = [:], directory: String? = nil,
        rows: Int = 24, columns: Int = 80
    ) throws {
        var master: Int32 = -1
        var slave: Int32 = -1
        var name = [CChar](repeating: 0, count: 128)
        let error = ptk_open(Int32(rows), Int32(columns), &master, &slave, &name, name.count)
        guard error == 0 else { throw DriverFault.system("cannot open a pseudo-terminal", error) }
        self.master = OwnedDescriptor(master)
        self.slave = OwnedDescriptor(slave)
        let launch = ProgramLaunch(
            program: program, arguments: arguments, environment: environment, directory: directory)
        process = try SpawnedProcess(program: program) { identifier in
            launch.withCStrings { arguments, environment, directory in
                ptk_spawn_on_terminal(program, arguments, environment, directory, name, &identifier)
            }
        }
        processIdentifier = process.identifier
        emulator = TerminalEmulator(rows: rows, columns: columns)
    }

    /// Starts one of the executables of this package; see ``init(_:_:environment:directory:rows:columns:)``.
    ///
    /// - Throws: ``DriverFault`` when it has not been built or cannot be started.
    package init(
        product: String, _ arguments: [String] = [], environment: [String: String] = [:], directory: String? = nil,
        rows: Int = 24, columns: Int = 80
    ) throws {
        try self.init(
            BuiltProducts.executable(product), arguments, environment: environment, directory: directory, rows: rows,
            columns: columns)
    }

    /// Closes the terminal under the program, as when its window is closed or its connection breaks. The program
    /// hears SIGHUP; its screen stays readable as it was.
    package func hangUp() {
        readAvailable()
        slave = nil
        master = nil
    }

    /// Sends a signal to the program; nothing once it has ended.
    ///
    /// - Parameter number: The signal, for example `SIGTERM`.
    package func signal(_ number: Int32) {
        process.signal(number)
    }
}
