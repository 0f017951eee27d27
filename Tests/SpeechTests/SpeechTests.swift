import Foundation
import Language
import PlenaryTestKit
import TerminalKit
import Testing

@testable import Speech

@Suite("Speech without speech-dispatcher")
struct SilenceTests {
    @Test("without the library there is a speaker that is silent and says so")
    func noLibrary() {
        let speaker = DispatcherSpeaker.find(client: "test", library: "libnothing-speaks.so.9")
        #expect(!speaker.isAvailable)
        speaker.say(SpokenLine("Nobody hears this.", in: .english))
        speaker.interrupt()
        speaker.change(.faster)
        speaker.reset()
    }

    @Test("a library that lacks what is needed is as good as none")
    func otherLibrary() {
        #expect(!DispatcherSpeaker.find(client: "test", library: "libc.so.6").isAvailable)
    }

    @Test("control characters do not reach the voice, and no line is endless")
    func cleaned() {
        let line = SpokenLine("One\u{1B}[2J\r\n.\r\nQUIT", in: .english)
        #expect(line.text == "One [2J  .  QUIT")
        #expect(SpokenLine(String(repeating: "a", count: 100_000), in: .arabic).text.count == 4_000)
    }

    @Test("the rate goes in steps as far as it goes, and back")
    func rate() {
        var rate = SpeechRate.usual
        #expect(rate.percent == 0)
        for _ in 0..<10 { rate.change(.faster) }
        #expect(rate.percent == 80)
        for _ in 0..<10 { rate.change(.slower) }
        #expect(rate.percent == -80)
    }

    @Test("without a server nothing is said and nobody waits", .enabled(if: OutsideTool.speechDispatcher.isExpected))
    func noServer() {
        let speaker = DispatcherSpeaker.find(client: "test", socket: "/nonexistent/socket")
        let start = ContinuousClock.now
        for number in 0..<1_000 { speaker.say(SpokenLine("Line \(number)", in: .english)) }
        #expect(ContinuousClock.now - start < .seconds(2))
        #expect(speaker.isAvailable)
    }
}

@Suite("Speech through a real speech-dispatcher", .serialized, .enabled(if: OutsideTool.speechDispatcher.isExpected))
struct DispatcherTests {
    @Test("a line is said in each language, with its letters")
    func languages() async throws {
        let server = try await SpeechServer()
        let speaker = DispatcherSpeaker.find(client: "test", socket: server.socket)
        let lines = [
            (SpokenLine("Vote is open", in: .english), "english|100|Vote is open"),
            (SpokenLine("Côte d’Ivoire", in: .french), "french|100|Côte d’Ivoire"),
            (SpokenLine("España", in: .spanish), "spanish|100|España"),
            (SpokenLine("الجزائر", in: .arabic), "arabic|100|الجزائر"),
        ]
        for (number, (line, _)) in lines.enumerated() {
            speaker.say(line)
            _ = try await server.waitForLines(number + 1)
        }
        #expect(server.said == lines.map(\.1))
        await server.stop()
    }

    @Test("slower and faster from the next line on; when the delegate leaves, the usual rate is back")
    func rates() async throws {
        let server = try await SpeechServer()
        let speaker = DispatcherSpeaker.find(client: "test", socket: server.socket)
        speaker.say(SpokenLine("one", in: .english))
        _ = try await server.waitForLines(1)
        speaker.change(.slower)
        speaker.say(SpokenLine("one", in: .english))
        _ = try await server.waitForLines(2)
        speaker.change(.faster)
        speaker.change(.faster)
        speaker.say(SpokenLine("one", in: .english))
        _ = try await server.waitForLines(3)
        speaker.reset()
        let expected = ["english|100|one", "english|80|one", "english|120|one", "english|100|two"]
        speaker.say(SpokenLine("two", in: .english))
        #expect(try await server.waitForLines(4) == expected)
        await server.stop()
    }

    @Test("a name is spelled character by character, in its language, spaces left out")
    func spelling() async throws {
        let server = try await SpeechServer()
        let speaker = DispatcherSpeaker.find(client: "test", socket: server.socket)
        speaker.say(.spelling("Île 7", in: .french))
        let expected = ["Î", "l", "e", "7"].map { "french|100|\($0)" }
        #expect(try await server.waitForLines(4) == expected)
        speaker.say(.spelling("قطر", in: .arabic))
        #expect(try await server.waitForLines(7).suffix(3) == ["arabic|100|ق", "arabic|100|ط", "arabic|100|ر"])
        await server.stop()
    }

    @Test("lines follow one another; silence ends the one being said, and what was to come is never said")
    func interruption() async throws {
        let server = try await SpeechServer { "echo '$DATA' >> \($0)/said; sleep 15" }
        let speaker = DispatcherSpeaker.find(client: "test", socket: server.socket)
        speaker.say(SpokenLine("a long line", in: .english))
        _ = try await server.waitForLines(1)
        for number in 0..<20 { speaker.say(SpokenLine("line \(number)", in: .english)) }
        #expect(speaker.remaining > .seconds(5))
        try await Task.sleep(for: .milliseconds(300))
        #expect(server.said == ["a long line"], "nothing but silence ends a line")
        speaker.interrupt()
        #expect(speaker.remaining == .zero)
        speaker.say(SpokenLine("after", in: .english))
        #expect(try await server.waitFor { $0.last == "after" } == ["a long line", "after"])
        await server.stop()
    }

    @Test("a server that is started anew is spoken to again, and the program survives its end")
    func restart() async throws {
        let server = try await SpeechServer()
        let speaker = DispatcherSpeaker.find(client: "test", socket: server.socket)
        speaker.say(SpokenLine("before", in: .english))
        _ = try await server.waitForLines(1)
        try await server.restart()
        speaker.say(SpokenLine("after", in: .english))
        #expect(try await server.waitForLines(2) == ["english|100|before", "english|100|after"])
        await server.stop()
    }

    @Test(
        "espeak-ng makes sound of a name in each language",
        .enabled(if: OutsideTool.espeak.isExpected))
    func sound() async throws {
        let server = try await SpeechServer {
            "espeak-ng -v $LANGUAGE -w \($0)/sound.wav '$DATA' && echo '$LANGUAGE' >> \($0)/said"
        }
        let speaker = DispatcherSpeaker.find(client: "test", socket: server.socket)
        for (number, language) in WorkingLanguage.allCases.enumerated() {
            speaker.say(SpokenLine(language == .arabic ? "فرنسا" : "France", in: language))
            #expect(try await server.waitForLines(number + 1).last == language.rawValue)
            let sound = try Data(contentsOf: URL(fileURLWithPath: server.path(of: "sound.wav")))
            #expect(sound.count > 5_000)
        }
        await server.stop()
    }
}
