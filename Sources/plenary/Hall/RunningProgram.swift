import Foundation

/// A program that runs on this machine, whoever has started it.
struct RunningProgram: Equatable {
    /// The name of its file.
    let name: String
    /// What it was started with.
    let arguments: [String]
    /// Where its file lies; `nil` where this user may not know.
    var file: String?

    /// All that the system tells of.
    static var all: [RunningProgram] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.filter { $0.allSatisfy(\.isNumber) }.compactMap { number in
            guard let bytes = FileManager.default.contents(atPath: "/proc/\(number)/cmdline") else { return nil }
            var program = RunningProgram(commandLine: bytes)
            program?.file = HallVersions.link(number)
            return program
        }
    }

    /// A program by its words as the system gives them, each with a zero behind it.
    init?(commandLine bytes: Data) {
        let words = bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
        guard let first = words.first else { return nil }
        (name, arguments) = ((first as NSString).lastPathComponent, Array(words.dropFirst()))
    }

    /// Whether it is this program, carrying out a command.
    func carriesOut(_ command: String) -> Bool { name == "plenary" && arguments.first == command }
}
