import Dispatch
import Glibc

/// Where a server tells of itself, by plain HTTP: `http://10.0.0.1:8222`.
struct MonitoringAddress: Hashable, Sendable {
    /// The largest answer that is read, in bytes.
    private static let answerLimit = 1 << 20

    private let host: String
    private let port: String

    /// An address as people write it; nil for anything else.
    init?(_ text: String) {
        guard let match = text.wholeMatch(of: /http:\/\/(?:\[([0-9A-Fa-f:.]+)\]|([^\/:\[\]\s]+)):([0-9]{1,5})\/?/)
        else {
            return nil
        }
        host = String(match.1 ?? match.2 ?? "")
        port = String(match.3)
    }

    /// Asks for a page, on a thread of its own.
    ///
    /// - Returns: the whole answer, as it came; nil when there is none in time.
    func answer(to path: String, within time: Duration) async -> [UInt8]? {
        await withCheckedContinuation { continuation in
            DispatchQueue.global(qos: .utility).async { continuation.resume(returning: ask(path, within: time)) }
        }
    }

    private func ask(_ path: String, within time: Duration) -> [UInt8]? {
        let deadline = ContinuousClock.now + time
        guard let descriptor = connected(within: time) else { return nil }
        defer { close(descriptor) }
        // By HTTP/1.0 the answer ends with the connection, and comes in one piece.
        var question = Array("GET \(path) HTTP/1.0\r\nHost: \(host)\r\n\r\n".utf8)[...]
        while !question.isEmpty {
            let count = question.withUnsafeBytes {
                send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return nil }
            question = question.dropFirst(count)
        }
        var (answer, part) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 14))
        while true {
            let count = recv(descriptor, &part, part.count, 0)
            guard count >= 0, ContinuousClock.now < deadline, answer.count + count <= Self.answerLimit else {
                return nil
            }
            guard count > 0 else { return answer }
            answer += part[..<count]
        }
    }

    private func connected(within time: Duration) -> Int32? {
        var wanted = addrinfo()
        wanted.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, port, &wanted, &list) == 0 else { return nil }
        defer { freeaddrinfo(list) }
        for place in sequence(first: list, next: { $0?.pointee.ai_next }) {
            guard let place = place?.pointee else { break }
            let descriptor = socket(
                place.ai_family, place.ai_socktype | Int32(SOCK_CLOEXEC.rawValue), place.ai_protocol)
            guard descriptor >= 0 else { continue }
            var limit = timeval(tv_sec: max(1, Int(time.components.seconds)), tv_usec: 0)
            let size = socklen_t(MemoryLayout<timeval>.size)
            // The limit for sending is that for connecting as well.
            if setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, size) == 0,
                setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, size) == 0,
                connect(descriptor, place.ai_addr, place.ai_addrlen) == 0
            {
                return descriptor
            }
            close(descriptor)
        }
        return nil
    }
}
