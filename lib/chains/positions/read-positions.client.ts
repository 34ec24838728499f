/**
 * Positions in protocols as a part of reading an address: what may be held beside the known tokens, which pieces there are,
 * and what stands behind the tokens that are held. A protocol that cannot be read is said and hides nothing else.
 */
import { erc20 } from '@/lib/assets/asset-id'
import { isCatalogued } from '@/lib/assets/catalogue'
import { AppError } from '@/lib/core/errors'
import type { NotIncluded } from '@/lib/core/reading'
import { say } from '@/lib/core/sentence'
import type { Call } from '../aggregate3-codec'
import { callMany } from '../call-many.client'
import { createEvmRpc, type EvmRpcOptions } from '../evm-rpc.client'
import { hexBytes } from '../rpc-quantity'
import type { TokenCandidate } from '../token-candidate'
import type {
  Explained,
  HeldToken,
  Piece,
  PositionProtocol,
  PositionReader,
} from './define-position-protocol'
import { positionProtocols } from './registry'

/** A wallet full of gifts must not make reading it slow. */
const MOST_TOKENS = 120
const SENDS = '1 address'

export function positionReader(address: string, options: EvmRpcOptions): PositionReader {
  const { chain } = options
  const rpc = createEvmRpc(options)
  const owner = address.toLowerCase()
  const details = { purpose: `${chain.name} positions`, sends: SENDS }
  return {
    chain,
    owner,
    ask: async (calls) => {
      if (calls.length === 0) return []
      const outcomes = await callMany({ rpc, chain, calls, ...details })
      return outcomes.map((each) => (each?.success ? each.returnData : undefined))
    },
    askAsOwner: async (calls) => {
      if (calls.length === 0) return []
      const params = calls.map(({ target, callData }) => [
        { from: owner, to: target, data: callData },
        'latest',
      ])
      const answers = await rpc.askMany({ ...details, method: 'eth_call', schema: hexBytes }, params)
      return answers.map((each) => (each.ok ? each.value : undefined))
    },
  }
}

export interface Opened {
  tokens: TokenCandidate[]
  pieces: { protocol: string; piece: Piece }[]
  notIncluded: NotIncluded[]
}

/** What no list or log names. @example const { tokens, pieces } = await openPositions(reader) */
export async function openPositions(
  reader: PositionReader,
  protocols: readonly PositionProtocol[] = positionProtocols,
): Promise<Opened> {
  const opened: Opened = { tokens: [], pieces: [], notIncluded: [] }
  const openings = protocols.map((protocol) => ({ protocol, calls: protocol.opening?.(reader) ?? [] }))
  const calls = openings.flatMap((each) => each.calls)
  if (calls.length === 0) return opened
  const whole = await trying(opened, reader, 'all', () => reader.ask(calls))
  let at = 0
  for (const { protocol, calls: own } of openings) {
    const answers = whole?.slice(at, (at += own.length))
    if (!answers || own.length === 0) continue
    await trying(opened, reader, protocol.id, async () => {
      opened.tokens.push(...((await protocol.find?.(answers, reader)) ?? []))
      const pieces = (await protocol.pieces?.(answers, reader)) ?? []
      opened.pieces.push(...pieces.map((piece) => ({ protocol: protocol.id, piece })))
    })
  }
  return opened
}

export type Meaning = Explained & { protocol: string }

/** What stands behind those of the tokens that the catalogue does not list, by address. */
export async function explainHeld(
  held: readonly HeldToken[],
  reader: PositionReader,
  protocols: readonly PositionProtocol[] = positionProtocols,
): Promise<{ meanings: Map<string, Meaning>; notIncluded: NotIncluded[] }> {
  const notes: Pick<Opened, 'notIncluded'> = { notIncluded: [] }
  const meanings = new Map<string, Meaning>()
  const tokens = held
    .filter(({ address }) => !isCatalogued(erc20(reader.chain.id, address)))
    .slice(0, MOST_TOKENS)
  const questions = protocols.flatMap((protocol) =>
    tokens.flatMap((token) => {
      const call = protocol.recognise?.(token, reader)
      return call ? [{ protocol, token, call }] : []
    }),
  )
  const answers = await trying(notes, reader, 'all', () => askInParts(questions, reader))
  for (const protocol of answers ? protocols : []) {
    const answered = questions.flatMap(({ protocol: asked, token }, index) => {
      const answer = answers?.[index]
      const isOpen = asked === protocol && !meanings.has(token.address)
      return isOpen && answer !== undefined && answer.length >= 66 ? [{ token, answer }] : []
    })
    if (answered.length === 0) continue
    await trying(notes, reader, protocol.id, async () => {
      for (const each of (await protocol.explain?.(answered, reader)) ?? [])
        meanings.set(each.address, { ...each, protocol: protocol.id })
    })
  }
  return { meanings, notIncluded: notes.notIncluded }
}

const askInParts = (questions: readonly { call: Call }[], reader: PositionReader) =>
  reader.ask(questions.map(({ call }) => call))

/** @returns `undefined` when it failed: then the reading says so and goes on */
async function trying<T>(
  notes: { notIncluded: NotIncluded[] },
  { chain }: PositionReader,
  protocol: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work()
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown
    const reason = say(
      '{chain} could not be asked about positions in protocols; shares and debts may be missing.',
      {
        chain: chain.name,
      },
    )
    if (!notes.notIncluded.some(({ what }) => what.startsWith('positions:')))
      notes.notIncluded.push({ what: `positions:${chain.id}:${protocol}`, reason })
    return undefined
  }
}
