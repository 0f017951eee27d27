import NIOCore

/// Cuts what arrives into lines without their ends; blank lines are passed over.
struct LineDecoder: ByteToMessageDecoder {
    typealias InboundOut = ByteBuffer

    /// A line was longer than it may be; nothing after it is understood.
    struct LineTooLong: Error {
        let limit: Int
    }

    /// The longest line in bytes.
    let limit: Int
    /// How many bytes are known to hold no line's end, so that a long line is not searched again with each piece.
    private var searched = 0

    init(limit: Int) { self.limit = limit }

    mutating func decode(context: ChannelHandlerContext, buffer: inout ByteBuffer) throws -> DecodingState {
        let bytes = buffer.readableBytesView
        let end = bytes[bytes.startIndex.advanced(by: searched)...].firstIndex(of: UInt8(ascii: "\n"))
        let length = end.map { bytes.startIndex.distance(to: $0) } ?? bytes.count
        guard length <= limit else { throw LineTooLong(limit: limit) }
        guard end != nil else {
            searched = length
            return .needMoreData
        }
        searched = 0
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
        pass(buffer.readSlice(length: buffer.readableBytes), context)
        return .needMoreData
    }

    private func pass(_ line: ByteBuffer?, _ context: ChannelHandlerContext) {
        guard let line, !line.readableBytesView.allSatisfy(Self.isBlank) else { return }
        context.fireChannelRead(wrapInboundOut(line))
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    }
}
