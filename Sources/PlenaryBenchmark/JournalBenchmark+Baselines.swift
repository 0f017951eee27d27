import CanonicalJSON
import AssemblyCore
import EventStream
import Foundation
import Glibc

extension JournalBenchmark {
    /// SQLite's own insert and commit of rows of the same bytes, in groups.
    static func rawBallots(_ directory: URL, group: Int) throws -> Double {
        let payload = Data(try codec.encode([ballot(195)]))
        let ids = (0..<ballotsMadeBeforehand).map { _ in RecordID.random() }
        return try RawTable.with(at: directory.appending(path: "raw").path) { table in
            try repeated { first in
                try table.store(ids[first..<first + group], payload, from: first)
                return group
            }
        }
    }

    /// The same bytes appended to a plain file, one write and one fdatasync for each group.
    static func bareBallots(_ directory: URL, group: Int) throws -> Double {
        let row = try codec.encode([ballot(195)]).count + 8 + 16 + 8 + 32
        let bytes = [UInt8](repeating: 0x20, count: row * group)
        let file = open(directory.appending(path: "bare").path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        precondition(file >= 0, "the directory was made a moment ago")
        defer { close(file) }
        return repeated { _ in
            precondition(write(file, bytes, bytes.count) == bytes.count && fdatasync(file) == 0, "the disk is full")
            return group
        }
    }

    /// Runs the closure until the time is over.
    ///
    /// - Parameter body: gets the number of ballots so far, returns how many it has written.
    /// - Returns: ballots per second.
    private static func repeated(_ body: (Int) throws -> Int) rethrows -> Double {
        let start = ContinuousClock.now
        var count = 0
        while ContinuousClock.now - start < .seconds(seconds), count + 1_000 <= ballotsMadeBeforehand {
            count += try body(count)
        }
        return Double(count) / ((ContinuousClock.now - start) / .seconds(1))
    }
}
