import PlenaryTestKit
import Testing

@Suite("Pictures that are recorded")
struct FixtureTests {
    @Test("given a place where nothing can be written, recording fails with the place instead of passing")
    func unwritable() throws {
        let fixture = Fixture("picture.txt", source: "/proc/nowhere/Tests.swift")
        #expect(
            try #require(fixture.record("a picture")).hasPrefix("/proc/nowhere/Fixtures/picture.txt cannot be recorded")
        )
        #expect(try #require(fixture.difference(from: "a picture")).contains("/proc/nowhere/Fixtures/picture.txt"))
    }

    @Test("what has been recorded agrees with itself, and with nothing else")
    func recorded() throws {
        let directory = try TemporaryDirectory()
        let fixture = Fixture("picture.txt", source: directory.path(of: "Tests.swift"))
        #expect(fixture.record("a picture\n") == nil)
        #expect(fixture.difference(from: "a picture\n") == nil)
        withExtendedLifetime(directory) {}
    }
}
