import AssemblyCore
import Host
import PlenaryTestKit
import Screens
import Testing

@testable import TerminalKit

/// Pages of every console: those of the pictures, and whatever an officer's keys lead to.
struct EveryPage {
    private let size: Size
    private let isLinear: Bool

    /// A page with its name.
    struct Page: CustomTestStringConvertible {
        let name: String
        let scene: Scene

        var testDescription: String { name }
    }

    /// All of them, each as it is read line by line.
    static func all() throws -> [Page] {
        let pages = EveryPage(size: .nominal, isLinear: true)
        return try pages.kiosks() + pages.boards() + pages.offices()
    }

    /// Those of officers and delegates as they open in a window, the chair's with what is told the first time too.
    static func opened(in size: Size) throws -> [Page] {
        let pages = EveryPage(size: size, isLinear: false)
        return try pages.kiosks() + pages.offices() + pages.chairs(isFirstTime: true)
    }

    private func offices() throws -> [Page] { try chairs() + secretariats() + scrutineers() }

    private func kiosks() throws -> [Page] {
        try KioskPictureTests.Moment.allCases.map { moment in
            Page(
                name: "kiosk \(moment)",
                scene: try KioskPictureTests.story(moment).scene(
                    columns: size.columns, rows: size.rows, isLinear: isLinear))
        }
            + KioskFormPictureTests.Moment.allCases.map { moment in
                Page(
                    name: "kiosk \(moment)",
                    scene: try KioskFormPictureTests.story(moment).scene(
                        columns: size.columns, rows: size.rows, isLinear: isLinear))
            }
            + [
                Page(
                    name: "kiosk documents",
                    scene: DocumentMoments.kiosk(try DocumentMoments.amended()).scene(
                        columns: size.columns, rows: size.rows, isLinear: isLinear))
            ]
    }

    private func boards() throws -> [Page] {
        try BoardPictureTests.View.allCases.map { view in
            Page(
                name: "board \(view)",
                scene: try BoardPictureTests.story(view).scene(
                    columns: size.columns, rows: size.rows, isLinear: isLinear))
        }
            + BoardProcedureTests.View.allCases.map { view in
                Page(
                    name: "board \(view)",
                    scene: try BoardProcedureTests.story(view).scene(
                        columns: size.columns, rows: size.rows, isLinear: isLinear))
            }
    }

    private func chairs(isFirstTime: Bool = false) throws -> [Page] {
        let moments = ["start", "recorded", "elections", "panel", "suspended"]
        return try (isLinear ? moments : moments + ["result", "speaker", "slate", "ended"]).flatMap { moment in
            try ["", "a", "e", "f", "d", "o", "T", "p", "E", "m", "v", "B", "K", "W", "r", "w", "c", ":", "?"].map {
                key in
                var chair = OfficeStory(
                    ChairProgram(operatorName: "chair", isFirstTime: isFirstTime), HeardMeeting.chair,
                    try ChairMoments.meeting(moment))
                chair.hear(kiosksOfEachStanding)
                chair.type(key)
                return Page(
                    name: "chair \(moment) \(key)\(isFirstTime ? " first" : "")",
                    scene: chair.scene(size, isLinear: isLinear))
            }
        }
    }

    private func secretariats() throws -> [Page] {
        try SecretariatPictureTests.Moment.allCases.map { moment in
            Page(
                name: "secretariat \(moment)",
                scene: try SecretariatPictureTests.story(moment).scene(size, isLinear: isLinear))
        }
            + ["B", "K", "W"].map { key in
                var office = try SecretariatPictureTests.story(.register)
                office.hear(kiosksOfEachStanding)
                office.type(key)
                return Page(name: "secretariat \(key)", scene: office.scene(size, isLinear: isLinear))
            }
    }

    private func scrutineers() throws -> [Page] {
        try ScrutinyPictureTests.Moment.allCases.map { moment in
            Page(
                name: "scrutineer \(moment)",
                scene: try ScrutinyPictureTests.story(moment).scene(size, isLinear: isLinear))
        }
    }

    /// A kiosk of each standing.
    private var kiosksOfEachStanding: ConsoleNews {
        let asked = Moment(milliseconds: 1_730_800_800_000)
        var promised = KioskStatus(device: DeviceID("kiosk-5"), member: "KE", isOnline: true, helpAskedAt: asked)
        promised.helpComes = true
        let kiosks = [
            KioskStatus(device: DeviceID("kiosk-1"), member: nil, isOnline: true),
            KioskStatus(device: DeviceID("kiosk-2"), member: "CA", isOnline: true),
            KioskStatus(device: DeviceID("kiosk-3"), member: "BR", isOnline: false),
            KioskStatus(device: DeviceID("kiosk-4"), member: "EG", isOnline: true, helpAskedAt: asked), promised,
        ]
        return .hall(.heard([.status(HostStatus(kiosks: kiosks))]))
    }
}

extension Size {
    fileprivate static let nominal = Size(columns: 80, rows: 24)
}
