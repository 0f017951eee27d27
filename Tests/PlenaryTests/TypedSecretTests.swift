import AssemblyCore
import Foundation
import Glibc
import Host
import PlenaryTestKit
import Secrets
import Testing

/// What is typed into the real kiosk, the real prompt and the real form, looked for in the memory of the real processes.
/// Only the administrator may look there: a kiosk's and a host's memory is closed to their own user.
@Suite("Of a typed PIN or password nothing is left", .timeLimit(.minutes(2)), .enabled(if: geteuid() == 0))
struct TypedSecretTests {
    private static let pin = "Kq7v2Zx9Lm4T"
    private static let password = "Hf3-wY8-rB6-nD1-pS5"
    private static let seconds = "Wd8-kC2-tM5-xJ7-gL4"
    private static let badge = "777123"

    /// A host in earnest whose officer and whose first delegation have secrets that stand nowhere else.
    private func host(in hall: TerminalHall) async throws -> PipedProcess {
        try Data(SmallSession.assembly.utf8).write(to: URL(fileURLWithPath: hall.directory.path(of: "small.yaml")))
        try Data(SmallSession.roll.utf8).write(to: URL(fileURLWithPath: hall.directory.path(of: "members.csv")))
        let state = hall.directory.path(of: "session")
        try FileManager.default.createDirectory(
            atPath: state, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let register = IdentityFile(path: state + "/identities.json")
        let roster = OperatorRoster(register)
        try await roster.add("office", roles: [.secretariat], password: "\(Self.password)")
        try await roster.add("holder", roles: [.chair], password: "\(Self.pin)")
        try await roster.add("second", roles: [.secretariat], password: "\(Self.seconds)")
        for name in ["first-teller", "other-teller"] {
            try await roster.add(OperatorID(rawValue: name), roles: [.scrutineer], password: "a long password")
        }
        try register.update { register in
            register.badges["AA"] = IdentityRegister.Badge(
                number: Self.badge, pinHash: register.operators["holder"]?.passwordHash)
            register.sheetWasProduced = true
        }
        let host = try PipedProcess(
            product: "plenary", ["host", hall.directory.path(of: "small.yaml"), "--state", state],
            environment: hall.environment)
        try await host.waitFor("Serving")
        return host
    }

    /// The secretariat's console, with its officer logged in.
    private func office(in hall: TerminalHall) async throws -> PseudoTerminal {
        let office = try hall.terminal(["secretariat"])
        try await office.waitFor("Login as secretariat")
        try await office.type("office\r")
        try await office.waitFor("Password:")
        try await office.type(Self.password + "\r")
        try await office.waitFor("Needs attention")
        return office
    }

    /// The form that appoints scrutineers, found by its name.
    private func formOfAppointment(at office: PseudoTerminal) async throws {
        try await office.type(":")
        try await office.waitFor("Everything that can be done")
        try await office.type("ballot boxes")
        try await office.waitFor("Actions: 1 of")
        try await office.press(.enter)
        try await office.waitFor("Nobody has been appointed")
        try await office.type("1")
        try await office.waitFor("three are usual")
    }

    /// Neither process has a secret anywhere, though the assembly is found in both; then they are left.
    private func expectForgotten(_ secret: String, by office: PseudoTerminal, _ host: PipedProcess) async throws {
        for process in [office.processIdentifier, host.processIdentifier] {
            let memory = try ProcessMemory(of: process)
            #expect(memory.contains("A post to be filled") && !memory.contains(secret))
        }
        await office.signal(SIGTERM)
        try await office.waitForExit()
        try await host.endInOrder()
    }

    @Test("a PIN is in the kiosk's memory while it is typed, and in neither process's once the delegate is in or gone")
    func pin() async throws {
        let hall = try TerminalHall()
        let host = try await host(in: hall)
        let kiosk = try hall.terminal(["kiosk"])
        try await kiosk.waitFor("Identify")
        try await kiosk.press(.enter)
        try await kiosk.waitFor("the number on your badge")
        try await kiosk.type(Self.badge)
        try await kiosk.press(.enter)
        try await kiosk.waitUntil("the PIN is asked for") { $0.contains("PIN") && $0.contains(Self.badge) }
        try await kiosk.type(Self.pin)
        try await kiosk.waitUntil("the whole PIN is typed, and shown by no letter") { screen in
            ["•", "*"].contains { screen.contains(String(repeating: $0, count: Self.pin.count)) }
        }
        let typed = try ProcessMemory(of: kiosk.processIdentifier)
        #expect(typed.contains(Self.pin), "the search finds what is there")
        try await kiosk.press(.enter)
        try await kiosk.waitFor("Leave the kiosk")
        #expect(try !ProcessMemory(of: kiosk.processIdentifier).contains(Self.pin))
        let memory = try ProcessMemory(of: host.processIdentifier)
        #expect(memory.contains("A post to be filled") && !memory.contains(Self.pin))
        try await kiosk.type("4")
        try await kiosk.waitFor("Identify")
        #expect(try !ProcessMemory(of: kiosk.processIdentifier).contains(Self.pin))
        await kiosk.signal(SIGTERM)
        try await kiosk.waitForExit()
        try await host.endInOrder()
    }

    @Test("an officer's password is in neither process's memory once the officer is in")
    func password() async throws {
        let hall = try TerminalHall()
        let host = try await host(in: hall)
        let office = try await office(in: hall)
        try await expectForgotten(Self.password, by: office, host)
    }

    @Test("a second officer's password is in the console's memory while it is typed, then nowhere")
    func secondOfficer() async throws {
        let hall = try TerminalHall()
        let host = try await host(in: hall)
        let office = try await office(in: hall)
        // When the scrutineers are appointed, for which two officers answer
        try await formOfAppointment(at: office)
        for line in ["first-teller,other-teller", "", "second"] { try await office.type(line + "\r") }
        try await office.type(Self.seconds)
        try await office.waitUntil("the whole password is typed, and shown by no letter") { screen in
            ["•", "*"].contains { screen.contains(String(repeating: $0, count: Self.seconds.count)) }
        }
        let typed = try ProcessMemory(of: office.processIdentifier)
        #expect(typed.contains(Self.seconds), "the search finds what is there")
        try await office.press(.enter)
        try await office.waitFor("has not begun")
        // Then nothing of it is left
        try await expectForgotten(Self.seconds, by: office, host)
    }

    /// A scrutineer's console, with the scrutineer logged in.
    private func teller(_ name: String, in hall: TerminalHall) async throws -> PseudoTerminal {
        let teller = try hall.terminal(["scrutineer"])
        try await teller.waitFor("Login as scrutineer")
        try await teller.type(name + "\r")
        try await teller.waitFor("Password:")
        try await teller.type("a long password\r")
        return teller
    }

    /// The scrutineer makes a key, writes it down and types it back.
    private func makeKey(at teller: PseudoTerminal) async throws -> String {
        try await teller.waitFor("Make my key")
        try await teller.type("1")
        try await teller.waitFor("type it back")
        // It stands in groups: `zMhg  mVBG  vY2V  44WA  wnEu  cS`.
        let groups = await teller.screen().lines.map { $0.split(separator: " ") }
        let shown = try #require(groups.first { $0.map(\.count) == [4, 4, 4, 4, 4, 2] }).joined()
        try await teller.press(.enter)
        try await teller.waitFor("To make sure that you wrote it down correctly")
        try await teller.type(shown)
        try await teller.press(.enter)
        try await teller.waitFor("The key is right")
        return shown
    }

    @Test("a scrutineer's key is in the console's memory while it is typed and used, then nowhere")
    func scrutineersKey() async throws {
        let hall = try TerminalHall()
        let host = try await host(in: hall)
        let office = try await office(in: hall)
        try await formOfAppointment(at: office)
        for line in ["first-teller,other-teller", "", "second", Self.seconds] { try await office.type(line + "\r") }
        try await office.waitFor("has not begun")
        // Given a scrutineer that has made a key and left, and another that stays
        let first = try await teller("first-teller", in: hall)
        let key = try await makeKey(at: first)
        await first.signal(SIGTERM)
        try await first.waitForExit()
        let other = try await teller("other-teller", in: hall)
        _ = try await makeKey(at: other)
        // When the first comes back and types the key, which is shown nowhere this time
        let again = try await teller("first-teller", in: hall)
        try await again.waitFor("It is your turn again")
        try await again.press(.enter)
        try await again.waitFor("used only at this console")
        try await again.type(key)
        try await again.waitUntil("the whole key is typed, and shown by no letter") { screen in
            ["•", "*"].contains { screen.contains(String(repeating: $0, count: key.count)) }
        }
        #expect(try ProcessMemory(of: again.processIdentifier).contains(key), "the search finds what is there")
        try await again.press(.enter)
        try await again.waitFor("The key is complete")
        // Then nothing of it is left
        for terminal in [other, again] {
            #expect(try !ProcessMemory(of: terminal.processIdentifier).contains(key))
            await terminal.signal(SIGTERM)
            try await terminal.waitForExit()
        }
        try await expectForgotten(key, by: office, host)
    }
}
