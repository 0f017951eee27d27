/// How fast one connection may say long things: a burst at once, and then so much in a second. What is short is never
/// slowed down, so that nobody notices who asks, votes and reads.
struct Pace {
    private static let short = 16 * 1_024
    private static let burst = 4 * 1_024 * 1_024
    private static let bytesOfSecond = 128 * 1_024

    private var left = Pace.burst
    private var last = ContinuousClock.now

    /// Waits until a line of so many bytes may be taken.
    mutating func wait(for count: Int) async {
        guard count > Self.short else { return }
        let now = ContinuousClock.now
        let earned = min(Double(Self.burst), (now - last) / .seconds(1) * Double(Self.bytesOfSecond))
        (left, last) = (min(Self.burst, left + Int(earned)), now)
        left -= count
        guard left < 0 else { return }
        try? await Task.sleep(for: .seconds(1) * (Double(-left) / Double(Self.bytesOfSecond)))
    }
}
