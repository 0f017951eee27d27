#include "CLibcrypto.h"

#include <limits.h>
#include <openssl/evp.h>
#include <stdlib.h>

size_t sealed_aes_tag_length(int mode) { return mode == SEALED_AES_CCM ? 8 : 16; }

// CCM leaves 15 - L bytes for the nonce, L being the bytes of the length field that the text needs.
static int nonce_length(int mode, size_t length) {
    if (mode == SEALED_AES_GCM) return 32;
    return length < 1u << 16 ? 13 : length < 1u << 24 ? 12 : 11;
}

// Prepares a context; returns NULL when libcrypto refuses. `tag` is NULL when encrypting.
static EVP_CIPHER_CTX *begin(int mode, size_t length, const uint8_t *tag, const uint8_t *key, const uint8_t *iv) {
    EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
    if (context == NULL) return NULL;
    int encrypting = tag == NULL;
    const EVP_CIPHER *cipher = mode == SEALED_AES_CCM ? EVP_aes_256_ccm() : EVP_aes_256_gcm();
    int given = EVP_CipherInit_ex(context, cipher, NULL, NULL, NULL, encrypting) == 1
                && EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_IVLEN, nonce_length(mode, length), NULL) == 1;
    if (given && (mode == SEALED_AES_CCM || !encrypting)) {
        int tag_length = (int)sealed_aes_tag_length(mode);
        given = EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, tag_length, (void *)tag) == 1;
    }
    given = given && EVP_CipherInit_ex(context, NULL, NULL, key, iv, encrypting) == 1;
    int written = 0;
    if (given && mode == SEALED_AES_CCM) given = EVP_CipherUpdate(context, NULL, &written, NULL, (int)length) == 1;
    if (given) return context;
    EVP_CIPHER_CTX_free(context);
    return NULL;
}

int sealed_aes_encrypt(int mode, uint8_t *out, const uint8_t *text, size_t length, const uint8_t *key,
                       const uint8_t *iv) {
    if (length > INT_MAX / 2) return 0;
    EVP_CIPHER_CTX *context = begin(mode, length, NULL, key, iv);
    if (context == NULL) return 0;
    int written = 0, last = 0, tag_length = (int)sealed_aes_tag_length(mode);
    int done = EVP_CipherUpdate(context, out, &written, text, (int)length) == 1
               && EVP_CipherFinal_ex(context, out + written, &last) == 1
               && EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, tag_length, out + length) == 1;
    EVP_CIPHER_CTX_free(context);
    return done;
}

int sealed_aes_decrypt(int mode, uint8_t *out, const uint8_t *sealed, size_t length, const uint8_t *key,
                       const uint8_t *iv) {
    if (length > INT_MAX / 2) return 0;
    EVP_CIPHER_CTX *context = begin(mode, length, sealed + length, key, iv);
    if (context == NULL) return 0;
    int written = 0, last = 0;
    int done = EVP_CipherUpdate(context, out, &written, sealed, (int)length) == 1;
    // CCM checks its tag in the update and has no final step.
    if (done && mode == SEALED_AES_GCM) done = EVP_CipherFinal_ex(context, out + written, &last) == 1;
    EVP_CIPHER_CTX_free(context);
    return done;
}

int sealed_pbkdf2_sha256(uint8_t *out, const uint8_t *password, size_t length, const uint8_t *salt, size_t salt_length,
                         int iterations) {
    if (length > INT_MAX || salt_length > INT_MAX) return 0;
    return PKCS5_PBKDF2_HMAC((const char *)password, (int)length, salt, (int)salt_length, iterations, EVP_sha256(), 32,
                             out)
           == 1;
}

// The digest is fetched once: what EVP_sha256() gives is looked up anew for every text, which takes longer than a short
// text's hash.
struct chain_sha256 {
    EVP_MD *digest;
    EVP_MD_CTX *context;
};

chain_sha256 *chain_sha256_new(void) {
    chain_sha256 *hasher = calloc(1, sizeof *hasher);
    if (hasher == NULL) return NULL;
    hasher->digest = EVP_MD_fetch(NULL, "SHA256", NULL);
    hasher->context = EVP_MD_CTX_new();
    if (hasher->digest != NULL && hasher->context != NULL) return hasher;
    chain_sha256_free(hasher);
    return NULL;
}

void chain_sha256_free(chain_sha256 *hasher) {
    if (hasher == NULL) return;
    EVP_MD_CTX_free(hasher->context);
    EVP_MD_free(hasher->digest);
    free(hasher);
}

int chain_sha256_hash(chain_sha256 *hasher, const void *head, size_t head_length, const void *rest, size_t rest_length,
                      uint8_t *out) {
    return EVP_DigestInit_ex2(hasher->context, hasher->digest, NULL) == 1
           && EVP_DigestUpdate(hasher->context, head, head_length) == 1
           && EVP_DigestUpdate(hasher->context, rest, rest_length) == 1
           && EVP_DigestFinal_ex(hasher->context, out, NULL) == 1;
}
