import AssemblyCore
import Foundation
import PlenaryTestKit
import Testing

@testable import plenary

/// What the doctor looks at besides the list of a hall: each of it can be wrong.
@Suite("plenary doctor")
struct DoctorTests {
    @Test("it is the short name of the hall's checklist: the same lines, the same end")
    func shortName() async throws {
        let directory = try TemporaryDirectory()
        let state = directory.path(of: "state")
        let short = try await PipedProcess.run(product: "plenary", ["doctor", "--state", state])
        let long = try await PipedProcess.run(product: "plenary", ["check", "--hall", "--state", state])
        #expect(short.status == 0 && long.status == 0, "\(short.output)")
        func subjects(_ output: String) -> [String] {
            output.split(separator: "\n").map { String($0.prefix { $0 != ":" }.dropFirst(7)) }
        }
        #expect(subjects(short.output) == subjects(long.output))
        for about in ["SSH", "Versions", "Disk"] { #expect(subjects(short.output).contains(about)) }
        let real = try await PipedProcess.run(product: "plenary", ["new", directory.path(of: "mine")])
        #expect(real.status == 0)
        let file = directory.path(of: "mine/assembly.yaml")
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try text.replacing("rehearsal: true", with: "rehearsal: false").write(
            toFile: file, atomically: true, encoding: .utf8)
        let unready = try await PipedProcess.run(product: "plenary", ["doctor", file, "--state", state])
        #expect(unready.status == 1)
        #expect(unready.output.contains("STOP   Officers: "))
    }

    @Test("paths of one letter and of a name alone are places like any other")
    func shortPaths() async throws {
        #expect("x".parentFolder == "." && "/x".parentFolder == "/" && "a/b/".parentFolder == "a")
        #expect("/".parentFolder == "/" && "//a//b".parentFolder == "//a" && ".".parentFolder == ".")
        for arguments in [["doctor", "--socket", "x"], ["doctor", "--state", "q"], ["check", "t"]] {
            let result = try await PipedProcess.run(product: "plenary", arguments)
            #expect(result.status == 0 || result.status == 1, "\(arguments): \(result.status) \(result.errors)")
        }
    }

    @Test("a console font that lacks a sign is told with it, and one that has all of them is not blamed")
    func font() throws {
        let all = Set(HallFont.needed.unicodeScalars)
        #expect(HallFont.line(having: all).remedy == nil)
        let poor = HallFont.line(having: all.subtracting(["▌", "✕"]))
        #expect(poor.finding.contains("2 signs: ▌ ✕"))
        #expect(poor.remedy?.contains("setfont") == true)
        #expect(HallFont.line(having: nil).standing == .note)
        #expect(HallFont.line(["TERM": "xterm-256color"]) == nil)
    }

    @Test("the signs that a font needs are those of the recorded pictures")
    func signs() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let folder = root.appending(path: "ScreensTests/Fixtures")
        var shown: Set<Unicode.Scalar> = []
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
        where name.hasSuffix(".txt") {
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            shown.formUnion(text.unicodeScalars.filter { !$0.isASCII && Self.isDrawn($0) })
        }
        #expect(shown.count > 15, "no pictures were found: the search itself is broken")
        let missing = shown.subtracting(HallFont.needed.unicodeScalars)
        #expect(missing.isEmpty, "\(missing.map { String($0) }.sorted())")
    }

    /// Arrows, lines, blocks, shapes and marks: what pages are drawn with, whatever their language.
    private static func isDrawn(_ scalar: Unicode.Scalar) -> Bool { (0x2190...0x27BF).contains(scalar.value) }

    @Test("a forced command with a door left open stops the session, and says which")
    func shell() {
        let shut = """
            Match User kiosk
                ForceCommand SWIFT_BACKTRACE=enable=no plenary kiosk
                PermitTTY yes
                AllowTcpForwarding no
                AllowStreamLocalForwarding no
                AllowAgentForwarding no
                X11Forwarding no
                PermitUserRC no
            """
        #expect(HallShell.line(of: [shut]).standing == .ready)
        #expect(HallShell.line(of: ["PermitRootLogin no\n"]).finding == "No kiosk comes from another machine.")
        let ajar = HallShell.line(of: ["# a comment\n", shut.replacing("AllowTcpForwarding no", with: "")])
        #expect(ajar.standing == .stop)
        #expect(ajar.remedy == "Add beside their ForceCommand: AllowTcpForwarding no.")
        // What another block shuts does not shut this one.
        let elsewhere = shut.replacing("PermitUserRC no", with: "") + "\nMatch User other\n    PermitUserRC no\n"
        #expect(HallShell.line(of: [elsewhere]).standing == .stop)
        let short = "Match User kiosk\nForceCommand plenary kiosk\nDisableForwarding yes\nPermitUserRC no\n"
        #expect(HallShell.line(of: [short]).standing == .ready)
    }

