/**
 * Orders that others settle, so that neither sender nor receiver of the transaction is known. Both coins of an order of CoW
 * pass its settlement contract, and that tells it. Orders that sell ether (CoW, 1inch) are paid into another contract
 * first, and what is bought arrives in a transaction of its own; each half is named, and called not wholly understood.
 * Addresses: CoW's documentation and SDK; CoW's older contract for ether by several public repositories that agree;
 * 1inch's by the ERC-7730 registry.
 */
import { type DecoderInput, defineDecoder, type Meaning } from '../define-decoder'
import { areCoins } from './swap-routers'

/** The same on every chain. */
const SETTLEMENT = '0x9008d19f58aabd9ed0d60971565aa8510560ab41'
/** What takes ether for an order -> whose order it is. */
const ETHER_ORDERS: Readonly<Record<string, string>> = {
  '0xba3cb449bd2b4adddbc894d8697f5170800eadec': 'cow',
  '0x40a50cf069e992aa4536211b23f286ef88752187': 'cow',
  '0xe12e0f117d23a5ccc57f8935cd8c4e80cd91ff01': '1inch',
}

export const settledOrders = defineDecoder({
  id: 'settled-orders',
  decode: (input) => {
    const { came, went } = input
    const [taken] = came
    const [given] = went
    if (came.length > 1 || went.length > 1 || !areCoins([...came, ...went])) return undefined
    if (taken?.other === SETTLEMENT && given?.other === SETTLEMENT)
      return { kind: 'trade', protocol: 'cow', counterparty: SETTLEMENT }
    return taken && given ? undefined : half(input)
  },
})

/** What was ordered, or what was bought or given back. */
function half({ came: [taken], went: [given] }: DecoderInput): Meaning | undefined {
  const { other, standard } = given ?? taken ?? {}
  if (other === undefined) return undefined
  const ordered = standard === 'native' ? ETHER_ORDERS[other] : undefined
  const protocol = ordered ?? (taken && other === SETTLEMENT ? 'cow' : undefined)
  if (protocol === undefined) return undefined
  return { kind: given ? 'withdrawal' : 'deposit', protocol, counterparty: other, unclear: true }
}
