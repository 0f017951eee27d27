import Foundation
import Glibc
import PlenaryTestKit
import Testing

@testable import plenary

/// A host as a service: what it tells the system that has started it, and what it tells its consoles when it is stopped.
@Suite("A host as a service", .timeLimit(.minutes(3)))
struct ServiceTests {
    /// A socket as systemd listens at for its services.
    private final class Notices: Sendable {
        private let descriptor: Int32

        /// - Parameter name: a path, or a name in no folder, as `@name`.
        init(_ name: String) throws {
            descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_NONBLOCK.rawValue), 0)
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            let bytes = name.hasPrefix("@") ? [0] + name.utf8.dropFirst() : Array(name.utf8) + [0]
            withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
            let length = socklen_t(MemoryLayout<sa_family_t>.size + bytes.count)
            let code = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) }
            }
            try #require(code == 0, "the socket could not be made")
        }

        deinit { close(descriptor) }

        /// The next thing that is told; `nil` where nothing comes in time.
        func next(within time: Duration = .seconds(20)) async throws -> String? {
            let deadline = ContinuousClock.now + time
            var bytes = [UInt8](repeating: 0, count: 4_096)
            while ContinuousClock.now < deadline {
                let count = recv(descriptor, &bytes, bytes.count, 0)
                if count > 0 { return String(decoding: bytes.prefix(count), as: UTF8.self) }
                try await Task.sleep(for: .milliseconds(20))
            }
            return nil
        }
    }

    private static func host(
        in directory: TemporaryDirectory, _ environment: [String: String]
    ) throws -> PipedProcess {
        try PipedProcess(
            product: "plenary",
            ["host", "--state", directory.path(of: "session"), "--socket", directory.path(of: "socket")],
            environment: environment)
    }

    @Test(
        "it says when it is ready, that it lives as often as it is asked to, and that it ends",
        arguments: [true, false])
    func notices(isAbstract: Bool) async throws {
        let directory = try TemporaryDirectory()
        let name = isAbstract ? "@plenary-test-\(getpid())" : directory.path(of: "notices")
        let notices = try Notices(name)
        let host = try Self.host(in: directory, ["NOTIFY_SOCKET": name, "WATCHDOG_USEC": "600000"])
        let ready = try #require(try await notices.next())
        #expect(ready.hasPrefix("READY=1\nSTATUS=Serving "), "\(ready)")
        #expect(FileManager.default.fileExists(atPath: directory.path(of: "socket")), "and it is ready")
        let start = ContinuousClock.now
        for _ in 0..<5 { #expect(try await notices.next() == "WATCHDOG=1") }
        #expect(ContinuousClock.now - start < .seconds(10))
        await host.signal(SIGTERM)
        var last: String?
        while let told = try await notices.next(within: .seconds(10)) {
            last = told
            if told != "WATCHDOG=1" { break }
        }
        #expect(last?.hasPrefix("STOPPING=1\n") == true, "\(last ?? "nothing")")
        #expect(try await host.waitForExit().status == 0)
    }

    @Test("a watchdog that is meant for another process, or for none, hears no sign of life")
    func unwatched() async throws {
        for environment in [["WATCHDOG_USEC": "300000", "WATCHDOG_PID": "1"], [:], ["WATCHDOG_USEC": "x"]] {
            let directory = try TemporaryDirectory()
            let notices = try Notices(directory.path(of: "notices"))
            let host = try Self.host(
                in: directory, environment.merging(["NOTIFY_SOCKET": directory.path(of: "notices")]) { $1 })
            #expect(try await notices.next()?.hasPrefix("READY=1") == true)
            #expect(try await notices.next(within: .seconds(1)) == nil)
            try await host.endInOrder()
        }
    }

    @Test("stopped on purpose it tells every console so; kiosk and board go on by themselves when it runs again")
    func stoppedOnPurpose() async throws {
        let hall = try TerminalHall()
        let host = try PipedProcess(product: "plenary", ["host"], environment: hall.environment)
        try await host.waitFor("Serving")
        let kiosk = try hall.terminal(["kiosk", "--name", "hall-12"], columns: 120)
        let board = try hall.terminal(["board"], columns: 120)
        let office = try hall.terminal(["secretariat"], columns: 120)
        try await kiosk.waitFor("Identify")
        for console in [board, office] { try await console.waitFor("INTERPOL") }
        try await host.endInOrder()
        for console in [kiosk, board, office] { try await console.waitFor("the host was stopped on purpose") }
        let again = try PipedProcess(product: "plenary", ["host"], environment: hall.environment)
        try await again.waitFor("Serving")
        for console in [kiosk, board] {
            try await console.waitUntil("it goes on by itself") { !$0.contains("OFFLINE") && $0.contains("INTERPOL") }
        }
        for console in [kiosk, board, office] { await console.signal(SIGTERM) }
        for console in [kiosk, board, office] { try await console.waitForExit() }
        try await again.endInOrder()
    }

    @Test(
        "where the error stream leads to the system's journal, a complaint is marked as an error, and elsewhere it is not"
    )
    func gravity() async throws {
        let ask = "exec \(try BuiltProducts.executable("plenary")) verify /nonexistent"
        let plain = try await PipedProcess.run("sh", ["-c", ask])
        #expect(plain.status == 1 && !plain.errors.contains("<3>"), "\(plain.errors)")
        let told = try await PipedProcess.run(
            "sh", ["-c", "JOURNAL_STREAM=$(stat -L -c %d:%i /proc/self/fd/2); export JOURNAL_STREAM; \(ask)"])
        #expect(told.status == 1)
        #expect(!told.errors.isEmpty)
        for line in told.errors.split(separator: "\n") { #expect(line.hasPrefix("<3>"), "\(line)") }
        // The variable alone is not believed: it is handed on to whoever is started from a service.
        let other = try await PipedProcess.run("sh", ["-c", "JOURNAL_STREAM=1:1; export JOURNAL_STREAM; \(ask)"])
        #expect(!other.errors.contains("<3>"))
    }

    @Test("a kiosk gives back the code that a delegate's visit has needed, some seconds after it")
    func memoryOfVisit() async throws {
        let hall = try TerminalHall()
        let host = try PipedProcess(product: "plenary", ["host"], environment: hall.environment)
        try await host.waitFor("Serving")
        let kiosk = try hall.terminal(["kiosk"])
        try await kiosk.waitFor("Identify")
        let process = kiosk.processIdentifier
        // Given a kiosk that has given back what it has started with
        let atFirst = residentCode(of: process)
        try await kiosk.waitUntil("it holds little") { _ in residentCode(of: process) < atFirst / 2 }
        // When somebody has come, and gone
        try await kiosk.press(.enter)
        try await kiosk.type("043")
        try await kiosk.press(.enter)
        try await kiosk.type("1234")
        try await kiosk.press(.enter)
        try await kiosk.waitFor("Leave the kiosk")
        let during = residentCode(of: process)
        try await kiosk.press(.escape)
        // Then it holds little again
        try await kiosk.waitUntil("it holds little again") { _ in residentCode(of: process) < during / 2 }
        await kiosk.signal(SIGTERM)
        try await kiosk.waitForExit()
        try await host.endInOrder()
    }

    @Test("a kiosk gives back the code that it has started with, and nothing that anything was written into")
    func memory() {
        let maps = """
            55970f904000-55970feb4000 r--p 00000000 fe:00 1 /usr/bin/plenary
            55970feb4000-5597121ca000 r-xp 005af000 fe:00 1 /usr/bin/plenary
            5597121ca000-5597122ec000 r--p 028c4000 fe:00 1 /usr/bin/plenary
            5597122ec000-5597149bf000 rw-p 029e5000 fe:00 1 /usr/bin/plenary
            7f0000000000-7f0000001000 r-xp 00000000 00:00 0
            7f0000002000-7f0000004000 rwxp 00000000 fe:00 2 /usr/lib/x.so
            7fbfafe09000-7fbfafe0b000 r-xp 00000000 00:00 0                          [vdso]
            """
        #expect(CodeMemory.code(in: maps) == [0x5597_0feb_4000..<0x5597_121c_a000])
    }
}

/// How much of a program's code is in memory, in KiB.
private func residentCode(of process: Int32) -> Int {
    let maps = (try? String(contentsOfFile: "/proc/\(process)/smaps", encoding: .utf8)) ?? ""
    var (isCode, sum) = (false, 0)
    for line in maps.split(separator: "\n") {
        let words = line.split(separator: " ")
        if words.first?.contains("-") == true { isCode = words.dropFirst().first == "r-xp" && words.count > 5 }
        if isCode, words.first == "Rss:" { sum += words.dropFirst().first.flatMap { Int($0) } ?? 0 }
    }
    return sum
}
