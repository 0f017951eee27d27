// Lines of any letters in either direction: places are a permutation.
#include "CFriBidi.h"

#include "drive.h"

static uint32_t letter(void) {
    static const uint32_t some[] = {
        0x20, 0x41, 0x30, 0x28, 0x29, 0x627, 0x628, 0x644, 0x622, 0x661, 0x64B, 0x5D0, 0x200F, 0x202E, 0x202C, 0x2067,
        0x2069, 0x0A, 0x2029, 0x1F468, 0x200D, 0xFEFF, 0x10FFFF, 0xFFFFFFFF, 0xD800, 0,
    };
    uint64_t chance = drawn();
    return chance % 4 == 0 ? (uint32_t)(chance >> 32) : some[(chance >> 8) % (sizeof some / sizeof *some)];
}

int main(void) {
    REQUIRE(plenary_fribidi_order(NULL, NULL, 0, 0) == 1);
    for (int round = 0; round < 4000; round++) {
        int32_t length = (int32_t)(1 + drawn() % 120);
        uint32_t *letters = room((size_t)length * 4);
        int32_t *places = room((size_t)length * 4);
        char *seen = calloc((size_t)length, 1);
        for (int32_t i = 0; i < length; i++) letters[i] = letter();
        (void)plenary_fribidi_is_right_to_left(letters[0]);
        (void)plenary_fribidi_is_left_to_right(letters[0]);
        if (plenary_fribidi_order(letters, places, length, round % 2)) {
            for (int32_t i = 0; i < length; i++) {
                REQUIRE(places[i] >= 0 && places[i] < length && !seen[places[i]]);
                seen[places[i]] = 1;
            }
        }
        free(letters), free(places), free(seen);
    }
    return 0;
}