    @Test("a program that still runs from before an upgrade stops the session; another file is told; ours is not")
    func versions() throws {
        func program(_ command: String, _ file: String?) throws -> RunningProgram {
            var program = try #require(RunningProgram(commandLine: Data("plenary\u{0}\(command)\u{0}".utf8)))
            program.file = file
            return program
        }
        let here = HallVersions(own: "/usr/bin/plenary")
        #expect(here.line([try program("kiosk", "/usr/bin/plenary")]).standing == .ready)
        #expect(here.line([try program("kiosk", nil)]).standing == .ready)
        let old = here.line([try program("kiosk", "/usr/bin/plenary (deleted)")])
        #expect(old.standing == .stop && old.finding.hasPrefix("plenary kiosk still run"))
        let other = here.line([try program("board", "/opt/plenary/bin/plenary")])
        #expect(other.standing == .note && other.finding.contains("/opt/plenary/bin/plenary"))
    }

    @Test("free space is measured against the days to come")
    func days() throws {
        #expect(HallStorage.line(freeBytes: 2 << 30, days: 4).standing == .ready)
        let scarce = HallStorage.line(freeBytes: 2 << 30, days: 12)
        #expect(scarce.standing == .note && scarce.remedy?.contains("12 days") == true)
        let convocation = try AssemblyChoice.load(nil)
        func days(on day: Int) throws -> Int {
            let date = try #require(CivilDate(year: 2024, month: 11, day: day))
            let noon = Moment(milliseconds: (Int64(date.daysSince1970) * 1_440 + 720) * 60_000)
            return HallStorage.days(of: convocation, at: noon)
        }
        #expect(try days(on: 1) == 4)
        #expect(try days(on: 4) == 4)
        #expect(try days(on: 6) == 2)
        #expect(try days(on: 30) == 1)
    }

    @Test("a certificate and credentials that end are told before they do, and stop the session when they have")
    func certificates() throws {
        let end = try #require(Certificate.ends(in: Self.certificate).first)
        #expect(end.civil(utcOffsetMinutes: 0).date.description == "2026-12-30")
        let day: Int64 = 86_400_000
        func line(_ before: Int64) -> HallLine {
            HallCluster.line(
                "Certificates", end, at: Moment(milliseconds: end.milliseconds - before * day), "hall.pem")
        }
        #expect(line(20).standing == .ready)
        #expect(line(3).standing == .note && line(3).finding.hasSuffix("in 3 days."))
        #expect(line(-1).standing == .stop)
        #expect(Certificate.ends(in: "no certificate") == [])
        #expect(Certificate.ends(in: Self.certificate.replacing("MII", with: "MIJ")) == [])
        let claims = Data("{\"exp\":1800000000}".utf8).base64EncodedString().filter { $0 != "=" }
        #expect(Credential.end(in: "-----BEGIN\nhead.\(claims).sign\n---")?.milliseconds == 1_800_000_000_000)
        #expect(Credential.end(in: "head.e30.sign") == nil)
    }

    @Test("the files that a cluster's file names are looked at, and one that is not there stops the session")
    func cluster() async throws {
        let directory = try TemporaryDirectory()
        let file = directory.path(of: "cluster.yaml")
        let servers = (1...3).map { "  - { address: tls://10.0.0.\($0):4222, monitor: http://10.0.0.\($0):8222 }\n" }
        try "session: hall\nservers:\n\(servers.joined())authorities: hall.pem\n".write(
            toFile: file, atomically: true, encoding: .utf8)
        func lines() throws -> [HallLine] {
            try HallCluster.lines(file, at: Moment(milliseconds: 1_790_000_000_000))
        }
        #expect(try lines().map(\.standing) == [.stop])
        try Self.certificate.write(toFile: directory.path(of: "hall.pem"), atomically: true, encoding: .utf8)
        #expect(try lines().map(\.standing) == [.ready])
    }

    private static let certificate = """
        -----BEGIN CERTIFICATE-----
        MIIBMjCB5aADAgECAhQ7poIYPgBoafwO6LGmx7WYLgrX9TAFBgMrZXAwDzENMAsG
        A1UEAwwEaGFsbDAeFw0yNjExMzAxODM1NDFaFw0yNjEyMzAxODM1NDFaMA8xDTAL
        BgNVBAMMBGhhbGwwKjAFBgMrZXADIQAScdlyrqf+qS2hnaNKWC5750ZyI0+eVXe8
        Pv+axtHnbaNTMFEwHQYDVR0OBBYEFHG+R3DG6qzF5NEK5NL5umLunbtqMB8GA1Ud
        IwQYMBaAFHG+R3DG6qzF5NEK5NL5umLunbtqMA8GA1UdEwEB/wQFMAMBAf8wBQYD
        K2VwA0EAqfvOpeoBJTP14UFP75krHPPvLZnv7QlWOQ9zVz/JZG5eYbqGEpiRbvkL
        Uo0OLx78l4lK5LAgq1sSEl3FCulABw==
        -----END CERTIFICATE-----
        """
}
