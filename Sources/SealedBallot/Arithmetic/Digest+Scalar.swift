import Bytes

extension Digest {
    /// The digest as a number modulo q: the format's H.
    var scalar: Scalar { Scalar(reducing: bytes) }
}
