import NIOCore

/// Cuts a stream into lines, each at most so long; a longer one ends the connection.
struct LineDecoder: ByteToMessageDecoder {
    typealias InboundOut = ByteBuffer

    /// The longest line in bytes.
    let limit: Int
    private var scanned = 0

    init(limit: Int) { self.limit = limit }

    mutating func decode(context: ChannelHandlerContext, buffer: inout ByteBuffer) throws -> DecodingState {
        let view = buffer.readableBytesView
        let start = view.index(view.startIndex, offsetBy: scanned)
        guard let end = view[start...].firstIndex(of: 0x0A) else {
            scanned = view.count
            guard view.count <= limit else { throw OverlongLine() }
            return .needMoreData
        }
        let length = view.distance(from: view.startIndex, to: end)
        guard length <= limit else { throw OverlongLine() }
        scanned = 0
        guard let line = buffer.readSlice(length: length) else { return .needMoreData }
        buffer.moveReaderIndex(forwardBy: 1)
        context.fireChannelRead(wrapInboundOut(line))
        return .continue
    }

    /// What is left without a line feed at the end is no message.
    mutating func decodeLast(
        context: ChannelHandlerContext, buffer: inout ByteBuffer, seenEOF: Bool
    ) throws -> DecodingState {
        while try decode(context: context, buffer: &buffer) == .continue {}
        buffer.clear()
        return .needMoreData
    }

    /// A line was longer than a message may be.
    struct OverlongLine: Error {}
}
