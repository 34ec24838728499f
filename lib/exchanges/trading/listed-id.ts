/** Ids of orders that stand in a list of their own: callers know an id and a symbol only, so the id names its list. Pure. */

/** @example listedId('algo', '7') // 'algo:7' */
export const listedId = (list: string, id: string): string => `${list}:${id}`

/** The venue's own id, or `undefined` for an order of another list. @example idInList('algo', 'algo:7') // '7' */
export const idInList = (list: string, orderId: string): string | undefined =>
  orderId.startsWith(`${list}:`) ? orderId.slice(list.length + 1) : undefined
