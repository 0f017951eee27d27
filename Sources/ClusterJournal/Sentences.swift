import EventStream

/// What people read when the cluster says no: what happened, where, what to do, and that nothing was lost.
enum Sentences {
    static func noMemory(_ access: ClusterAccess) -> JournalFault {
        JournalFault(.inaccessible, "There is no memory left for a link to the cluster \(names(access)).")
    }

    static func unreachable(_ access: ClusterAccess, reason: String) -> JournalFault {
        JournalFault(
            .inaccessible,
            "The cluster \(names(access)) cannot be used (\(reason)); look at its servers and at the network. Nothing was lost."
        )
    }

    static func silent(_ name: StreamName) -> JournalFault {
        JournalFault(
            .inaccessible,
            "Most of the servers that hold the journal \(name.session) do not answer; look at them and at the network. Nothing was lost."
        )
    }

    static func missing(_ name: StreamName) -> JournalFault {
        JournalFault(.missing, "There is no journal \(name.session) on the cluster; check the name.")
    }

    static func closed(_ name: StreamName) -> JournalFault {
        JournalFault(.closed, "The journal \(name.session) on the cluster is closed.")
    }

    static func otherForm(_ name: StreamName, _ settings: [String]) -> JournalFault {
        JournalFault(
            .foreign,
            "The stream \(name.stream) is not made as a journal must be, and was left as it is; it must have \(settings.joined(separator: ", "))."
        )
    }

    static func recordsGone(_ name: StreamName) -> JournalFault {
        JournalFault(
            .damaged(position: nil),
            "Records of the journal \(name.session) are gone from the cluster; stop all hosts, and go on from the journal of the host that has followed furthest."
        )
    }

    static func damaged(_ name: StreamName, at position: Position) -> JournalFault {
        JournalFault(
            .damaged(position: position),
            "Record \(position) of the journal \(name.session) on the cluster has been altered, or cannot be read; go on from the journal of a host."
        )
    }

    static func tooLarge(_ limit: Int) -> JournalSentence {
        "A record is larger than the \(limit) bytes that the servers take (max_payload); nothing was stored."
    }

    static func otherRecord(_ id: RecordID) -> JournalSentence {
        "Another record with the id \(id) is in the journal already; nothing was stored."
    }

    static func notStored(_ name: StreamName, reason: String) -> JournalSentence {
        "The servers did not store a record of the journal \(name.session): \(reason). Everything acknowledged before is safe."
    }

    static func inDoubt(_ name: StreamName) -> JournalSentence {
        "The servers that hold the journal \(name.session) did not confirm the last records in time; everything acknowledged before is safe."
    }

    private static func names(_ access: ClusterAccess) -> String { access.servers.joined(separator: ", ") }
}
