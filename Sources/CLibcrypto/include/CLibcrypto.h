// What SealedBallot takes from OpenSSL's libcrypto: AES-256-CCM and AES-256-GCM for the private messages of the
// trustees' key generation, and the stretching of voting codes. The EVP interface is wrapped because its control calls
// are macros.
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

#endif
