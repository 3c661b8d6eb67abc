/** Written by `npm run generate`. */
export const VERSION = '0.1.0'
export const LAW_HASH = 'sha256:e5a79df21968ab2b4a5ef27f7d02045a15afb0758bc7875475e9aa6f40227254'
