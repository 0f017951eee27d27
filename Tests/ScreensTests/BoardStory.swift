import AssemblyCore
import Host
import PlenaryTestKit
import Screens
import TerminalKit

/// A board in a meeting.
struct BoardStory {
    let program: BoardProgram
    var state: BoardState
    var meeting: HeardMeeting
    private var heard = 0
    private var seconds = 0

    init(_ meeting: HeardMeeting, role: BoardRole = .hall) {
        self.meeting = meeting
        program = BoardProgram(role: role)
        state = program.start()
        catchUp()
        wait(1)
    }

    /// A board that has not reached its host yet.
    init(unheard meeting: HeardMeeting) {
        self.meeting = meeting
        program = BoardProgram()
        state = program.start()
    }

    func scene(columns: Int = 80, rows: Int = 24, isLinear: Bool = false) -> Scene {
        program.scene(state, in: Surroundings(size: Size(columns: columns, rows: rows), isLinear: isLinear))
    }

    var reading: String { ScreenPicture.reading(of: scene()).joined(separator: "\n") }

    @discardableResult
    mutating func press(_ keys: Key...) -> [Effect<ConsoleRequest>] {
        keys.flatMap { program.receive(program.keys(in: state).input(for: $0), at: nil, &state) }
    }

    mutating func hear(_ news: ConsoleNews) { _ = program.hear(news, &state) }

    mutating func happen(_ change: (inout HeardMeeting) throws -> Void) rethrows {
        try change(&meeting)
        catchUp()
    }

    private mutating func catchUp() {
        hear(.hall(.heard(meeting.updates(for: .board, from: heard + 1))))
        heard = meeting.events.count
    }

    /// Lets the clock show a later time, in one tick.
    mutating func look(after seconds: Int) {
        self.seconds += seconds - 1
        wait(1)
    }

    /// Lets seconds pass, tick by tick.
    mutating func wait(_ count: Int) {
        for _ in 0..<count {
            seconds += 1
            let wall = meeting.now.milliseconds + Int64(seconds) * 1_000
            _ = program.pass(Tick(monotonic: .seconds(seconds), wallMilliseconds: wall), &state)
        }
    }
}
