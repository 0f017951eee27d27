import Foundation
import PlenaryTestKit
import Testing

/// VTE puts Arabic into the order of the eye by itself, unless it is told that this has been done: what it draws is looked
/// at in a real one. Its packages bring a whole graphical system with them, so whoever has not got them goes without.
@Suite(
    "Arabic in a real VTE terminal", .timeLimit(.minutes(1)),
    .enabled(if: VTETools.areHere || OutsideTool.areAllExpected, "xvfb, python3-gi or gir1.2-vte-2.91 is missing"))
struct VTETests {
    /// FOR in Arabic as it is written, and as its letters stand from left to right once they are joined.
    private static let (logical, visual) = ("مع", "ﻊﻣ")

    /// What a terminal shows after some output.
    private struct Shown: Decodable {
        let text: String
        let picture: String
    }

    private func shown(_ outputs: [[UInt8]], in directory: TemporaryDirectory) async throws -> [Shown] {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/VTE/picture.py"
        let files = try outputs.enumerated().map { place, output in
            let path = directory.path(of: "output-\(place)")
            try Data(output).write(to: URL(fileURLWithPath: path))
            return path
        }
        let result = try await PipedProcess.run(
            "/usr/bin/xvfb-run", ["-a", "/usr/bin/python3", script, "24", "80"] + files)
        let lines = result.output.split(separator: "\n").filter { $0.hasPrefix("{") }
        try #require(lines.count == outputs.count, "\(result.output)")
        return try lines.map { try JSONDecoder().decode(Shown.self, from: Data($0.utf8)) }
    }

    @Test("the board's Arabic is drawn as the eye reads it, and not turned around once more (A32)")
    func board() async throws {
        let hall = try TerminalHall()
        let chair = try await hall.chair(withBallot: true)
        let board = try hall.terminal(["board", "--language", "ar"], ["VTE_VERSION": "7006"])
        try await board.waitFor(Self.visual)
        let output = await board.output()
        try await board.finish()
        try await chair.finish()
        let (told, untold) = ("\u{1B}[8l", "\u{1B}[8h")
        let turned = Array(String(decoding: output, as: UTF8.self).replacing(told, with: untold).utf8)
        let start = "\u{1B}[?25l"
        let shown = try await shown(
            [
                output, turned, Array("\(start)\(told)\(Self.visual) x".utf8),
                Array("\(start)\(untold)\(Self.logical) x".utf8),
            ],
            in: hall.directory)
        #expect(shown[0].text.contains(Self.visual))
        // The same letters, with the terminal left to order them: it turns them around, so here it did not.
        #expect(shown[1].text == shown[0].text && shown[1].picture != shown[0].picture)
        // What Plenary puts there is what the terminal itself would make of the word as it is written.
        #expect(shown[2].picture == shown[3].picture && shown[2].text != shown[3].text)
    }
}

/// What the tests with VTE need.
private enum VTETools {
    /// Whether Debian's packages are installed.
    static var areHere: Bool {
        let typelibs = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib")) ?? []
        return ["/usr/bin/xvfb-run", "/usr/bin/python3", "/usr/lib/python3/dist-packages/gi/__init__.py"]
            .allSatisfy(FileManager.default.fileExists)
            && typelibs.contains {
                FileManager.default.fileExists(atPath: "/usr/lib/\($0)/girepository-1.0/Vte-2.91.typelib")
            }
    }
}
