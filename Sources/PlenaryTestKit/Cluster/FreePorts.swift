import Glibc

/// Ports of this machine that nobody listens at.
enum FreePorts {
    /// Takes some, all different, and lets go of them for whoever is to listen there.
    ///
    /// - Throws: ``DriverFault`` when there are none.
    static func reserve(_ count: Int) throws -> [UInt16] {
        // Held together, so that none is given twice.
        let held = try (0..<count).map { _ in try bound() }
        return held.map(\.port)
    }

    private static func bound() throws -> (descriptor: OwnedDescriptor, port: UInt16) {
        let descriptor = OwnedDescriptor(socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(descriptor.number, pointer, length) == 0
                    && getsockname(descriptor.number, pointer, &length) == 0
            }
        }
        guard isBound else { throw DriverFault.system("cannot find a free port", errno) }
        return (descriptor, UInt16(bigEndian: address.sin_port))
    }
}
