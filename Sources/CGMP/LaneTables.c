// Tables of powers of one base in digits, and the powers of eight exponents at once that are read from them.
#include "Lanes.h"

#if SEALED_HAS_LANES
#include <string.h>

// A table of `windows` rows of `entries` powers each, entry 0 being 1; eight rows are made at once, one in each lane.
LANES_TARGET void lanes_table(uint64_t *table, const uint64_t *base, int windows, int entries) {
    LaneNumber step, power, constant, steps;
    size_t row = (size_t)entries * DIGITS;
    lanes_load(step, base, 1);
    lanes_broadcast(constant, lanes_r2);
    lanes_multiply(step, step, constant);
    for (int first = 0; first < windows; first += LANES) {
        int count = windows - first < LANES ? windows - first : LANES;
        lanes_broadcast(steps, lanes_one);
        for (int lane = 0; lane < count; lane++) {
            for (int j = 0; j < DIGITS; j++) ((uint64_t *)&steps[j])[lane] = ((const uint64_t *)&step[j])[0];
            for (int entry = 1; entry < entries; entry *= 2) lanes_multiply(step, step, step);
        }
        lanes_broadcast(power, lanes_one);
        for (int entry = 0; entry < entries; entry++) {
            if (entry > 0) lanes_multiply(power, power, steps);
            for (int lane = 0; lane < count; lane++) {
                lanes_extract(table + (size_t)(first + lane) * row + (size_t)entry * DIGITS, power, lane);
            }
        }
    }
}

// Eight rows of digits, one for each lane, become vectors.
LANES_TARGET static void lanes_rows(__m512i *number, const uint64_t *const *rows) {
    for (int j = 0; j < DIGITS; j += 8) {
        __m512i r[8], s[8];
        for (int lane = 0; lane < 8; lane++) r[lane] = _mm512_loadu_si512(rows[lane] + j);
        for (int k = 0; k < 4; k++) {
            s[2 * k] = _mm512_unpacklo_epi64(r[2 * k], r[2 * k + 1]);
            s[2 * k + 1] = _mm512_unpackhi_epi64(r[2 * k], r[2 * k + 1]);
        }
        const __m512i low = _mm512_set_epi64(13, 12, 5, 4, 9, 8, 1, 0), high = _mm512_set_epi64(15, 14, 7, 6, 11, 10, 3, 2);
        for (int odd = 0; odd < 2; odd++) {
            // Column pairs (0|1, 4|5) and (2|3, 6|7) of the first and the last four rows.
            __m512i a = _mm512_permutex2var_epi64(s[odd], low, s[2 + odd]);
            __m512i b = _mm512_permutex2var_epi64(s[odd], high, s[2 + odd]);
            __m512i c = _mm512_permutex2var_epi64(s[4 + odd], low, s[6 + odd]);
            __m512i d = _mm512_permutex2var_epi64(s[4 + odd], high, s[6 + odd]);
            number[j + odd] = _mm512_shuffle_i64x2(a, c, 0x44);
            number[j + 4 + odd] = _mm512_shuffle_i64x2(a, c, 0xee);
            number[j + 2 + odd] = _mm512_shuffle_i64x2(b, d, 0x44);
            number[j + 6 + odd] = _mm512_shuffle_i64x2(b, d, 0xee);
        }
    }
}

LANES_TARGET void lanes_public_powers(uint64_t *accumulators, const uint64_t *table, const uint64_t *exponents,
                                      size_t count) {
    for (size_t first = 0; first < count; first += LANES) {
        size_t used = count - first < LANES ? count - first : LANES;
        LaneNumber number, factor;
        lanes_load(number, accumulators + first * N, used);
        for (int window = 0; window < PUBLIC_WINDOWS; window++) {
            const uint64_t *rows[LANES];
            for (size_t lane = 0; lane < LANES; lane++) {
                const uint64_t *exponent = exponents + (first + lane) * S;
                unsigned digit = lane < used ? (unsigned)(exponent[window / 8] >> (8 * (window % 8))) & 0xff : 0;
                rows[lane] = table + ((size_t)window * PUBLIC_ENTRIES + digit) * DIGITS;
            }
            lanes_rows(factor, rows);
            lanes_multiply(number, number, factor);
        }
        lanes_store(accumulators + first * N, used, number);
    }
}

// Takes for each lane the entry of its own index by looking at all 32.
LANES_TARGET static void lanes_scan(__m512i *number, const uint64_t *row, __m512i indices) {
    for (int half = 0; half < 2; half++) {
        __m512i *digits = number + half * DIGITS / 2;
        for (int entry = 0; entry < SECRET_ENTRIES; entry++) {
            const uint64_t *source = row + entry * DIGITS + half * DIGITS / 2;
            const __mmask8 chosen = _mm512_cmpeq_epi64_mask(indices, _mm512_set1_epi64(entry));
            for (int j = 0; j < DIGITS / 2; j++) {
                digits[j] = _mm512_mask_mov_epi64(digits[j], chosen, _mm512_set1_epi64((long long)source[j]));
            }
        }
    }
}

LANES_TARGET void lanes_secret_powers(uint64_t *accumulators, const uint64_t *table, const uint64_t *exponents,
                                      size_t count) {
    for (size_t first = 0; first < count; first += LANES) {
        size_t used = count - first < LANES ? count - first : LANES;
        LaneNumber number, factor;
        uint64_t own[LANES * S] = {0}, indices[LANES];
        memcpy(own, exponents + first * S, used * S * 8);
        lanes_load(number, accumulators + first * N, used);
        memset(factor, 0, sizeof factor);
        for (int window = 0; window < SECRET_WINDOWS; window++) {
            for (int lane = 0; lane < LANES; lane++) indices[lane] = secret_digit(own + lane * S, window);
            lanes_scan(factor, table + (size_t)window * SECRET_ENTRIES * DIGITS, _mm512_loadu_si512(indices));
            lanes_multiply(number, number, factor);
        }
        lanes_store(accumulators + first * N, used, number);
        explicit_bzero(own, sizeof own);
        explicit_bzero(indices, sizeof indices);
        explicit_bzero(factor, sizeof factor);
        explicit_bzero(number, sizeof number);
    }
}
#endif
