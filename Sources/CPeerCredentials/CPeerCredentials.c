#define _GNU_SOURCE
#include "CPeerCredentials.h"

#include <errno.h>
#include <sys/socket.h>

int cpc_peer_user(int descriptor, uid_t *user) {
    struct ucred credentials;
    socklen_t length = sizeof credentials;
    if (getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &credentials, &length) != 0) return errno;
    *user = credentials.uid;
    return 0;
}
