import Bytes
import CanonicalJSON

/// Files that all hosts of a session need, under names that are hashes of what they hold, in pieces that fit into messages.
/// Nothing in them is secret, and nothing is believed: whoever takes a file compares its hash.
public struct SharedShelf: Sendable {
    /// How many bytes go into one message.
    static let pieceSize = 512 << 10
    /// How often a piece is sent, or asked for, that was not answered.
    private static let attempts = 3

    private let stream: RecordStream

    init(_ stream: RecordStream) { self.stream = stream }

    private struct Question: Encodable {
        var last_by_subj: String
    }

    private struct Kept: Decodable {
        struct Message: Decodable {
            var data: String?
        }

        var message: Message?
        var error: StreamAnswer.Trouble?
    }

    /// Puts a file where every host finds it; one that is there already is left as it is.
    ///
    /// - Parameter name: letters and digits.
    /// - Returns: whether it is on the disks of most of the servers.
    public func put(_ bytes: [UInt8], named name: String) async -> Bool {
        if await piece(Self.end, of: name) != nil { return true }
        var (number, start) = (0, 0)
        while start < bytes.count {
            let piece = Array(bytes[start..<min(start + Self.pieceSize, bytes.count)])
            guard await put(piece, as: "\(number)", of: name) else { return false }
            (number, start) = (number + 1, start + piece.count)
        }
        // The last of all: a file whose end is there is whole.
        return await put(Array("\(number)".utf8), as: Self.end, of: name)
    }

    /// A file that somebody has put there.
    ///
    /// - Returns: nil where there is none, or the servers do not answer.
    public func file(_ name: String) async -> [UInt8]? {
        guard let end = await piece(Self.end, of: name), let count = Int(String(decoding: end, as: UTF8.self)) else {
            return nil
        }
        var bytes: [UInt8] = []
        for number in 0..<max(0, count) {
            guard let piece = await piece("\(number)", of: name) else { return nil }
            bytes += piece
        }
        return bytes
    }

    private static let end = "end"

    private func subject(_ piece: String, _ name: String) -> String { "\(stream.name.shelf).\(name).\(piece)" }

    private func put(_ bytes: [UInt8], as piece: String, of name: String) async -> Bool {
        for _ in 0..<Self.attempts {
            let message = ClusterMessage(to: subject(piece, name), body: bytes)
            if let answer = await stream.exchange.ask(message, within: stream.timing.answer), answer.status == nil,
                let receipt = StreamAnswer.read(StreamAnswer.Receipt.self, answer), receipt.error == nil
            {
                return true
            }
            try? await Task.sleep(for: stream.timing.pause)
        }
        return false
    }

    private func piece(_ piece: String, of name: String) async -> [UInt8]? {
        let body = (try? CanonicalJSON.bytes(of: Question(last_by_subj: subject(piece, name)))) ?? []
        for _ in 0..<Self.attempts {
            let question = ClusterMessage(to: "$JS.API.STREAM.MSG.GET.\(stream.name.shelfStream)", body: body)
            if let answer = await stream.exchange.ask(question, within: stream.timing.answer),
                let kept = StreamAnswer.read(Kept.self, answer)
            {
                if let message = kept.message { return Base64.decode(message.data ?? "") }
                // 10037: there is none.
                if kept.error?.err_code == 10_037 { return nil }
            }
            try? await Task.sleep(for: stream.timing.pause)
        }
        return nil
    }
}
