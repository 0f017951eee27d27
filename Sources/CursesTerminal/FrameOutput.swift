import CNcurses
import Glibc

/// Where ncurses writes: to the terminal, or while a frame is painted into memory, so that the whole frame reaches the
/// terminal in one write and with looks said shortly. ncurses itself writes in pieces, and a screen reader or a camera
/// might see the cursor on its way.
///
/// What it buys: one write for a frame where ncurses makes ten (47 instead of 453 for the frames of ``LookShortener``), and
/// that somebody can say the looks shortly before they are sent.
final class FrameOutput {
    /// What ncurses was given to write to: a descriptor of its own, so that everybody else's standard output is untouched.
    let descriptor: Int32
    private let terminal: Int32
    /// -1 where the kernel has no files in memory; then ncurses writes to the terminal itself.
    private let memory: Int32
    private var shortener: LookShortener?

    /// - Parameter terminal: the terminal's descriptor.
    init?(terminal: Int32) {
        let descriptor = fcntl(terminal, F_DUPFD_CLOEXEC, 3)
        guard descriptor >= 0 else { return nil }
        (self.terminal, self.descriptor) = (terminal, descriptor)
        memory = cn_memory_file()
    }

    deinit {
        if memory >= 0 { close(memory) }
        close(descriptor)
    }

    /// Says looks shortly from now on.
    ///
    /// - Parameters:
    ///   - turnsOffSingly: see ``LookShortener``.
    ///   - directColours: what numbers of the palette stand for.
    func shortenLooks(turnsOffSingly: Bool, directColours: DirectColours?) {
        shortener = LookShortener(turnsOffSingly: turnsOffSingly, directColours: directColours)
    }

    /// Whether frames can be said otherwise than ncurses says them.
    var passesFrames: Bool { memory >= 0 }

    /// Lets ncurses paint, and sends what it has painted.
    func paint(_ paint: () -> Void) {
        guard memory >= 0, dup2(memory, descriptor) >= 0 else { return paint() }
        paint()
        let isBack = dup2(terminal, descriptor) >= 0
        precondition(isBack, "The terminal's descriptor was closed by somebody else.")
        send(collected())
    }

    private func collected() -> [UInt8] {
        let count = max(0, Int(lseek(memory, 0, SEEK_CUR)))
        lseek(memory, 0, SEEK_SET)
        guard count > 0 else { return [] }
        let frame = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = max(0, pread(memory, buffer.baseAddress, count, 0))
        }
        return shortener?.shorten(frame) ?? frame
    }

    private func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if errno == EAGAIN {
                var wait = pollfd(fd: terminal, events: Int16(POLLOUT), revents: 0)
                guard poll(&wait, 1, -1) >= 0 || errno == EINTR, wait.revents & Int16(POLLHUP | POLLERR) == 0 else {
                    return
                }
            } else if errno != EINTR {
                // A terminal that takes nothing is found gone at the next `wait`.
                return
            }
        }
    }
}
