import TerminalKit
import Testing

@Suite("Surfaces and their changes")
struct SurfaceTests {
    @Test("equal surfaces have no changes, another size differs everywhere")
    func equal() {
        let surface = Surface(size: Size(columns: 10, rows: 3))
        #expect(surface.changes(since: surface).isEmpty)
        #expect(surface.changes(since: nil).count == 3)
        #expect(surface.changes(since: Surface(size: Size(columns: 9, rows: 3))).count == 3)
    }

    @Test("neighbouring changes make one run")
    func runs() {
        let old = Surface(size: Size(columns: 10, rows: 2))
        var new = old
        for column in [2, 3, 7] { new[column, 1] = Cell(Glyph("x" as Character)) }
        #expect(
            new.changes(since: old) == [
                CellRun(row: 1, column: 2, count: 2), CellRun(row: 1, column: 7, count: 1),
            ])
    }

    @Test("a run never begins or ends within a wide cell")
    func wideCells() {
        var old = Surface(size: Size(columns: 6, rows: 1))
        old[2, 0] = Cell(Glyph("中" as Character), width: 2)
        old[3, 0] = .continuation(ink: .text, ground: .page)
        var new = Surface(size: Size(columns: 6, rows: 1))
        new[3, 0] = Cell(Glyph("x" as Character))
        #expect(new.changes(since: old) == [CellRun(row: 0, column: 2, count: 2)])
        #expect(old.changes(since: new) == [CellRun(row: 0, column: 2, count: 2)])
    }

    @Test("applying the changes gives the new surface, whatever both hold")
    func complete() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            var old = Surface(size: Size(columns: 12, rows: 3))
            var new = old
            for _ in 0..<10 {
                old[Int.random(in: 0..<12, using: &random), 1] = Cell(Glyph("a" as Character))
                new[Int.random(in: 0..<12, using: &random), 1] = Cell(Glyph("b" as Character))
            }
            for run in new.changes(since: old) {
                for column in run.column..<(run.column + run.count) { old[column, run.row] = new[column, run.row] }
            }
            #expect(old == new)
        }
    }

    @Test("reading and writing outside is harmless")
    func outside() {
        var surface = Surface(size: .zero)
        surface[0, 0] = .blank
        surface[-1, 5] = .blank
        #expect(surface[3, 3] == .blank)
    }
}
