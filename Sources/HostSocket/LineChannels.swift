import NIOCore

/// Channels that carry lines.
enum LineChannels {
    /// Makes lines of a channel, on its event loop; what is written must end with a line feed.
    /// - Parameter longest: the longest line that is read, in bytes.
    static func wrap(_ channel: any Channel, longest: Int) throws -> NIOAsyncChannel<ByteBuffer, ByteBuffer> {
        try channel.pipeline.syncOperations.addHandler(ByteToMessageHandler(LineDecoder(limit: longest)))
        return try NIOAsyncChannel(wrappingChannelSynchronously: channel)
    }
}
