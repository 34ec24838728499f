/**
 * How much of each sleeve is to be bought or sold, in US dollars. Figures here are what is aimed at, and follow from weights, which
 * are ratios; so they are numbers. What is done about them is sized in exact amounts afterwards.
 *
 * Trading costs make the whole smaller: with `costUsd` the aims are those of the whole that will be left.
 */
import { toRatio, ZERO } from '@/lib/core/amount'
import { CASH, OTHERS, type SleeveId, type TargetRow } from '@/lib/core/rebalance'
import { fillLevel } from './fill-level'
import type { PlanQuestion } from './question'
import type { Stand } from './stand'

/** Above zero: to be bought; below: to be sold. What is not named stays as it is. */
export type Wants = Map<SleeveId, number>

/** US dollars. */
interface Line {
  id: SleeveId
  value: number
  target: number
  low: number
  high: number
}

/** To an edge means inside it by this part of the band's width, so that rounding and costs do not leave it outside again. */
const INSIDE = 0.01
/** A part of the money that is all of it, but for the rounding of numbers. */
const ALL = 1 - 1e-9

export interface Wanted {
  wants: Wants
  /** Before money and turnover bound them, and before what is too small was left out. */
  ideal: Wants
  /** What made `wants` smaller than that. */
  bound?: 'money' | 'turnover'
}

/** @example wantsOf(question, stand).wants // Map { 'coin:bitcoin' => -500, 'coin:ethereum' => 480 } */
export function wantsOf(question: PlanQuestion, stand: Stand, costUsd = 0): Wanted {
  const whole = toRatio(stand.wholeUsd) - costUsd
  if (whole <= 0) return { wants: new Map(), ideal: new Map() }
  const lines = linesOf(question, stand, whole)
  const cash = cashLine(question, stand, whole)
  cash.value -= costUsd
  const kept = toRatio(question.bufferUsd)
  const ideal = aimed(question, { lines, cash, kept })
  const paid = withinMoney(ideal, cash.value - kept)
  const all = withinTurnover(paid, question, whole)
  const bound = all !== paid ? 'turnover' : paid !== ideal ? 'money' : undefined
  const wants = worthWhile(all, toRatio(question.limits.leastTradeUsd))
  return { wants, ideal, ...(bound === undefined ? {} : { bound }) }
}

