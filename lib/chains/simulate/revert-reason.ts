/**
 * The word that a contract gave with its revert: `Error(string)` and `Panic(uint256)` of Solidity, known custom errors by
 * name, others by their selector. It is text of strangers: cleaned, cut, and never shown as ours.
 */
import { cleanText } from '@/lib/assets/clean-text'
import { fromHex } from '@/lib/core/bytes'

const ERROR = '0x08c379a0'
const PANIC = '0x4e487b71'
/** First four bytes of keccak-256 of the signature. */
export const CUSTOM_ERRORS: Readonly<Record<string, string>> = {
  '0xe450d38c': 'ERC20InsufficientBalance(address,uint256,uint256)',
  '0xfb8f41b2': 'ERC20InsufficientAllowance(address,uint256,uint256)',
  '0x849eaf98': 'V2TooLittleReceived()',
  '0x39d35496': 'V3TooLittleReceived()',
  '0x8b063d73': 'V4TooLittleReceived(uint256,uint256)',
  '0x5bf6f916': 'TransactionDeadlinePassed()',
  '0xd81b2f2e': 'AllowanceExpired(uint256)',
  '0xf96fb071': 'InsufficientAllowance(uint256)',
  '0xcd21db4f': 'SignatureExpired(uint256)',
  '0x756688fe': 'InvalidNonce()',
  '0x815e1d64': 'InvalidSigner()',
  '0x486aa307': 'PoolNotInitialized()',
}
/** docs.soliditylang.org, "Panic via assert and Error via require". */
const PANICS: Readonly<Record<string, string>> = {
  '1': 'assertion failed',
  '17': 'arithmetic overflow',
  '18': 'division by zero',
  '33': 'invalid enum value',
  '34': 'invalid storage bytes',
  '49': 'pop of an empty array',
  '50': 'array index out of bounds',
  '65': 'out of memory',
  '81': 'call of an uninitialised function',
}
/** Universal Router wraps the inner error: `ExecutionFailed(uint256 commandIndex, bytes message)`. */
const EXECUTION_FAILED = '0x2c4029e9'
const MAX_BYTES = 1024
/** An error that wraps an error that wraps …: nobody honest goes deeper. */
const MAX_DEPTH = 3

/**
 * @param data what came back with the revert
 * @returns `undefined` when the contract said nothing readable
 * @example revertReason('0x08c379a0…') // 'UniswapV2Router: INSUFFICIENT_OUTPUT_AMOUNT'
 */
export function revertReason(data: string, depth = 0): string | undefined {
  if (!/^0x(?:[0-9a-f]{2})*$/i.test(data) || data.length < 10) return undefined
  const selector = data.slice(0, 10).toLowerCase()
  const body = data.slice(10)
  if (selector === ERROR) return textAt(body, 0)
  if (selector === PANIC) return panic(body)
  if (selector === EXECUTION_FAILED && depth < MAX_DEPTH) {
    const inner = bytesAt(body, 1)
    const reason = inner === undefined ? undefined : revertReason(`0x${inner}`, depth + 1)
    if (reason !== undefined) return reason
  }
  const known = CUSTOM_ERRORS[selector]
  return known === undefined ? `error ${selector}` : known.slice(0, known.indexOf('('))
}

function panic(body: string): string | undefined {
  if (body.length < 64) return undefined
  const code = BigInt(`0x${body.slice(0, 64)}`).toString()
  return PANICS[code] ?? `panic ${code.slice(0, 20)}`
}

function textAt(body: string, word: number): string | undefined {
  const bytes = bytesAt(body, word)
  return bytes === undefined ? undefined : cleanText(new TextDecoder().decode(fromHex(bytes))) || undefined
}

/** Dynamic bytes whose offset stands in that word; cut at a kilobyte. */
function bytesAt(body: string, word: number): string | undefined {
  const offset = numberAt(body, 32 * word)
  const length = offset === undefined ? undefined : numberAt(body, offset)
  if (offset === undefined || length === undefined) return undefined
  const from = 2 * (offset + 32)
  if (from + 2 * length > body.length) return undefined
  return body.slice(from, from + 2 * Math.min(length, MAX_BYTES))
}

function numberAt(body: string, byte: number): number | undefined {
  const text = body.slice(2 * byte, 2 * byte + 64)
  return text.length === 64 && /^0{56}/.test(text) ? Number.parseInt(text.slice(56), 16) : undefined
}
