/**
 * Writes what a tool has found for a model: compact JSON, each figure with its mark (`1,200 USD [f12]`). An allow-list that
 * fails closed: what is not a leaf of `tools/told.ts` to the letter throws, and nothing of the answer is sent.
 */
import type { Leaf, Source, Told } from '@/lib/assistant/tools/told'
import type { PrivacyLevel, ToldFigure } from '@/lib/core/chat'
import { AppError } from '@/lib/core/errors'
import type { NoteValue } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { notOnList, plainKey, plainWord } from './plain-word'
import { toldLeaf } from './told-leaf'
import type { Veil } from './veil'
import {
  type NetWorth,
  writeAt,
  writeExact,
  writeMoney,
  writeNumber,
  writeQuantity,
  writeRatio,
} from './write-figures'
import { writeSentence, writeSymbol, writeUntrusted } from './write-untrusted'

export interface ToldOptions {
  veil: Veil
  level: PrivacyLevel
  /** What shares are told of; absent: not known, and money is withheld where only shares may be told. */
  netWorth: NetWorth | undefined
  /** Number of the first figure: one more than those of the conversation so far. */
  firstFigure: number
}

const DEEPEST = 12
const MOST_PARTS = 4000

/**
 * @returns text for the model and the figures that stand in it, in order
 * @throws AppError `internal` when a part is not on the list, `too-large` when it is too much
 * @example writeTold(record({ value: { is: 'money', … } }), options).text // '{"value":"1,200 USD [f1]"}'
 */
export function writeTold(told: Told, options: ToldOptions): { text: string; figures: ToldFigure[] } {
  const figures: ToldFigure[] = []
  const written = writePart(told, { ...options, figures, parts: { left: MOST_PARTS } }, 0)
  return { text: JSON.stringify(written), figures }
}

interface Writing extends ToldOptions {
  figures: ToldFigure[]
  parts: { left: number }
}
type Written = string | number | Written[] | { [key: string]: Written }

function writePart(told: unknown, writing: Writing, depth: number): Written {
  writing.parts.left -= 1
  if (writing.parts.left < 0 || depth > DEEPEST)
    throw new AppError('too-large', say('The answer is too long for a model. Ask for less at once.'))
  if (Array.isArray(told)) return told.map((part: unknown) => writePart(part, writing, depth + 1))
  if (typeof told !== 'object' || told === null) throw notOnList('part')
  if (!('of' in told)) return writeLeaf(toldLeaf(told), writing)
  const { of, ...more } = told
  if (typeof of !== 'object' || of === null || Array.isArray(of) || Object.keys(more).length > 0)
    throw notOnList('record')
  return Object.fromEntries(
    Object.entries(of).map(([key, part]) => [plainKey(key), writePart(part, writing, depth + 1)]),
  )
}

function writeLeaf(leaf: Leaf, writing: Writing): string | number {
  switch (leaf.is) {
    case 'word':
      return writing.veil.hideNames(plainWord(leaf.word))
    case 'untrusted':
      return writeUntrusted(leaf.text, writing)
    case 'symbol':
      return writeSymbol(leaf.symbol, writing)
    case 'account':
      return writing.veil.account(leaf.account)
    case 'address':
      return writing.veil.address(leaf.address)
    case 'name':
      return writing.veil.name(leaf.name)
    case 'at':
      return writeAt(leaf.at, writing.level)
    case 'sentence':
      return writeSentence(leaf.sentence, writing)
    case 'unknown':
      return `unknown: ${writeSentence(leaf.why, writing)}`
    default:
      return writeFigure(leaf, writing)
  }
}

type Figure = Extract<Leaf, { source?: Source }>

function writeFigure(leaf: Figure, writing: Writing): string | number {
  const { sent, value } = figureOf(leaf, writing)
  if (leaf.source === undefined) return leaf.is === 'count' ? leaf.count : sent
  const id = `f${writing.firstFigure + writing.figures.length}`
  writing.figures.push({ id, label: leaf.source.label, sent, value, route: leaf.source.route })
  return `${sent} [${id}]`
}

function figureOf(leaf: Figure, writing: Writing): { sent: string; value: NoteValue } {
  switch (leaf.is) {
    case 'quantity': {
      const sent = writeQuantity(leaf.quantity, writeSymbol(leaf.symbol, writing), writing.level)
      return { sent, value: { quantity: leaf.quantity, symbol: leaf.symbol } }
    }
    case 'money':
      return {
        sent: writeMoney(leaf.money, leaf.currency, writing),
        value: { money: leaf.money, currency: leaf.currency },
      }
    case 'price':
      return {
        sent: writeExact(leaf.price, leaf.currency.toUpperCase()),
        value: { money: leaf.price, currency: leaf.currency },
      }
    case 'ratio':
      return { sent: writeRatio(leaf.ratio), value: { ratio: leaf.ratio } }
    case 'number':
      return { sent: writeNumber(leaf.number), value: writeNumber(leaf.number) }
    case 'count':
      return { sent: String(leaf.count), value: { count: leaf.count } }
    default:
      return leaf satisfies never
  }
}
