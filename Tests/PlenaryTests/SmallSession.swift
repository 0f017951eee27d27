/// The files of a small assembly in earnest: four members, one election of one seat.
enum SmallSession {
    static let roll = """
        code,region,en,french_order
        AA,Africa,Aland,1
        BB,Europe,Beland,2
        CC,Asia,Celand,3
        DD,Americas,Deland,4
        """

    static let assembly = """
        title: A small assembly
        short-title: Small
        place: Here
        from: 2024-11-04
        to: 2024-11-05
        utc-offset: "+01:00"
        rehearsal: false
        languages: [en, fr]
        rulebook: interpol
        members: members.csv
        sittings:
          - {number: 1, title: First, date: 2024-11-04}
        agenda:
          - {id: adoption, number: "1", title: Adoption, kind: election, sitting: 1}
        questions:
          - id: post
            item: adoption
            title: A post to be filled
            decision: delegate
            seats: 1
            candidates:
              - {id: a, name: Ada, member: AA}
              - {id: b, name: Ben, member: BB}
        """
}
