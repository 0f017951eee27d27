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
        @OptionGroup var session: SessionOptions

        func run() throws {
            let operators = try OperatorsCommand.roster(session) { roster in try roster.all() }
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
        @OptionGroup var session: SessionOptions

        func run() throws {
            let roles = try Set(role.map(OperatorsCommand.role))
            guard !roles.isEmpty else { throw CommandLineFault("Give the login at least one role with --role.") }
            let (name, directory) = (name, try session.directory())
            try directory.prepare()
            // Before the password is asked for: a login is not given away by a slip.
            let known = try OperatorsCommand.roster(session) { roster in try roster.all() }.map(\.name.rawValue)
            guard !known.contains(name) else {
                throw CommandLineFault(
                    "\(CommandLineFault.quoted(name)) has a login already; remove it first with 'plenary operators remove'. Nothing was changed."
                )
            }
            let password = try PasswordPrompt.newPassword(for: name)
            try Blocking.run {
                do throws(IdentityFault) {
                    try await OperatorRoster(IdentityFile(path: directory.identities))
                        .add(OperatorID(rawValue: name), roles: roles, password: password)
                } catch { throw CommandLineFault(error.sentence) }
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
        @OptionGroup var session: SessionOptions

        func run() throws {
            try OperatorsCommand.roster(session) { roster in try roster.remove(OperatorID(rawValue: name)) }
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

    fileprivate static func roster<Result>(
        _ session: SessionOptions, _ body: (OperatorRoster) throws -> Result
    ) throws -> Result {
        let directory = try session.directory()
        try directory.check()
        do {
            return try body(OperatorRoster(IdentityFile(path: directory.identities)))
        } catch let fault as IdentityFault { throw CommandLineFault(fault.sentence) }
    }
}
