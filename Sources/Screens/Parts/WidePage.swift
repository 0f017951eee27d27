import AssemblyCore
import EventStream
import Language
import TerminalKit

/// What stands beside every page where there is room for it, always in the same places: the course of the day before it,
/// the hall and the floor behind it. Nothing of it takes the focus from the page.
struct WidePage {
    let hall: HallState
    let now: Moment
    let size: Size
    /// The language of the console.
    let language: WorkingLanguage
    /// The page of the seats that is shown where not all of them fit.
    var seatsPage = 0
    /// What stands below the seats.
    var below: [Node] = []

    private var assembly: Assembly { hall.assembly }

    /// From here on the hall has a column of its own.
    static let leastForHall = 160
    /// From here on the course of the day has one too.
    static let leastForDay = 220
    /// More items than this are not all shown.
    private static let longestDay = 26
    /// From here on what was recorded last stands below the day.
    private static let leastForRecord = 60

    private var hallWidth: Int { size.columns >= Self.leastForDay ? size.columns / 4 : 48 }
    private var dayWidth: Int { size.columns / 4 }

    /// Whether there is room for it.
    static func isBeside(_ size: Size) -> Bool { size.columns >= leastForHall && size.rows >= 40 }

    /// A page with what stands beside it.
    func around(_ page: [Node]) -> [Node] {
        guard Self.isBeside(size), !page.isEmpty, assembly.convocation != nil else { return page }
        return [
            Row {
                if size.columns >= Self.leastForDay { Column { day }.fixed(width: dayWidth) }
                Column { page }.share(1).minimum(width: 80)
                Column {
                    seats
                    below
                }.fixed(width: hallWidth)
            }.node
        ]
    }

    /// The agenda with its times, the panels, and what was recorded last.
    @NodeBuilder
    private var day: [Node] {
        Pane("Agenda") { Self.shown(AgendaParts.table(assembly, at: now, width: dayWidth)) }.share(0)
        if assembly.agenda.items.contains(where: { $0.panel != nil }) {
            Pane("Panels") { Self.shown(PanelParts.brief(assembly, at: now, width: dayWidth)) }.share(0)
        }
        if size.rows >= Self.leastForRecord { Self.latest(hall, width: dayWidth, rows: size.rows / 3) }
    }

    /// All seats: by vote while one is open, by presence else.
    private var seats: Node {
        let ballot = assembly.currentBallot
        let map =
            ballot.map { SeatMap.votes($0, assembly, page: seatsPage) }
            ?? SeatMap.presence(assembly, page: seatsPage)
        return Pane("Seats", note: ballot.map { Text($0.isSecret ? "turnout only" : "by vote", .muted) }) {
            Self.named(map, assembly, in: language, room: Size(columns: hallWidth, rows: size.rows))
        }.share(0).priority(.secondary)
    }

    /// The seats under the names of the members where these have room, else as they are.
    /// - Parameter room: the columns that they may take, and the rows of the window.
    static func named(_ map: Node, _ assembly: Assembly, in language: WorkingLanguage, room: Size) -> Node {
        guard case .mosaic(var mosaic) = map.content else { return map }
        let columns = (room.columns + 2) / (longestName + 4)
        guard columns > 1, (mosaic.cells.count + columns - 1) / columns <= room.rows - rowsBeside else { return map }
        mosaic.shape = .grid
        mosaic.cells = zip(mosaic.cells, assembly.roll).map { cell, member in
            Mosaic.Cell(
                kind: cell.kind, label: assembly.name(of: member).shortened(to: longestName).text(in: language))
        }
        return Node(.mosaic(mosaic), layout: map.layout)
    }

    /// The columns of a name at its seat; the register has it whole.
    private static let longestName = 15
    /// The rows of the floor, the hall and the lines of the screen.
    private static let rowsBeside = 22

    /// What was recorded last, each on one line; the page of the record has all of it.
    static func latest(_ hall: HallState, width: Int, rows: Int) -> Node {
        let heard = hall.history.reversed().lazy.compactMap { heard in
            EventWords.sentence(heard.event, hall.assembly).map { (heard.event.at, $0) }
        }
        let lines = heard.prefix(rows).map { at, sentence in
            Table.Row(
                nil,
                [
                    Text(.verbatim(hall.assembly.clock(at)), .muted),
                    Text(sentence.shortened(to: max(12, width - 8)), .muted),
                ])
        }
        return Pane("Record") {
            Table([Table.Column(), Table.Column(share: 1)], rows: Array(lines), whenEmpty: "Nothing.", page: 0).quiet()
        }.share(0).priority(.ornament)
    }

    /// A table that is only looked at; a long one turns no page and is cut at its end.
    static func shown(_ table: Table) -> Node {
        var table = table
        if table.rows.count > longestDay { table.page = 0 }
        for place in table.rows.indices { table.rows[place].id = nil }
        return table.node.quiet()
    }
}
