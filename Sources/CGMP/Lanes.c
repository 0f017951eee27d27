// The product of eight lanes and the ways in and out of lane form.
#include "Lanes.h"

#if SEALED_HAS_LANES
#include <string.h>

#define DIGIT_MASK 0xfffffffffffffULL

// Adds carries so that every digit is below 2^52 again; the last one keeps what is above.
LANES_TARGET static void carry(__m512i *result, const __m512i *t) {
    const __m512i mask = _mm512_set1_epi64(DIGIT_MASK);
    __m512i above = _mm512_setzero_si512();
    for (int j = 0; j < DIGITS; j++) {
        __m512i sum = _mm512_add_epi64(t[j], above);
        above = _mm512_srli_epi64(sum, DIGIT_BITS);
        result[j] = _mm512_and_si512(sum, mask);
    }
}

// One step adds a b_i + p m with m chosen so that the lowest digit becomes zero, and moves down by a digit. A sum of
// at most 160 numbers below 2^52 fits a vector's 64 bits, so carries wait until the end.
LANES_TARGET void lanes_multiply(__m512i *result, const __m512i *a, const __m512i *b) {
    const __m512i zero = _mm512_setzero_si512(), n0 = _mm512_set1_epi64((long long)lanes_n0);
    const __m512i p0 = _mm512_set1_epi64((long long)lanes_p[0]);
    __m512i t[DIGITS];
    for (int j = 0; j < DIGITS; j++) t[j] = zero;
    for (int i = 0; i < DIGITS; i++) {
        const __m512i bi = b[i];
        __m512i before = a[0], p_before = p0;
        __m512i low = _mm512_madd52lo_epu64(t[0], before, bi);
        const __m512i m = _mm512_madd52lo_epu64(zero, low, n0);
        low = _mm512_madd52lo_epu64(low, p0, m);
        __m512i extra = _mm512_srli_epi64(low, DIGIT_BITS);
        for (int j = 0; j < DIGITS - 1; j++) {
            const __m512i next = a[j + 1], p_next = _mm512_set1_epi64((long long)lanes_p[j + 1]);
            // Two chains of two additions are shorter than one of four.
            __m512i x = _mm512_madd52lo_epu64(t[j + 1], next, bi);
            __m512i y = _mm512_madd52hi_epu64(extra, before, bi);
            x = _mm512_madd52lo_epu64(x, p_next, m);
            y = _mm512_madd52hi_epu64(y, p_before, m);
            t[j] = _mm512_add_epi64(x, y);
            before = next;
            p_before = p_next;
            extra = zero;
        }
        const __m512i last = _mm512_madd52hi_epu64(zero, before, bi);
        t[DIGITS - 1] = _mm512_madd52hi_epu64(last, p_before, m);
    }
    carry(result, t);
}

void lanes_digits(uint64_t *digits, const uint64_t *element) {
    for (int j = 0; j < DIGITS; j++) {
        int position = j * DIGIT_BITS, limb = position / 64, shift = position % 64;
        uint64_t bits = limb < N ? element[limb] >> shift : 0;
        if (shift > 64 - DIGIT_BITS && limb + 1 < N) bits |= element[limb + 1] << (64 - shift);
        digits[j] = bits & DIGIT_MASK;
    }
}

LANES_TARGET void lanes_load(__m512i *number, const uint64_t *elements, size_t count) {
    uint64_t digits[DIGITS];
    for (size_t lane = 0; lane < LANES; lane++) {
        if (lane < count) {
            lanes_digits(digits, elements + lane * N);
        } else {
            memcpy(digits, lanes_plain_one, sizeof digits);
        }
        for (int j = 0; j < DIGITS; j++) ((uint64_t *)&number[j])[lane] = digits[j];
    }
    // What is loaded or stored may be half of a secret product.
    explicit_bzero(digits, sizeof digits);
}

LANES_TARGET void lanes_store(uint64_t *elements, size_t count, const __m512i *number) {
    for (size_t lane = 0; lane < count; lane++) {
        uint64_t *element = elements + lane * N, difference[N], wide[N + 2] = {0};
        for (int j = 0; j < DIGITS; j++) {
            uint64_t digit = ((const uint64_t *)&number[j])[lane];
            int position = j * DIGIT_BITS, limb = position / 64, shift = position % 64;
            wide[limb] |= digit << shift;
            if (shift > 64 - DIGIT_BITS) wide[limb + 1] |= digit >> (64 - shift);
        }
        memcpy(element, wide, N * 8);
        // Below p + p / 2^30, so one subtraction is enough.
        mp_limb_t borrow = mpn_sub_n(limbs(difference), const_limbs(element), const_limbs(sealed_p), N);
        mpn_cnd_sub_n(borrow ^ 1, limbs(element), const_limbs(element), const_limbs(sealed_p), N);
        explicit_bzero(wide, sizeof wide);
        explicit_bzero(difference, sizeof difference);
    }
}

LANES_TARGET void lanes_broadcast(__m512i *number, const uint64_t *digits) {
    for (int j = 0; j < DIGITS; j++) number[j] = _mm512_set1_epi64((long long)digits[j]);
}

LANES_TARGET void lanes_extract(uint64_t *digits, const __m512i *number, int lane) {
    for (int j = 0; j < DIGITS; j++) digits[j] = ((const uint64_t *)&number[j])[lane];
}
#endif
