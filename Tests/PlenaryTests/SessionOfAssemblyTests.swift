import EditedFiles
import Foundation
import PlenaryTestKit
import Testing

/// Which session an assembly file comes to.
@Suite("A session belongs to its assembly")
struct SessionOfAssemblyTests {
    private struct Place {
        let directory: TemporaryDirectory
        var environment: [String: String] {
            [
                "XDG_STATE_HOME": directory.path(of: "s"), "XDG_RUNTIME_DIR": directory.path(of: "r"),
                "HOME": directory.path,
            ]
        }
        var states: [String] {
            (try? FileManager.default.contentsOfDirectory(atPath: directory.path(of: "s") + "/plenary").sorted()) ?? []
        }

        init() throws {
            directory = try TemporaryDirectory()
            mkdir(directory.path(of: "r"), 0o700)
            try "code,en,weight\nAA,Aland,1\nBB,Beland,2\n"
                .write(toFile: directory.path(of: "members.csv"), atomically: true, encoding: .utf8)
        }

        /// Writes an assembly file.
        func assembly(_ title: String, _ short: String, item: String = "Item") throws -> String {
            let path = directory.path(of: "\(UUID().uuidString).yaml")
            try """
            title: "\(title)"
            short-title: "\(short)"
            place: Here
            from: 2024-11-04
            to: 2024-11-05
            utc-offset: "+00:00"
            rehearsal: true
            languages: [en]
            rulebook: simple
            members: members.csv
            sittings:
              - {number: 1, title: First, date: 2024-11-04}
            agenda:
              - {id: a, number: "1", title: "\(item)", kind: procedure, sitting: 1}
            """.write(toFile: path, atomically: true, encoding: .utf8)
            return path
        }

        /// Serves until it says so, and ends.
        func serve(_ arguments: String...) async throws -> PipedProcess.Result {
            let host = try PipedProcess(product: "plenary", ["host"] + arguments, environment: environment)
            do { try await host.waitFor("Serving") } catch { return try await host.waitForExit() }
            await host.signal(SIGTERM)
            return try await host.waitForExit()
        }
    }

    @Test("titles without a Latin letter have directories of their own, with names that can be read")
    func slugs() async throws {
        let place = try Place()
        let titles = ["الجمعية العامة", "第九十二届大会", "Ünïon of 3 — États", "!!!"]
        for (number, title) in titles.enumerated() {
            let ended = try await place.serve(try place.assembly(title, "S\(number)"))
            #expect(ended.status == 0, "\(ended.errors)")
        }
        #expect(place.states.count == 4)
        for name in ["الجمعية-العامة-", "第九十二届大会-", "ünïon-of-3-états-", "session-"] {
            #expect(place.states.contains { $0.hasPrefix(name) }, "\(place.states)")
        }
    }

    @Test("a journal of another assembly is refused by name, and stays as it is")
    func others() async throws {
        let place = try Place()
        let state = place.directory.path(of: "x")
        _ = try await place.serve(try place.assembly("الجمعية", "S-a"), "--state", state)
        let before = try Data(contentsOf: URL(fileURLWithPath: state + "/journal.sqlite"))
        let refused = try await place.serve(try place.assembly("大会", "S-b"), "--state", state)
        #expect(refused.status == 1)
        #expect(refused.errors.contains("belongs to 'الجمعية' of 2024-11-04, and not to '大会' of 2024-11-04"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: state + "/journal.sqlite")) == before)
        let anybody = try await place.serve("--state", state)
        #expect(anybody.status == 0)
    }

    @Test("the same assembly goes on where it was, also under a corrected title, and is told what has changed")
    func changes() async throws {
        let place = try Place()
        let first = try await place.serve(try place.assembly("Asembly of ours", "Ours"))
        #expect(first.status == 0 && first.errors.isEmpty, "\(first.errors)")
        try "code,en,weight\nAA,Aland,3\nBB,Beland,2\nCC,Celand,1\n"
            .write(toFile: place.directory.path(of: "members.csv"), atomically: true, encoding: .utf8)
        let second = try await place.serve(try place.assembly("Assembly of ours", "Ours", item: "Another"))
        #expect(second.status == 0, "\(second.errors)")
        #expect(place.states.count == 1)
        #expect(
            second.errors.contains(
                "(the title; new members: 1; other weights: 1; renamed on the agenda: Another)"), "\(second.errors)")
    }

    @Test("given a session, an item that is only in its file is told with the way on which it comes to the agenda")
    func newItems() async throws {
        let place = try Place()
        let file = try place.assembly("Assembly of ours", "Ours")
        _ = try await place.serve(file)
        let text = try String(contentsOfFile: file, encoding: .utf8).replacingOccurrences(
            of: "agenda:\n",
            with: """
                agenda:
                  - {id: late-1, number: "8", title: Cyber fraud, kind: report}
                  - {id: late-2, number: "9", title: Scams, kind: report}

                """)
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        let again = try await place.serve(file)
        #expect(again.errors.contains("2 agenda items are new: Cyber fraud, Scams"), "\(again.errors)")
        #expect(again.errors.contains("Choose “Add an agenda item” on the agenda"), "\(again.errors)")
    }
}
