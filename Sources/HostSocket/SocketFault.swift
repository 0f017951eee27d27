/// Why a socket cannot be served or reached, in one sentence.
public struct SocketFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// What, where, what to do.
    public let description: String

    /// A fault.
    public init(_ sentence: String) { description = sentence }
}
