// What is taken from OpenSSL's libcrypto: AES-256-CCM and AES-256-GCM for the private messages of the trustees' key
// generation, the stretching of voting codes, and SHA-256 for the chain of a journal. The EVP interface is wrapped
// because its control calls are macros.
#ifndef PLENARY_CLIBCRYPTO_H
#define PLENARY_CLIBCRYPTO_H

#include <stddef.h>
#include <stdint.h>

// The two modes; the nonce of CCM is its first 11 to 13 bytes (by length of text), that of GCM all 32 bytes.
enum { SEALED_AES_CCM = 0, SEALED_AES_GCM = 1 };

// Bytes of the tag that follows the ciphertext: 8 for CCM, 16 for GCM.
size_t sealed_aes_tag_length(int mode);

// Writes length + tag bytes. Returns 1, or 0 when libcrypto refuses.
int sealed_aes_encrypt(int mode, uint8_t *_Nonnull out, const uint8_t *_Nonnull text, size_t length,
                       const uint8_t *_Nonnull key, const uint8_t *_Nonnull iv);

// Takes length + tag bytes and writes length. Returns 1, or 0 when the tag does not fit.
int sealed_aes_decrypt(int mode, uint8_t *_Nonnull out, const uint8_t *_Nonnull sealed, size_t length,
                       const uint8_t *_Nonnull key, const uint8_t *_Nonnull iv);

// Stretches a password: the first 32 bytes of PBKDF2-HMAC-SHA256. Returns 1, or 0 when libcrypto refuses.
int sealed_pbkdf2_sha256(uint8_t *_Nonnull out, const uint8_t *_Nullable password, size_t length,
                         const uint8_t *_Nullable salt, size_t salt_length, int iterations);

// SHA-256 for many short texts: what EVP needs for one is kept for the next. One thread at a time.
typedef struct chain_sha256 chain_sha256;

// Returns NULL when libcrypto has no SHA-256 or no memory is left.
chain_sha256 *_Nullable chain_sha256_new(void);
void chain_sha256_free(chain_sha256 *_Nullable hasher);

// Writes the 32 bytes of the hash of two parts, one after the other. Returns 1, or 0 when libcrypto refuses.
int chain_sha256_hash(chain_sha256 *_Nonnull hasher, const void *_Nonnull head, size_t head_length,
                      const void *_Nullable rest, size_t rest_length, uint8_t *_Nonnull out);

#endif
