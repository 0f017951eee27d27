import Language
import TerminalKit

/// Scenes of the kinds that the product has, for pictures and sweeps.
enum SampleScenes {
    static let keys = ActiveKeys([
        KeyTable(
            "Chair",
            [
                Binding("vote.close", .character("c"), label: "close vote", prominence: 1, isDangerous: true),
                Binding("back", .back, label: "back", prominence: 2),
                Binding("agenda", .character("a"), label: "agenda", prominence: 3),
                Binding("help", .character("?"), label: "help", prominence: 90),
            ] + MovementKeys.bindings)
    ])

    static let title = TitleLine(
        "92nd General Assembly", ["Sitting 2", Text("VOTE IN PROGRESS", .accent)], notice: "REHEARSAL",
        clock: "14:02:07")

    static var all: [Scene] { [chair, ballot, board, schedule, identification, question, alarm] }

    static var chair: Scene {
        scene("chair", focus: "agenda.4", status: StatusLine("Ballot 1 opened; 187 are entitled.", .success)) {
            Row {
                Pane("Agenda", note: "4 of 8") { agenda }.share(2).minimum(width: 34)
                Column {
                    Pane("Vote in progress", note: "recorded") {
                        meters
                        Gap()
                        Facts([
                            Fact("Received", 108), Fact("Entitled", 187), Fact("Not voted yet", 79, .caution),
                            Fact("Rule", "two thirds of the votes for and against"),
                        ])
                    }.share(0).priority(.essential)
                    Pane("Read aloud") {
                        Paragraph("The voting is open. Delegations will please vote now.", isSpoken: true)
                    }.share(0)
                    Pane("Next steps") { steps }
                }.share(3).minimum(width: 38)
            }
        }
    }

    static var ballot: Scene {
        scene("ballot", focus: "vote.no", status: StatusLine("One mark at most.")) {
            Pane("Draft resolution 4: Programme of activities for 2025", note: "recorded") {
                Paragraph("Shall the draft resolution be adopted?")
                ItemList([
                    Item("vote.yes", Text("YES", .affirmative), key: .character("1")),
                    Item("vote.no", Text("NO", .negative), key: .character("2"), state: "selected"),
                    Item("vote.abstain", Text("ABSTAIN", .neutral), key: .character("3")),
                ])
            }
        }
    }

    static var board: Scene {
        scene("board", focus: nil, status: nil) {
            Banner("CARRIED", ink: .success, caption: "Draft resolution 4: Programme of activities for 2025")
            Row {
                hemicycle.node.share(3).minimum(width: 40)
                meters.node.share(2).minimum(width: 30)
            }
        }
    }

    static var schedule: Scene {
        scene("schedule", focus: "panel.2", status: StatusLine("Panel 2 is 12 minutes late.", .caution)) {
            Pane("Panel schedule", note: "9 panels") {
                Table(
                    [
                        Table.Column("No.", alignment: .trailing), Table.Column("Start", alignment: .trailing),
                        Table.Column("Panel", share: 1), Table.Column("Room", priority: .secondary),
                        Table.Column("State"),
                    ],
                    rows: (1...9).map { number in
                        Table.Row(
                            "panel.\(number)",
                            [
                                Text("\(number)"), "09:1\(number)",
                                Text("Policing and the technology of \(2020 + number)"),
                                Text("Hall \(number % 3 + 1)"), number == 2 ? Text("running", .success) : "planned",
                            ])
                    })
            }
        }
    }

    static var identification: Scene {
        scene("identification", focus: "pin", status: StatusLine("Type your PIN, then Enter.")) {
            Pane("Identify yourself") {
                Facts([Fact("Delegation", "Côte d’Ivoire")])
                TextField("pin", label: "PIN", value: "1234", isMasked: true, complaint: "That PIN is not known.")
            }
        }
    }

    static var question: Scene {
        var scene = chair
        scene.name = "question"
        scene.focus = "no"
        scene.dialog = Dialog("Close the vote?") {
            Paragraph("79 delegations have not voted. The vote cannot be opened again.")
            ItemList([Item("no", "Keep it open", key: .back), Item("yes", "Close the vote", key: .character("y"))])
        }
        return scene
    }

    static var alarm: Scene {
        var scene = ballot
        scene.name = "alarm"
        scene.focus = "understood"
        scene.dialog = Dialog("NOT CAST", isAlert: true) {
            Banner("NOT CAST", ink: .danger, tallest: 5)
            Paragraph("The link was lost before your ballot was recorded. Nothing was counted.")
            ItemList([Item("understood", "Begin again", key: .enter)])
        }
        return scene
    }

    private static func scene(
        _ name: NodeID, focus: NodeID?, status: StatusLine?, @NodeBuilder body: () -> [Node]
    ) -> Scene {
        var scene = Scene(name, title: title, focus: focus, status: status, body: body)
        scene.keys = keys
        return scene
    }

    private static var agenda: ItemList {
        let titles = [
            "Adoption of the agenda", "Report of the Secretary General", "Appointment of the Secretary General",
            "Draft resolution 4: Programme of activities for 2025", "Draft resolution 5: Budget",
            "Election to the Executive Committee", "Panel 1", "Close",
        ]
        return ItemList(
            titles.enumerated().map { index, title in
                Item(
                    NodeID("agenda.\(index + 1)"), Text(title, index < 3 ? .muted : .text),
                    state: index == 3 ? Text("in hand", .accent) : nil,
                    detail: Text(index < 3 ? "done" : "\(9 + index):00"),
                    mark: index < 3 ? "✓" : index == 3 ? "▸" : nil)
            })
    }

    private static var meters: Meters {
        Meters([
            Meter(
                "For", value: 75, maximum: 133, threshold: Meter.Threshold(89, label: "needed"), ink: .affirmative,
                mark: "+"),
            Meter("Against", value: 24, maximum: 133, ink: .negative, mark: "-"),
            Meter("Abstain", value: 9, maximum: 133, ink: .neutral, mark: "o"),
        ])
    }

    private static var steps: ItemList {
        ItemList([
            Item("step.close", "Close the vote", key: .character("c"), detail: "Art. 40"),
            Item("step.extend", "Extend by one minute", key: .character("e")),
        ])
    }

    private static var hemicycle: Mosaic {
        Mosaic(
            kinds: [
                Mosaic.Kind("●", ascii: "+", ink: .affirmative, label: "For"),
                Mosaic.Kind("○", ascii: "-", ink: .negative, label: "Against"),
                Mosaic.Kind("·", ascii: ".", ink: .pending, label: "Not voted"),
            ], cells: (0..<196).map { Mosaic.Cell(kind: $0 < 110 ? 0 : $0 < 150 ? 1 : 2, label: "M\($0)") })
    }
}
