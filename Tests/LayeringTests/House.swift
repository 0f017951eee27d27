/// The floors of the house, the rooms on them, and what each room may use. The map in the README and the targets in
/// `Package.swift` say the same; the tests see to it.
///
/// Arrows go downwards only, and never between two rooms of one floor.
enum House {
    struct Room {
        let floor: Int
        let name: String
        /// Rooms of ours on lower floors.
        let ours: Set<String>
        /// Modules of packages of others.
        let others: Set<String>
    }

    static let rooms: [Room] = [
        // Below: libsodium; bytes as texts have them; the catalogues as they are.
        room(-2, "CSodium"),
        room(-1, "Bytes", ["CSodium"]),
        room(-1, "CCatalogues"),
        // Floor 0: words in four languages; how events travel; JSON in one form; files that people edit; the C libraries, one purpose each.
        room(0, "Language", ["CCatalogues"]),
        room(0, "EventStream", ["Bytes"]),
        room(0, "CanonicalJSON"),
        room(0, "EditedFiles", [], ["Yams", "CYaml"]),
        room(0, "CNcurses"),
        room(0, "CTerminalGuard"),
        room(0, "CPeerCredentials"),
        room(0, "CMachineClock"),
        room(0, "CGMP"),
        room(0, "CLibcrypto"),
        room(0, "CNats"),
        room(0, "CSpeech"),
        room(0, "CFriBidi"),
        room(0, "CVterm"),
        room(0, "CPseudoTerminal"),
        room(0, "CDiskThatFails"),
        room(0, "CSimulatedThread"),
        // Floor 1: what an assembly is; the journal on disk, or on a cluster of servers; the terminal toolkit.
        room(1, "AssemblyCore", ["CanonicalJSON", "Language"]),
        room(1, "SQLiteJournal", ["Bytes", "EventStream", "CanonicalJSON", "CLibcrypto"], ["GRDB", "GRDBSQLite"]),
        room(1, "ClusterJournal", ["Bytes", "EventStream", "CanonicalJSON", "CNats"]),
        room(1, "TerminalKit", ["EditedFiles", "Language", "CFriBidi"]),
        room(1, "SealedBallot", ["Bytes", "CanonicalJSON", "Language", "CGMP", "CSodium", "CLibcrypto"]),
        room(1, "Answers", ["Language"]),
        room(1, "Secrets", ["Bytes", "Language", "EventStream", "CSodium"]),
        // Floor 2: the files of an assembly; the ballot box; the record of a sitting; the only room that knows ncurses.
        room(2, "AssemblyFiles", ["AssemblyCore", "CanonicalJSON", "EditedFiles", "Language"], ["Yams"]),
        room(2, "BallotBox", ["AssemblyCore", "Bytes", "EventStream", "Language", "SealedBallot", "Secrets"]),
        room(2, "Minutes", ["AssemblyCore", "EditedFiles", "Language"]),
        room(2, "Speech", ["TerminalKit", "CSpeech", "Language"]),
        room(2, "CursesTerminal", ["TerminalKit", "CNcurses", "CTerminalGuard"]),
        // Floor 3: the calculator; the decider, and those whose work it must not be able to do: registrar, kiosk and scrutineer.
        room(
            3, "Host",
            ["AssemblyCore", "BallotBox", "Bytes", "CanonicalJSON", "EventStream", "Secrets", "CSodium", "Language"],
            ["Logging"]),
        room(
            3, "Registrar", ["Answers", "AssemblyCore", "BallotBox", "Language", "Minutes", "SealedBallot", "Secrets"]),
        room(3, "Kiosk", ["AssemblyCore", "BallotBox", "Bytes", "SealedBallot", "Secrets"]),
        room(3, "Scrutineer", ["AssemblyCore", "BallotBox", "Language", "SealedBallot"]),
        room(3, "Counting", ["Answers", "AssemblyCore", "AssemblyFiles", "EditedFiles", "Language"]),
        // Floor 4: the same host for other processes; a hall that plays itself; what people see.
        room(
            4, "HostSocket",
            [
                "AssemblyCore", "Bytes", "CanonicalJSON", "EventStream", "Host", "CPeerCredentials", "Language",
                "Secrets",
            ],
            ["NIOCore", "NIOPosix", "Logging"]),
        room(4, "Rehearsal", ["AssemblyCore", "BallotBox", "EventStream", "Host", "Kiosk", "Language", "Secrets"]),
        room(
            4, "Screens",
            ["AssemblyCore", "BallotBox", "EditedFiles", "EventStream", "Host", "Language", "Secrets", "TerminalKit"]),
        // Floor 5: what stands between consoles and their host; the test kit, which no program is linked with.
        room(
            5, "Consoles",
            [
                "Answers", "AssemblyCore", "BallotBox", "Bytes", "EditedFiles", "EventStream", "Host", "HostSocket",
                "Kiosk", "Language",
                "Screens",
                "Scrutineer", "SealedBallot", "Secrets", "TerminalKit",
            ]),
        room(5, "Paper", ["AssemblyCore", "Host", "Language", "Minutes", "Screens", "Secrets", "TerminalKit"]),
        room(
            5, "PlenaryTestKit",
            [
                "AssemblyCore", "AssemblyFiles", "BallotBox", "Bytes", "CanonicalJSON", "EventStream", "Host",
                "HostSocket", "Kiosk", "Rehearsal", "Secrets", "TerminalKit", "CVterm", "CPseudoTerminal", "Language",
            ]),
        room(
            5, "Simulation",
            [
                "AssemblyCore", "AssemblyFiles", "BallotBox", "Bytes", "CanonicalJSON", "CSimulatedThread",
                "EventStream", "Host", "Kiosk", "Language", "Secrets",
            ]),
        room(
            5, "Fuzzing",
            [
                "AssemblyCore", "AssemblyFiles", "BallotBox", "Bytes", "CanonicalJSON", "ClusterJournal", "Counting",
                "CursesTerminal",
                "EditedFiles", "Host", "HostSocket", "Language", "Minutes", "Scrutineer", "SealedBallot", "TerminalKit",
            ]),
        // Floor 6: the command line; the benchmark, which drives the program as the tests do; the simulation's own program.
        room(
            6, "plenary",
            [
                "Answers", "AssemblyCore", "AssemblyFiles", "BallotBox", "Bytes", "CMachineClock", "CanonicalJSON",
                "ClusterJournal", "Consoles",
                "Counting",
                "CursesTerminal", "EditedFiles",
                "EventStream", "Host", "HostSocket", "Language", "Minutes", "Paper", "Registrar", "Rehearsal",
                "SQLiteJournal", "Screens",
                "Scrutineer", "SealedBallot", "Secrets", "Speech", "TerminalKit",
            ], ["ArgumentParser", "Logging"]),
        room(
            6, "PlenaryBenchmark",
            [
                "AssemblyCore", "Bytes", "CanonicalJSON", "ClusterJournal", "EventStream", "Host", "HostSocket",
                "SQLiteJournal", "SealedBallot", "CGMP", "CVterm", "CPseudoTerminal", "Language", "PlenaryTestKit",
                "Secrets",
            ], ["ArgumentParser", "GRDB", "GRDBSQLite"]),
        room(
            6, "PlenarySimulate", ["Answers", "ClusterJournal", "EventStream", "PlenaryTestKit", "Simulation"],
            ["ArgumentParser"]),
        room(6, "PlenaryFuzz", ["Answers", "Fuzzing"], ["ArgumentParser"]),
    ]

    /// What the system gives to every room but AssemblyCore and Language, which know values and nothing else.
    static let system: Set<String> = ["Foundation", "Glibc", "Dispatch", "Synchronization"]

    /// What a room may import in all.
    static func imports(of room: Room) -> Set<String> {
        room.ours.union(room.others).union(["AssemblyCore", "Language"].contains(room.name) ? [] : system)
    }

    static func room(named name: String) -> Room? {
        rooms.first { $0.name == name }
    }

    private static func room(
        _ floor: Int, _ name: String, _ ours: Set<String> = [], _ others: Set<String> = []
    ) -> Room {
        Room(floor: floor, name: name, ours: ours, others: others)
    }
}
