import AssemblyCore
import Host
import Language

/// An error as it travels: JSON-RPC's code and sentence, and the typed trouble it stands for.
struct ErrorForm: Error, Codable, Sendable {
    /// The codes of JSON-RPC 2.0, and those of ours.
    enum Code {
        static let notJSON = -32_700
        static let notARequest = -32_600
        static let noSuchMethod = -32_601
        static let wrongParameters = -32_602
        static let unreachable = -32_000
        static let refused = -32_001
        static let storageFailed = -32_002
        static let loginEnded = -32_003
        static let notAdmitted = -32_004
    }

    /// What exactly it was, for programs.
    struct Trouble: Codable, Sendable {
        var refusal: Refusal?
        var login: LoginRefusal?
        var fault: HostFault?
    }

    let code: Int
    let message: String
    var data: Trouble?

    /// An error of the protocol itself.
    init(_ code: Int, _ message: String) { (self.code, self.message) = (code, message) }

    /// A rule said no.
    init(_ refusal: Refusal) {
        self.init(Code.refused, refusal.sentence.english)
        data = Trouble(refusal: refusal)
    }

    /// The machinery failed.
    init(_ fault: HostFault) {
        let code =
            switch fault {
            case .storageFailed: Code.storageFailed
            case .loginEnded: Code.loginEnded
            case .unreachable: Code.unreachable
            case .malformed: Code.wrongParameters
            }
        self.init(code, fault.sentence.english)
        data = Trouble(fault: fault)
    }

    /// A login was not accepted.
    init(_ failure: LoginRefusal) {
        if case .fault(let fault) = failure {
            self.init(fault)
        } else {
            self.init(Code.notAdmitted, failure.sentence.english)
            data = Trouble(login: failure)
        }
    }

    /// The error as a fault, whatever it was.
    var fault: HostFault { data?.fault ?? .malformed(.verbatim(message)) }

    /// What a sentence about the link can end with: why the host cannot be reached, or what it said.
    var why: Message {
        if case .unreachable(let why) = data?.fault { return why }
        return fault.sentence
    }

    /// The error as the failure of a login.
    var loginFailure: LoginRefusal { data?.login ?? .fault(fault) }
}
