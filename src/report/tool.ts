/** How the tool names itself. `npm run generate` writes the two values; a test holds them current. */
export const TOOL_NAME = 'ai-design-review'
export const DISPLAY_NAME = 'AI Design Review'
export { LAW_HASH, VERSION } from '../law/version.ts'
