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
