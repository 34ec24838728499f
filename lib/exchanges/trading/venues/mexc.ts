/** MEXC spot. `newClientOrderId`: 32 characters. The list tells every state of the last seven days. */
import { unifiedVenue } from '../unified-venue'

export const mexc = unifiedVenue(['fetchOrders'], {
  ids: ['mexc'],
  clientId: { form: 'hex', param: 'clientOrderId' },
  lateMs: 60_000,
})
