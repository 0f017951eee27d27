import Answers
import ArgumentParser
import AssemblyCore
import Foundation
import Host

/// `plenary operators`: the logins of officers.
struct OperatorsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "operators",
        abstract: "List, add and remove the logins of officers.",
        subcommands: [List.self, Add.self, Remove.self, PINsCommand.self], defaultSubcommand: List.self
    )

    /// `plenary operators list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the logins and their roles.")
        @OptionGroup var place: OperatorsPlace

        func run() throws {
            let operators = try place.roster { roster in try roster.all() }
            if operators.isEmpty {
                StandardStreams.answer(
                    "There are no operators yet; add one with 'plenary operators add NAME --role chair'.")
            }
            for entry in operators {
                StandardStreams.answer(
                    "\(entry.name.rawValue.padded(to: 24))\(entry.roles.map(\.rawValue).sorted().joined(separator: ", "))"
                )
            }
        }
    }

    /// `plenary operators add`
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add a login; the password is asked for twice and never shown.")
        @Argument(help: "The login name.")
        var name: String
        @Option(help: "A role: chair, secretariat or scrutineer; repeat it for several.")
        var role: [String]
        @OptionGroup var place: OperatorsPlace

        func run() throws {
            let roles = try Set(role.map(OperatorsCommand.role))
            guard !roles.isEmpty else { throw CommandLineFault("Give the login at least one role with --role.") }
            let name = name
            // Before the password is asked for: a login is not given away by a slip.
            guard try place.roster(preparing: true, { try $0.all().allSatisfy { $0.name.rawValue != name } }) else {
                throw CommandLineFault(
                    "\(CommandLineFault.quoted(name)) has a login already; remove it first with 'plenary operators remove'. Nothing was changed."
                )
            }
            let password = try PasswordPrompt.newPassword(for: name)
            try place.roster { roster in
                try await roster.add(OperatorID(rawValue: name), roles: roles, password: password)
            }
            StandardStreams.answer(
                "\(CommandLineFault.quoted(name)) can log in as \(roles.map(\.rawValue).sorted().joined(separator: ", "))."
            )
        }
    }

    /// `plenary operators remove`
    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Remove a login.")
        @Argument(help: "The login name.")
        var name: String
        @OptionGroup var place: OperatorsPlace

        func run() throws {
            let name = name
            try place.roster { roster in try roster.remove(OperatorID(rawValue: name)) }
            StandardStreams.answer("\(CommandLineFault.quoted(name)) can no longer log in.")
        }
    }

    fileprivate static func role(_ text: String) throws -> Role {
        guard let role = Role(rawValue: text), role.isOfOfficer else {
            throw CommandLineFault(
                "'\(CommandLineFault.quoted(text))' is not an officer's role; it is chair, secretariat or scrutineer.")
        }
        return role
    }
}

/// Whose logins are meant: those of the session on this machine, or of one that is held on a cluster.
struct OperatorsPlace: ParsableArguments {
    @OptionGroup var session: SessionOptions
    @Option(
        help: "The file of a cluster, cluster.yaml: the logins of a session that has begun there, at all of its hosts.")
    var cluster: String?

    func validate() throws {
        if cluster != nil, session.state != nil || session.assembly != nil {
            throw ValidationError("--cluster names the session; leave --assembly and --state out.")
        }
    }

    /// Does something with the officers.
    /// - Parameter isNew: whether the directory is made where there is none.
    func roster<Result: Sendable>(
        preparing isNew: Bool = false, _ body: @escaping @Sendable (OperatorRoster) async throws -> Result
    ) throws -> Result {
        let store = try store(preparing: isNew)
        return try Blocking.run {
            do {
                return try await body(OperatorRoster(store))
            } catch let fault as IdentityFault { throw CommandLineFault(fault.sentence) }
        }
    }

    private func store(preparing isNew: Bool) throws -> any IdentityStore {
        if let cluster {
            let file = try ClusterFile.read(cluster)
            return try Blocking.run { try await ClusterIdentities.reach(file) }
        }
        let directory = try session.directory()
        if isNew { try directory.prepare() } else { try directory.check() }
        return IdentityFile(path: directory.identities)
    }
}
