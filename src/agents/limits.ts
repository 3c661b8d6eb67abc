/** Answers go into the context of a model: each list ends here, and says how to get the rest. */

/** UTF-16 units of a manifest; a longer one is for the command line. */
export const LONGEST_TEXT = 262_144
/** Uses of one answer. */
export const SHOWN_USES = 8
/** Provisions in full, over all uses of one answer. */
export const SHOWN_DETAILS = 4
/** Deciding facts of one condition. */
export const SHOWN_FACTS = 8
/** Open facts of one provision. */
export const SHOWN_OPEN = 8
/** Findings of one answer. */
export const SHOWN_FINDINGS = 20
/** UTF-16 units of one part of a page of the law. */
export const LONGEST_PAGE = 12_000
/** Characters of one piece of a manifest. */
export const LONGEST_PIECE = 200
