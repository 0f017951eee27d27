import Foundation
import Glibc
import PlenaryTestKit

/// A session of its own for the tests of terminals: state, socket and settings in a temporary directory.
struct TerminalHall {
    let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
        mkdir(directory.path(of: "r"), 0o700)
    }

    var environment: [String: String] {
        [
            "XDG_STATE_HOME": directory.path(of: "s"), "XDG_RUNTIME_DIR": directory.path(of: "r"),
            "XDG_CONFIG_HOME": directory.path(of: "c"), "HOME": directory.path,
        ]
    }

    /// The real program on a pseudo-terminal.
    func terminal(
        _ arguments: [String], rows: Int = 24, columns: Int = 80, _ more: [String: String] = [:]
    ) throws -> PseudoTerminal {
        try PseudoTerminal(
            product: "plenary", arguments, environment: environment.merging(more) { $1 }, rows: rows, columns: columns)
    }

    /// The real program on pipes.
    func lines(_ arguments: [String]) throws -> PipedProcess {
        try PipedProcess(product: "plenary", arguments, environment: environment)
    }

    /// A file of the user's settings.
    func write(_ text: String, to name: String) throws {
        let path = directory.path(of: "c/plenary/\(name)")
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }

    /// A chair whose sitting is open, with the second draft resolution in hand and, if asked for, its ballot open.
    func chair(
        _ arguments: [String] = [], rows: Int = 24, columns: Int = 80, withBallot: Bool = true,
        _ more: [String: String] = [:]
    ) async throws -> PseudoTerminal {
        let chair = try terminal(arguments, rows: rows, columns: columns, more)
        try await chair.waitFor("Open sitting 1")
        try await chair.type("1")
        try await chair.waitFor("Take up item 1.1")
        try await chair.find("take up 5.2", "Take up item 5.2")
        try await chair.waitFor("Open the ballot")
        guard withBallot else { return chair }
        try await chair.type("1")
        try await chair.waitFor("Close, count")
        return chair
    }

    /// A kiosk at which the delegation of a badge has identified.
    func kiosk(
        _ arguments: [String] = [], badge: String = "001", rows: Int = 24, columns: Int = 80,
        _ more: [String: String] = [:]
    ) async throws -> PseudoTerminal {
        let kiosk = try terminal(["kiosk"] + arguments, rows: rows, columns: columns, more)
        try await identify(badge: badge, at: kiosk)
        return kiosk
    }

    private func identify(badge: String, at kiosk: PseudoTerminal) async throws {
        try await kiosk.waitFor("Identify")
        try await kiosk.press(.enter)
        try await kiosk.waitFor("Badge")
        try await kiosk.type(badge)
        try await kiosk.press(.enter)
        try await kiosk.waitFor("PIN")
        try await kiosk.type("1234")
        try await kiosk.press(.enter)
        try await kiosk.waitUntil("the delegation is shown") {
            // In a small window the way out lies below what is in hand.
            ["Leave the kiosk", "Ask for the floor", "FOR", "open now"].contains(where: $0.contains)
        }
    }

    /// Goes to the paper of the open ballot, however the delegation stands: identified just as the ballot opened, it has
    /// the paper already; where a disk was busy for longer than a fast kiosk is patient, it is asked whether it is still
    /// there, or has to identify anew.
    func openPaper(at kiosk: PseudoTerminal, badge: String = "001") async throws {
        for _ in 0..<5 {
            let screen = try await kiosk.waitUntil("the kiosk waits for its delegate") { screen in
                ["AGAINST", "still there", "open now", "vote is recorded", "Identify"].contains { screen.contains($0) }
            }
            if screen.contains("still there") {
                try await kiosk.press(.down)
                try await kiosk.waitUntil("the warning is gone") { !$0.contains("still there") }
            } else if screen.contains("AGAINST") {
                return
            } else if screen.contains("Identify") {
                try await identify(badge: badge, at: kiosk)
            } else {
                try await kiosk.type("1")
                try await kiosk.waitUntil("the paper, or what came in between") { screen in
                    ["AGAINST", "still there", "Identify"].contains { screen.contains($0) }
                }
            }
        }
        try await kiosk.waitFor("AGAINST")
    }

    /// A chair and a kiosk whose delegation has the paper of an open ballot before it.
    ///
    /// The delegation identifies first, so that nobody is simulated in its place.
    func paper(
        _ arguments: [String] = [], rows: Int = 24, columns: Int = 80
    ) async throws -> (chair: PseudoTerminal, kiosk: PseudoTerminal) {
        let chair = try await chair(withBallot: false)
        let kiosk = try await kiosk(arguments, rows: rows, columns: columns)
        try await chair.type("1")
        try await chair.waitFor("Close, count")
        try await openPaper(at: kiosk)
        return (chair, kiosk)
    }
}

extension PseudoTerminal {
    /// Finds an action by a few of its letters, and does it once the list shows it for all of them.
    func find(_ letters: String, _ action: String) throws {
        try type(":\(letters)")
        try waitUntil("the list shows “\(action)” for “\(letters)”") { screen in
            screen.contains(letters + "_") && screen.contains(action)
        }
        try press(.enter)
    }

    /// Waits until nothing has been written for a moment; a clock's second is longer than that.
    func settle(_ moment: Duration = .milliseconds(120)) { while !listen(for: moment).isEmpty {} }

    /// Ends the program as its supervisor would.
    func finish() throws {
        signal(SIGTERM)
        try waitForExit()
    }
}

extension VirtualScreen {
    /// What is wrong with the place of the cursor (A1); `nil` when it stands on the focused item.
    var complaintAboutCursor: String? {
        guard isCursorVisible else { return "the cursor is hidden" }
        let marked = (0..<rows).filter { line($0).contains("›") }
        guard !marked.isEmpty else {
            // At rest it stands on the first cell of the page, below the title: that is what is read next.
            // The frame of a question says nothing.
            let silent: Set<String> = ["", " ", "╭", "╮", "╰", "╯", "│", "─"]
            // A screen in Arabic is read from the right.
            let isMirrored = line(0).unicodeScalars.contains {
                (0x0600...0x06FF).contains($0.value) || (0xFB50...0xFEFC).contains($0.value)
            }
            let saying = { (row: Int) -> Int? in
                let cells = (0..<columns).filter { !silent.contains(self[row, $0].text) }
                return isMirrored ? cells.last : cells.first
            }
            let first = (1..<rows).first { saying($0) != nil } ?? 1
            let column = saying(first) ?? 0
            return (cursor.row, cursor.column) == (first, column) || columns < 40 || rows < 12
                ? nil
                : "nothing is marked, and the cursor is not at rest but in row \(cursor.row), column \(cursor.column)"
        }
        // A field with a long label stands below it.
        guard let row = marked.first(where: { $0 == cursor.row || $0 + 1 == cursor.row }) else {
            return "the cursor is in row \(cursor.row), the mark in row \(marked)"
        }
        let isField = line(cursor.row).contains("_")
        guard row == cursor.row else { return isField ? nil : "the cursor is below the mark, and not in a field" }
        let mark = (0..<columns).first { self[row, $0].text == "›" } ?? 0
        // Between them stand blanks and signs; nothing that is read.
        let word = ((mark + 1)..<columns).first { self[row, $0].text.contains { $0.isLetter || $0.isNumber } } ?? mark
        return (mark + 2...max(mark + 2, word)).contains(cursor.column) || isField && mark < cursor.column
            ? nil : "the mark is in column \(mark), the cursor in column \(cursor.column)"
    }
}
