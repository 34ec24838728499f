/** How many tokens a text is, roughly: for endpoints that do not tell, and to know what no longer fits. */

/** English has some four characters a token, JSON and other languages fewer: rather too many than too few. */
const CHARACTERS = 3.5

/** @example roughTokens('What changed this week?') // 7 */
export const roughTokens = (text: string): number => Math.ceil(text.length / CHARACTERS)