function linesOf({ sleeves, targets, others }: PlanQuestion, { values }: Stand, whole: number): Line[] {
  const rows = new Map(targets.map((row) => [row.sleeve, row]))
  const lineOf = (id: SleeveId, row: Pick<TargetRow, 'weight' | 'low' | 'high'>): Line => ({
    id,
    value: toRatio(values.get(id) ?? ZERO),
    target: row.weight * whole,
    low: row.low * whole,
    high: row.high * whole,
  })
  const own = sleeves.flatMap(({ id, isLocked }) => {
    const row = rows.get(id)
    return id === CASH || isLocked || row === undefined ? [] : [lineOf(id, row)]
  })
  const rest = others === 'sell' && values.has(OTHERS) ? [lineOf(OTHERS, { weight: 0, low: 0, high: 0 })] : []
  return [...own, ...rest].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Without a row of its own, money is what the other weights leave, and no amount of it is outside. */
function cashLine({ targets }: PlanQuestion, { values }: Stand, whole: number): Line {
  const row = targets.find(({ sleeve }) => sleeve === CASH)
  const rest = Math.max(0, 1 - targets.reduce((all, { weight }) => all + weight, 0))
  return {
    id: CASH,
    value: toRatio(values.get(CASH) ?? ZERO),
    target: (row?.weight ?? rest) * whole,
    low: (row?.low ?? 0) * whole,
    high: (row?.high ?? 1) * whole,
  }
}

interface Aims {
  lines: readonly Line[]
  cash: Line
  /** Money that stays in any case. */
  kept: number
}

function aimed(question: PlanQuestion, aims: Aims): Wants {
  if (question.flow === 'buys') return invested(aims, toRatio(question.limits.leastTradeUsd))
  const { aim } = question
  switch (aim) {
    case 'target':
      return new Map(aims.lines.map(({ id, value, target }) => [id, target - value]))
    case 'edge':
      return toEdges(aims)
    default:
      return aim satisfies never
  }
}

/** Money above its target goes to what is most below; whether a sleeve is inside its band does not matter then. */
function invested({ lines, cash, kept }: Aims, least: number): Wants {
  const money = cash.value - Math.max(cash.target, kept)
  if (money <= 0) return new Map()
  const given = fillLevel(
    lines.map(({ value, target }) => target - value),
    money,
    least,
  )
  return new Map(lines.map(({ id }, index) => [id, given[index] ?? 0]))
}

function toEdges({ lines, cash, kept }: Aims): Wants {
  const wants: Wants = new Map(
    lines.flatMap((line) => {
      const inside = INSIDE * (line.high - line.low)
      if (line.value > line.high) return [[line.id, line.high - inside - line.value] as const]
      return line.value < line.low ? [[line.id, line.low + inside - line.value] as const] : []
    }),
  )
  if (wants.size === 0 && cash.value >= cash.low && cash.value <= cash.high) return wants
  const inside = INSIDE * (cash.high - cash.low)
  const least = Math.max(cash.low > 0 ? cash.low + inside : 0, kept)
  const after = cash.value - total(wants)
  if (after < least) balance(wants, lines, after - least)
  else balance(wants, lines, Math.max(0, after - Math.max(least, cash.high - inside)))
  return wants
}

/** Money goes to the sleeve that is most below its target, then to the next; what is missing comes from the one most above. */
function balance(wants: Wants, lines: readonly Line[], money: number): void {
  const isBuying = money > 0
  const room = ({ id, value, target }: Line) => {
    const lack = target - value - (wants.get(id) ?? 0)
    return isBuying ? Math.max(0, lack) : Math.min(0, lack)
  }
  let left = money
  for (const line of [...lines].sort((a, b) => Math.abs(room(b)) - Math.abs(room(a)))) {
    const part = isBuying ? Math.min(left, room(line)) : Math.max(left, room(line))
    if (part === 0) break
    wants.set(line.id, (wants.get(line.id) ?? 0) + part)
    left -= part
  }
}

const total = (wants: Wants): number => [...wants.values()].reduce((all, each) => all + each, 0)
const boughtIn = (wants: Wants) => [...wants.values()].reduce((all, each) => all + Math.max(0, each), 0)
const soldIn = (wants: Wants) => [...wants.values()].reduce((all, each) => all - Math.min(0, each), 0)

/** Purchases are cut alike to what sales bring and what is above the buffer. @param money above the buffer; may be below zero */
export function withinMoney(wants: Wants, money: number): Wants {
  const bought = boughtIn(wants)
  const factor = bought > 0 ? Math.max(0, Math.min(1, (money + soldIn(wants)) / bought)) : 1
  return scaled(wants, { buys: factor > ALL ? 1 : factor, sells: 1 })
}

/** Neither purchases nor sales are above the bound. */
function withinTurnover(wants: Wants, { limits: { turnover } }: PlanQuestion, whole: number): Wants {
  if (turnover === undefined) return wants
  const most = Math.max(boughtIn(wants), soldIn(wants))
  const factor = most > turnover * whole ? (turnover * whole) / most : 1
  return scaled(wants, { buys: factor, sells: factor })
}

const scaled = (wants: Wants, { buys, sells }: { buys: number; sells: number }): Wants =>
  buys === 1 && sells === 1
    ? wants
    : new Map([...wants].map(([id, usd]) => [id, usd * (usd > 0 ? buys : sells)]))

const worthWhile = (wants: Wants, least: number): Wants =>
  new Map([...wants].filter(([, usd]) => usd !== 0 && Math.abs(usd) >= least))
