import AssemblyCore
import CanonicalJSON
import Language
import NIOCore

/// Writes messages as lines.
enum LineWriter {
    private struct Request<Parameters: Encodable>: Encodable {
        let jsonrpc = "2.0"
        let id: Int?
        let method: Method
        let params: Parameters
    }

    private struct Answer<Value: Encodable>: Encodable {
        let jsonrpc = "2.0"
        let id: MessageID
        let result: Value
    }

    private struct Failure: Encodable {
        let jsonrpc = "2.0"
        let id: MessageID
        let error: ErrorForm
    }

    /// A request of a client.
    /// - Returns: the line, and whether it holds a secret and is to be wiped once it is sent.
    static func request(
        _ id: Int, _ method: Method, _ parameters: some Encodable
    ) -> (line: ByteBuffer, isSecret: Bool) {
        let slots = SecretSlots()
        let json = json(Request(id: id, method: method, params: parameters), slots)
        guard var secret = slots.filled(json) else { return (line(of: json), false) }
        secret.writeInteger(UInt8(ascii: "\n"))
        return (secret, true)
    }

    /// What a host tells by itself.
    static func notification(_ method: Method, _ parameters: some Encodable) -> ByteBuffer {
        line(Request(id: nil, method: method, params: parameters))
    }

    /// The answer to a request.
    static func answer(_ id: MessageID, _ result: some Encodable) -> ByteBuffer { line(Answer(id: id, result: result)) }

    /// The answer to a request that failed.
    static func failure(_ id: MessageID, _ error: ErrorForm) -> ByteBuffer { line(Failure(id: id, error: error)) }

    /// A value as JSON without any line's end.
    static func json(_ value: some Encodable, _ slots: SecretSlots? = nil) -> [UInt8] {
        // Whoever reads messages may speak another language than English.
        var knowledge: [CodingUserInfoKey: any Sendable] = [.messagesWithParts: true]
        knowledge[.secretSlots] = slots
        do { return try CanonicalJSON.bytes(of: value, knowing: knowledge) } catch {
            preconditionFailure("what we say can be written as JSON: \(error)")
        }
    }

    private static func line(_ value: some Encodable) -> ByteBuffer { line(of: json(value)) }

    private static func line(of json: [UInt8]) -> ByteBuffer {
        var buffer = ByteBuffer(bytes: json)
        buffer.writeInteger(UInt8(ascii: "\n"))
        return buffer
    }
}
