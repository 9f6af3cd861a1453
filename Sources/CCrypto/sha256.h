#ifndef SIJI_CCRYPTO_SHA256_H
#define SIJI_CCRYPTO_SHA256_H

// The calls below need no allocation and no look-up of an algorithm by name, which cost more than hashing one event.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
#include <stddef.h>

/// Writes the 32 bytes of SHA-256 (FIPS 180-4) over `prefix` followed by `bytes`.
static inline void siji_sha256(
    const void *prefix, size_t prefix_count, const void *bytes, size_t count, unsigned char *digest
) {
    SHA256_CTX context;
    SHA256_Init(&context);
    if (prefix_count > 0) SHA256_Update(&context, prefix, prefix_count);
    if (count > 0) SHA256_Update(&context, bytes, count);
    SHA256_Final(digest, &context);
}

#endif
