import CNats
import Glibc

/// A message to servers or from them, its bytes copied out of the library's.
struct ClusterMessage: Sendable {
    /// Where it goes, or where it came to.
    var subject: String
    /// Named values before the body.
    var headers: [String: String] = [:]
    /// Everything else.
    var body: [UInt8] = []
    /// Where whoever sent it waits for an answer; nil where nobody does.
    var reply: String?

    /// A message to be sent.
    init(to subject: String, headers: [String: String] = [:], body: [UInt8] = []) {
        (self.subject, self.headers, self.body) = (subject, headers, body)
    }

    /// Copies what has been received; the library's message is left as it is.
    init(copying message: OpaquePointer) {
        subject = natsMsg_GetSubject(message).map { String(cString: $0) } ?? ""
        reply = natsMsg_GetReply(message).map { String(cString: $0) }
        let start = UnsafeRawPointer(natsMsg_GetData(message))
        body = Array(
            UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(natsMsg_GetDataLength(message))))
        var keys: UnsafeMutablePointer<UnsafePointer<CChar>?>?
        var count: Int32 = 0
        guard natsMsgHeader_Keys(message, &keys, &count) == NATS_OK, let keys else { return }
        // The list is ours, the names in it are the message's.
        defer { free(keys) }
        for index in 0..<Int(count) {
            var value: UnsafePointer<CChar>?
            guard let key = keys[index], natsMsgHeader_Get(message, key, &value) == NATS_OK, let value else { continue }
            headers[String(cString: key)] = String(cString: value)
        }
    }

    /// What a server says instead of a body: 404 for a place where nothing is, 503 when nobody answers; nil for a message
    /// that has a body.
    var status: String? { headers["Status"] }

    /// Lends the same as a message of the library.
    ///
    /// - Returns: what the closure returns; nil when there is no memory for it.
    func withNativeMessage<Result>(replyingTo reply: String?, _ body: (OpaquePointer) -> Result) -> Result? {
        var message: OpaquePointer?
        let status = self.body.withUnsafeBytes { bytes in
            natsMsg_Create(&message, subject, reply, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count))
        }
        guard status == NATS_OK, let message else { return nil }
        defer { natsMsg_Destroy(message) }
        for (key, value) in headers where natsMsgHeader_Set(message, key, value) != NATS_OK { return nil }
        return body(message)
    }
}
