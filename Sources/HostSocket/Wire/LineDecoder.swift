import Glibc
import NIOCore
import Synchronization

/// How long the lines of a connection may be; more is allowed when somebody has logged in.
final class LineAllowance: Sendable {
    private let bytes: Atomic<Int>

    init(_ bytes: Int) { self.bytes = Atomic(bytes) }

    /// The longest line in bytes.
    var limit: Int { bytes.load(ordering: .relaxed) }

    /// Allows longer lines.
    func raise(to limit: Int) {
        if limit > self.limit { bytes.store(limit, ordering: .relaxed) }
    }
}

/// Cuts what arrives into lines without their ends; blank lines are passed over.
struct LineDecoder: ByteToMessageDecoder {
    typealias InboundOut = ByteBuffer

    /// Why a line is not read; nothing after it is understood.
    enum LineFault: Error {
        /// It is longer than it may be.
        case tooLong(limit: Int)
        /// It was begun, and has not come to its end in time.
        case tooSlow
    }

    private let allowance: LineAllowance
    /// How long a line may take from its first byte to its last; `nil` for as long as it wants.
    private let patience: TimeAmount?
    private var overdue: Scheduled<Void>?
    /// How many bytes are known to hold no line's end, so that a long line is not searched again with each piece.
    private var searched = 0

    init(limit: Int) { self.init(LineAllowance(limit), patience: nil) }

    init(_ allowance: LineAllowance, patience: TimeAmount?) { (self.allowance, self.patience) = (allowance, patience) }

    mutating func decode(context: ChannelHandlerContext, buffer: inout ByteBuffer) throws -> DecodingState {
        let end = Self.lineEnd(in: buffer, from: searched)
        let length = end ?? buffer.readableBytes
        guard length <= allowance.limit else { throw LineFault.tooLong(limit: allowance.limit) }
        guard end != nil else {
            searched = length
            if length > 0 { beginWaiting(context) }
            return .needMoreData
        }
        searched = 0
        endWaiting()
        pass(buffer.readSlice(length: length), context)
        buffer.moveReaderIndex(forwardBy: 1)
        return .continue
    }

    mutating func decodeLast(
        context: ChannelHandlerContext, buffer: inout ByteBuffer, seenEOF: Bool
    ) throws -> DecodingState {
        while try decode(context: context, buffer: &buffer) == .continue {}
        // Whoever closes the input without ending the last line has still said it.
        searched = 0
        endWaiting()
        pass(buffer.readSlice(length: buffer.readableBytes), context)
        return .needMoreData
    }

    func decoderRemoved(context: ChannelHandlerContext) { overdue?.cancel() }

    /// Half a line is kept no longer than that: many of them would fill the memory.
    private mutating func beginWaiting(_ context: ChannelHandlerContext) {
        guard overdue == nil, let patience else { return }
        let pipeline = context.pipeline
        overdue = context.eventLoop.scheduleTask(in: patience) { pipeline.fireErrorCaught(LineFault.tooSlow) }
    }

    private mutating func endWaiting() {
        overdue?.cancel()
        overdue = nil
    }

    /// How far the next line's end is from the beginning; by the C library, which looks through megabytes in a moment.
    private static func lineEnd(in buffer: ByteBuffer, from start: Int) -> Int? {
        buffer.withUnsafeReadableBytes { bytes in
            guard start < bytes.count, let base = bytes.baseAddress else { return nil }
            return memchr(base + start, Int32(UInt8(ascii: "\n")), bytes.count - start).map {
                UnsafeRawPointer($0) - base
            }
        }
    }

    private func pass(_ line: ByteBuffer?, _ context: ChannelHandlerContext) {
        guard let line, !line.readableBytesView.allSatisfy(Self.isBlank) else { return }
        context.fireChannelRead(wrapInboundOut(line))
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    }
}
