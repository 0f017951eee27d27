import EventStream
import Glibc
import PlenaryTestKit
import SQLiteJournal

/// A directory of its own for one test, removed with everything in it when the test lets go of it.
final class ScratchDirectory: Sendable {
    let path: String

    init() throws {
        var template = Array("\(Self.parent)/plenary-journal-XXXXXX".utf8CString)
        let made = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap(mkdtemp).map { String(cString: $0) }
        }
        guard let made else { throw Trouble(description: "no scratch directory: \(String(cString: strerror(errno)))") }
        path = made
    }

    deinit {
        chmod(path, 0o700)
        for name in (try? Self.names(in: path)) ?? [] { unlink("\(path)/\(name)") }
        rmdir(path)
    }

    private static var parent: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

    /// The path of a file in it.
    func file(_ name: String) -> String { "\(path)/\(name)" }

    /// The names of all files in it, sorted.
    var names: [String] { ((try? Self.names(in: path)) ?? []).sorted() }

    /// The path of a closed journal with as many ballots as asked for, one record each.
    func journal(_ name: String = "sitting.journal", ballots: Int) async throws -> String {
        let journal = try SQLiteJournal<SampleEvent>.open(file(name))
        if ballots > 0 { _ = try await journal.append(SampleRecords.ballots(1...ballots), expecting: .origin) }
        await journal.close()
        return file(name)
    }

    private static func names(in path: String) throws -> [String] {
        guard let directory = opendir(path) else { throw Trouble(description: "no directory \(path)") }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}

/// Something a test needs did not work.
struct Trouble: Error, CustomStringConvertible {
    let description: String
}

/// Whole files, as bytes.
enum Bytes {
    static func read(_ path: String) throws -> [UInt8] {
        guard let file = fopen(path, "r") else { throw Trouble(description: "\(path) cannot be read") }
        defer { fclose(file) }
        var (bytes, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return bytes
    }

    static func write(_ bytes: [UInt8], to path: String) throws {
        guard let file = fopen(path, "w") else { throw Trouble(description: "\(path) cannot be written") }
        defer { fclose(file) }
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
            throw Trouble(description: "\(path) is too short")
        }
    }
}

extension Journal {
    /// The positions of all records that can be read, in order; how it ended does not matter here.
    func readablePositions() async -> [Int] {
        var positions: [Int] = []
        do {
            for try await page in replay(pageSize: 64) { positions += page.map(\.position.number) }
        } catch {
            return positions
        }
        return positions
    }
}
