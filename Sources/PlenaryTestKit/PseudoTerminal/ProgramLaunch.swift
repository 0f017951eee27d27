import Glibc

/// What is to be started: a program, its arguments, its surroundings.
struct ProgramLaunch {
    var program: String
    var arguments: [String]
    var environment: [String: String]
    var directory: String?

    /// The surroundings every driven program gets: the search path, a terminal type that libvterm understands,
    /// English in UTF-8, no backtracer (on a terminal it waits for a key), and no home, so that a test that forgets
    /// to give one cannot write into the home of whoever runs the tests.
    static var surroundings: [String: String] {
        var values = [
            "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent", "SWIFT_BACKTRACE": "enable=no",
        ]
        for name in ["PATH", "LD_LIBRARY_PATH", "TMPDIR"] {
            if let value = getenv(name) { values[name] = String(cString: value) }
        }
        return values
    }

    /// Lends the launch to a C function as argument vector, environment and directory.
    func withCStrings<Result>(
        _ body: (
            _ arguments: [UnsafeMutablePointer<CChar>?], _ environment: [UnsafeMutablePointer<CChar>?],
            _ directory: UnsafePointer<CChar>?
        ) -> Result
    ) -> Result {
        let merged = Self.surroundings.merging(environment) { _, given in given }
        let arguments = ([program] + self.arguments).map { strdup($0) } + [nil]
        let environment = merged.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for string in arguments + environment { free(string) } }
        guard let directory else { return body(arguments, environment, nil) }
        return directory.withCString { body(arguments, environment, $0) }
    }
}
