import AssemblyCore
import CanonicalJSON
import EventStream
import Foundation
import HostSocket
import Host
import PlenaryTestKit
import SQLiteJournal
import Testing

/// What can be sent, stored or carried by somebody who has no login.
@Suite("No line and no file ends a program", .timeLimit(.minutes(3)))
struct OneLineTests {
    /// Texts that lie deep in themselves; the second and third end Foundation's reader.
    static let deep: [String] = [65, 513, 514, 100_000, 1_000_000].flatMap { depth in
        [String(repeating: "[", count: depth), String(repeating: #"{"a":"#, count: depth)]
    }

    @Test("brackets of any number are answered as no JSON, and the real host goes on serving")
    func brackets() async throws {
        let host = try await ServedHost.start()
        for text in Self.deep where text.utf8.count <= 60_000 {
            let client = try host.socat()
            let answers = [text, #"{"jsonrpc":"2.0","id":1,"method":"host.greeting","params":"# + text + "}"]
            for line in answers {
                let answer = try await client.ask(line)
                #expect(answer.contains("-32700"))
            }
            await client.closeInput()
        }
        // UTF-16, in which a quotation mark can hide.
        let client = try host.socat()
        try await client.send(
            Array(
                (#"["\#u{2262}"# + String(repeating: "[", count: 513)).utf16.flatMap {
                    [UInt8($0 & 0xff), UInt8($0 >> 8)]
                })
                + [0x0a])
        try await client.waitFor("-32700")
        #expect(try await host.remote().greeting().isRehearsal)
        try await host.stop()
    }

    @Test("a host that answers with brackets does not end the console that asked")
    func answers() async throws {
        let directory = try TemporaryDirectory()
        let path = directory.path(of: "socket")
        let liar = try PipedProcess("socat", ["UNIX-LISTEN:\(path),fork", "-"])
        while !FileManager.default.fileExists(atPath: path) { try await Task.sleep(for: .milliseconds(20)) }
        var timing = LinkTiming()
        timing.answer = .milliseconds(500)
        let remote = RemoteHost(path: path, timing: timing)
        let greeting = Task { try await remote.greeting() }
        try await liar.waitFor("host.greeting")
        for text in Self.deep where text.utf8.count <= 60_000 {
            try await liar.send(line: text)
            try await liar.send(line: #"{"id":1,"jsonrpc":"2.0","result":"# + text)
        }
        await #expect(throws: HostFault.self) { try await greeting.value }
        await liar.closeInput()
    }

    @Test("a record that holds brackets is named by verify and minutes, and no host begins on it")
    func record() async throws {
        for text in Self.deep where text.utf8.count <= 1_000_000 {
            let directory = try TemporaryDirectory()
            let path = try GoldenJournal.copy(in: directory)
            try await Self.append(Array(text.utf8), to: path)
            for command in ["verify", "minutes"] {
                let result = try await PipedProcess.run(product: "plenary", [command, path])
                #expect(result.status == 1, "\(command): \(result.end)")
                #expect((result.output + result.errors).contains("\(GoldenJournal.count + 1)"))
            }
        }
    }

    @Test("a hostile number in a record is told by verify with the record's number")
    func number() async throws {
        let payloads = [
            #"{"by":{"as":"secretariat","name":"office"},"item-scheduled":{"item":"texts","start":9223372036854775807}}"#,
            #"{"by":{"as":"chair","name":"mara"},"ballot-extended":{"ballot":"a#1","seconds":9223372036854775807}}"#,
        ]
        for payload in payloads {
            let directory = try TemporaryDirectory()
            let path = try GoldenJournal.copy(in: directory)
            try await Self.append(Array(payload.utf8), to: path)
            let result = try await PipedProcess.run(product: "plenary", ["verify", path])
            #expect(result.status == 1, "\(result.end)")
            #expect(result.output.contains("Record \(GoldenJournal.count + 1) cannot be read"))
        }
    }

    @Test("a file of brackets is refused by every command that reads one")
    func files() async throws {
        let directory = try TemporaryDirectory()
        let path = directory.path(of: "file")
        let commands = [
            ["scrutineer", "step", path, "--to", directory.path(of: "out")], ["check", path],
            ["verify", "--spoiled", path], ["count", "--series", path], ["credentials", "replace", "FR", "--in", path],
        ]
        for text in Self.deep {
            try Data(text.utf8).write(to: URL(filePath: path))
            for command in commands {
                let result = try await PipedProcess.run(product: "plenary", command)
                guard case .status(let status) = result.end else {
                    Issue.record("\(command[0]) with \(text.utf8.count) bytes of \(text.prefix(5)) \(result.end)")
                    continue
                }
                #expect(status != 0)
            }
        }
    }

    /// Puts a payload of any bytes behind the last record, with the hash that fits.
    private static func append(_ payload: [UInt8], to path: String) async throws {
        let codec = PayloadCodec<Bytes>(
            encode: { $0.first?.bytes ?? [] }, decode: { bytes, _ in [Bytes(bytes: Array(bytes))] })
        let journal = try SQLiteJournal<Bytes>.open(path, codec: codec)
        let record = JournalRecord(id: .random(), at: 1_730_800_000_000, events: [Bytes(bytes: payload)])
        _ = try await journal.append(record, expecting: try await journal.head().position)
        await journal.close()
    }

    private struct Bytes: Sendable {
        let bytes: [UInt8]
    }
}

extension PipedProcess {
    /// Says a line and waits for one in return.
    fileprivate func ask(_ line: String) async throws -> String {
        try send(line: line)
        return try waitFor("\n")
    }
}
