import AssemblyCore
import EventStream
import Foundation
import Host
import PlenaryTestKit
import SQLiteJournal
import Secrets
import Testing

@testable import plenary

/// The checklist before a sitting: real files, real folders, the real program.
@Suite("plenary check --hall")
struct HallCheckTests {
    /// A folder with a small assembly of one's own, where its session will be kept.
    private struct Hall {
        let directory: TemporaryDirectory
        var assembly: String { directory.path(of: "mine/assembly.yaml") }
        var state: String { directory.path(of: "state") }

        init() async throws {
            directory = try TemporaryDirectory()
            _ = try await PipedProcess.run(product: "plenary", ["new", directory.path(of: "mine")])
            let text = try String(contentsOfFile: assembly, encoding: .utf8)
            let real = text.replacing("rehearsal: true", with: "rehearsal: false")
            try real.write(toFile: assembly, atomically: true, encoding: .utf8)
        }

        /// What the program says of it.
        func check(
            _ options: [String] = [], state: String? = nil, environment: [String: String] = [:]
        ) async throws -> (status: Int32?, lines: [HallLine]) {
            let result = try await PipedProcess.run(
                product: "plenary",
                ["check", "--hall", assembly, "--state", state ?? self.state, "--json"] + options,
                environment: environment)
            let report = try JSONDecoder().decode(HallReport.self, from: Data(result.output.utf8))
            return (result.status, report.lines)
        }

        /// Registers who presides and writes, and makes the sheet of PINs.
        func staff() async throws {
            try StateDirectory(path: state).prepare()
            let store = IdentityFile(path: state + "/identities.json")
            for (name, role) in [("mara", Role.chair), ("otto", .secretariat)] {
                try await OperatorRoster(store).add(
                    OperatorID(rawValue: name), roles: [role], password: TypedSecret("a long password"))
            }
            let made = try await PipedProcess.run(
                product: "plenary",
                ["operators", "pins", directory.path(of: "pins.txt"), "--assembly", assembly, "--state", state])
            #expect(made.status == 0, "\(made.errors)")
        }
    }

    private func line(_ about: String, in lines: [HallLine]) throws -> HallLine {
        try #require(lines.first { $0.about == about }, "no line about \(about)")
    }

