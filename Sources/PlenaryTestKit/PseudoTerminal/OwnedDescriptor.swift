import Glibc

/// A file descriptor that is closed when its owner lets go of it.
final class OwnedDescriptor {
    let number: Int32

    init(_ number: Int32) {
        self.number = number
    }

    deinit {
        close(number)
    }

    /// Reads what is there without waiting, at most about a mebibyte, so that a program that never stops writing
    /// cannot keep its driver from looking at the clock.
    ///
    /// - Returns: The bytes, and whether the other side has closed.
    func readAvailable() -> (bytes: [UInt8], closed: Bool) {
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65_536)
        while bytes.count < 1 << 20 {
            let count = read(number, &part, part.count)
            if count > 0 {
                bytes.append(contentsOf: part[..<count])
            } else if count < 0, errno == EINTR {
                continue
            } else {
                return (bytes, count == 0 || errno != EAGAIN)
            }
        }
        return (bytes, false)
    }

    /// Reads a few bytes and no more, without waiting.
    func readSome(atMost count: Int) -> [UInt8] {
        var part = [UInt8](repeating: 0, count: count)
        return Array(part[..<max(0, read(number, &part, count))])
    }
}

/// Waits in poll(2) until one of the descriptors has something to say.
///
/// - Parameters:
///   - descriptors: What to wait for; the answers are written into it.
///   - deadline: When to give up.
/// - Returns: Whether something happened before the deadline.
func awaitReadiness(of descriptors: inout [pollfd], until deadline: ContinuousClock.Instant) -> Bool {
    while true {
        let left = ContinuousClock.now.duration(to: deadline)
        let milliseconds = max(0, left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000)
        // One more than what is left: poll(2) counts whole milliseconds, and rounding down would spin at the end.
        let timeout = left > .zero ? Int32(clamping: milliseconds + 1) : 0
        let count = poll(&descriptors, nfds_t(descriptors.count), timeout)
        if count > 0 { return true }
        if count == 0, ContinuousClock.now >= deadline { return false }
    }
}
