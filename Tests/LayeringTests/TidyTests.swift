import Foundation
import Testing

/// What a formatter does not see: size, names, things left lying about.
@Suite("The source tree is tidy")
struct TidyTests {
    static let longestFile = 400
    static let longestFunction = 60

    /// All that is written by hand in a programming language.
    static func written() throws -> [PackageTree.Source] {
        let endings = ["swift", "c", "h"]
        return try PackageTree.sources(in: "Sources", endings: endings)
            + PackageTree.sources(in: "Tests", endings: endings)
    }

    @Test("no file is longer than 400 lines")
    func fileLength() throws {
        for source in try Self.written() {
            let count = source.lines.count
            #expect(count <= Self.longestFile, "\(source.path) has \(count) lines")
        }
    }

    /// A file of so few lines is one more place to look into, and seldom one that a reader would look for.
    static let smallFile = 25
    /// The doors of the house, where one is looked for by its name: to libsodium, to the socket's threads, to JSON from
    /// outside, to the fuzzer, to digits of every script, to the cards that everybody may know; and the events of families
    /// that have few.
    static let mostSmallFiles = 8
    /// A type and its extensions are read together, and up to here in one file.
    static let smallestGroup = 251

    /// What people read stands apart from names that no language changes: the catalogues are collected file by file.
    static let apart: Set<String> = [
        "Sources/AssemblyCore/Rules/Citation+Languages.swift",
        "Sources/SealedBallot/BulletinBoards/ObjectRefusal+Description.swift",
    ]

    @Test("hardly any file is so small that a reader would look for what it holds in another")
    func smallFiles() throws {
        let small = try PackageTree.sources(in: "Sources").filter { source in
            // The written form stands apart for ever, a file a value.
            source.lines.count <= Self.smallFile + 1 && !source.name.hasSuffix("+Form.swift")
        }
        let names = small.map(\.path).joined(separator: ", ")
        #expect(small.count <= Self.mostSmallFiles, "merge the smallest where a reader would look for them: \(names)")
    }

    @Test("no type of at most 250 lines is scattered over several files of a folder")
    func scattered() throws {
        for path in try Self.scattered(in: PackageTree.sources(in: "Sources")) {
            Issue.record("\(path) and its extensions beside it fit into one file")
        }
        let sample = [("A/X", 100), ("A/X+Parts", 150), ("A/X+Form", 50), ("B/X+Rest", 9), ("B/Y", 200), ("B/Y+Z", 51)]
            .map { name, lines in
                PackageTree.Source(
                    path: "Sources/\(name).swift", text: String(repeating: "let a = 1\n", count: lines))
            }
        #expect(Self.scattered(in: sample) == ["Sources/A/X.swift"])
    }

    /// The types with extensions beside them that are small in all: the written form, which is a file of its own for
    /// each value, and what lies in another room left out.
    private static func scattered(in sources: [PackageTree.Source]) -> [String] {
        let together = sources.filter { !$0.name.hasSuffix("+Form.swift") && !apart.contains($0.path) }
        let groups = Dictionary(grouping: together) { source in
            String(source.path.dropLast(6).prefix { $0 != "+" })
        }
        return groups.filter { type, files in
            files.count > 1 && files.contains { $0.path == "\(type).swift" }
                && files.map { $0.lines.count - 1 }.reduce(0, +) < smallestGroup
        }.map { "\($0.key).swift" }.sorted()
    }

    @Test("no function is longer than 60 lines")
    func functionLength() throws {
        var count = 0
        for source in try Self.written() where source.path.hasSuffix(".swift") {
            for function in FunctionLength.all(in: source) {
                count += 1
                #expect(
                    function.length <= Self.longestFunction,
                    "\(source.path):\(function.line): \(function.length) lines in one function")
            }
        }
        #expect(count > 0, "no functions were found: the search itself is broken")
    }

    @Test("a function's length is counted from its name to its closing brace")
    func functionCounting() {
        let text = """
            struct A {
                func short() {}
                @discardableResult public func long(
                    _ a: Int
                ) -> Int {
                    if a > 0 {
                        return 1
                    }
                    return 2
                }
                var value: Int {
                    3
                }
            }
            protocol P {
                func required(_ a: Int)
                var needed: Int { get }
            }
            """
        let found = FunctionLength.all(in: PackageTree.Source(path: "A.swift", text: text))
        #expect(found.map(\.line) == [3, 11])
        #expect(found.map(\.length) == [8, 3])
    }

    @Test("nothing is left to be done later, and no failure is waved away")
    func leftovers() throws {
        // Put together here, so that this file does not find itself.
        let notes = try Regex("\\b(?:TO" + "DO|FIX" + "ME|XX" + "X)\\b")
        let force = "try" + "!"
        for source in try Self.written() {
            for (index, line) in source.lines.enumerated() {
                let place = "\(source.path):\(index + 1)"
                #expect(!line.contains(notes), "\(place): a note of something undone")
                if source.path.hasSuffix(".swift") { #expect(!line.contains(force), "\(place): a forced try") }
            }
        }
    }

    /// Swift's own `print` says nothing of output that cannot be written; the program answers by `StandardStreams`.
    @Test("libraries do not print, and the program prints nothing whose loss it would not notice")
    func printing() throws {
        let speakers: Set<String> = ["PlenaryBenchmark"]
        for source in try PackageTree.sources(in: "Sources") where !speakers.contains(source.module) {
            for (index, line) in source.lines.enumerated() {
                let code = line.drop { $0 == " " }.hasPrefix("//") ? "" : line
                #expect(!code.contains(/(?:^|[^A-Za-z0-9_.])print\(/), "\(source.path):\(index + 1): prints")
            }
        }
    }

    @Test("files are named for what they hold")
    func names() throws {
        for source in try Self.written() {
            for word in ["Manager", "Helper", "Util"] where source.name.contains(word) {
                Issue.record("\(source.path): “\(word)” says nothing about what is inside")
            }
        }
    }

    @Test("no path of a particular machine is written down")
    func machinePaths() throws {
        let paths = ["/wo" + "rk/", "/tmp/" + "mini", "/ho" + "me/"]
        var texts = try Self.written()
        for path in ["Package.swift", "README.md", ".ci/run"] {
            texts.append(PackageTree.Source(path: path, text: try PackageTree.text(path)))
        }
        for source in texts {
            for path in paths { #expect(!source.text.contains(path), "\(source.path) holds \(path)") }
        }
    }

    @Test("the top level holds only what belongs there")
    func topLevel() throws {
        let names = try PackageTree.topLevel().filter { !$0.hasPrefix(".") }.sorted()
        #expect(names == ["Package.swift", "README.md", "Sources", "Tests", "Themes"])
    }
}
