// Products mod p in Montgomery form. The reduction uses mpn_addmul_1, mpn_sub_n and mpn_cnd_sub_n only and has no
// branch, so it serves public and secret numbers alike; only the product before it differs.
#include <string.h>

#include "Modulus.h"

// result = t / R mod p; t (2N limbs) is overwritten, and nothing is left elsewhere.
static void reduce(uint64_t *result, uint64_t *t) {
    for (int i = 0; i < N; i++) {
        t[i] = mpn_addmul_1(limbs(t + i), const_limbs(sealed_p), N, t[i] * sealed_n0);
    }
    mp_limb_t carry = mpn_add_n(limbs(result), const_limbs(t + N), const_limbs(t), N);
    // The difference itself is thrown away: only its sign counts.
    mp_limb_t borrow = mpn_sub_n(limbs(t), const_limbs(result), const_limbs(sealed_p), N);
    mpn_cnd_sub_n(carry | (borrow ^ 1), limbs(result), const_limbs(result), const_limbs(sealed_p), N);
}

void sealed_montgomery(uint64_t *result, const uint64_t *a, const uint64_t *b) {
    uint64_t t[2 * N];
    mpn_mul_n(limbs(t), const_limbs(a), const_limbs(b), N);
    reduce(result, t);
}

void sealed_montgomery_square(uint64_t *result, const uint64_t *a) {
    uint64_t t[2 * N];
    mpn_sqr(limbs(t), const_limbs(a), N);
    reduce(result, t);
}

void sealed_montgomery_secret(uint64_t *result, const uint64_t *a, const uint64_t *b) {
    uint64_t t[2 * N];
    uint64_t scratch[4 * N];
    // GMP 6.2 needs no scratch at all for this size; the test of the need costs nothing against the product.
    mp_size_t need = mpn_sec_mul_itch(N, N);
    if (need > 4 * N) __builtin_trap();
    mpn_sec_mul(limbs(t), const_limbs(a), N, const_limbs(b), N, limbs(scratch));
    reduce(result, t);
    explicit_bzero(t, sizeof t);
    if (need > 0) explicit_bzero(scratch, (size_t)need * 8);
}

void sealed_multiply(uint64_t *result, const uint64_t *a, const uint64_t *b) {
    uint64_t t[N];
    sealed_montgomery(t, a, sealed_r2);
    sealed_montgomery(result, t, b);
}

int sealed_compare(const uint64_t *a, const uint64_t *b) {
    int order = mpn_cmp(const_limbs(a), const_limbs(b), N);
    return (order > 0) - (order < 0);
}

// The inverse of a number of n limbs modulo m, both public.
static int invert(uint64_t *result, const uint64_t *a, const uint64_t *m, size_t n) {
    mpz_t value, modulus;
    mpz_init(value);
    mpz_init(modulus);
    mpz_import(value, n, -1, 8, 0, 0, a);
    mpz_import(modulus, n, -1, 8, 0, 0, m);
    int found = mpz_invert(value, value, modulus) != 0;
    if (found) {
        memset(result, 0, n * 8);
        mpz_export(result, NULL, -1, 8, 0, 0, value);
    }
    mpz_clear(value);
    mpz_clear(modulus);
    return found;
}

int sealed_invert(uint64_t *result, const uint64_t *a) { return invert(result, a, sealed_p, N); }

int sealed_scalar_invert(uint64_t *result, const uint64_t *a) { return invert(result, a, sealed_q, S); }
