/** Two of a venue's orders that are one to us: what waited for its price, and what it became; or the two of an OCO. Pure. */

/**
 * The first by its id, client id, kind and prices, with what became of the second: status, fills, fees. Both as ccxt's; what is wrong
 * in them is noticed by who reads the result.
 * @example joinedOrder({ id: 'algo:7', status: 'open', … }, { id: '9', status: 'closed', filled: '1', … }) // { id: 'algo:7', status: 'closed', filled: '1', … }
 */
export function joinedOrder(kept: object, became: object): object {
  const { status, filled, average, cost, fee, fees } = became as Record<string, unknown>
  return { ...kept, status, filled, average, cost, fee, fees }
}
