import AssemblyCore
import Host
import Language
import NIOCore

/// A line of a host.
enum IncomingLine: Sendable {
    /// An answer, which whoever waits for it reads further.
    case answer(Int)
    /// Some updates for a feed.
    case batch(BatchParameters)
    /// A feed has ended.
    case end(feed: Int)
    /// What the host says about the connection as a whole, before it closes it.
    case complaint(Message)
    /// Something that is of no use here: a later version's notification.
    case other

    /// Reads a line.
    init(_ line: ByteBuffer) {
        self = (try? line.decode(Form.self).line) ?? .other
    }

    private struct Form: Decodable {
        let line: IncomingLine

        private enum Key: String, CodingKey {
            case id, method, params, error
        }

        init(from decoder: any Decoder) throws {
            let fields = try decoder.container(keyedBy: Key.self)
            guard let name = try fields.decodeIfPresent(String.self, forKey: .method) else {
                if let number = try fields.decodeIfPresent(Int.self, forKey: .id) {
                    line = .answer(number)
                } else {
                    line = .complaint(try fields.decode(ErrorForm.self, forKey: .error).why)
                }
                return
            }
            switch Method(rawValue: name) {
            case .batch: line = .batch(try fields.decode(BatchParameters.self, forKey: .params))
            case .end: line = .end(feed: try fields.decode(FeedParameters.self, forKey: .params).feed)
            default: line = .other
            }
        }
    }
}

/// An answer, read for what was asked.
struct AnswerLine<Value: Decodable>: Decodable {
    /// What was answered.
    let outcome: Result<Value, ErrorForm>

    private enum Key: String, CodingKey {
        case result, error
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        if let error = try fields.decodeIfPresent(ErrorForm.self, forKey: .error) {
            outcome = .failure(error)
        } else {
            outcome = .success(try fields.decode(Value.self, forKey: .result))
        }
    }
}
