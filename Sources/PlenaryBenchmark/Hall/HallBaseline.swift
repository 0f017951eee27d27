import AssemblyCore
import CanonicalJSON
import EventStream
import Foundation
import Glibc

/// What a vote over the socket costs at least: a program that reads lines from as many connections, commits a record of the
/// same bytes for each of those that have come together, and answers. It decides, checks, hashes and tells nothing.
///
/// It runs as a process of its own, as the host does, so that both have the same processors to share with the kiosks.
enum HallBaseline {
    /// Serves until its terminal hangs up.
    ///
    /// - Parameters:
    ///   - path: where it listens.
    ///   - directory: where the records go.
    static func serve(at path: String, in directory: URL) throws {
        let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        let result = SocketReader.withAddress(of: path) { bind(listener, $0, $1) }
        guard listener >= 0, result == 0, listen(listener, 4_096) == 0 else {
            throw BenchmarkFault("The baseline cannot listen at \(path).")
        }
        defer { close(listener) }
        let payload = Data(try JournalBenchmark.codec.encode([JournalBenchmark.ballot(195)]))
        try RawTable.with(at: directory.appending(path: "raw-\(getpid())").path) { table in
            print("ready")
            fflush(nil)
            try serve(listener, table, payload)
        }
    }

    private static func serve(_ listener: Int32, _ table: RawTable, _ payload: Data) throws {
        var polled = [pollfd(fd: listener, events: Int16(POLLIN), revents: 0)]
        var line = [UInt8](repeating: 0, count: 4_096)
        var position = 0
        while poll(&polled, nfds_t(polled.count), -1) > 0 {
            var asking: [Int32] = []
            for place in polled.indices.dropFirst() where polled[place].revents != 0 {
                // Requests come one at a time, and each in one piece.
                if read(polled[place].fd, &line, line.count) > 0 {
                    asking.append(polled[place].fd)
                } else {
                    close(polled[place].fd)
                    // The kernel passes over what is below zero.
                    polled[place].fd = -1
                }
            }
            if polled[0].revents != 0 {
                polled.append(pollfd(fd: accept(listener, nil, nil), events: Int16(POLLIN), revents: 0))
            }
            guard !asking.isEmpty else { continue }
            try table.store(asking.map { _ in RecordID.random() }[...], payload, from: position)
            position += asking.count
            for descriptor in asking {
                let answer = "{\"id\":1,\"jsonrpc\":\"2.0\",\"result\":{\"recorded\":\(position)}}\n"
                _ = answer.withCString { write(descriptor, $0, strlen($0)) }
            }
        }
    }
}
