/**
 * Orders of CoW. They are settled by others, so neither sender nor receiver of the transaction is known: both coins pass
 * the settlement contract, and that tells it. Orders that sell ether are paid into another contract first, and what is
 * bought arrives in a transaction of its own; each half is named, and called not wholly understood.
 * Addresses: CoW's documentation and SDK; the older contract for ether by several public repositories that agree.
 */
import { type DecoderInput, defineDecoder, type Meaning } from '../define-decoder'
import { areCoins } from './swap-routers'

/** The same on every chain. */
const SETTLEMENT = '0x9008d19f58aabd9ed0d60971565aa8510560ab41'
const ETHER_ORDERS: ReadonlySet<string | undefined> = new Set([
  '0xba3cb449bd2b4adddbc894d8697f5170800eadec',
  '0x40a50cf069e992aa4536211b23f286ef88752187',
])
const protocol = 'cow'

export const cow = defineDecoder({
  id: 'cow',
  decode: (input) => {
    const { came, went } = input
    const [taken] = came
    const [given] = went
    if (came.length > 1 || went.length > 1 || !areCoins([...came, ...went])) return undefined
    if (taken?.other === SETTLEMENT && given?.other === SETTLEMENT)
      return { kind: 'trade', protocol, counterparty: SETTLEMENT }
    return taken && given ? undefined : half(input)
  },
})

/** What was ordered, or what was bought or given back. */
function half({ came: [taken], went: [given] }: DecoderInput): Meaning | undefined {
  const isEther = (given ?? taken)?.standard === 'native'
  const other = (given ?? taken)?.other
  const counterparty = other === undefined ? {} : { counterparty: other }
  const isOrder = isEther && ETHER_ORDERS.has(other)
  if (given) return isOrder ? { kind: 'withdrawal', protocol, ...counterparty, unclear: true } : undefined
  const pays = isOrder || other === SETTLEMENT
  return pays ? { kind: 'deposit', protocol, ...counterparty, unclear: true } : undefined
}
