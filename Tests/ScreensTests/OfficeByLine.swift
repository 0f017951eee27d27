import PlenaryTestKit
import Screens
import TerminalKit

/// An officer's console line by line: lines go in, and what is said comes out.
struct OfficeByLine<Console: ConsoleProgram> {
    var story: OfficeStory<Console>
    private let lines = FakeLines()
    private let display: LinearDisplay
    private let clock = ManualTimekeeper()
    /// What was said last.
    private(set) var said = ""

    init(_ story: OfficeStory<Console>) throws {
        self.story = story
        display = LinearDisplay(lines, timekeeper: clock)
        try hear()
    }

    /// Types lines, each after the one before it has been answered.
    mutating func type(_ typed: String...) throws {
        for line in typed {
            clock.advance(by: .seconds(2))
            lines.type(line)
            for input in try display.wait(.zero) { give(input) }
            try hear()
        }
    }

    /// Types the number under which something was said last.
    mutating func choose(_ words: String) throws {
        guard let line = heard.last(where: { $0.contains(words) && $0.first?.isNumber == true }) else {
            said = "\(words) was not said"
            return
        }
        try type(String(line.prefix { $0.isNumber }))
    }

    /// Everything that was said.
    private(set) var heard: [String] = []

    private mutating func give(_ input: Input) {
        switch input {
        case .key(let key): story.press(key)
        case .command(let command): story.give(story.program.keys(in: story.state).input(for: command))
        case .choose, .fill: story.give(input)
        case .unavailable, .move, .tick, .resized, .terminate, .hangUp: break
        }
    }

    private mutating func hear() throws {
        try display.show(story.scene(Size(columns: 80, rows: 24), isLinear: true))
        // What follows a question that was answered is said a moment later.
        clock.advance(by: .seconds(1))
        _ = try display.wait(.zero)
        said = lines.takeOutput()
        heard += said.split(separator: "\n").map(String.init)
    }
}
