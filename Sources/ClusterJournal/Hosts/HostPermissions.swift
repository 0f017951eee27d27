/// What a user of the servers may say and hear.
public struct HostPermissions: Hashable, Sendable {
    /// Subjects that it may publish to.
    public let publish: [String]
    /// Subjects that it may subscribe to.
    public let subscribe: [String]
}

extension StreamName {
    /// What a host needs, and no more: the record, the lease and the register of its session, and the other hosts.
    public var permissionsOfHosts: HostPermissions {
        HostPermissions(
            publish: [
                "plenary.\(session).>", create, info, read, "$JS.API.STREAM.CREATE.\(leaseStream)",
                "$JS.API.STREAM.MSG.DELETE.\(leaseStream)", "$JS.API.STREAM.CREATE.\(registerStream)",
                "$JS.API.STREAM.MSG.GET.\(registerStream)", "_INBOX.>",
            ],
            subscribe: ["plenary.\(session).>", "_INBOX.>"])
    }

    /// What somebody needs who looks after the servers, and cannot write to the record.
    public var permissionsOfObservers: HostPermissions {
        HostPermissions(publish: [info, read], subscribe: ["_INBOX.>"])
    }
}
