package import AssemblyCore
import CanonicalJSON
package import EventStream
package import Language

/// A command that a host passes on for somebody whose login it has looked at.
package struct PassedCommand: Hashable, Codable, Sendable {
    /// The name of the record that it may become, the same at every repetition.
    package let id: RecordID
    /// What is wanted.
    package let command: Command
    /// Who wants it, as the host has found out that passes it on.
    package let authority: Authority
    /// The language in which it was written.
    package let language: WorkingLanguage
    /// The host that passes it on.
    package let host: String

    /// A command on its way.
    package init(
        id: RecordID, command: Command, authority: Authority, language: WorkingLanguage = .english, host: String
    ) {
        (self.id, self.command, self.authority) = (id, command, authority)
        (self.language, self.host) = (language, host)
    }
}

/// What the host that leads says of a command that was passed on to it.
package enum PassedReply: Hashable, Codable, Sendable {
    /// It is durable, as this record.
    case recorded(Position)
    /// A rule said no.
    case refused(Refusal)
    /// It is not known yet whether it is stored.
    case checking(Message)
    /// It was certainly not stored.
    case failed(HostFault)
    /// The host that was asked does not lead any more; whoever does settles it, by the command's name.
    case notLeading
}

extension PassedCommand {
    /// The bytes that go to the host that leads.
    /// - Throws: when something in it cannot be written.
    package var bytes: [UInt8] { get throws { try PassedForm.bytes(of: self) } }

    /// Reads what another host passes on.
    /// - Throws: when it is no command.
    package init(bytes: [UInt8]) throws { self = try PassedForm.read(bytes) }
}

extension PassedReply {
    /// The bytes that go back to the host that has asked.
    /// - Throws: when something in it cannot be written.
    package var bytes: [UInt8] { get throws { try PassedForm.bytes(of: self) } }

    /// Reads what the host that leads has answered.
    /// - Throws: when it is no answer.
    package init(bytes: [UInt8]) throws { self = try PassedForm.read(bytes) }
}

/// How hosts write what they say to one another.
private enum PassedForm {
    static func bytes(of passed: some Encodable) throws -> [UInt8] {
        // Whoever is told in the end may speak another language than English.
        try CanonicalJSON.bytes(of: passed, knowing: [.messagesWithParts: true])
    }

    static func read<Passed: Decodable>(_ bytes: [UInt8]) throws -> Passed {
        try CanonicalJSON.decode(Passed.self, from: bytes, unknownFields: .ignored)
    }
}
