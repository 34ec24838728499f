/** Alerts that are begun from text, and the answers in the address bar. */
export const alertLookup = {
  '{count} open orders': { one: '{count} open order', other: '{count} open orders' },
} as const