    @Test("where nobody is registered and no PIN is made, a session should not start, and it is said what to do")
    func unprepared() async throws {
        let hall = try await Hall()
        let (status, lines) = try await hall.check()
        #expect(status == 1)
        #expect(try line("Officers", in: lines).standing == .stop)
        #expect(try line("Badges and PINs", in: lines).remedy?.contains("plenary operators pins") == true)
        for line in lines where line.standing == .stop { #expect(line.remedy != nil, "\(line.about)") }
    }

    @Test("with officers and PINs a session can start, and each thing was looked at")
    func prepared() async throws {
        let hall = try await Hall()
        try await hall.staff()
        let (status, lines) = try await hall.check()
        #expect(lines.filter { $0.standing == .stop } == [])
        #expect(status == 0)
        let all = [
            "Disk", "Disk speed", "Clock", "Memory", "Locale", "Terminal", "Speech", "Braille", "Socket",
            "Connections", "Host", "Kiosks", "Boards", "Officers", "Badges and PINs",
        ]
        #expect(Set(all).isSubset(of: lines.map(\.about)))
    }

    @Test("a rehearsal needs neither")
    func rehearsal() async throws {
        let directory = try TemporaryDirectory()
        let result = try await PipedProcess.run(
            product: "plenary", ["check", "--hall", "--state", directory.path(of: "state")])
        #expect(result.status == 0, "\(result.output)")
        #expect(result.output.contains("Officers and badges: This is a rehearsal"))
        #expect(result.output.hasSuffix("A session can start.\n"))
    }

    @Test("a folder that cannot be made, and one that others can write to, stop everything")
    func folder() async throws {
        let hall = try await Hall()
        let file = hall.directory.path(of: "file")
        try "x".write(toFile: file, atomically: true, encoding: .utf8)
        let under = try await hall.check(state: file + "/state")
        #expect(under.status == 1)
        #expect(try line("Folder of the session", in: under.lines).finding.contains("cannot be made"))
        try FileManager.default.createDirectory(
            atPath: hall.state, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o777])
        try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: hall.state)
        let open = try await hall.check()
        #expect(open.status == 1)
        #expect(try line("Folder of the session", in: open.lines).finding.contains("open to other users"))
        #expect(try line("Officers and badges", in: open.lines).standing == .note)
    }

    @Test("a group that does not exist, or is not let into the folder, is told before the host starts")
    func group() async throws {
        let hall = try await Hall()
        let folder = hall.directory.path(of: "run")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder)
        let socket = ["--socket", folder + "/plenary.sock", "--socket-group"]
        let unknown = try await hall.check(socket + ["no-such-group-here"])
        #expect(try line("Group of the socket", in: unknown.lines).finding.contains("no group"))
        let closed = try await hall.check(socket + ["users"])
        #expect(try line("Group of the socket", in: closed.lines).finding.contains("cannot enter"))
        let needed = try await hall.check(["--socket-group", "users"])
        #expect(try line("Group of the socket", in: needed.lines).standing == .stop)
        let long = try await hall.check(["--socket", "/tmp/" + String(repeating: "x", count: 120)])
        #expect(try line("Socket", in: long.lines).standing == .stop)
    }

    @Test("a record that is damaged stops everything, and a sound one is counted")
    func record() async throws {
        let hall = try await Hall()
        try await hall.staff()
        let journal = try SQLiteJournal<Event>.open(hall.state + "/journal.sqlite", check: .whileReading)
        let convened = Event(
            at: Moment(milliseconds: 1_730_000_000_000), by: .host,
            fact: .record(.convened(try AssemblyChoice.load(hall.assembly))))
        _ = try await journal.append(
            JournalRecord(id: .random(), at: convened.at.milliseconds, events: [convened]), expecting: .origin)
        await journal.close()
        let sound = try await hall.check()
        #expect(try line("Record", in: sound.lines).finding == "It is sound: 1 records.")
        try Data("no journal at all".utf8).write(to: URL(filePath: hall.state + "/journal.sqlite"))
        let damaged = try await hall.check()
        #expect(damaged.status == 1)
        #expect(try line("Record", in: damaged.lines).standing == .stop)
    }

    @Test("a locale without UTF-8 is told, and stops nothing")
    func locale() async throws {
        let hall = try await Hall()
        let plain = try await hall.check(environment: ["LC_ALL": "C"])
        #expect(try line("Locale", in: plain.lines).finding.contains("writes no UTF-8"))
        let good = try await hall.check(environment: ["LC_ALL": "C.UTF-8"])
        #expect(try line("Locale", in: good.lines).standing == .ready)
    }

    @Test("disk, memory and clock are judged by what was measured")
    func judged() {
        #expect(HallStorage.line(freeBytes: 100 << 20).standing == .stop)
        #expect(HallStorage.line(freeBytes: 600 << 20).standing == .note)
        #expect(HallStorage.line(freeBytes: 5 << 30).finding == "5.0 GB are free for the record.")
        #expect(HallStorage.line(syncMicroseconds: 900).finding.contains("less than 1 ms"))
        #expect(HallStorage.line(syncMicroseconds: 80_000).standing == .note)
        #expect(HallStorage.line(syncMicroseconds: 2_000_000).standing == .stop)
        #expect(HallMachine.line(memory: 50 << 20).standing == .stop)
        #expect(HallMachine.line(memory: nil).standing == .note)
        var assembly = Assembly()
        let later = Moment(milliseconds: 1_800_000_000_000)
        let now = Moment(milliseconds: 1_790_000_000_000)
        #expect(HallMachine.line(clock: now, isSynchronised: true, assembly).standing == .ready)
        #expect(HallMachine.line(clock: now, isSynchronised: false, assembly).standing == .note)
        #expect(HallMachine.line(clock: Moment(milliseconds: 0), isSynchronised: true, assembly).standing == .stop)
        assembly.apply(Event(at: later, by: .host, fact: .sitting(.opened(1))))
        #expect(HallMachine.line(clock: now, isSynchronised: true, assembly).standing == .stop)
    }

    @Test("kiosks and boards are known by what runs, whatever folder the program lies in")
    func programs() {
        let kiosk = RunningProgram(commandLine: Data("/opt/bin/plenary\u{0}kiosk\u{0}--linear\u{0}".utf8))
        #expect(kiosk?.carriesOut("kiosk") == true)
        #expect(kiosk?.carriesOut("board") == false)
        let other = RunningProgram(commandLine: Data("less\u{0}kiosk\u{0}".utf8))
        #expect(other?.carriesOut("kiosk") == false)
        #expect(RunningProgram(commandLine: Data()) == nil)
    }

    @Test("without files and without --hall it says what is wanted, and options of the hall belong to it")
    func usage() async throws {
        for arguments in [["check"], ["check", "--state", "x", "y"], ["check", "--hall", "a", "b"]] {
            let result = try await PipedProcess.run(product: "plenary", arguments)
            #expect(result.status == 64, "\(arguments)")
        }
    }
}
