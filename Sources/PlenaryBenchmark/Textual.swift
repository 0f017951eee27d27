import Foundation

/// A program of one line on the screen with Python's Textual, in a virtual environment of its own: how the best-known
/// toolkit of another language starts.
enum Textual {
    /// What its screen says.
    static let sign = "Hello, assembly"

    /// Prepares it; `nil` where Python or its package index cannot be had.
    /// - Returns: the interpreter and the program.
    static func prepare(in scratch: URL) -> (python: String, program: String)? {
        let place = scratch.appending(path: "textual").path
        let python = place + "/bin/python"
        guard run("python3", ["-m", "venv", place]),
            run(python, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "textual"])
        else { return nil }
        let program = place + "/hello.py"
        let text = """
            from textual.app import App
            from textual.widgets import Static


            class Hello(App):
                def compose(self):
                    yield Static("\(sign)")


            Hello().run()

            """
        guard FileManager.default.createFile(atPath: program, contents: Data(text.utf8)) else { return nil }
        return (python, program)
    }

    private static func run(_ program: String, _ arguments: [String]) -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["timeout", "90", program] + arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
