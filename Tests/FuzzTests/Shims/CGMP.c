// The group: its laws hold for random numbers, with the vector lanes and without, and no buffer is left by a limb.
#include "CGMP.h"

#include "drive.h"

enum { E = SEALED_ELEMENT_LIMBS, S = SEALED_SCALAR_LIMBS };

static uint64_t *numbers(size_t limbs) { return room(limbs * 8); }

static uint64_t *scalar(void) {
    uint64_t *result = numbers(S);
    uint8_t *bytes = room(64);
    for (int i = 0; i < 64; i++) bytes[i] = (uint8_t)drawn();
    sealed_scalar_reduce(result, bytes, 64);
    REQUIRE(sealed_scalar_in_range(result));
    free(bytes);
    return result;
}

// g^(a + b) = g^a g^b, by each of the four ways to a power.
static void powers(void) {
    uint64_t *a = scalar(), *b = scalar(), *sum = numbers(S);
    uint64_t *left = numbers(E), *right = numbers(E), *other = numbers(E), *both = numbers(2 * S), *two = numbers(2 * E);
    sealed_scalar_add(sum, a, b);
    sealed_powers(left, sealed_g, sum, 1, 1);
    memcpy(both, a, S * 8);
    memcpy(both + S, b, S * 8);
    sealed_powers(two, sealed_g, both, 1, 2);
    sealed_multiply(right, two, two + E);
    REQUIRE(sealed_compare(left, right) == 0);
    sealed_power_secret(other, sealed_g, sum);
    REQUIRE(sealed_compare(left, other) == 0);
    sealed_table *tables[] = {sealed_public_table(sealed_g), sealed_secret_table(sealed_g)};
    for (int i = 0; i < 2; i++) {
        memset(two, 0, 2 * E * 8);
        two[0] = two[E] = 1;
        (i == 0 ? sealed_public_table_powers : sealed_secret_table_powers)(two, tables[i], both, 2);
        sealed_multiply(right, two, two + E);
        REQUIRE(sealed_compare(left, right) == 0);
        sealed_table_free(tables[i]);
    }
    REQUIRE(sealed_invert(other, left));
    sealed_multiply(other, other, left);
    memset(right, 0, E * 8);
    right[0] = 1;
    REQUIRE(sealed_compare(other, right) == 0);
    free(a), free(b), free(sum), free(left), free(right), free(other), free(both), free(two);
}

static void scalars(void) {
    uint64_t *a = scalar(), *b = scalar(), *c = numbers(S), *zero = numbers(S);
    sealed_scalar_multiply(c, a, b);
    REQUIRE(sealed_scalar_in_range(c));
    if (sealed_scalar_invert(b, b)) sealed_scalar_multiply(c, c, b);
    REQUIRE(memcmp(c, a, S * 8) == 0);
    sealed_scalar_subtract(c, c, a);
    sealed_scalar_from_int(zero, 0);
    REQUIRE(memcmp(c, zero, S * 8) == 0 && !sealed_scalar_invert(c, zero));
    const int64_t edges[] = {INT64_MIN, INT64_MAX, -1, 1};
    for (int i = 0; i < 4; i++) {
        sealed_scalar_from_int(c, edges[i]);
        REQUIRE(sealed_scalar_in_range(c));
    }
    free(a), free(b), free(c), free(zero);
}

// Digits of any length, right and wrong ones.
static void digits(void) {
    uint64_t *element = numbers(E), *small = numbers(S);
    uint8_t *text = room(640);
    for (int round = 0; round < 400; round++) {
        size_t length = (size_t)(drawn() % 640);
        uint8_t *given = room(length);
        for (size_t i = 0; i < length; i++) given[i] = (uint8_t)('0' + drawn() % (round % 7 == 0 ? 12 : 10));
        if (sealed_element_from_decimal(element, given, length)) {
            REQUIRE(sealed_element_to_decimal(text, element) == length && memcmp(text, given, length) == 0);
        }
        size_t few = length < 90 ? length : 77;
        if (sealed_scalar_from_decimal(small, given, few)) {
            uint8_t *back = room(80);
            REQUIRE(sealed_scalar_to_decimal(back, small) == few && memcmp(back, given, few) == 0);
            free(back);
        }
        free(given);
    }
    free(element), free(small), free(text);
}

int main(void) {
    for (int lanes = 0; lanes <= sealed_lanes_available(); lanes++) {
        sealed_use_lanes(lanes);
        for (int round = 0; round < 4; round++) powers();
        // As many at once as fill the lanes, one fewer, and one more.
        for (size_t count = 7; count <= 9; count++) {
            uint64_t *bases = numbers(count * E), *exponents = numbers(count * S), *results = numbers(count * E);
            for (size_t i = 0; i < count; i++) {
                memcpy(bases + i * E, sealed_g, E * 8);
                uint64_t *one = scalar();
                memcpy(exponents + i * S, one, S * 8);
                free(one);
            }
            sealed_powers(results, bases, exponents, count, 1);
            free(bases), free(exponents), free(results);
        }
    }
    for (int round = 0; round < 200; round++) scalars();
    digits();
    return 0;
}
