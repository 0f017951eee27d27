// What the files of this target share and Swift does not see.
#ifndef PLENARY_CGMP_MODULUS_H
#define PLENARY_CGMP_MODULUS_H

#include <gmp.h>

#include "CGMP.h"

#if GMP_LIMB_BITS != 64 || GMP_NAIL_BITS != 0
#error "SealedBallot needs a GMP with 64-bit limbs."
#endif

enum { N = SEALED_ELEMENT_LIMBS, S = SEALED_SCALAR_LIMBS };

extern const uint64_t sealed_one[N];
extern const uint64_t sealed_r2[N];
extern const uint64_t sealed_n0;

// GMP's limb is `unsigned long`, Swift's UInt64 is `unsigned long long` or `unsigned long`: same size, other name.
static inline mp_ptr limbs(uint64_t *a) { return (mp_ptr)a; }
static inline mp_srcptr const_limbs(const uint64_t *a) { return (mp_srcptr)a; }

// The GMP forms of the functions of CGMP.h, for one element at a time and tables of their own layout.
enum {
    PUBLIC_WINDOWS = 32,
    PUBLIC_ENTRIES = 256,
    SECRET_WINDOWS = 52,
    SECRET_BITS = 5,
    SECRET_ENTRIES = 32,
};
void limbs_powers(uint64_t *results, const uint64_t *base, const uint64_t *exponents, size_t count);
void limbs_table(uint64_t *table, const uint64_t *base, int windows, int entries);
void limbs_public_power(uint64_t *accumulator, const uint64_t *table, const uint64_t *exponent);
void limbs_secret_power(uint64_t *accumulator, const uint64_t *table, const uint64_t *exponent);

// The 5-bit digit of a window of a secret exponent; which limbs are read depends on the window only.
static inline uint64_t secret_digit(const uint64_t *exponent, int window) {
    int position = window * SECRET_BITS, limb = position / 64, shift = position % 64;
    uint64_t bits = exponent[limb] >> shift;
    if (shift > 64 - SECRET_BITS && limb + 1 < S) bits |= exponent[limb + 1] << (64 - shift);
    return bits & (SECRET_ENTRIES - 1);
}

// result = a b / R mod p, for public numbers: GMP's fastest product.
void sealed_montgomery(uint64_t *result, const uint64_t *a, const uint64_t *b);
// result = a a / R mod p, for public numbers.
void sealed_montgomery_square(uint64_t *result, const uint64_t *a);
// result = a b / R mod p in constant time.
void sealed_montgomery_secret(uint64_t *result, const uint64_t *a, const uint64_t *b);

#endif
