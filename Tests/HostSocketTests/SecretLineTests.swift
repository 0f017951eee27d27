import AssemblyCore
import Host
import NIOCore
import PlenaryTestKit
import Secrets
import Testing

@testable import HostSocket

@Suite("Secrets on their way through the socket", .timeLimit(.minutes(1)))
struct SecretLineTests {
    private static let passwords = [
        "plain enough", #"with "marks" and \ and / in it"#, "tab\tand \u{1}", "Ünïcödé كلمة 密码 🗝️", "0 1 2 3 4",
    ]

    private func line(_ text: String) -> ByteBuffer { ByteBuffer(string: text) }

    private func login(_ line: ByteBuffer) throws -> LoginForm {
        guard case .success(.open(let parameters)) = RequestLine(line).call else {
            throw StoryFault("not understood")
        }
        return parameters.login
    }

    @Test("a password arrives to the letter, and its line holds nothing of it once it is read", arguments: passwords)
    func arrives(_ password: String) throws {
        let form = LoginForm(.officer(.chair, "chair", password: "\(password)"))
        let (line, isSecret) = LineWriter.request(7, .open, OpenParameters(device: "chair", login: form))
        #expect(isSecret)
        let read = try login(line)
        #expect(read.password?.secret == "\(password)")
        #expect(!String(buffer: line).contains(password.prefix(4)), "the copy that was sent is the one that was read")
        line.wipe()
        #expect(line.readableBytesView.allSatisfy { $0 == 0 })
    }

    @Test("a line that nobody of ours has written is understood as JSON has it")
    func escapes() throws {
        let start = #"{"jsonrpc":"2.0","id":1,"method":"session.open","params":{"device":"d","login":"#
        let officer = #"{"as":"chair","name":"pin","password" : "\u006d\"\\\/\n\u00e9\ud83d\udd11"}}}"#
        #expect(try login(line(start + officer)).password?.secret == "m\"\\/\né🔑")
        let delegate = #"{"pin":"12\u0033","as":"delegate","badge":"password"}}}"#
        let read = try login(line(start + delegate))
        #expect(read.pin?.secret == "123" && read.badge == "password")
        let bad = #"{"as":"delegate","badge":"1","pin":"\x"}}}"#
        guard case .failure = RequestLine(line(start + bad)).call else { throw StoryFault("was understood") }
        // A name in other letters is passed over, and what stands there is read as it is.
        let other = #"{"as":"delegate","badge":"1","\u0070in":"4711"}}}"#
        #expect(try login(line(start + other)).pin?.secret == "4711")
    }

    @Test("no line grows long by secrets: beyond those that a message has, none is taken")
    func many() {
        let text = "{" + (0..<40).map { _ in #""pin":"1""# }.joined(separator: ",") + "}"
        #expect(SecretFields.extract(from: line(text)).count == 9)
        #expect(SecretFields.extract(from: line(#"{"pin""#)).isEmpty)
        #expect(SecretFields.extract(from: line(#"{"pin":"#)).isEmpty)
        #expect(SecretFields.extract(from: line(#"{"pin":"1\"#)).isEmpty)
        #expect(SecretFields.extract(from: line(#"{"pin":"\ud83d\"}"#)).isEmpty)
    }
}
