// The arithmetic of the group BELENIOS-2048 on GMP's public low-level functions (mpn_…), for Swift.
// It lives in C because GMP's names are macros that Swift does not import, and because 32-limb numbers in plain
// buffers cost Swift an allocation each. Every element is 32 limbs, every scalar 4 limbs, least significant first.
// Functions whose name ends in `_secret` run in time and memory accesses that do not depend on the numbers given;
// all others are for public numbers only.
#ifndef PLENARY_CGMP_H
#define PLENARY_CGMP_H

#include <stddef.h>
#include <stdint.h>

enum { SEALED_ELEMENT_LIMBS = 32, SEALED_SCALAR_LIMBS = 4 };

extern const uint64_t sealed_p[SEALED_ELEMENT_LIMBS];
extern const uint64_t sealed_g[SEALED_ELEMENT_LIMBS];
extern const uint64_t sealed_q[SEALED_SCALAR_LIMBS];

// Elements. All take and give numbers below p; the result may be one of the operands.
void sealed_multiply(uint64_t *_Nonnull result, const uint64_t *_Nonnull a, const uint64_t *_Nonnull b);
// The inverse mod p; returns 0 if there is none.
int sealed_invert(uint64_t *_Nonnull result, const uint64_t *_Nonnull a);
// Which of a and b is greater: -1, 0, 1.
int sealed_compare(const uint64_t *_Nonnull a, const uint64_t *_Nonnull b);

// Powers of many public bases with `each` exponents for every base: results[i * each + k] = bases[i]^exponents[i * each + k].
// The squarings are shared by the exponents of a base.
void sealed_powers(uint64_t *_Nonnull results, const uint64_t *_Nonnull bases, const uint64_t *_Nonnull exponents,
                   size_t bases_count, size_t each);
// base^exponent with the exponent kept secret (mpn_sec_powm).
void sealed_power_secret(uint64_t *_Nonnull result, const uint64_t *_Nonnull base, const uint64_t *_Nonnull exponent);

// A table of powers of a base that is used again and again: made once, then a power costs one product for each window.
// A public table has windows of 8 bits, looked up; a secret one has windows of 5 bits, every entry of which is read.
typedef struct sealed_table sealed_table;
sealed_table *_Nonnull sealed_public_table(const uint64_t *_Nonnull base);
sealed_table *_Nonnull sealed_secret_table(const uint64_t *_Nonnull base);
void sealed_table_free(sealed_table *_Nonnull table);
// accumulators[i] *= base^exponents[i] for i in 0..<count.
void sealed_public_table_powers(uint64_t *_Nonnull accumulators, const sealed_table *_Nonnull table,
                                const uint64_t *_Nonnull exponents, size_t count);
void sealed_secret_table_powers(uint64_t *_Nonnull accumulators, const sealed_table *_Nonnull table,
                                const uint64_t *_Nonnull exponents, size_t count);

// Whether this processor has AVX-512 IFMA, with which eight numbers are computed at once, and whether that is used.
// Tables remember how they were made, so the choice may change at any time; tests and the benchmark do that.
int sealed_lanes_available(void);
int sealed_lanes_in_use(void);
void sealed_use_lanes(int wanted);

// Scalars mod q. All run in constant time; the result may be one of the operands.
void sealed_scalar_add(uint64_t *_Nonnull result, const uint64_t *_Nonnull a, const uint64_t *_Nonnull b);
void sealed_scalar_subtract(uint64_t *_Nonnull result, const uint64_t *_Nonnull a, const uint64_t *_Nonnull b);
void sealed_scalar_multiply(uint64_t *_Nonnull result, const uint64_t *_Nonnull a, const uint64_t *_Nonnull b);
// value mod q, for small signed numbers.
void sealed_scalar_from_int(uint64_t *_Nonnull result, int64_t value);
// A big-endian number of `length` bytes (at most 64) mod q.
void sealed_scalar_reduce(uint64_t *_Nonnull result, const uint8_t *_Nonnull bytes, size_t length);
// 1 if a < q.
int sealed_scalar_in_range(const uint64_t *_Nonnull a);
// The inverse of a public scalar; returns 0 for zero.
int sealed_scalar_invert(uint64_t *_Nonnull result, const uint64_t *_Nonnull a);

// Decimal digits (ASCII). Reading returns 0 unless the digits are canonical (no leading zero, at least one digit) and
// the number is below p, or below q. Writing returns how many digits were written; `text` must hold 640, or 80.
int sealed_element_from_decimal(uint64_t *_Nonnull result, const uint8_t *_Nonnull text, size_t length);
size_t sealed_element_to_decimal(uint8_t *_Nonnull text, const uint64_t *_Nonnull element);
int sealed_scalar_from_decimal(uint64_t *_Nonnull result, const uint8_t *_Nonnull text, size_t length);
size_t sealed_scalar_to_decimal(uint8_t *_Nonnull text, const uint64_t *_Nonnull scalar);

#endif
