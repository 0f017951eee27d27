import Glibc
import Language
import Secrets

/// The program at work, between two pipes.
struct PressRun {
    private let process: pid_t
    private let input: Int32
    private let output: Int32

    /// Starts it: it reads HTML from its input and writes the PDF to its output. What it says of pages goes nowhere, since
    /// it may quote them.
    init(_ program: String) throws(FileFault) {
        var toIt: [Int32] = [-1, -1]
        var fromIt: [Int32] = [-1, -1]
        guard Self.open(&toIt) == 0 else { throw FileFault.system("make a pipe", program) }
        guard Self.open(&fromIt) == 0 else {
            let code = errno
            toIt.forEach { close($0) }
            throw FileFault.system("make a pipe", program, code)
        }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_adddup2(&actions, toIt[0], STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, fromIt[1], STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        let words = [program, "--quiet", "--encoding", "utf-8", "-", "-"]
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        var started = pid_t()
        let code = posix_spawn(&started, program, &actions, nil, &arguments, environ)
        posix_spawn_file_actions_destroy(&actions)
        for argument in arguments { free(argument) }
        close(toIt[0])
        close(fromIt[1])
        (process, input, output) = (started, toIt[1], fromIt[0])
        guard code == 0 else {
            close(input)
            close(output)
            throw FileFault.system("start", program, code)
        }
        // Whoever ends early must not end this program by the signal of a broken pipe.
        signal(SIGPIPE, SIG_IGN)
    }

    /// Opens a pipe that no other program gets.
    private static func open(_ ends: inout [Int32]) -> Int32 {
        guard pipe(&ends) == 0 else { return -1 }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return 0
    }

    /// Sends a page and receives what is made of it; both at a time, since either pipe may be full.
    /// - Returns: what came, and whether the whole page was accepted.
    func send(_ page: SecretDocument) -> (made: SecretDocument, isWhole: Bool) {
        let made = SecretDocument()
        let isWhole = page.withUnsafeBytes { bytes in
            var rest = bytes[...]
            var isOpen = true
            let chunk = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 65_536)
            defer { chunk.deallocate() }
            _ = fcntl(input, F_SETFL, fcntl(input, F_GETFL) | O_NONBLOCK)
            while true {
                var ready = [
                    pollfd(fd: output, events: Int16(POLLIN), revents: 0),
                    pollfd(fd: isOpen ? input : -1, events: Int16(POLLOUT), revents: 0),
                ]
                guard poll(&ready, 2, -1) >= 0 || errno == EINTR else { break }
                if ready[1].revents != 0 {
                    let count = write(input, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                    if count > 0 { rest = rest.dropFirst(count) }
                    if rest.isEmpty || (count < 0 && errno != EAGAIN && errno != EINTR) {
                        close(input)
                        isOpen = false
                    }
                }
                guard ready[0].revents != 0 else { continue }
                let count = read(output, chunk.baseAddress, chunk.count)
                if count > 0 { made.append(UnsafeBufferPointer(rebasing: chunk[..<count])) }
                if count == 0 || (count < 0 && errno != EINTR) { break }
            }
            if isOpen { close(input) }
            return rest.isEmpty
        }
        close(output)
        return (made, isWhole)
    }

    /// Whether it ended well; waits until it has ended.
    var hasSucceeded: Bool {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status == 0
    }
}
