#define _GNU_SOURCE
#include "CPeerCredentials.h"

#include <errno.h>
#include <sys/socket.h>

int cpc_peer(int descriptor, uid_t *user, pid_t *process) {
    struct ucred peer;
    socklen_t length = sizeof peer;
    if (getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &length) != 0) return errno;
    if (length != sizeof peer) return EINVAL;
    *user = peer.uid;
    *process = peer.pid;
    return 0;
}
