/** Written by `npm run generate`. */
export const VERSION = '0.1.0'
export const LAW_HASH = 'sha256:'
