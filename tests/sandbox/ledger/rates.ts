/**
 * Exchange rates of the sandbox: units for one US dollar. Each has a reciprocal that ends (0.8 is 1/1.25), so that the
 * price of a fiat holding in US dollars is exact and totals can be compared to the last digit.
 */

export const FIAT_RATES: Readonly<Record<string, { perUsd: string; usd: string }>> = {
  usd: { perUsd: '1', usd: '1' },
  eur: { perUsd: '0.8', usd: '1.25' },
  gbp: { perUsd: '0.78125', usd: '1.28' },
  chf: { perUsd: '0.8192', usd: '1.220703125' },
  jpy: { perUsd: '156.25', usd: '0.0064' },
}
