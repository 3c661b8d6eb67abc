/** Written by `npm run generate`. */
export const VERSION = '0.1.0'
export const LAW_HASH = 'sha256:d110693dd99fbe719e68aa0adca5940c8604598efbbb53308f222a20fcf31adb'
