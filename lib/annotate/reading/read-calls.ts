/**
 * Reads `eth_sendTransaction` (execution-apis) and `wallet_sendCalls` 1.0 and 2.0 (EIP-5792). Strict: what one wallet would
 * take for one thing and another for something else is unreadable, with the reason.
 */
import * as v from 'valibot'
import { type Sentence, say } from '@/lib/core/sentence'
import { address, chainOfNumber, hexData, hexValue, isThere } from './hex-fields'
import { type Requested, type RequestedCall, unreadable } from './requested'

/** Most calls of one request that are looked at. */
const MAX_CALLS = 30

const callFields = v.object({
  to: v.nullish(v.unknown()),
  value: v.nullish(v.unknown()),
  data: v.nullish(v.unknown()),
  input: v.nullish(v.unknown()),
})
const transaction = v.object({
  ...callFields.entries,
  from: v.nullish(v.unknown()),
  chainId: v.nullish(v.unknown()),
  authorizationList: v.nullish(v.unknown()),
})
const bundle = v.object({
  from: v.nullish(v.unknown()),
  chainId: v.nullish(v.unknown()),
  calls: v.array(v.object({ ...callFields.entries, chainId: v.nullish(v.unknown()) })),
})

const notReadable = () => say('The request does not have the form that wallets expect.')

/** @param params of `eth_sendTransaction` @param walletChain CAIP-2, where it is known */
export function readTransaction(params: unknown, walletChain: string | undefined): Requested {
  const parsed = v.safeParse(v.pipe(v.array(v.unknown()), v.minLength(1)), params)
  const tx = parsed.success ? v.safeParse(transaction, parsed.output[0]) : undefined
  if (!tx?.success) return unreadable(notReadable())
  const { from: told, chainId, authorizationList } = tx.output
  const from = v.safeParse(address, told)
  if (!from.success) return unreadable(say('The request does not say which address would sign.'))
  if (Array.isArray(authorizationList) && authorizationList.length > 0)
    return unreadable(
      say('This would hand your address to the code of a contract. What follows cannot be told.'),
      from.output,
    )
  const call = readCall(tx.output)
  if (isSentence(call)) return unreadable(call, from.output)
  return withChain([call], { from: from.output, told: chainId, walletChain })
}

/** @param params of `wallet_sendCalls` */
export function readSendCalls(params: unknown, walletChain: string | undefined): Requested {
  const parsed = v.safeParse(v.pipe(v.array(v.unknown()), v.minLength(1)), params)
  const asked = parsed.success ? v.safeParse(bundle, parsed.output[0]) : undefined
  if (!asked?.success || asked.output.calls.length === 0) return unreadable(notReadable())
  const { calls, chainId, from: told } = asked.output
  const from = v.safeParse(address, told)
  if (!from.success) return unreadable(say('The request does not say which address would sign.'))
  if (calls.length > MAX_CALLS)
    return unreadable(say('The request has more calls than Holdfast looks at.'), from.output)
  const chains = new Set([chainId, ...calls.map((call) => call.chainId)].filter(isThere))
  if (chains.size > 1) return unreadable(say('The request has calls for more than one network.'), from.output)
  const read = calls.map(readCall)
  const failed = read.find(isSentence)
  if (failed) return unreadable(failed, from.output)
  const good = read.flatMap((call) => (isSentence(call) ? [] : [call]))
  return withChain(good, { from: from.output, told: [...chains][0], walletChain })
}

interface Chains {
  from: string
  /** As the request names it. */
  told: unknown
  walletChain: string | undefined
}

function withChain(calls: readonly RequestedCall[], { from, told, walletChain }: Chains): Requested {
  if (!isThere(told))
    return { kind: 'calls', from, calls, ...(walletChain === undefined ? {} : { chain: walletChain }) }
  const chain = chainOfNumber(told)
  if (chain === undefined) return unreadable(say('The request names no network that exists.'), from)
  if (walletChain !== undefined && chain !== walletChain)
    return unreadable(say('The request is for another network than the one that your wallet is on.'), from)
  return { kind: 'calls', from, calls, chain }
}

const isSentence = (read: RequestedCall | Sentence): read is Sentence => 'template' in read

/** @returns why not, when it cannot be read */
function readCall({ to, value, data, input }: v.InferOutput<typeof callFields>): RequestedCall | Sentence {
  const sent = v.safeParse(hexValue, value ?? '0x0')
  if (!sent.success) return say('The amount is written in a way that wallets read differently.')
  const bytes = bytesOf(data, input)
  if (typeof bytes !== 'string') return bytes
  if (!isThere(to) || to === '' || to === '0x')
    return say('This would put a new contract on the chain. What it does cannot be read.')
  const receiver = v.safeParse(address, to)
  if (!receiver.success) return say('The receiver is no address.')
  return { to: receiver.output, value: sent.output, data: bytes }
}

/** `input` is the newer name of `data`; with both, they must be the same. */
function bytesOf(data: unknown, input: unknown): string | Sentence {
  const told = [data, input].filter((each) => isThere(each) && each !== '')
  const read = told.map((each) => v.safeParse(hexData, each))
  const texts = new Set(read.flatMap((each) => (each.success ? [each.output] : [])))
  if (read.some(({ success }) => !success)) return say('The calldata are no bytes.')
  if (texts.size > 1) return say('The request has two different calldata.')
  return [...texts][0] ?? '0x'
}
