/** Written by `npm run generate`. */
export const VERSION = '0.1.0'
export const LAW_HASH = 'sha256:7e0cec8c33ae7aa8c4324c582e2f8101e6e337a7a02663ef40d081a5bec682a2'
