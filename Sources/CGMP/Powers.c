// Powers of arbitrary bases.
#include <string.h>

#include "Modulus.h"

// A comb (Lim and Lee) of 16 teeth: tooth k of an exponent is its k-th group of 16 bits. The 16 powers
// base^(2^(16 k)) and four tables of the products of four of them are made once for a base; each exponent then costs
// 15 squarings and at most 64 products. All numbers are in Montgomery form.
enum { TEETH = 16, TABLES = 4, ENTRIES = 16 };
typedef uint64_t Comb[TABLES][ENTRIES][N];

static void make_comb(Comb comb, const uint64_t *base) {
    uint64_t tooth[N];
    sealed_montgomery(tooth, base, sealed_r2);
    for (int k = 0; k < TEETH; k++) {
        if (k > 0) {
            for (int i = 0; i < 16; i++) sealed_montgomery_square(tooth, tooth);
        }
        uint64_t(*table)[N] = comb[k / 4];
        int bit = 1 << (k % 4);
        memcpy(table[bit], tooth, sizeof tooth);
        for (int i = 1; i < bit; i++) sealed_montgomery(table[bit + i], tooth, table[i]);
    }
}

// The 16-bit tooth k of an exponent.
static inline unsigned tooth_bits(const uint64_t *exponent, int k) {
    return (unsigned)(exponent[k / 4] >> (16 * (k % 4))) & 0xffff;
}

static void comb_power(uint64_t *result, Comb comb, const uint64_t *exponent) {
    memcpy(result, sealed_one, N * 8);
    int started = 0;
    for (int bit = 15; bit >= 0; bit--) {
        if (started) sealed_montgomery_square(result, result);
        for (int table = 0; table < TABLES; table++) {
            unsigned index = 0;
            for (int k = 0; k < 4; k++) index |= ((tooth_bits(exponent, 4 * table + k) >> bit) & 1) << k;
            if (index == 0) continue;
            if (started) {
                sealed_montgomery(result, result, comb[table][index]);
            } else {
                memcpy(result, comb[table][index], N * 8);
                started = 1;
            }
        }
    }
}

void limbs_powers(uint64_t *results, const uint64_t *base, const uint64_t *exponents, size_t count) {
    static const uint64_t plain_one[N] = {1};
    Comb comb;
    make_comb(comb, base);
    for (size_t k = 0; k < count; k++) {
        comb_power(results + k * N, comb, exponents + k * S);
        sealed_montgomery(results + k * N, results + k * N, plain_one);
    }
}

void sealed_power_secret(uint64_t *result, const uint64_t *base, const uint64_t *exponent) {
    mp_size_t need = mpn_sec_powm_itch(N, 64 * S, N);
    uint64_t scratch[need];
    uint64_t copy[N];
    memcpy(copy, base, sizeof copy);
    mpn_sec_powm(limbs(result), const_limbs(copy), N, const_limbs(exponent), 64 * S, const_limbs(sealed_p), N,
                 limbs(scratch));
    explicit_bzero(scratch, sizeof scratch);
}
