import Foundation
import PlenaryTestKit
import Testing

/// The C of ours, which no compiler of Swift looks after: each shim with a driver of its own, built with the address and the
/// undefined-behaviour sanitizer by the clang of the Swift toolchain.
@Suite("No shim in C reads or writes beyond its memory", .serialized, .timeLimit(.minutes(4)))
struct ShimTests {
    /// A shim and what it is linked with.
    struct Shim: CustomTestStringConvertible {
        let name: String
        let libraries: [String]
        /// What a library keeps until the process ends is no leak of ours.
        let keepsMemory: Bool

        init(_ name: String, _ libraries: [String] = [], keepsMemory: Bool = false) {
            (self.name, self.libraries, self.keepsMemory) = (name, libraries, keepsMemory)
        }

        var testDescription: String { name }
    }

    static let shims = [
        Shim("CCatalogues"), Shim("CDiskThatFails", ["sqlite3"]), Shim("CFriBidi", ["fribidi"]), Shim("CGMP", ["gmp"]),
        Shim("CLibcrypto", ["crypto"]),
        Shim("CMachineClock"), Shim("CNcurses", ["ncursesw", "tinfo"], keepsMemory: true), Shim("CPeerCredentials"),
        Shim("CPseudoTerminal"), Shim("CSimulatedThread", ["sodium"]), Shim("CSpeech", ["dl"], keepsMemory: true),
        Shim("CTerminalGuard"), Shim("CVterm", ["vterm"]),
    ]

    private static let drivers = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Shims").path
    private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources").path

    @Test("every C target that has more than a header has a driver")
    func complete() throws {
        let targets = try FileManager.default.contentsOfDirectory(atPath: Self.sources).filter { name in
            try Self.files(of: name).contains {
                try $0.hasSuffix(".c") && Self.holdsCode("\(Self.sources)/\(name)/\($0)")
            }
        }
        #expect(Set(targets) == Set(Self.shims.map(\.name)))
    }

    @Test("whatever a driver gives it, a shim stays within its memory and does nothing undefined", arguments: shims)
    func sanitized(shim: Shim) async throws {
        try await TemporaryDirectory.with { directory in
            let program = directory.path(of: shim.name)
            let files = try Self.files(of: shim.name).filter { $0.hasSuffix(".c") }
            let built = try await PipedProcess.run(
                "clang",
                [
                    "-std=gnu17", "-g", "-O1", "-fuse-ld=lld", "-fsanitize=address,undefined",
                    "-fno-sanitize-recover=all", "-I", "include", "-I", ".", "-I", Self.drivers,
                    "\(Self.drivers)/\(shim.name).c", "-o", program,
                ] + files + shim.libraries.map { "-l\($0)" },
                directory: "\(Self.sources)/\(shim.name)", within: .seconds(180))
            #expect(built.status == 0, "\(built.errors)")
            let options = ["ASAN_OPTIONS": "detect_leaks=\(shim.keepsMemory ? 0 : 1)"]
            let run = try await PipedProcess.run(program, environment: options, within: .seconds(60))
            #expect(run.status == 0, "\(run.errors)")
        }
    }

    /// Whether a file says anything of its own: some only bring in a library's header, for Swift.
    private static func holdsCode(_ path: String) throws -> Bool {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").contains { line in
            !line.hasPrefix("//") && !line.hasPrefix("#include")
        }
    }

    private static func files(of target: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(sources)/\(target)").sorted()
    }
}
