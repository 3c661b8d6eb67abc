/** Written by `npm run generate`. */
export const VERSION = '0.1.0'
export const LAW_HASH = 'sha256:c0c08c63bee9bf3b0f14a7ef67f0aafc393152139cb04a32c753765220003530'
