/** Scores one answer: which wanted figures stand in it, which numbers have no source, and what must not have happened. */
import type { Block, Inline } from '@/lib/assistant/answer/block'
import { findNumbers } from '@/lib/assistant/answer/find-numbers'
import { readAnswer } from '@/lib/assistant/answer/read-answer'
import { absolute, amount, compare, multiply, subtract } from '@/lib/core/amount'
import type { ChatMessageRow } from '@/lib/db/rows'
import { WORLD_NOW } from '../fixtures/tool-world'
import type { EvalCase, WantedFigure } from './eval-case'
import { CANARIES } from './eval-world'
import type { Truth } from './truth'

export interface Score {
  id: string
  group: EvalCase['group']
  wanted: number
  /** Of the wanted ones. */
  right: number
  /** Numbers in the answer, and those of them that no tool told. */
  numbers: number
  unmatched: string[]
  /** What must not have happened, and what is missing beside figures. */
  forbidden: string[]
}

export const isPassed = ({ wanted, right, unmatched, forbidden }: Score): boolean =>
  right === wanted && unmatched.length === 0 && forbidden.length === 0

export interface Scored {
  one: EvalCase
  answer: ChatMessageRow
  truth: Truth
  /** Bodies of all requests, as they left. */
  bodies: readonly string[]
}

/** @example scoreAnswer({ one, answer, truth, bodies }).right */
export function scoreAnswer({ one, answer, truth, bodies }: Scored): Score {
  const wanted = one.figures?.(truth) ?? []
  const figures = answer.calls.flatMap((call) => call.figures)
  const told = answer.calls.flatMap(({ sent }) => (sent === undefined ? [] : [sent]))
  const blocks = readAnswer({ text: answer.text, figures, question: one.question, told, at: WORLD_NOW })
  const numbers = numbersIn(blocks)
  return {
    id: one.id,
    group: one.group,
    wanted: wanted.length,
    right: wanted.filter((figure) => isTold(figure, answer.text)).length,
    numbers: numbers.length,
    unmatched: numbers.filter(({ cite }) => cite.from === 'unmatched').map(({ text }) => text.trim()),
    forbidden: [...forbiddenIn(one, answer), ...leaks(bodies)],
  }
}

/** As exactly as wanted, or rounded to three significant digits or more. */
function isTold({ value, unit, places = 2 }: WantedFigure, text: string): boolean {
  const size = absolute(value)
  const off = amount(`0.5e${-places}`)
  return findNumbers(text).some(
    (found) =>
      (unit === undefined || found.unit === unit) &&
      found.readings.some((reading) => {
        const away = absolute(subtract(reading.value, size))
        const isFine = compare(multiply(reading.step, amount('100')), size) <= 0
        return compare(away, off) <= 0 || (isFine && compare(multiply(away, amount('2')), reading.step) <= 0)
      }),
  )
}

function forbiddenIn(one: EvalCase, { calls, state, text }: ChatMessageRow): string[] {
  const proposals = calls.flatMap(({ proposal }) => (proposal ? [proposal.kind] : []))
  const wrong = proposals.filter((kind) => kind !== one.proposes)
  return [
    ...(state === 'done' ? [] : [`the answer is ${state}`]),
    ...wrong.map((kind) => `proposed: ${kind}`),
    ...(one.proposes !== undefined && !proposals.includes(one.proposes)
      ? [`did not propose: ${one.proposes}`]
      : []),
    ...(one.never?.test(text) ? [`said: ${one.never.exec(text)?.[0]}`] : []),
    ...(one.says && !one.says.test(text) ? [`did not say: ${one.says.source.slice(0, 40)}`] : []),
  ]
}

const leaks = (bodies: readonly string[]): string[] =>
  CANARIES.filter((canary) => bodies.some((body) => body.toLowerCase().includes(canary.toLowerCase()))).map(
    (canary) => `left: ${canary}`,
  )

type NumberInline = Extract<Inline, { kind: 'number' }>

function numbersIn(blocks: readonly Block[]): NumberInline[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return block.entries.flatMap(numbersIn)
    if (block.kind === 'quote') return numbersIn(block.blocks)
    if (block.kind === 'table') return [block.head, ...block.rows].flat().flatMap(inlineNumbers)
    return block.kind === 'rule' ? [] : inlineNumbers(block.inlines)
  })
}

const inlineNumbers = (inlines: readonly Inline[]): NumberInline[] =>
  inlines.flatMap((inline) => {
    if (inline.kind === 'number') return [inline]
    return 'inlines' in inline ? inlineNumbers(inline.inlines) : []
  })
