import Glibc
import PlenaryTestKit

/// `strace` looking at this very process: what really goes to the kernel, in which order, and made to fail where a test
/// wants it.
final class Strace {
    /// Whether there is one that may look at us; containers often forbid it. Where one is expected and missing, the tests
    /// run, and fail.
    static let isAvailable: Bool = {
        guard access(program, X_OK) == 0 else { return OutsideTool.strace.isExpected }
        guard let scratch = try? ScratchDirectory() else { return false }
        guard let trial = try? Strace(["-e", "trace=none"], log: scratch.file("trial")) else { return false }
        return (try? trial.end()) != nil
    }()

    private static let program = OutsideTool.strace.path
    private let child: pid_t
    private let log: String

    /// Begins to look, and returns when every thread is being looked at.
    ///
    /// - Parameters:
    ///   - arguments: which calls, and which of them fail.
    ///   - log: the file that is written.
    init(_ arguments: [String], log: String) throws {
        self.log = log
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw Trouble(description: "no pipe") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[0]) }
        child = try Self.spawn(
            [Self.program] + arguments + ["-f", "-y", "-o", log, "-p", String(getpid())], standardError: ends[1])
        close(ends[1])
        // It says "Process N attached" when it has attached to all threads, and says why when it cannot.
        var (said, buffer) = ("", [UInt8](repeating: 0, count: 4_096))
        while !said.contains("attached") {
            let count = read(ends[0], &buffer, buffer.count)
            guard count > 0 else {
                _ = try end()
                throw Trouble(description: "strace cannot attach: \(said)")
            }
            said += String(decoding: buffer[..<count], as: UTF8.self)
        }
    }

    /// Stops looking.
    ///
    /// - Returns: what was seen, one line for each call or part of a call.
    func end() throws -> [String] {
        kill(child, SIGINT)
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return try String(decoding: Bytes.read(log), as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// Threads of Swift's pool block all signals, and a child inherits that: strace could not be ended. So it gets an empty
    /// mask of its own.
    private static func spawn(_ arguments: [String], standardError: Int32) throws -> pid_t {
        var (attributes, actions) = (posix_spawnattr_t(), posix_spawn_file_actions_t())
        posix_spawnattr_init(&attributes)
        posix_spawn_file_actions_init(&actions)
        defer {
            posix_spawnattr_destroy(&attributes)
            posix_spawn_file_actions_destroy(&actions)
        }
        var (none, interrupt) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        sigemptyset(&interrupt)
        sigaddset(&interrupt, SIGINT)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &interrupt)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        posix_spawn_file_actions_adddup2(&actions, standardError, STDERR_FILENO)
        let words = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var child: pid_t = 0
        let code = posix_spawn(&child, program, &actions, &attributes, words, nil)
        guard code == 0 else {
            throw Trouble(description: "strace cannot be started: \(String(cString: strerror(code)))")
        }
        return child
    }
}
