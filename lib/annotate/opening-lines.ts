/**
 * The opening of a note: what it is, what is paid, what comes at least, and what the simulation shows. Where the bytes and the
 * simulation cannot both be true, only the simulation is told. Pure.
 */
import { absolute, isNegative } from '@/lib/core/amount'
import { type Note, type NoteLine, type ToldSentence, tell } from '@/lib/core/note'
import type { CallDescription } from '@/lib/decode/call-description'
import { pieceNumber } from '@/lib/decode/piece-number'
import { protocolName } from '@/lib/decode/protocol-name'
import { callLeaves, signatureLeaves } from './checks/parts/call-leaves'
import { shortAddress } from './checks/parts/short-address'
import type { Asked } from './define-check'
import { headlineOfCall } from './noting/headline-of-call'
import { headlineOfSignature } from './noting/headline-of-signature'
import type { SeenChange } from './noting/look-at-chain.client'
import { signatureLines } from './noting/signature-lines'
import { onlyTrade } from './noting/swap-facts'
import { amountValue, type Telling } from './noting/telling'
import { tradeLines } from './noting/trade-lines'

export interface Opening {
  headline: Note['headline']
  lines: NoteLine[]
}

export interface OpeningFacts {
  asked: Asked
  telling: Telling
  /** Of a simulation that works and knows its changes; the contract alone where it has no certain name. */
  changes?: readonly SeenChange[]
  /** What the bytes say of themselves is not relied upon. */
  isDoubted: boolean
}

/** More are counted, not told. */
const MOST_PARTS = 8

/** @example openingOf({ asked, telling, isDoubted: false }).headline.sentence.template // 'Swap {pays} for at least {gets}' */
export function openingOf(facts: OpeningFacts): Opening {
  const { asked, telling, isDoubted } = facts
  switch (asked.kind) {
    case 'calls':
      return isDoubted ? doubted(asked, facts) : callsOpening(asked, facts)
    case 'signature': {
      const { description } = asked
      const lines = signatureLeaves(asked).flatMap((leaf) => signatureLines(leaf, telling))
      const parts = description.action === 'many' ? description.signatures : []
      return {
        headline: headlineOfSignature(description, telling),
        lines:
          parts.length > 0
            ? parts
                .slice(0, MOST_PARTS)
                .map((part, at) => told(`part:${at + 1}`, headlineOfSignature(part, telling)))
            : lines,
      }
    }
    case 'unreadable':
      return {
        headline: tell('A request to your wallet that cannot be read'),
        lines: [{ what: 'unreadable', level: 'care', sentence: asked.why, isPrivate: false }],
      }
    default:
      return asked satisfies never
  }
}

type Calls = Extract<Asked, { kind: 'calls' }>

const told = (what: string, sentence: ToldSentence): NoteLine => ({
  what,
  level: 'info',
  ...sentence,
  isPrivate: false,
})

function callsOpening(asked: Calls, { telling, changes }: OpeningFacts): Opening {
  const trade = onlyTrade(asked)
  const leaves = callLeaves(asked)
  const [first] = leaves
  const traded = trade && leaves.find(({ leaf }) => 'terms' in leaf && leaf.terms !== undefined)
  const main = traded ?? (leaves.length === 1 ? first : undefined)
  const others = leaves.filter((each) => each !== main)
  const headline = main
    ? headlineOfCall(main.leaf, main.to, telling)
    : tell('{count} calls in one', { count: { count: leaves.length } })
  return {
    headline,
    lines: [
      ...(trade ? tradeLines(trade.terms, telling) : []),
      ...alongLine(asked, telling),
      ...others
        .slice(0, MOST_PARTS)
        .map(({ leaf, to }, at) => told(`part:${at + 1}`, headlineOfCall(leaf, to, telling))),
      ...(others.length > MOST_PARTS
        ? [
            told(
              'parts-left',
              tell('{count} more calls are not told here.', { count: { count: others.length - MOST_PARTS } }),
            ),
          ]
        : []),
      ...simulatedLines(changes),
      ...(trade ? through(trade.protocol) : []),
    ],
  }
}

const through = (protocol: string): NoteLine[] => [
  told('protocol', tell('It is carried out by {protocol}.', { protocol: protocolName(protocol) })),
]

/** The native coin that goes along beside what the bytes speak of: also with what cannot be read, and before anything is simulated. */
function alongLine(asked: Calls, { chain, amountOf }: Telling): NoteLine[] {
  const units = untoldValue(asked)
  const amount = units > 0n ? amountOf(chain, 'native', units) : undefined
  return amount ? [told('along', tell('You send {amount} along.', { amount: amountValue(amount) }))] : []
}

function untoldValue(asked: Calls): bigint {
  const sent = asked.calls.reduce((sum, { value }) => sum + BigInt(value), 0n)
  return callLeaves(asked).reduce((left, { leaf }) => left - toldValue(leaf), sent)
}

function toldValue(leaf: CallDescription): bigint {
  if (leaf.action === 'send-native' || leaf.action === 'wrap') return leaf.units
  const sells = 'protocol' in leaf ? leaf.terms?.sells : undefined
  return sells?.token === 'native' && sells.units !== 'all' ? sells.units : 0n
}

function doubted(asked: Calls, { changes }: OpeningFacts): Opening {
  const [call] = asked.calls
  return {
    headline: tell('A call of {contract} whose own words are not relied upon', {
      contract: shortAddress(call?.to ?? `0x${'0'.repeat(40)}`),
    }),
    lines: [
      {
        what: 'contradiction',
        level: 'danger',
        ...tell(
          'What the call says of itself and what a node worked out cannot both be true. Only what the node worked out is told here.',
        ),
        isPrivate: false,
      },
      ...simulatedLines(changes),
    ],
  }
}

function simulatedLines(changes: OpeningFacts['changes']): NoteLine[] {
  if (changes === undefined) return []
  if (changes.length === 0)
    return [
      told(
        'simulated',
        tell(
          'The simulation saw no coin leave your wallet or arrive. Not every piece of a collection (NFT) is seen by it.',
        ),
      ),
    ]
  return changes.slice(0, MOST_PARTS).map((change, at) => told(`simulated:${at + 1}`, simulatedLine(change)))
}

function simulatedLine(change: SeenChange): ToldSentence {
  if ('contract' in change) {
    const contract = shortAddress(change.contract)
    if (change.piece !== undefined) {
      const named = { contract, piece: pieceNumber(BigInt(change.piece)) }
      return change.leaves
        ? tell('By the simulation piece {piece} of the contract {contract} leaves your wallet.', named)
        : tell('By the simulation piece {piece} of the contract {contract} arrives in your wallet.', named)
    }
    return change.leaves
      ? tell('By the simulation something of the contract {contract} leaves your wallet.', { contract })
      : tell('By the simulation something of the contract {contract} arrives.', { contract })
  }
  const amount = amountValue({ ...change, quantity: absolute(change.quantity) })
  return isNegative(change.quantity)
    ? tell('By the simulation {amount} leaves your wallet.', { amount })
    : tell('By the simulation {amount} arrives in your wallet.', { amount })
}
