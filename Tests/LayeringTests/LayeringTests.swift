import Testing

/// SwiftPM does not refuse the import of a sibling that a target has not declared, so the arrows are tested here.
@Suite("Modules use only what lies on the floors below them")
struct LayeringTests {
    @Test("arrows go downwards, never sideways or up")
    func floors() {
        for room in House.rooms {
            for name in room.ours {
                guard let used = House.room(named: name) else {
                    Issue.record("\(room.name) may use \(name), which is not a room of the house")
                    continue
                }
                #expect(used.floor < room.floor, "\(room.name) → \(name) does not lead downwards")
            }
        }
    }

    @Test("every module under Sources is a room of the house, and every room is there")
    func completeness() throws {
        let there = try Set(PackageTree.directories(in: "Sources"))
        let planned = Set(House.rooms.map(\.name))
        #expect(there.subtracting(planned) == [], "modules without a place in House.swift")
        #expect(planned.subtracting(there) == [], "rooms in House.swift without a module")
    }

    @Test("every import in Sources is allowed")
    func imports() throws {
        var count = 0
        for source in try PackageTree.sources(in: "Sources") {
            let allowed = House.room(named: source.module).map(House.imports) ?? []
            for statement in ImportStatement.all(in: source) {
                count += 1
                let place = "\(source.path):\(statement.line)"
                #expect(
                    allowed.contains(statement.module), "\(place): \(source.module) may not import \(statement.module)")
            }
        }
        #expect(count > 0, "no imports were found: the search itself is broken")
    }

    @Test("no module hands on another's words as its own: who uses a module imports it")
    func nothingExported() throws {
        for source in try PackageTree.sources(in: "Sources") {
            for (index, line) in source.lines.enumerated() where line.contains(/^@_exported\b/) {
                Issue.record("\(source.path):\(index + 1): hands on a module")
            }
        }
    }

    @Test("every arrow of the house is an import that somebody needs")
    func arrowsUsed() throws {
        let used = Dictionary(grouping: try PackageTree.sources(in: "Sources"), by: \.module).mapValues { sources in
            Set(sources.flatMap { ImportStatement.all(in: $0) }.map(\.module))
        }
        for room in House.rooms {
            let idle = room.ours.subtracting(used[room.name] ?? [])
            #expect(idle == [], "\(room.name) imports none of these")
        }
    }

    @Test(
        "AssemblyCore imports nothing but the words for people and the written form, and these nothing but their catalogues"
    )
    func pureCore() throws {
        let core = try PackageTree.sources(in: "Sources").filter { ["AssemblyCore", "Language"].contains($0.module) }
        #expect(!core.isEmpty)
        for source in core {
            let below = source.module == "Language" ? ["CCatalogues"] : ["Language", "CanonicalJSON"]
            for statement in ImportStatement.all(in: source) where !below.contains(statement.module) {
                Issue.record("\(source.path):\(statement.line): the core imports \(statement.module)")
            }
        }
    }

    @Test(
        "only CursesTerminal uses ncurses, SQLiteJournal writes SQL, ClusterJournal knows NATS; the toolkit knows no assembly"
    )
    func specialities() throws {
        let users = { (name: String) in
            Set(House.rooms.filter { $0.ours.contains(name) || $0.others.contains(name) }.map(\.name))
        }
        #expect(users("CNcurses") == ["CursesTerminal"])
        #expect(users("CTerminalGuard") == ["CursesTerminal"])
        // The benchmark measures the journal against bare SQLite.
        #expect(users("GRDB") == ["SQLiteJournal", "PlenaryBenchmark"])
        #expect(users("CNats") == ["ClusterJournal"])
        #expect(users("NIOCore") == ["HostSocket"])
        // Both drive the real program, as the tests do.
        #expect(users("PlenaryTestKit") == ["PlenaryBenchmark", "PlenarySimulate"])
        #expect(House.room(named: "TerminalKit")?.ours == ["EditedFiles", "Language", "CFriBidi"])
        // One reader finds what is wrong with a file in YAML, and asks every question of every file.
        #expect(users("CYaml") == ["EditedFiles"])
        #expect(users("CFriBidi") == ["TerminalKit"])
    }

    @Test("the host can do nothing that is the registrar's, a kiosk's or a scrutineer's, nor can they do its work")
    func trust() throws {
        let trusted = ["Registrar", "Kiosk", "Scrutineer"]
        let host = try PackageTree.sources(in: "Sources").filter { $0.module == "Host" }
        #expect(!host.isEmpty)
        // By `SealedBallot` anybody makes codes, votes and shares, and needs none of the three.
        let closed = Set(trusted + ["SealedBallot"])
        #expect(House.room(named: "Host")?.ours.isDisjoint(with: closed) == true)
        for source in host {
            for statement in ImportStatement.all(in: source) where closed.contains(statement.module) {
                Issue.record("\(source.path):\(statement.line): the host imports \(statement.module)")
            }
        }
        for name in trusted {
            let room = try #require(House.room(named: name))
            #expect(room.ours.isDisjoint(with: trusted + ["Host", "HostSocket"]), "\(name) does another's work")
        }
        // What leads to the host must not lead further to them by a room below it.
        for name in House.room(named: "Host")?.ours ?? [] {
            #expect(House.room(named: name)?.ours.isDisjoint(with: trusted) == true, "the host reaches them by \(name)")
        }
    }

    @Test("the targets of Package.swift declare exactly the arrows of the house")
    func manifest() throws {
        let targets = DeclaredTarget.all(in: try PackageTree.text("Package.swift"))
        for room in House.rooms {
            let target = targets.first { $0.name == room.name }
            #expect(target?.ours == room.ours, "Package.swift and House.swift differ on \(room.name)")
        }
    }

    @Test("nothing that plenary is linked from leads to the test kit")
    func linking() throws {
        let targets = DeclaredTarget.all(in: try PackageTree.text("Package.swift"))
        var reached: Set<String> = []
        var open = ["plenary"]
        while let name = open.popLast() {
            guard reached.insert(name).inserted else { continue }
            open += targets.first { $0.name == name }?.ours ?? []
        }
        #expect(reached.count > 5, "the dependencies of plenary were not found")
        #expect(reached.isDisjoint(with: ["PlenaryTestKit", "CVterm", "CPseudoTerminal", "CDiskThatFails"]))
    }

    @Test("the map in the README has a row for every module, and none for a module that is not there")
    func readme() throws {
        let rows = try PackageTree.text("README.md").split(separator: "\n").filter { $0.hasPrefix("|") }
        // A row names its module in the first cell that holds nothing but a name in backticks.
        let mapped = Set(
            rows.flatMap { row in
                row.split(separator: "|").compactMap { $0.wholeMatch(of: /\s*`([A-Za-z]+)`\s*/).map { String($0.1) } }
            })
        let there = try Set(PackageTree.directories(in: "Sources"))
        #expect(there.subtracting(mapped) == [], "modules without a row in the README's map")
        for row in rows where row.contains(/^\|\s*[0-9]+\s*\|/) {
            guard let name = row.split(separator: "|").dropFirst().first?.firstMatch(of: /`([A-Za-z]+)`/)?.1 else {
                continue
            }
            #expect(there.contains(String(name)), "the README maps \(name), which is not under Sources")
        }
    }
}
