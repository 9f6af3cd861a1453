// Typed wrappers of libcurl's variadic calls, which Swift cannot make. Nothing else belongs here.
#ifndef SIJI_CCURL_SHIM_H
#define SIJI_CCURL_SHIM_H

// The type checks are macros over the variadic calls; the wrappers below are typed themselves.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

/// The shape of libcurl's read, write and header callbacks.
typedef size_t (*siji_curl_transfer)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode siji_curl_set_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode siji_curl_set_size(CURL *handle, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode siji_curl_set_text(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode siji_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode siji_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode siji_curl_set_transfer(CURL *handle, CURLoption option, siji_curl_transfer value) {
    return curl_easy_setopt(handle, option, value);
}

/// The shape of libcurl's progress callback: bytes to come, bytes that came, and the same of what is sent.
typedef int (*siji_curl_progress)(void *context, curl_off_t total, curl_off_t now, curl_off_t up_total, curl_off_t up_now);

static inline CURLcode siji_curl_set_progress(CURL *handle, CURLoption option, siji_curl_progress value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode siji_curl_get_size(CURL *handle, CURLINFO info, curl_off_t *value) {
    return curl_easy_getinfo(handle, info, value);
}

static inline CURLcode siji_curl_get_long(CURL *handle, CURLINFO info, long *value) {
    return curl_easy_getinfo(handle, info, value);
}

#endif
