import ArgumentParser

/// `plenary cluster`: a session's journal on three servers.
struct ClusterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cluster",
        abstract: "Look at the servers of a cluster; move a session's journal onto it and back.",
        discussion: """
            A cluster is three machines that run nats-server 2.15.1 or later. Its file, cluster.yaml, names the session and \
            the servers:

              session: ga-92
              servers:
                - address: nats://10.0.0.1:4222
                  monitor: http://10.0.0.1:8222
                - address: nats://10.0.0.2:4222
                  monitor: http://10.0.0.2:8222
                - address: nats://10.0.0.3:4222
                  monitor: http://10.0.0.3:8222

            'user' and 'key' name the user of the servers, and the file with its secret key, that let this machine in \
            ('credentials' a file of credentials instead), 'authorities' the certificates by which addresses that begin with \
            tls:// are checked; files lie beside this one unless they are given with a whole path. 'plenary cluster configure' \
            writes all of them.
            """,
        subcommands: [
            ClusterConfigureCommand.self,
            ClusterCheckCommand.self, ClusterImportCommand.self, ClusterExportCommand.self,
            ClusterHandOverCommand.self,
        ]
    )
}
