import ClusterJournal
import Foundation
import Secrets

/// The files of the machines of a cluster, in a folder that only its owner may enter.
struct ClusterFolder {
    let path: String
    let name: StreamName
    let machines: [ClusterMachine]

    private static let (clients, routes, monitor) = (4_222, 6_222, 8_222)

    /// Writes them.
    func write() throws(FileFault) {
        try PrivateFile.makeDirectory(path)
        var keys: [String: NATSKey] = [:]
        for machine in machines {
            try PrivateFile.makeDirectory("\(path)/\(machine.name)")
            keys[machine.name] = try NATSKey.make(at: "\(path)/\(machine.name)/host.nk")
        }
        let observer = try NATSKey.make(at: "\(path)/observer.nk")
        let accounts = accounts(hosts: machines.compactMap { keys[$0.name] }, observer)
        for machine in machines {
            let folder = "\(path)/\(machine.name)"
            try PrivateFile.create(folder + "/nats-server.conf", text: configuration(of: machine) + accounts)
            try PrivateFile.create(
                folder + "/cluster.yaml", text: file(user: keys[machine.name], key: "host.nk"))
        }
        try PrivateFile.create(path + "/observer.yaml", text: file(user: observer, key: "observer.nk"))
        try PrivateFile.create(path + "/certificates.sh", text: certificates)
        try PrivateFile.create(path + "/READ-ME-FIRST.txt", text: page)
    }

    private func configuration(of machine: ClusterMachine) -> String {
        let others = machines.map { "\"nats://\($0.address):\(Self.routes)\"" }.joined(separator: ", ")
        let certificate = "cert_file: \"/etc/nats/server.pem\", key_file: \"/etc/nats/server.key\""
        return """
            server_name: \(machine.name)
            listen: "\(machine.address):\(Self.clients)"
            # Where the server tells of itself: let nobody but the hosts reach it.
            http: "\(machine.address):\(Self.monitor)"
            max_payload: 8388608
            # Without 'always' a power cut takes what was acknowledged.
            jetstream { store_dir: "/var/lib/nats", sync_interval: always }
            tls { \(certificate) }
            cluster {
                name: hall
                listen: "\(machine.address):\(Self.routes)"
                routes: [\(others)]
                tls { \(certificate), ca_file: "/etc/nats/hall.pem" }
            }

            """
    }

    private func accounts(hosts: [NATSKey], _ observer: NATSKey) -> String {
        func list(_ subjects: [String]) -> String { "[" + subjects.map { "\"\($0)\"" }.joined(separator: ", ") + "]" }
        func user(_ key: NATSKey, _ may: HostPermissions) -> String {
            """
                        { nkey: \(key.user), permissions: {
                            publish: \(list(may.publish))
                            subscribe: \(list(may.subscribe)) } }

            """
        }
        let users = hosts.map { user($0, name.permissionsOfHosts) } + [user(observer, name.permissionsOfObservers)]
        return """
            # Whoever is not named here is not let in. Only the hosts may write to the session.
            accounts {
                HALL {
                    jetstream: enabled
                    users: [
            \(users.joined())        ]
                }
                SYS { users: [] }
            }
            system_account: SYS

            """
    }

    private func file(user: NATSKey?, key: String) -> String {
        let servers = machines.map {
            "  - address: tls://\($0.address):\(Self.clients)\n    monitor: http://\($0.address):\(Self.monitor)\n"
        }
        return """
            session: \(name.session)
            user: \(user?.user ?? "")
            key: \(key)
            authorities: hall.pem
            servers:
            \(servers.joined())
            """
    }

    /// Makes an authority of the hall's own, and a certificate for each machine.
    private var certificates: String {
        let each = machines.map { machine in
            let kind = machine.address.contains(/[A-Za-z]/) ? "DNS" : "IP"
            return """
                openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=\(machine.name)" \\
                    -keyout "\(machine.name)/server.key" -out request.pem
                printf 'subjectAltName=\(kind):\(machine.address)\\nextendedKeyUsage=serverAuth,clientAuth\\n' > extension.txt
                openssl x509 -req -in request.pem -CA hall.pem -CAkey hall.key -CAcreateserial -days 365 \\
                    -extfile extension.txt -out "\(machine.name)/server.pem"
                cp hall.pem "\(machine.name)/hall.pem"

                """
        }
        return """
            #!/bin/sh
            # Makes the certificates of the three servers. Keep hall.key away from all of them, or destroy it afterwards.
            set -eu
            umask 077
            cd "$(dirname "$0")"
            openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 365 -subj "/CN=hall" \\
                -keyout hall.key -out hall.pem
            \(each.joined())rm -f request.pem extension.txt hall.srl

            """
    }

    private var page: String {
        """
        Three machines for the session \(name.session)

        1. Run: sh certificates.sh   (it needs openssl; keep hall.key away from the machines)
        2. Carry each folder to its machine, and nothing of it anywhere else:
        \(machines.map { "   \($0.name)  to \($0.address)" }.joined(separator: "\n"))
        3. On each machine put nats-server.conf, server.pem, server.key and hall.pem into /etc/nats, readable by the user that
           runs nats-server; cluster.yaml, host.nk and hall.pem go together where plenary's own user alone reads them (0600).
        4. Let the three machines reach one another at the ports \(Self.clients) (hosts), \(Self.routes) (servers) and \(Self.monitor) (where servers
           tell of themselves), and nobody else.
        5. On each machine run the official nats-server 2.15.1 or later from nats.io: nats-server -c /etc/nats/nats-server.conf
        6. Check it from any machine: plenary cluster check cluster.yaml
        7. Make officers and badges on one machine, and start its host first; then the others:
        \(machines.map { "   plenary host ASSEMBLY --cluster cluster.yaml --as \($0.name)" }.joined(separator: "\n"))

        observer.yaml with observer.nk and hall.pem is for whoever looks after the servers: it reads, and can write nothing.
        Set the clocks of all machines by NTP. Add or remove no server while a sitting lasts.

        """
    }
}
