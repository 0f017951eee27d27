import Language

extension Handbook {
    /// For who makes the voting cards.
    static let registrar = Handbook(
        role: .registrar, title: "Handbook for the registrar",
        lead:
            "You make the voting cards on a machine of your own. Whoever has both the cards and the host could vote for everybody: keep away from the host, and its people away from the cards.",
        sections: [
            HandbookSection(
                "Make the cards",
                [
                    .box(
                        "Use a machine that is not the host's, without a network, and a printer that nobody else uses."),
                    .command(.cards, "Make a card for each delegation, and the public list."),
                    .box("Write down the check words that are shown at the end."),
                    .box("Print, cut, put each card into a sealed envelope with the delegation's name."),
                    .box("Hand each envelope to the head of its delegation against signature."),
                    .box("Destroy the files of the cards and every spare print. Keep the public list."),
                ]),
            HandbookSection(
                "Give the list to the host",
                [
                    .box("Carry public-credentials.json to the secretariat. Nothing in it is secret."),
                    .box(
                        "Compare the check words on the secretariat's page of ballot boxes with yours. If one differs, the list was changed on the way: stop."
                    ),
                    .box("Give the same list to the auditors yourself, not through the host."),
                ]),
            HandbookSection(
                "A card is lost or was seen",
                [
                    .box("See who asks for it. Only the head of the delegation gets a new card."),
                    .command(.newCard, "Make the new card and the replacement, from the list as it stands now."),
                    .box(
                        "Let the secretariat install replacement-credential.json. From then on the lost card is refused."
                    ),
                    .box("Use the new list for the next replacement: each replacement fits one list only."),
                ]),
        ])
}
