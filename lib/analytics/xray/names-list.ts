/** Names in a sentence: the first few, and a sign that there are more. */
const SHOWN = 3

/** @example namesList(['BTC', 'ETH', 'SOL', 'DOT']) // 'BTC, ETH, SOL …' */
export const namesList = (names: readonly string[]): string =>
  `${names.slice(0, SHOWN).join(', ')}${names.length > SHOWN ? ' …' : ''}`
