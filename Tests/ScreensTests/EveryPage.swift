import AssemblyCore
import Host
import PlenaryTestKit
import Screens
import Testing

@testable import TerminalKit

/// Pages of every console, each as it is read line by line: those of the pictures, and whatever an officer's keys lead to.
enum EveryPage {
    /// A page with its name.
    struct Page: CustomTestStringConvertible {
        let name: String
        let scene: Scene

        var testDescription: String { name }
    }

    /// All of them.
    static func all() throws -> [Page] { try kiosks() + boards() + chairs() + secretariats() + scrutineers() }

    private static func kiosks() throws -> [Page] {
        try KioskPictureTests.Moment.allCases.map { moment in
            Page(name: "kiosk \(moment)", scene: try KioskPictureTests.story(moment).scene(isLinear: true))
        }
            + KioskFormPictureTests.Moment.allCases.map { moment in
                Page(name: "kiosk \(moment)", scene: try KioskFormPictureTests.story(moment).scene(isLinear: true))
            }
            + [
                Page(
                    name: "kiosk documents",
                    scene: DocumentMoments.kiosk(try DocumentMoments.amended()).scene(isLinear: true))
            ]
    }

    private static func boards() throws -> [Page] {
        try BoardPictureTests.View.allCases.map { view in
            Page(name: "board \(view)", scene: try BoardPictureTests.story(view).scene(isLinear: true))
        }
            + BoardProcedureTests.View.allCases.map { view in
                Page(name: "board \(view)", scene: try BoardProcedureTests.story(view).scene(isLinear: true))
            }
    }

    private static func chairs() throws -> [Page] {
        try ["start", "recorded", "elections", "panel", "suspended"].flatMap { moment in
            try ["", "a", "e", "f", "d", "o", "T", "p", "E", "m", "v", "B", "K", "W", "r", "w", "c", ":", "?"].map {
                key in
                var chair = OfficeStory.chair(try ChairMoments.meeting(moment))
                chair.hear(kiosksOfEachStanding)
                chair.type(key)
                return Page(name: "chair \(moment) \(key)", scene: chair.scene(.nominal, isLinear: true))
            }
        }
    }

    private static func secretariats() throws -> [Page] {
        try SecretariatPictureTests.Moment.allCases.map { moment in
            Page(
                name: "secretariat \(moment)",
                scene: try SecretariatPictureTests.story(moment).scene(.nominal, isLinear: true))
        }
            + ["B", "K", "W"].map { key in
                var office = try SecretariatPictureTests.story(.register)
                office.hear(kiosksOfEachStanding)
                office.type(key)
                return Page(name: "secretariat \(key)", scene: office.scene(.nominal, isLinear: true))
            }
    }

    private static func scrutineers() throws -> [Page] {
        try ScrutinyPictureTests.Moment.allCases.map { moment in
            Page(
                name: "scrutineer \(moment)",
                scene: try ScrutinyPictureTests.story(moment).scene(.nominal, isLinear: true))
        }
    }

    /// A kiosk of each standing.
    private static var kiosksOfEachStanding: ConsoleNews {
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
