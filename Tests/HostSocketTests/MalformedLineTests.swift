import HostSocket
import Host
import PlenaryTestKit
import Testing

/// R27: whatever a client sends is answered with what is wrong, and harms nobody.
@Suite("Lines that are not of the protocol", .timeLimit(.minutes(2)))
struct MalformedLineTests {
    /// Lines, and the code with which they are answered.
    static let corpus: [(line: String, code: Int)] = [
        ("hello", -32_700), ("{", -32_700), (#"{"jsonrpc":"2.0","id":1,"method":"host.gre"#, -32_700),
        ("\u{1}\u{2}", -32_700), (String(repeating: "[", count: 20_000), -32_700),
        ("[]", -32_600), ("3", -32_600), ("null", -32_600), (#""text""#, -32_600),
        (#"[{"jsonrpc":"2.0","id":1,"method":"host.greeting"}]"#, -32_600),
        (#"{"id":1,"method":"host.greeting"}"#, -32_600), (#"{"jsonrpc":"1.0","id":1,"method":"x"}"#, -32_600),
        (#"{"jsonrpc":"2.0","id":1}"#, -32_600), (#"{"jsonrpc":"2.0","id":1,"method":7}"#, -32_600),
        (#"{"jsonrpc":"2.0","id":{},"method":"host.greeting"}"#, -32_600),
        (#"{"jsonrpc":"2.0","id":1.5,"method":"host.greeting"}"#, -32_600),
        (#"{"jsonrpc":"2.0","id":1,"method":"host.stop"}"#, -32_601),
        (#"{"jsonrpc":"2.0","id":1,"method":"record.batch"}"#, -32_601),
        (#"{"jsonrpc":"2.0","id":1,"method":"session.open"}"#, -32_602),
        (#"{"jsonrpc":"2.0","id":1,"method":"session.open","params":[]}"#, -32_602),
        (#"{"jsonrpc":"2.0","id":1,"method":"session.open","params":{"device":"d","login":{"as":"king"}}}"#, -32_602),
        (
            #"{"jsonrpc":"2.0","id":1,"method":"session.open","params":{"device":"d","login":{"as":"board","pin":"1"}}}"#,
            -32_602
        ),
        (
            #"{"jsonrpc":"2.0","id":1,"method":"session.open","params":{"device":"d","login":{"as":"delegate"}}}"#,
            -32_602
        ),
        (#"{"jsonrpc":"2.0","id":1,"method":"record.follow","params":{"token":"t","feed":1,"from":-1}}"#, -32_602),
        (#"{"jsonrpc":"2.0","id":1,"method":"record.follow","params":{"token":"t","feed":1e99}}"#, -32_602),
        (#"{"jsonrpc":"2.0","id":1,"method":"command.submit","params":{"token":"t","id":"zz","command":{}}}"#, -32_602),
        (#"{"jsonrpc":"2.0","id":1,"method":"session.resume","params":{"token":"unknown"}}"#, -32_003),
        (#"{"jsonrpc":"2.0","id":1,"method":"record.follow","params":{"token":"unknown","feed":1}}"#, -32_003),
    ]

    @Test("each is answered with its code, the connection goes on, and others notice nothing")
    func corpus() async throws {
        var limits = ServerLimits()
        limits.badLines = 1_000
        let story = try await SocketStory.begin(limits: limits)
        let other = story.remote()
        _ = try await other.open(.board, on: DeviceID("board"))
        let client = try story.socat()
        for (line, code) in Self.corpus {
            let answer = try await client.ask(line, until: "\n")
            #expect(answer.contains("\"code\":\(code),"), "\(line.prefix(100)) was answered \(answer)")
            #expect(answer.contains(#""jsonrpc":"2.0""#))
        }
        try await client.ask(#"{"jsonrpc":"2.0","id":"last","method":"host.greeting"}"#, until: #""id":"last""#)
        #expect(try await other.greeting().isRehearsal)
        await other.disconnect()
        await story.end()
    }

    @Test("what is not UTF-8 is not JSON, and blank lines are nothing")
    func bytes() async throws {
        let story = try await SocketStory.begin()
        let client = try story.socat()
        try await client.send([0x0A, 0x20, 0x0D, 0x0A, 0xFF, 0xFE, 0x22, 0x0A])
        let answer = try await client.waitFor("\n")
        #expect(answer.contains("-32700"))
        await story.end()
    }

    @Test("a notification is carried out without an answer")
    func notification() async throws {
        let story = try await SocketStory.begin()
        let client = try story.socat()
        try await client.send(line: #"{"jsonrpc":"2.0","method":"host.greeting"}"#)
        let answer = try await client.ask(#"{"jsonrpc":"2.0","id":7,"method":"host.greeting"}"#, until: "\n")
        #expect(answer.contains(#""id":7"#))
        await story.end()
    }

    @Test("a line that is too long is told so, and only its connection is closed")
    func oversize() async throws {
        var limits = ServerLimits()
        limits.lineLength = 65_536
        let story = try await SocketStory.begin(limits: limits)
        let client = try story.socat()
        let good = try story.socat()
        try await client.send(Array(repeating: UInt8(ascii: "a"), count: 70_000))
        try await client.waitFor("at most 65536 bytes")
        _ = try await client.waitForExit()
        try await good.ask(#"{"jsonrpc":"2.0","id":1,"method":"host.greeting"}"#, until: #""version":1"#)
        await story.end()
    }

    @Test("after too many bad lines the connection is closed")
    func tooMany() async throws {
        let story = try await SocketStory.begin()
        let client = try story.socat()
        try await client.send(Array(String(repeating: "x\n", count: 40).utf8))
        try await client.waitFor("Too many lines")
        _ = try await client.waitForExit()
        await story.end()
    }

    @Test("a last line without an end is heard, and its answer is still given")
    func halfClosed() async throws {
        let story = try await SocketStory.begin()
        let line = #"{"jsonrpc":"2.0","id":1,"method":"host.greeting"}"#
        let heard = try await PipedProcess.run("socat", ["-t", "30", "-", "UNIX-CONNECT:\(story.path)"], input: line)
        #expect(heard.output.contains(#""version":1"#))
        await story.end()
    }
}
