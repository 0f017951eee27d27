import AssemblyCore
import EventStream
import Foundation
import Host

/// The messages of the protocol: JSON-RPC 2.0, one message a line. `Protocol.md` describes them.
enum Wire {
    /// The longest request in bytes.
    static let longestRequest = 65_536
    /// The longest answer or notification in bytes.
    static let longestAnswer = 4 * 1_024 * 1_024
    /// The most updates in one notification.
    static let updatesPerBatch = 256

    /// A request's name and its parameters, kept apart so that a bad parameter can be answered under the right id.
    struct Request: Decodable {
        let jsonrpc: String
        let id: RequestID?
        let method: String
    }

    /// Names a request; a number or a string, as the specification allows.
    enum RequestID: Hashable, Codable, Sendable {
        case number(Int)
        case text(String)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Int.self) {
                self = .number(number)
            } else {
                self = .text(try container.decode(String.self))
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .number(let number): try container.encode(number)
            case .text(let text): try container.encode(text)
            }
        }
    }

    /// The parameters of a method.
    struct Parameters<Content: Codable>: Codable {
        let params: Content
    }

    /// A whole request, as a client writes it.
    struct Call<Content: Encodable>: Encodable {
        var jsonrpc = "2.0"
        let id: Int
        let method: String
        let params: Content
    }

    /// A result under a request's id.
    struct Answer<Content: Codable>: Codable {
        var jsonrpc = "2.0"
        let id: RequestID
        let result: Content
    }

    /// An error under a request's id.
    struct Failure: Codable {
        var jsonrpc = "2.0"
        let id: RequestID?
        let error: Trouble
    }

    /// A notification.
    struct Notification<Content: Codable>: Codable {
        var jsonrpc = "2.0"
        let method: String
        let params: Content
    }

    /// An error as JSON-RPC writes it.
    struct Trouble: Codable, Error {
        let code: Int
        let message: String
        var data: Detail?

        static let parse = -32_700
        static let invalidRequest = -32_600
        static let unknownMethod = -32_601
        static let invalidParameters = -32_602
        static let refused = 1
        static let checking = 2
        static let fault = 3
        static let notAdmitted = 4
    }

    /// What an error carries besides its sentence.
    struct Detail: Codable {
        var refusal: Refusal?
        var fault: HostFault?
        var login: LoginFailure?
    }

    /// What a client may send, as a line without its end.
    static func line(_ message: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(message))
    }
}

/// No parameters, or no content.
struct Nothing: Codable {}

/// The parameters and results of each method.
enum Methods {
    static let greeting = "host.greeting"
    static let open = "session.open"
    static let close = "session.close"
    static let submit = "command.submit"
    static let renewPIN = "pin.renew"
    static let follow = "record.follow"
    static let batch = "record.batch"
    static let end = "record.end"

    struct Open: Codable {
        let device: String
        let role: Role
        var name: String?
        var password: String?
        var badge: String?
        var pin: String?
    }

    struct Token: Codable { let token: String }

    struct Submit: Codable {
        let token: String
        let id: String
        let command: Command
        var second: Second?
    }

    struct Second: Codable {
        let name: String
        let password: String
    }

    struct Recorded: Codable { let position: Position }

    struct RenewPIN: Codable {
        let token: String
        let member: MemberCode
    }

    struct Follow: Codable {
        let token: String
        let from: Position
    }

    struct Following: Codable { let following: Int }

    struct Batch: Codable {
        let following: Int
        let updates: [Update]
    }

    struct Update: Codable {
        var position: Position?
        var events: [Event]?
        var status: HostStatus?

        init(_ update: HostUpdate) {
            switch update {
            case .record(let position, let events): (self.position, self.events) = (position, events)
            case .status(let status): self.status = status
            }
        }

        var hostUpdate: HostUpdate? {
            if let position { return .record(position, events ?? []) }
            return status.map { .status($0) }
        }
    }
}
