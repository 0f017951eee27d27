// Powers in eight lanes: the same combs and windows as in Powers.c and FixedBases.c.
#include "Lanes.h"

#if SEALED_HAS_LANES
#include <stdlib.h>
#include <string.h>

enum { TEETH = 16, TABLES = 4, ENTRIES = 16 };

// Memory for vectors, aligned to them. Without it nothing can go on.
static void *lane_memory(size_t bytes) {
    void *memory = aligned_alloc(64, (bytes + 63) / 64 * 64);
    if (memory == NULL) abort();
    return memory;
}

// Takes for each lane the entry of its own index. For public numbers only.
LANES_TARGET static void lanes_gather(__m512i *number, const LaneNumber *table, const uint64_t *indices) {
    const __m512i lane = _mm512_set_epi64(7, 6, 5, 4, 3, 2, 1, 0);
    const __m512i index = _mm512_loadu_si512(indices);
    const __m512i places = _mm512_add_epi64(
        _mm512_add_epi64(_mm512_slli_epi64(index, 8), _mm512_slli_epi64(index, 6)), lane);
    const uint64_t *base = (const uint64_t *)table;
    for (int j = 0; j < DIGITS; j++) number[j] = _mm512_i64gather_epi64(places, base + j * LANES, 8);
}

LANES_TARGET static void make_comb(LaneNumber (*comb)[ENTRIES], const __m512i *base) {
    LaneNumber tooth, constant;
    lanes_broadcast(constant, lanes_r2);
    lanes_multiply(tooth, base, constant);
    for (int k = 0; k < TEETH; k++) {
        if (k > 0) {
            for (int i = 0; i < 16; i++) lanes_multiply(tooth, tooth, tooth);
        }
        LaneNumber *table = comb[k / 4];
        int bit = 1 << (k % 4);
        if (bit == 1) lanes_broadcast(table[0], lanes_one);
        memcpy(table[bit], tooth, sizeof tooth);
        for (int i = 1; i < bit; i++) lanes_multiply(table[bit + i], tooth, table[i]);
    }
}

// The index into a table for one bit position: that bit of four teeth.
static uint64_t comb_index(const uint64_t *exponent, int table, int bit) {
    uint64_t teeth = exponent[table] >> bit, index = 0;
    for (int k = 0; k < 4; k++) index |= ((teeth >> (16 * k)) & 1) << k;
    return index;
}

LANES_TARGET static void comb_power(__m512i *result, LaneNumber (*comb)[ENTRIES], const uint64_t *const *exponents) {
    LaneNumber factor;
    uint64_t indices[LANES];
    for (int bit = 15; bit >= 0; bit--) {
        if (bit < 15) lanes_multiply(result, result, result);
        for (int table = 0; table < TABLES; table++) {
            for (int lane = 0; lane < LANES; lane++) indices[lane] = comb_index(exponents[lane], table, bit);
            int is_first = bit == 15 && table == 0;
            lanes_gather(is_first ? result : factor, comb[table], indices);
            if (!is_first) lanes_multiply(result, result, factor);
        }
    }
    lanes_broadcast(factor, lanes_plain_one);
    lanes_multiply(result, result, factor);
}

LANES_TARGET void lanes_powers(uint64_t *results, const uint64_t *bases, const uint64_t *exponents, size_t bases_count,
                               size_t each) {
    static const uint64_t no_exponent[S] = {0};
    LaneNumber(*comb)[ENTRIES] = lane_memory(sizeof(LaneNumber) * TABLES * ENTRIES);
    for (size_t first = 0; first < bases_count; first += LANES) {
        size_t count = bases_count - first < LANES ? bases_count - first : LANES;
        LaneNumber number;
        lanes_load(number, bases + first * N, count);
        make_comb(comb, number);
        for (size_t k = 0; k < each; k++) {
            const uint64_t *own[LANES];
            uint64_t powers[LANES * N];
            for (size_t lane = 0; lane < LANES; lane++) {
                own[lane] = lane < count ? exponents + ((first + lane) * each + k) * S : no_exponent;
            }
            comb_power(number, comb, own);
            lanes_store(powers, count, number);
            for (size_t lane = 0; lane < count; lane++) {
                memcpy(results + ((first + lane) * each + k) * N, powers + lane * N, N * 8);
            }
        }
    }
    free(comb);
}
#endif
