// libsodium for Swift: hashes, password hashing, sealed boxes, signatures and randomness. Nothing is wrapped here;
// the Swift modules that import CSodium call libsodium's own functions.
#ifndef PLENARY_CSODIUM_H
#define PLENARY_CSODIUM_H

#include <sodium.h>

#endif
