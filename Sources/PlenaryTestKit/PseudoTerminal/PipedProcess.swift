import CPseudoTerminal
import Dispatch
import Glibc

/// A program on three pipes, without any terminal: for plain commands, and for conversations line by line.
///
/// Both outputs are read all the time that something is waited for, so that no program stops on a full pipe. When the
/// last reference goes, the program is killed and collected.
package actor PipedProcess {
    /// What a program has left behind.
    package struct Result: Sendable, Hashable {
        /// How it ended.
        package var end: ProcessEnd
        /// Its standard output.
        package var output: String
        /// Its standard error.
        package var errors: String

        /// The exit status, or nil when a signal ended it.
        package var status: Int32? {
            if case .status(let code) = end { code } else { nil }
        }
    }

    private nonisolated let executor = DriverExecutor()
    /// Runs the driver on a thread of its own.
    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// The id of the running program.
    package nonisolated let processIdentifier: Int32

    let process: SpawnedProcess
    var input: OwnedDescriptor?
    var outputPipe: OwnedDescriptor?
    var errorPipe: OwnedDescriptor?
    var output: [UInt8] = []
    var errors: [UInt8] = []
    /// How far the conversation has been followed.
    var heard = 0
    /// When a wait ended last.
    var listened: ContinuousClock.Instant?

    /// Starts a program on three pipes.
    ///
    /// - Parameters:
    ///   - program: A path, or a name to be looked up in `PATH`.
    ///   - arguments: The arguments after the program's name.
    ///   - environment: Variables added to `PATH`, `TERM=xterm-256color`, `LC_ALL=C.UTF-8` and a home that does not
    ///     exist; nothing else is inherited.
    ///   - directory: The working directory; that of the tests if nil.
    /// - Throws: ``DriverFault`` when the program cannot be started.
    package init(
        _ program: String, _ arguments: [String] = [], environment: [String: String] = [:], directory: String? = nil
    ) throws {
        let input = try Pipe(parentReads: false)
        let output = try Pipe(parentReads: true)
        let errors = try Pipe(parentReads: true)
        let launch = ProgramLaunch(
            program: program, arguments: arguments, environment: environment, directory: directory)
        process = try SpawnedProcess(program: program) { identifier in
            launch.withCStrings { arguments, environment, directory in
                ptk_spawn_on_pipes(
                    program, arguments, environment, directory, input.readEnd.number, output.writeEnd.number,
                    errors.writeEnd.number, &identifier)
            }
        }
        processIdentifier = process.identifier
        self.input = input.writeEnd
        outputPipe = output.readEnd
        errorPipe = errors.readEnd
    }

    /// Starts one of the executables of this package; see ``init(_:_:environment:directory:)``.
    ///
    /// - Throws: ``DriverFault`` when it has not been built or cannot be started.
    package init(
        product: String, _ arguments: [String] = [], environment: [String: String] = [:], directory: String? = nil
    ) throws {
        try self.init(
            BuiltProducts.executable(product), arguments, environment: environment, directory: directory)
    }

    /// Sends a signal to the program; nothing once it has ended.
    ///
    /// - Parameter number: The signal, for example `SIGKILL`.
    package func signal(_ number: Int32) {
        process.signal(number)
    }

    /// The two ends of a pipe.
    private struct Pipe {
        let readEnd: OwnedDescriptor
        let writeEnd: OwnedDescriptor

        init(parentReads: Bool) throws {
            var readEnd: Int32 = -1
            var writeEnd: Int32 = -1
            let error = ptk_pipe(parentReads, &readEnd, &writeEnd)
            guard error == 0 else { throw DriverFault.system("cannot make a pipe", error) }
            self.readEnd = OwnedDescriptor(readEnd)
            self.writeEnd = OwnedDescriptor(writeEnd)
        }
    }
}

/// Runs the jobs of one driver of a foreign program on a thread of its own.
///
/// A driver waits in poll(2). On the shared pool of Swift's tasks, two such waits would take both threads of a small
/// machine, and a host living in the same test process could not answer the very program that is waited for.
final class DriverExecutor: SerialExecutor {
    private let queue = DispatchQueue(label: "plenary.test.driver")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }
}
