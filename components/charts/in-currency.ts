/** Heads of money in a file name its currency. @example inCurrency('Value', 'eur') // 'Value (EUR)' */
export const inCurrency = (name: string, currency: string): string => `${name} (${currency.toUpperCase()})`
