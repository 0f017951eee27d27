import Host

/// A kiosk at which one delegation after the other votes against, and the board that shows it.
struct PollingPlace {
    let kiosk: DrivenTerminal
    let board: DrivenTerminal

    /// Identifies a delegation and marks its paper, up to the key that casts. No key is pressed twice in a row, for a
    /// kiosk takes that for a held key.
    func prepare(_ place: Int) throws {
        try press(RehearsalBadge.number(place: place) + "\n", until: "your delegation's PIN")
        try press("1234\n", until: "Review before casting")
        try press("2", until: "AGAINST: selected")
        try press("0", until: "CAST this vote")
    }

    /// Casts the paper, and leaves the kiosk when that is recorded.
    /// - Parameter frames: takes note of what the board's frame took.
    /// - Returns: the time from the casting key to the board's frame.
    func cast(_ place: Int, noting frames: inout ScreenBenchmark.Frames) throws -> Duration {
        var (before, received) = (board.cells, board.received)
        let start = ContinuousClock.now
        try kiosk.type("9")
        let end = try board.wait(until: "vote \(place) was counted", reading: [kiosk]) { board in
            if Self.votesAgainst(on: board) == place { return true }
            // A frame of the clock alone, in between.
            (before, received) = (board.cells, board.received)
            return false
        }
        frames.note(board, since: before, received)
        let recorded = "Your vote is in the record"
        try kiosk.wait(for: recorded, reading: [board])
        try kiosk.type("\n")
        try kiosk.wait(until: "the kiosk was idle again", reading: [board]) { !$0.shows(recorded) }
        return end - start
    }

    /// Keeps the board at its page, and waits until it does not count that as a question any more.
    func steerBoard() throws {
        try board.type("\u{1B}[A")
        try wait(.milliseconds(1_100))
        try board.wait(until: "the vote was shown", reading: [kiosk]) { Self.votesAgainst(on: $0) != nil }
    }

    /// Lets time pass while both go on.
    func wait(_ time: Duration) throws {
        try board.listen(until: ContinuousClock.now + time, reading: [kiosk])
    }

    /// The votes against that a board shows: the number in the line of that bar.
    static func votesAgainst(on board: DrivenTerminal) -> Int? {
        guard let line = board.lines.first(where: { $0.contains("Against ") }) else { return nil }
        return line.split { !$0.isNumber }.first.flatMap { Int($0) }
    }

    private func press(_ keys: String, until text: String) throws {
        try kiosk.type(keys)
        try kiosk.wait(for: text, reading: [board])
    }
}
