import Language
import Screens
import TerminalKit

extension Handbook {
    /// For who presides.
    static let chair = Handbook(
        role: .chair, title: "Handbook for the chair",
        lead:
            "You preside, and the console keeps the record. Everything is done with keys; the last line of the screen shows those that work now.",
        sections: [
            HandbookSection(
                "Before the sitting",
                [
                    .command(
                        .chair,
                        "Open your console. After a crash or on the next day, run it again: the session goes on where it was."
                    ),
                    .key("page.members", ChairKeys.pages, "See who is present, and who may vote."),
                    .key("page.kiosks", ChairKeys.pages, "See that the kiosks are ready, and where help is asked for."),
                    .key("page.boards", ChairKeys.pages, "Choose what the hall sees; you see it first."),
                ]),
            HandbookSection(
                "Through the sitting",
                [
                    .key(
                        "choose", DeskKeys.general,
                        "Take the next step of the usual course. Where it cannot be taken back, Enter only asks."),
                    .key("stop.confirm", ChairKeys.steps, "Do what was asked."),
                    .key(
                        "palette", DeskKeys.general,
                        "Find any other act by a few of its letters. It says why one is not possible now."),
                    .key("undo", DeskKeys.general, "Undo your last act by a new record. Nothing is erased."),
                    .key("why", DeskKeys.general, "Read the rule, its article and the arithmetic."),
                    .key("page.agenda", ChairKeys.pages, "Take up an item, adjourn one, change the order."),
                ]),
            HandbookSection(
                "The debate",
                [
                    .key("page.floor", ChairKeys.pages, "See who has the floor and who comes next."),
                    .key("speaker.add", ChairKeys.floor, "On that page: put a delegation on the list."),
                    .key("limit.speeches", ChairKeys.floor, "On that page: limit the time of speeches."),
                    .key("page.debate", ChairKeys.pages, "See points of order, motions and amendments."),
                    .key("point", ChairKeys.debate, "On that page: take a point of order at once, before all else."),
                    .key(
                        "page.motions", ChairKeys.debate,
                        "On that page: see which motions are in order, the first ones first."),
                ]),
            HandbookSection(
                "The vote",
                [
                    .key(
                        "page.question", ChairKeys.pages, "Read what is put to the vote, and choose the way of voting."),
                    .key("page.missing", ChairKeys.pages, "Look at who has not voted before you close."),
                    .key("page.calculator", ChairKeys.pages, "Try figures out. The hall does not see it."),
                    .key("page.votes", ChairKeys.pages, "Find every ballot with its result."),
                    .key(
                        "annul", ChairKeys.votes, "On that page: annul a ballot, with a reason and a second officer."),
                ]),
        ])
}
