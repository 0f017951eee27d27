import AssemblyCore
import EventStream
import Host
import Language
import PlenaryTestKit
import Testing

@testable import HostSocket

/// What is refused over the socket is told to its reader in the reader's own language, fillings included.
@Suite("The language of a refusal", .timeLimit(.minutes(2)))
struct RefusalLanguageTests {
    @Test("a text that is refused is refused in every language, as by a host in the own process")
    func badText() async throws {
        let story = try await SocketStory.begin()
        let remote = story.remote()
        let office = try await remote.open(.rehearsalOfficer(.secretariat), on: DeviceID("office")).token
        let here = try await story.host.officer(.secretariat)
        let long = String(repeating: "x", count: 5_000)
        let command = Command.delegations(.register("AL", head: long, delegates: [], observers: []))
        let replies = [
            await remote.submit(Submission(command: command), by: office),
            await story.host.host.submit(Submission(command: command), by: here),
        ]
        for reply in replies {
            guard case .refused(let refusal) = reply else { throw StoryFault("it was answered \(reply)") }
            for language in [WorkingLanguage.french, .spanish, .arabic] {
                #expect(refusal.sentence.untranslated(in: language).isEmpty, "\(refusal.sentence)")
                #expect(refusal.sentence.text(in: language) != refusal.sentence.english)
            }
        }
        await remote.disconnect()
        await story.end()
    }

    @Test("a login that is not admitted, and a host that is not there, are told in the reader's language")
    func logins() async throws {
        let story = try await SocketStory.begin()
        let remote = story.remote()
        let nameless = DeviceID(String(repeating: "x", count: 61))
        do throws(LoginRefusal) {
            _ = try await remote.open(.board, on: nameless)
            Issue.record("a device with a name of 61 characters was admitted")
        } catch {
            for language in [WorkingLanguage.french, .spanish, .arabic] {
                #expect(error.sentence.untranslated(in: language).isEmpty, "\(error.sentence)")
                #expect(error.sentence.text(in: language) != error.sentence.english)
            }
        }
        await remote.disconnect()
        await story.end()
        do throws(HostFault) { _ = try await story.remote().greeting() } catch {
            for language in [WorkingLanguage.french, .spanish, .arabic] {
                #expect(error.sentence.untranslated(in: language).isEmpty, "\(error.sentence)")
            }
        }
    }

    @Test("what is written at a console that speaks French is recorded as French, over the socket too")
    func written() async throws {
        let story = try await SocketStory.begin()
        let remote = story.remote()
        let office = try await remote.open(.rehearsalOfficer(.secretariat), on: DeviceID("office")).token
        let command = Command.delegations(.enterArrears("AL", reason: "Cotisation de 2023"))
        let reply = await remote.submit(Submission(command: command, language: .french), by: office)
        guard case .recorded(let position) = reply else { throw StoryFault("it was answered \(reply)") }
        let board = try await remote.open(.board, on: DeviceID("board"))
        let heard = Listener(try await remote.follow(from: position, by: board.token))
        await heard.hear(position)
        #expect(await heard.events.last?.language == .french)
        await remote.disconnect()
        await story.end()
    }
}
