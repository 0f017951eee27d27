// swift-tools-version: 6.1
import PackageDescription

/// Every module of ours is compiled with the same strictness: Swift 6, explicit existentials, and imports that say
/// what they re-export. The floors and the arrows allowed between them are written in README.md and tested by
/// `LayeringTests`.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// What does most of the work of screens and rules is optimised in debug builds too: the tests then take a third of the
/// time, and the first build little more.
let quick: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
    name: "plenary",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "plenary", targets: ["plenary"]),
        .executable(name: "plenary-benchmark", targets: ["PlenaryBenchmark"]),
        .executable(name: "plenary-simulate", targets: ["PlenarySimulate"]),
        .executable(name: "plenary-fuzz", targets: ["PlenaryFuzz"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // Below: libsodium; bytes as texts have them; the catalogues as they are, for words in four languages.
        .target(name: "CSodium", linkerSettings: [.linkedLibrary("sodium")]),
        .target(name: "Bytes", dependencies: ["CSodium"], swiftSettings: quick),
        .target(name: "CCatalogues", exclude: ["Translations"], cSettings: [.headerSearchPath(".")]),

        // Floor 0: words in four languages; how events travel; JSON in one form; files that people edit; the C libraries, one purpose each.
        .target(name: "Language", dependencies: ["CCatalogues"], swiftSettings: quick),
        .target(name: "EventStream", dependencies: ["Bytes"], swiftSettings: quick),
        .target(name: "CanonicalJSON", swiftSettings: quick),
        .target(
            name: "EditedFiles", dependencies: [.product(name: "Yams", package: "Yams")], swiftSettings: strict),
        .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        .target(name: "CTerminalGuard"),
        .target(name: "CPeerCredentials"),
        .target(name: "CMachineClock"),
        // Optimised in debug builds too: unoptimised vector code would be slower than none.
        .target(name: "CGMP", cSettings: [.unsafeFlags(["-O2"])], linkerSettings: [.linkedLibrary("gmp")]),
        .target(name: "CFriBidi", linkerSettings: [.linkedLibrary("fribidi")]),
        .target(name: "CLibcrypto", linkerSettings: [.linkedLibrary("crypto")]),
        .target(name: "CNats", linkerSettings: [.linkedLibrary("nats")]),
        .target(name: "CSpeech", linkerSettings: [.linkedLibrary("dl")]),

        // Floor 1: what an assembly is; the journal on disk, or on a cluster of servers; the terminal toolkit.
        .target(
            name: "AssemblyCore", dependencies: ["CanonicalJSON", "Language"],
            exclude: ["WrittenForm/WrittenForm.md"], swiftSettings: quick),
        .target(
            name: "SQLiteJournal",
            dependencies: [
                "Bytes", "EventStream", "CanonicalJSON", "CLibcrypto", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "ClusterJournal",
            dependencies: ["Bytes", "EventStream", "CanonicalJSON", "CNats"],
            exclude: ["StreamForm.md"], swiftSettings: strict),
        .target(
            name: "TerminalKit",
            dependencies: ["EditedFiles", "Language", "CFriBidi"],
            resources: [.embedInCode("Themes")],
            swiftSettings: quick
        ),

        .target(
            name: "SealedBallot",
            dependencies: ["Bytes", "CanonicalJSON", "Language", "CGMP", "CSodium", "CLibcrypto"],
            swiftSettings: quick),
        .target(name: "Answers", dependencies: ["Language"], swiftSettings: strict),
        .target(
            name: "Secrets", dependencies: ["Bytes", "Language", "EventStream", "CSodium"], swiftSettings: strict),

        // Floor 2: the files of an assembly; the ballot box; the record of a sitting; the only module that knows ncurses.
        .target(
            name: "AssemblyFiles",
            dependencies: [
                "AssemblyCore", "CanonicalJSON", "EditedFiles", "Language", .product(name: "Yams", package: "Yams"),
            ],
            resources: [.embedInCode("BuiltIn")],
            swiftSettings: strict
        ),
        .target(
            name: "BallotBox",
            dependencies: ["AssemblyCore", "Bytes", "EventStream", "Language", "SealedBallot", "Secrets"],
            swiftSettings: strict),
        .target(name: "Speech", dependencies: ["TerminalKit", "CSpeech", "Language"], swiftSettings: strict),
        .target(name: "Minutes", dependencies: ["AssemblyCore", "EditedFiles", "Language"], swiftSettings: strict),
        .target(
            name: "CursesTerminal", dependencies: ["TerminalKit", "CNcurses", "CTerminalGuard"], swiftSettings: strict),

        // Floor 3: the calculator; the decider, and those whose work it must not be able to do: registrar, kiosk and scrutineer.
        .target(
            name: "Host",
            dependencies: [
                "AssemblyCore", "BallotBox", "Bytes", "CanonicalJSON", "EventStream", "Secrets", "CSodium", "Language",
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "Registrar",
            dependencies: ["Answers", "AssemblyCore", "BallotBox", "Language", "Minutes", "SealedBallot", "Secrets"],
            swiftSettings: strict),
        .target(
            name: "Counting", dependencies: ["Answers", "AssemblyCore", "AssemblyFiles", "EditedFiles", "Language"],
            swiftSettings: quick),
        .target(
            name: "Kiosk",
            dependencies: ["AssemblyCore", "BallotBox", "Bytes", "SealedBallot", "Secrets"],
            swiftSettings: strict),
        .target(
            name: "Scrutineer", dependencies: ["AssemblyCore", "BallotBox", "Language", "SealedBallot"],
            swiftSettings: strict),

        // Floor 4: the same host for other processes; a hall that plays itself; what people see.
        .target(
            name: "HostSocket",
            dependencies: [
                "AssemblyCore", "Bytes", "CanonicalJSON", "EventStream", "Host", "CPeerCredentials", "Language",
                "Secrets",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
            ],
            exclude: ["Protocol.md"],
            swiftSettings: strict
        ),
        .target(
            name: "Rehearsal",
            dependencies: ["AssemblyCore", "BallotBox", "EventStream", "Host", "Kiosk", "Language", "Secrets"],
            swiftSettings: strict),
        .target(
            name: "Screens",
            dependencies: [
                "AssemblyCore", "BallotBox", "EditedFiles", "EventStream", "Host", "Language", "Secrets", "TerminalKit",
            ],
            swiftSettings: quick),

        // Floor 5: what stands between consoles and their host.
        .target(
            name: "Consoles",
            dependencies: [
                "Answers", "AssemblyCore", "BallotBox", "Bytes", "EditedFiles", "EventStream", "Host", "HostSocket",
                "Kiosk", "Language",
                "Screens",
                "Scrutineer", "SealedBallot", "Secrets", "TerminalKit",
            ],
            swiftSettings: strict),
        // What is printed.
        .target(
            name: "Paper",
            dependencies: ["AssemblyCore", "Host", "Language", "Minutes", "Screens", "Secrets", "TerminalKit"],
            swiftSettings: strict),

        // Floor 6: the command line.
        .executableTarget(
            name: "plenary",
            dependencies: [
                "Answers", "AssemblyCore", "AssemblyFiles", "BallotBox", "Bytes", "CMachineClock", "CanonicalJSON",
                "ClusterJournal", "Consoles", "Counting",
                "CursesTerminal", "EditedFiles",
                "EventStream", "Host", "HostSocket", "Language", "Minutes", "Paper", "Registrar", "Rehearsal",
                "SQLiteJournal", "Screens",
                "Scrutineer", "SealedBallot", "Secrets", "Speech", "TerminalKit",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            exclude: ["Manual/plenary.1", "Record/WhatRemains.md"],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "PlenaryBenchmark",
            dependencies: [
                "AssemblyCore", "Bytes", "CanonicalJSON", "ClusterJournal", "EventStream", "Host", "HostSocket",
                "SQLiteJournal", "SealedBallot", "CGMP", "CVterm", "CPseudoTerminal", "Language", "PlenaryTestKit",
                "Secrets",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: strict
        ),

        // The simulation: the real host on one thread, in an order that a seed decides; never linked into `plenary`.
        .target(name: "CSimulatedThread", linkerSettings: [.linkedLibrary("sodium")]),
        .target(
            name: "Simulation",
            dependencies: [
                "AssemblyCore", "AssemblyFiles", "BallotBox", "Bytes", "CanonicalJSON", "CSimulatedThread",
                "EventStream", "Host", "Kiosk", "Language", "Secrets",
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "PlenarySimulate",
            dependencies: [
                "Answers", "ClusterJournal", "EventStream", "PlenaryTestKit", "Simulation",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),

        // What must hold of every reader of bytes from outside, and the program that gives them such bytes.
        .target(
            name: "Fuzzing",
            dependencies: [
                "AssemblyCore", "AssemblyFiles", "BallotBox", "Bytes", "CanonicalJSON", "ClusterJournal", "Counting",
                "CursesTerminal",
                "EditedFiles", "Host", "HostSocket", "Language", "Minutes", "Scrutineer", "SealedBallot", "TerminalKit",
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "PlenaryFuzz",
            dependencies: [
                "Answers", "Fuzzing", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),

        // Test kit: never linked into `plenary`.
        .target(name: "CVterm", linkerSettings: [.linkedLibrary("vterm")]),
        .target(name: "CPseudoTerminal"),
        .target(name: "CDiskThatFails", linkerSettings: [.linkedLibrary("sqlite3")]),
        .target(
            name: "PlenaryTestKit",
            dependencies: [
                "AssemblyCore", "AssemblyFiles", "BallotBox", "Bytes", "CanonicalJSON", "EventStream", "Host",
                "HostSocket", "Kiosk", "Rehearsal", "Secrets", "TerminalKit", "CVterm", "CPseudoTerminal", "Language",
            ],
            swiftSettings: strict
        ),

        .testTarget(
            name: "AssemblyCoreTests", dependencies: ["AssemblyCore", "CanonicalJSON", "Language", "PlenaryTestKit"],
            resources: [.copy("Data")],
            swiftSettings: strict),
        .testTarget(name: "LanguageTests", dependencies: ["Language", "PlenaryTestKit"], swiftSettings: strict),
        .testTarget(
            name: "CanonicalJSONTests", dependencies: ["CanonicalJSON"], swiftSettings: strict),
        .testTarget(name: "BytesTests", dependencies: ["Bytes"], swiftSettings: strict),
        .testTarget(
            name: "EventStreamTests", dependencies: ["Bytes", "EventStream", "PlenaryTestKit"], swiftSettings: strict),
        .testTarget(
            name: "AssemblyFilesTests", dependencies: ["AssemblyFiles", "AssemblyCore", "EditedFiles", "Language"],
            swiftSettings: strict),
        .testTarget(
            name: "SQLiteJournalTests",
            dependencies: [
                "AssemblyCore", "CDiskThatFails", "CanonicalJSON", "SQLiteJournal", "EventStream", "PlenaryTestKit",
                "Rehearsal",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ClusterJournalTests",
            dependencies: ["Bytes", "ClusterJournal", "EventStream", "PlenaryTestKit"],
            swiftSettings: strict),
        .testTarget(
            name: "TerminalKitTests", dependencies: ["EditedFiles", "Language", "TerminalKit", "PlenaryTestKit"],
            exclude: ["Fixtures"],
            swiftSettings: strict),
        .testTarget(
            name: "CursesTerminalTests", dependencies: ["CursesTerminal", "TerminalKit", "PlenaryTestKit"],
            swiftSettings: strict),
        .testTarget(
            name: "HostTests",
            dependencies: [
                "Host", "AssemblyCore", "BallotBox", "Bytes", "EventStream", "AssemblyFiles", "Kiosk", "Language",
                "Registrar",
                "Rehearsal",
                "SQLiteJournal", "Scrutineer", "SealedBallot", "Secrets", "PlenaryTestKit",
            ],
            exclude: ["RollCalls/Data"], swiftSettings: strict),
        .testTarget(
            name: "CountingTests",
            dependencies: ["Counting", "Answers", "AssemblyCore", "AssemblyFiles", "EditedFiles", "Language"],
            swiftSettings: strict),
        .testTarget(
            name: "RegistrarTests",
            dependencies: ["Registrar", "BallotBox", "AssemblyCore", "SealedBallot", "Secrets", "PlenaryTestKit"],
            swiftSettings: strict),
        .testTarget(
            name: "RehearsalTests",
            dependencies: ["Rehearsal", "AssemblyCore", "EventStream", "Host", "Language", "PlenaryTestKit"],
            swiftSettings: strict),
        .testTarget(
            name: "HostSocketTests",
            dependencies: [
                "HostSocket", "Host", "AssemblyCore", "BallotBox", "EventStream", "AssemblyFiles", "Language",
                "Registrar", "Secrets",
                "PlenaryTestKit",
            ],
            exclude: ["Matrix/Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "MinutesTests",
            dependencies: ["Minutes", "AssemblyCore", "Language", "PlenaryTestKit"],
            swiftSettings: strict),
        .testTarget(
            name: "ScreensTests",
            dependencies: [
                "Screens", "Host", "AssemblyCore", "AssemblyFiles", "BallotBox", "EventStream", "Language", "Minutes",
                "Rehearsal", "Secrets", "TerminalKit", "PlenaryTestKit",
            ],
            exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "PlenaryTests",
            dependencies: [
                "plenary", "PlenaryTestKit", "ClusterJournal", "Consoles", "SQLiteJournal", "Bytes", "CanonicalJSON",
                "EventStream",
                "Language",
                "Host",
                "HostSocket", "Minutes", "BallotBox", "Kiosk", "Paper", "Registrar", "Rehearsal", "Scrutineer",
                "Secrets",
                "AssemblyCore", "AssemblyFiles", "SealedBallot", "Screens", "TerminalKit",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: [
                "Accessibility/Braille", "Accessibility/VTE", "Golden/format-2.sqlite", "Golden/format-2-cards.json",
                "Golden/format-2-minutes.txt", "Attacks/Fixtures",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "SealedBallotTests",
            dependencies: ["Bytes", "CanonicalJSON", "SealedBallot", "CGMP", "PlenaryTestKit"],
            resources: [.copy("Data")],
            swiftSettings: strict),
        .testTarget(
            name: "SpeechTests", dependencies: ["Language", "Speech", "TerminalKit", "PlenaryTestKit"],
            swiftSettings: strict),
        .testTarget(
            name: "SimulationTests", dependencies: ["AssemblyCore", "EventStream", "Simulation"],
            exclude: ["Mutations"],
            swiftSettings: strict),
        .testTarget(
            name: "FuzzTests", dependencies: ["AssemblyCore", "Fuzzing", "PlenaryTestKit"],
            exclude: ["Corpus", "Shims"], swiftSettings: strict),
        .testTarget(name: "LayeringTests", dependencies: ["PlenaryTestKit"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
