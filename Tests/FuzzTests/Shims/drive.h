// What the drivers of the shims share. Every buffer is allocated at its exact size, so that the address sanitizer sees the
// first byte beyond it.
#ifndef PLENARY_DRIVE_H
#define PLENARY_DRIVE_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define REQUIRE(condition)                                                        \
    do {                                                                          \
        if (!(condition)) {                                                       \
            fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition); \
            exit(1);                                                              \
        }                                                                         \
    } while (0)

// SplitMix64, always the same.
static uint64_t drawn_state = 1;
__attribute__((unused)) static uint64_t drawn(void) {
    uint64_t mixed = drawn_state += UINT64_C(0x9e3779b97f4a7c15);
    mixed = (mixed ^ (mixed >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    mixed = (mixed ^ (mixed >> 27)) * UINT64_C(0x94d049bb133111eb);
    return mixed ^ (mixed >> 31);
}

__attribute__((unused)) static void *room(size_t bytes) {
    void *memory = malloc(bytes == 0 ? 1 : bytes);
    REQUIRE(memory != NULL);
    return memory;
}

#endif
