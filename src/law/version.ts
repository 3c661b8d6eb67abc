/** Written by `npm run generate`. */
export const VERSION = '0.1.0'
export const LAW_HASH = 'sha256:05441824ec64670df6a6d70fe3ed3f4f3f914abea1d9b62265b48e918de3fafc'
