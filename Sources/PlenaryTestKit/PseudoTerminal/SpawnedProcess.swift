import CPseudoTerminal
import Glibc

/// A running program that a driver has started, killed and collected when its driver lets go of it.
final class SpawnedProcess {
    /// How often a program is started that is still held open for writing: for two seconds in all.
    private static let attempts = 200

    let identifier: pid_t
    private let exitWatch: OwnedDescriptor
    private(set) var end: ProcessEnd?

    /// - Parameter start: Starts the program, writes its process id and returns 0 or an error number.
    /// - Throws: ``DriverFault`` when the program cannot be started.
    init(program: String, start: (inout pid_t) -> Int32) throws {
        var identifier: pid_t = 0
        var error = start(&identifier)
        // A script that this process has just written is still held open by a child that another test is starting at this very
        // moment, until that child carries out its own program.
        for _ in 0..<Self.attempts where error == ETXTBSY {
            usleep(10_000)
            error = start(&identifier)
        }
        guard error == 0 else { throw DriverFault.system("cannot start \(program)", error) }
        let descriptor = ptk_process_descriptor(identifier)
        guard descriptor >= 0 else {
            let reason = errno
            var status: Int32 = 0
            Glibc.kill(-identifier, SIGKILL)
            _ = ptk_collect(identifier, true, &status)
            throw DriverFault.system("cannot watch \(program)", reason)
        }
        self.identifier = identifier
        exitWatch = OwnedDescriptor(descriptor)
    }

    deinit {
        guard collect() == nil else { return }
        var status: Int32 = 0
        Glibc.kill(-identifier, SIGKILL)
        _ = ptk_collect(identifier, true, &status)
    }

    /// What to put into poll(2) to hear of the end; nothing once the end is known.
    var endRequest: [pollfd] {
        end == nil ? [pollfd(fd: exitWatch.number, events: Int16(POLLIN), revents: 0)] : []
    }

    /// How the program ended, or nil while it runs.
    @discardableResult
    func collect() -> ProcessEnd? {
        var status: Int32 = 0
        if end == nil, ptk_collect(identifier, false, &status) == 0 { end = ProcessEnd(waitStatus: status) }
        return end
    }

    /// Sends a signal to the program itself, not to what it has started; nothing once it has ended.
    func signal(_ number: Int32) {
        if collect() == nil { Glibc.kill(identifier, number) }
    }
}

/// How a program ended.
package enum ProcessEnd: Sendable, Hashable, CustomStringConvertible {
    /// It left by itself with this exit status.
    case status(Int32)
    /// A signal of this number ended it.
    case signal(Int32)

    /// Takes a status of waitpid(2) apart.
    init(waitStatus: Int32) {
        var code: Int32 = 0
        let signal = ptk_signal_of(waitStatus, &code)
        self = signal == 0 ? .status(code) : .signal(signal)
    }

    /// The end in words.
    package var description: String {
        switch self {
        case .status(let code): "ended with exit status \(code)"
        case .signal(let number): "was ended by signal \(number)"
        }
    }
}
