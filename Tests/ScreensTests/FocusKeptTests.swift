import AssemblyCore
import PlenaryTestKit
import Screens
import Testing

@testable import TerminalKit

/// What a key does is done with what the page shows as focused, also after a question, the help or another page.
@Suite("What stands in front of a page leaves its focus where it was")
struct FocusKeptTests {
    /// What is put in front of a page, and taken away again.
    private static let detours: [[Key]] = [
        [.character("?"), .back], [.character("?"), .down, .character("?")], [.character("q"), .character("1")],
        [.character("q"), .down, .back], [.character(":"), .back], [.character(":"), .down, .back],
        [.character("/"), .character("z"), .back], [.character("w"), .back], [.character("w"), .character("w")],
        [.character("K"), .back],
    ]

    private static func bare(_ scene: Scene) -> Scene {
        var scene = scene
        scene.status = nil
        return scene
    }

    private static func expectKept<Console>(_ office: OfficeStory<Console>, _ page: Character) {
        var office = office
        office.press(.character(page), .home)
        for down in 0..<4 {
            if down > 0 { office.press(down == 3 ? .tab : .down) }
            let before = bare(office.scene)
            for detour in detours where detour[0] != .character(page) {
                // From a list of the secretariat another page leads back to the first one.
                if before.name.name.hasPrefix("secretariat."), page != "m", detour[0] == .character("K") { continue }
                var other = office
                for key in detour { other.press(key) }
                let after = bare(other.scene)
                let place = "\(before.name), \(before.focus.map { "\($0)" } ?? "-"), \(detour.map(\.name))"
                #expect(after.focus == before.focus, "\(place)")
                #expect(after == before, "\(place)")
            }
        }
    }

    @Test("on every page of the chair's console", arguments: Array("saofdvmrpETBKW"))
    func chair(page: Character) throws {
        Self.expectKept(OfficeStory.chair(try ChairMoments.meeting("result")), page)
    }

    @Test("on every page of the secretariat's console", arguments: Array("mvaBKWr"))
    func secretariat(page: Character) throws {
        Self.expectKept(OfficeStory.secretariat(try ChairMoments.meeting("result")), page)
    }

    @Test("a digit of the agenda acts on the item that is shown, also after the help, a question and a form")
    func digits() throws {
        // Given an item in hand, and the focus on the third one
        var chair = OfficeStory.chair(try ChairMoments.meeting("item"))
        chair.press(.character("a"), .home, .down, .down)
        let shown = Self.bare(chair.scene)
        let detours: [[Key]] = [[.character("?"), .back], [.enter, .character("1")], [.character("1"), .back]]
        for digit in 1...8 {
            var plain = chair
            plain.press(.character(Character("\(digit)")))
            for detour in detours {
                // When something stands in front of the page and is put away
                var other = chair
                for key in detour { other.press(key) }
                #expect(Self.bare(other.scene) == shown, "\(detour.map(\.name))")
                // Then the digit does the same as without it
                other.press(.character(Character("\(digit)")))
                #expect(Self.bare(other.scene) == Self.bare(plain.scene), "\(digit) after \(detour.map(\.name))")
            }
        }
    }

    @Test("the secretariat checks out the delegation in focus after the help, the reasons and every other page")
    func checkOut() throws {
        for detour in [["?"], ["w"], ["B"], ["r", "w"], ["B", "w"], ["v"], ["a"]] {
            // Given the focus on the fourth delegation
            var office = OfficeStory.secretariat(try ChairMoments.meeting("item"))
            office.press(.home, .down, .down, .down)
            let focus = try #require(office.scene.focus)
            // When the officer looks at something else and comes back
            for key in detour { office.press(.character(Character(key))) }
            for _ in detour { office.press(.back) }
            #expect(office.scene.focus == focus, "\(detour)")
            office.press(.character("i"))
            // Then it is that delegation which is checked in or out
            guard case .delegations(.registerPresence(let member, _))? = office.commands.last else {
                Issue.record("nobody was checked in or out after \(detour)")
                continue
            }
            #expect("\(focus)".contains(member.rawValue), "\(focus) \(member) after \(detour)")
        }
    }

    @Test("the reasons asked for on a delegation's page lead back to it")
    func whyOfOne() throws {
        var office = OfficeStory.secretariat(try ChairMoments.meeting("item"))
        office.press(.home, .down, .down, .enter)
        let page = Self.bare(office.scene)
        office.press(.character("w"), .back)
        #expect(Self.bare(office.scene) == page)
        office.press(.character("B"), .back)
        #expect(office.scene.name == "secretariat.register")
        // When the way leads back to the list, the focus is on that delegation
        let first = office.scene.focus
        office.press(.enter)
        #expect(Self.bare(office.scene).body == page.body, "\(first.map { "\($0)" } ?? "-")")
    }
}
