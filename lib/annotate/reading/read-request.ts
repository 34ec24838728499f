/** What a page asked a wallet for: its parameters, read by the method's own rules. Pure; everything in it comes from strangers. */
import * as v from 'valibot'
import { parseOutsideJson } from '@/lib/core/json-depth'
import { say } from '@/lib/core/sentence'
import type { PageRequest } from '../page-request'
import { address, chainOfNumber } from './hex-fields'
import { readSendCalls, readTransaction } from './read-calls'
import { readEthSign, readPersonalSign } from './read-message'
import { readTypedData } from './read-typed-message'
import { type Requested, unreadable } from './requested'

/** @example readRequest({ request: 'a1', method: 'eth_sendTransaction', params: '[{"from":"0x…","to":"0x…"}]', chainId: '0x1' }) */
export function readRequest({ method, params: text, chainId, tooMany }: PageRequest): Requested {
  if (tooMany) return unreadable(say('The page asks faster than anybody can read. Answer none of it.'))
  if (text === null)
    return unreadable(say('The request could not be copied from the page: it is too long, or odd.'))
  const params = paramsOf(text)
  if (params === undefined) return unreadable(say('The request does not have the form that wallets expect.'))
  const chain = chainOfNumber(chainId)
  switch (method) {
    case 'eth_sendTransaction':
      return readTransaction(params, chain)
    case 'wallet_sendCalls':
      return readSendCalls(params, chain)
    case 'eth_signTypedData_v3':
    case 'eth_signTypedData_v4':
      return readTyped(params)
    case 'personal_sign':
      return readPersonalSign(params)
    case 'eth_sign':
      return readEthSign(params)
    default:
      return method satisfies never
  }
}

/** Pages hand over a list; some libraries a single object. */
function paramsOf(text: string): unknown {
  try {
    return parseOutsideJson(text)
  } catch {
    return undefined
  }
}

function readTyped(params: unknown): Requested {
  const parsed = v.safeParse(v.pipe(v.array(v.unknown()), v.minLength(2)), params)
  const signer = v.safeParse(address, parsed.success ? parsed.output[0] : undefined)
  if (!parsed.success || !signer.success)
    return unreadable(say('The request does not say which address would sign.'))
  const data = readTypedData(parsed.output[1])
  return data
    ? { kind: 'typed-data', signer: signer.output, data }
    : unreadable(
        say('The typed data do not have the form of EIP-712, so nothing can be said of them.'),
        signer.output,
      )
}
