extension BuiltIn {
    /// One rulebook: its name, and its bytes when they are wanted, so that nothing else is brought into memory.
    struct NamedRulebook {
        let name: String
        let bytes: () -> [UInt8]
    }

    /// Every rulebook, under the name by which it is asked for.
    static var rulebooks: [NamedRulebook] {
        [
            NamedRulebook(name: "interpol") { PackageResources.interpol_yaml },
            NamedRulebook(name: "interpol-before-2023") { PackageResources.interpol_before_2023_yaml },
            NamedRulebook(name: "interpol-executive-committee") { PackageResources.interpol_executive_committee_yaml },
            NamedRulebook(name: "un-practice") { PackageResources.un_practice_yaml },
            NamedRulebook(name: "un-general-assembly") { PackageResources.un_general_assembly_yaml },
            NamedRulebook(name: "un-security-council") { PackageResources.un_security_council_yaml },
            NamedRulebook(name: "who") { PackageResources.who_yaml },
            NamedRulebook(name: "itu") { PackageResources.itu_yaml },
            NamedRulebook(name: "unesco") { PackageResources.unesco_yaml },
            NamedRulebook(name: "au") { PackageResources.au_yaml },
            NamedRulebook(name: "oas") { PackageResources.oas_yaml },
            NamedRulebook(name: "ioc") { PackageResources.ioc_yaml },
            NamedRulebook(name: "fifa") { PackageResources.fifa_yaml },
            NamedRulebook(name: "bie") { PackageResources.bie_yaml },
            NamedRulebook(name: "eu-council") { PackageResources.eu_council_yaml },
            NamedRulebook(name: "simple") { PackageResources.simple_yaml },
            NamedRulebook(name: "congress") { PackageResources.congress_yaml },
            NamedRulebook(name: "company") { PackageResources.company_yaml },
        ]
    }
}
