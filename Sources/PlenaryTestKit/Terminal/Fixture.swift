import Foundation

/// A text that was recorded and looked at by a person, to compare with.
package struct Fixture: Sendable {
    /// Where the recorded text lies.
    package let path: String

    /// A fixture in the folder `Fixtures` beside a test's source file.
    ///
    /// - Parameters:
    ///   - name: the file's name with its ending.
    ///   - source: the test's source file; leave it out.
    package init(_ name: String, source: String = #filePath) {
        path = URL(fileURLWithPath: source).deletingLastPathComponent().path + "/Fixtures/" + name
    }

    /// Compares a text with the recorded one; with `RECORD=1` in the environment it records it instead.
    ///
    /// - Returns: `nil` when they agree, else a sentence and the first lines that differ.
    package func difference(from text: String) -> String? {
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            return record(text)
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            return "There is no \(path); look at this and record it with RECORD=1:\n\(text)"
        }
        let recorded = String(decoding: data, as: UTF8.self)
        return recorded == text ? nil : "\(path) differs:\n" + Self.changes(from: recorded, to: text)
    }

    /// Writes a text down as the recorded one.
    ///
    /// - Returns: `nil` when it is on the disk, else why not.
    package func record(_ text: String) -> String? {
        let file = URL(fileURLWithPath: path)
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
            return nil
        } catch {
            return "\(path) cannot be recorded: \(error)"
        }
    }

    private static func changes(from old: String, to new: String) -> String {
        let old = old.split(separator: "\n", omittingEmptySubsequences: false)
        let new = new.split(separator: "\n", omittingEmptySubsequences: false)
        var lines: [String] = []
        for index in 0..<max(old.count, new.count) {
            let before = index < old.count ? old[index] : ""
            let after = index < new.count ? new[index] : ""
            if before != after { lines += ["\(index + 1) - \(before)", "\(index + 1) + \(after)"] }
        }
        return lines.prefix(40).joined(separator: "\n")
    }
}
