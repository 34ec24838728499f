/**
 * What each account held at the end of a day, as its entries come to, with the price of that moment and where it is from. An
 * unknown price makes no value, and the total says how many lines it lacks.
 */
import { sumOf, times, toScaled } from '@/lib/accounting/exact'
import { type Amount, isNegative, isZero } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { derivedBalances } from '@/lib/valuation/derived-balances'
import type { PastPrice } from '@/lib/valuation/past-price'
import { defineReport, type ReportFacts } from '../define-report'
import { column, type Note, type Row, type Section } from '../document'
import { byText, NOT_ADVICE, unprovenNotes } from '../lacks'
import { spanOf } from '../local-days'
import { madeOf } from '../made-by'
import { cellOf } from '../sums'

export const balances = defineReport({
  id: 'balances',
  name: say('Balances on a day'),
  about: say('What every account held at the end of a day, with the price of that moment and its source.'),
  formats: ['csv', 'pdf'],
  period: 'day',
  make: (facts, { day }) => {
    const { rules } = facts.question
    const span = spanOf(facts.calendar, { from: day, until: day })
    const { held, uncounted } = heldAt(facts, span.until)
    return {
      report: 'balances',
      title: say('Balances at the end of {day}', { day }),
      fileName: `holdfast-balances-${day}`,
      currency: rules.currency,
      timeZone: rules.timeZone,
      endsAt: span.until,
      madeBy: madeOf(facts, span),
      notes: [...lacks(facts, held, uncounted), ...unprovenNotes(facts, span.until), NOT_ADVICE],
      sections: [assetsSection(held), accountsSection(held)],
    }
  },
})

interface Held {
  account: string
  asset: string
  /** Of the collection: the same asset everywhere is one. */
  group: AssetId
  quantity: Amount
  price: PastPrice | undefined
  /** Scaled. */
  value: bigint | null
}

function heldAt({ question, names }: ReportFacts, at: number): { held: Held[]; uncounted: number } {
  const byAccount = derivedBalances(question.entries.filter((entry) => entry.at <= at))
  const all = [...byAccount].flatMap(([account, byAsset]) =>
    [...byAsset]
      .filter(([, quantity]) => !isZero(quantity))
      .map(([asset, quantity]) => ({ account, asset, quantity })),
  )
  const counted = all.filter(({ asset }) => names.isCounted(asset))
  const held = counted.map(({ account, asset, quantity }): Held => {
    const price = question.prices.priceAt(asset, at)
    return {
      account: names.labelOf(account),
      asset: names.symbolOf(asset),
      group: names.collectionOf(asset),
      quantity,
      price,
      value: price === undefined ? null : times(toScaled(quantity), toScaled(price.price)),
    }
  })
  const inOrder = (a: Held, b: Held) =>
    byText(a.account, b.account) || byText(a.asset, b.asset) || byText(a.group, b.group)
  return { held: held.sort(inOrder), uncounted: all.length - counted.length }
}

function lacks({ withoutHistory, names }: ReportFacts, held: readonly Held[], uncounted: number): Note[] {
  const notes: Note[] = []
  const lack = (sentence: Note['sentence'], mend?: Note['mend']) =>
    notes.push({ tone: 'lack', sentence, ...(mend === undefined ? {} : { mend }) })
  const unpriced = held.filter(({ value }) => value === null).length
  if (unpriced > 0)
    lack(say('{count} balances without a known price are not in the total.', { count: unpriced }), 'inbox')
  const negative = held.filter(({ quantity }) => isNegative(quantity)).length
  if (negative > 0)
    lack(
      say('{count} balances are below zero: something is missing in the history.', { count: negative }),
      'inbox',
    )
  if (uncounted > 0)
    lack(say('{count} balances of unlisted or hidden assets are left out.', { count: uncounted }))
  for (const account of withoutHistory.map((id: AccountId) => names.labelOf(id)).sort(byText))
    lack(say('{account} has no history, so it is not in this report.', { account }))
  return notes
}

const valueOf = (held: readonly Held[]): bigint => sumOf(held.map(({ value }) => value ?? 0n))

function assetsSection(held: readonly Held[]): Section {
  const groups = new Map<AssetId, Held[]>()
  for (const each of held) {
    const group = groups.get(each.group)
    if (group) group.push(each)
    else groups.set(each.group, [each])
  }
  const rows = [...groups.values()]
    .map((group) => ({ name: group[0]?.asset ?? '', group }))
    .sort((a, b) => byText(a.name, b.name))
    .map(
      ({ name, group }): Row => [
        name,
        cellOf(sumOf(group.map(({ quantity }) => toScaled(quantity)))),
        group.some(({ value }) => value === null) ? null : cellOf(valueOf(group)),
      ],
    )
  return {
    id: 'assets',
    title: say('By asset'),
    columns: [
      column('text', 'asset', say('Asset')),
      column('quantity', 'quantity', say('Quantity')),
      column('money', 'value', say('Value')),
    ],
    rows,
    totals: [[say('Total of what has a price'), '', cellOf(valueOf(held))]],
    whenEmpty: say('Nothing was held on this day.'),
  }
}

function accountsSection(held: readonly Held[]): Section {
  return {
    id: 'accounts',
    title: say('By account'),
    columns: [
      column('text', 'account', say('Account')),
      column('text', 'asset', say('Asset')),
      column('quantity', 'quantity', say('Quantity')),
      column('price', 'price', say('Price')),
      column('money', 'value', say('Value')),
      column('text', 'price source', say('Source of the price')),
      column('moment', 'price time', say('Price of')),
    ],
    rows: held.map(
      ({ account, asset, quantity, price, value }): Row => [
        account,
        asset,
        quantity,
        price?.price ?? null,
        cellOf(value),
        price === undefined ? say('no price is known') : `${price.source}, ${price.grain}`,
        price?.at ?? null,
      ],
    ),
    totals: [[say('Total of what has a price'), '', '', '', cellOf(valueOf(held)), '', '']],
    whenEmpty: say('Nothing was held on this day.'),
  }
}
