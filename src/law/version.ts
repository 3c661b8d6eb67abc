/** Written by `npm run generate`. */
export const VERSION = '0.1.0'
export const LAW_HASH = 'sha256:23571e681772e0aa51cf3f2c31aa6b80639cdd4b24f3560668298b7fdc2ad94c'
