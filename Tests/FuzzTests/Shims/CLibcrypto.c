// What is sealed is opened, and nothing else is; hashes of parts are those of the whole.
#include "CLibcrypto.h"

#include "drive.h"

static uint8_t *bytes(size_t length) {
    uint8_t *result = room(length);
    for (size_t i = 0; i < length; i++) result[i] = (uint8_t)drawn();
    return result;
}

static void seal(int mode, size_t length) {
    size_t tag = sealed_aes_tag_length(mode);
    uint8_t *text = bytes(length), *key = bytes(32), *iv = bytes(32), *sealed = room(length + tag), *back = room(length);
    REQUIRE(sealed_aes_encrypt(mode, sealed, text, length, key, iv) == 1);
    REQUIRE(sealed_aes_decrypt(mode, back, sealed, length, key, iv) == 1);
    REQUIRE(memcmp(back, text, length) == 0);
    sealed[drawn() % (length + tag)] ^= 1;
    REQUIRE(sealed_aes_decrypt(mode, back, sealed, length, key, iv) == 0);
    free(text), free(key), free(iv), free(sealed), free(back);
}

int main(void) {
    const size_t lengths[] = {1, 15, 16, 17, 500, 65535, 65536, 70000, 1 << 24};
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        seal(SEALED_AES_CCM, lengths[i]);
        seal(SEALED_AES_GCM, lengths[i]);
    }
    uint8_t *stretched = room(32), *password = bytes(18), *salt = bytes(14);
    REQUIRE(sealed_pbkdf2_sha256(stretched, password, 18, salt, 14, 10) == 1);
    REQUIRE(sealed_pbkdf2_sha256(stretched, password, 0, salt, 0, 1) == 1);
    chain_sha256 *hasher = chain_sha256_new();
    REQUIRE(hasher != NULL);
    for (size_t length = 0; length < 200; length++) {
        uint8_t *whole = bytes(length), *one = room(32), *other = room(32);
        REQUIRE(chain_sha256_hash(hasher, whole, length / 3, whole + length / 3, length - length / 3, one) == 1);
        REQUIRE(chain_sha256_hash(hasher, whole, length, NULL, 0, other) == 1);
        REQUIRE(memcmp(one, other, 32) == 0);
        free(whole), free(one), free(other);
    }
    chain_sha256_free(hasher);
    chain_sha256_free(NULL);
    free(stretched), free(password), free(salt);
    return 0;
}
