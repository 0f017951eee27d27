// Eight products mod p at once with AVX-512 IFMA, where the processor has it. A number is 40 digits of 52 bits; digit j
// of eight numbers ("lanes") lies in one vector. The arithmetic is Montgomery's with R = 2^2080: since R is 2^32 times
// p, products of numbers below 2 p stay below 2 p and no subtraction is needed between them. Every function here runs
// the same instructions whatever the numbers are; only `lanes_gather` reads memory at places that depend on them.
#ifndef PLENARY_CGMP_LANES_H
#define PLENARY_CGMP_LANES_H

#include "Modulus.h"

#if defined(__x86_64__)
#define SEALED_HAS_LANES 1
#include <immintrin.h>

#define LANES_TARGET __attribute__((target("avx512f,avx512ifma")))

enum { DIGITS = 40, LANES = 8, DIGIT_BITS = 52 };
typedef __m512i LaneNumber[DIGITS];

// result = a b / R mod p in each lane; the result may be one of the operands.
void lanes_multiply(__m512i *result, const __m512i *a, const __m512i *b);
// Eight elements of 32 limbs (or fewer: the other lanes are 1) to digits, and back below p.
void lanes_load(__m512i *number, const uint64_t *elements, size_t count);
void lanes_store(uint64_t *elements, size_t count, const __m512i *number);
// One element of 32 limbs to 40 digits.
void lanes_digits(uint64_t *digits, const uint64_t *element);
// The same digits in all lanes.
void lanes_broadcast(__m512i *number, const uint64_t *digits);
// The digits of one lane.
void lanes_extract(uint64_t *digits, const __m512i *number, int lane);
// p, R^2, R and 1 in digits, and -1/p mod 2^52.
extern const uint64_t lanes_p[DIGITS];
extern const uint64_t lanes_n0;
extern const uint64_t lanes_r2[DIGITS];
extern const uint64_t lanes_one[DIGITS];
extern const uint64_t lanes_plain_one[DIGITS];

// The lane forms of the functions of CGMP.h; they take any number of elements.
void lanes_powers(uint64_t *results, const uint64_t *bases, const uint64_t *exponents, size_t bases_count,
                  size_t exponents_each);
void lanes_table(uint64_t *table, const uint64_t *base, int windows, int entries);
void lanes_public_powers(uint64_t *accumulators, const uint64_t *table, const uint64_t *exponents, size_t count);
void lanes_secret_powers(uint64_t *accumulators, const uint64_t *table, const uint64_t *exponents, size_t count);
#endif

#endif
