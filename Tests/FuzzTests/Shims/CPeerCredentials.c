// Both ends of a pair, and descriptors that are no sockets.
#include "CPeerCredentials.h"

#include <sys/socket.h>
#include <unistd.h>

#include "drive.h"

int main(void) {
    int pair[2];
    uid_t user = 77;
    REQUIRE(socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0);
    REQUIRE(cpc_peer_user(pair[0], &user) == 0 && user == getuid());
    REQUIRE(cpc_peer_user(-1, &user) != 0 && cpc_peer_user(0, &user) != 0);
    return 0;
}
