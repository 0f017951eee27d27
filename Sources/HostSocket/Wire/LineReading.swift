package import AssemblyCore
import CanonicalJSON
package import Host
import Language
import NIOCore

/// What a line is to whoever reads it, without a connection: how lines are tried out that nobody has sent.
package enum LineReading {
    /// What becomes of a client's line.
    package enum Request {
        /// It is answered at once with this line, and the host is not asked.
        case refused([UInt8])
        /// The host is asked; this is the command, where it gives one.
        case asked(Command?)
    }

    /// Reads a line of a client as a host does.
    package static func request(_ line: [UInt8]) -> Request {
        let request = RequestLine(ByteBuffer(bytes: line))
        do throws(ErrorForm) {
            switch try request.call.get() {
            case .open(let parameters):
                _ = try parameters.login.login
                return .asked(nil)
            case .submit(let parameters): return .asked(parameters.submission.command)
            default: return .asked(nil)
            }
        } catch {
            return .refused(Array(LineWriter.failure(request.id ?? .null, error).readableBytesView))
        }
    }

    /// Reads a line of a host as a client does, and as the answer to a command.
    /// - Returns: the updates in it; none where it brings none.
    package static func updates(in line: [UInt8]) -> [HostUpdate] {
        switch IncomingLine(ByteBuffer(bytes: line)) {
        case .batch(let batch): return batch.updates.flatMap(\.updates)
        case .answer:
            let answer = try? ByteBuffer(bytes: line).decode(AnswerLine<SubmitResult>.self)
            if case .failure(let error)? = answer?.outcome {
                _ = (error.fault.sentence.english, error.loginFailure.sentence.english)
            }
            return []
        case .end, .complaint, .other: return []
        }
    }

    /// The lines in which updates travel.
    package static func lines(of updates: [HostUpdate]) -> [[UInt8]] {
        BatchWriter().lines(feed: 1, updates, together: true).map { $0.flatMap(\.readableBytesView).dropLast() }
    }
}
