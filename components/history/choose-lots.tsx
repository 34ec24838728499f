/** Specific identification: the user says which lots a disposal takes. */
import { type FormEvent, useState } from 'react'
import { Quantity } from '@/components/money/quantity'
import { useQuestion } from '@/components/shell/question.hooks'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { TextField } from '@/components/ui/text-field'
import { type Amount, absolute, add, compare, isZero, sum, ZERO } from '@/lib/core/amount'
import { type Sentence, say } from '@/lib/core/sentence'
import { historyMessages } from '@/lib/history/messages'
import { decimalMark } from '@/lib/i18n/format/format-quantity'
import { formatDay } from '@/lib/i18n/format/format-time'
import { readFigure } from '@/lib/i18n/format/read-figure'
import { ledgerMessages } from '@/lib/ledger/messages'
import type { DisposalView } from '@/lib/ledger/views'
import { call } from '@/lib/messages/call.browser'

export interface ChooseLotsProps {
  disposal: DisposalView
  pending: boolean
  change: (work: () => Promise<unknown>) => void
  onClose: () => void
}

interface Available {
  lot: string
  acquiredAt: number | null
  /** What is left of it, and what this disposal takes of it now. */
  quantity: Amount
}

/** Lots shown; a disposal rarely has more to choose from. */
const MOST = 200

export function ChooseLots({ disposal, pending, change, onClose }: ChooseLotsProps) {
  const { t, sentence, locale } = useT()
  const { answer, error } = useQuestion(ledgerMessages['ledger.lots'], {
    asset: disposal.asset,
    offset: 0,
    limit: MOST,
  })
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      disposal.matches.filter(({ rule }) => rule === 'specific').map(({ lot, quantity }) => [lot, quantity]),
    ),
  )
  const [problem, setProblem] = useState<Sentence | null>(null)
  if (error) return <Banner tone="danger">{sentence(error.sentence)}</Banner>
  if (!answer) return <Skeleton className="h-24 w-full" />
  const available = lotsFor(disposal, answer.rows)
  const choose = (lots: { lot: string; quantity: string }[] | null) => {
    change(() => call(historyMessages['history.chooseLots'], { entry: disposal.entryId, lots }))
    onClose()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const chosen = readChoice(typed, available, {
      disposed: absolute(disposal.quantity),
      mark: decimalMark(locale),
    })
    if (!chosen.ok) return setProblem(chosen.problem)
    choose(chosen.lots)
  }
  return (
    <form onSubmit={submit} noValidate className="grid gap-3 rounded-lg border border-line p-3">
      <p className="text-sm text-muted">
        {t('Say how much of each lot this disposal takes. What you leave open follows the usual order.')}
      </p>
      {problem ? <Banner tone="danger">{sentence(problem)}</Banner> : null}
      <ul className="grid gap-2">
        {available.map(({ lot, acquiredAt, quantity }) => {
          const when = acquiredAt === null ? t('Nobody saw it arrive') : formatDay(acquiredAt, { locale })
          return (
            <li key={lot} className="flex flex-wrap items-center gap-3 text-sm">
              <span className="min-w-32 flex-1">{when}</span>
              <Quantity quantity={quantity} symbol={disposal.symbol} className="text-muted" />
              <TextField
                controlSize="sm"
                className="w-36"
                inputMode="decimal"
                autoComplete="off"
                label={t('Quantity of the lot of {day}', { day: when })}
                labelHidden
                value={typed[lot] ?? ''}
                onChange={(event) => setTyped({ ...typed, [lot]: event.target.value })}
              />
            </li>
          )
        })}
      </ul>
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="quiet" onClick={onClose}>
          {t('Cancel')}
        </Button>
        <Button busy={pending} onClick={() => choose(null)}>
          {t('Back to the usual order')}
        </Button>
        <Button variant="primary" type="submit" busy={pending}>
          {t('Take these lots')}
        </Button>
      </div>
    </form>
  )
}

function lotsFor(
  disposal: DisposalView,
  open: readonly { id: string; acquiredAt: number | null; left: Amount }[],
): Available[] {
  const lots = new Map<string, Available>()
  const put = (lot: string, acquiredAt: number | null, quantity: Amount) =>
    lots.set(lot, { lot, acquiredAt, quantity: add(lots.get(lot)?.quantity ?? ZERO, quantity) })
  for (const { lot, acquiredAt, quantity, rule } of disposal.matches)
    if (rule !== 'missing') put(lot, acquiredAt, absolute(quantity))
  for (const { id, acquiredAt, left } of open)
    if (acquiredAt === null || acquiredAt <= disposal.at) put(id, acquiredAt, left)
  return [...lots.values()].sort((a, b) => (a.acquiredAt ?? 0) - (b.acquiredAt ?? 0))
}

type Choice = { ok: true; lots: { lot: string; quantity: string }[] } | { ok: false; problem: Sentence }

/** @example readChoice({ a: '0.5' }, available, { disposed: amount('1'), mark: '.' }) // { ok: true, lots: [{ lot: 'a', quantity: '0.5' }] } */
export function readChoice(
  typed: Readonly<Record<string, string>>,
  available: readonly Available[],
  { disposed, mark }: { disposed: Amount; mark: string },
): Choice {
  const refuse = (problem: Sentence): Choice => ({ ok: false, problem })
  const lots: { lot: string; quantity: Amount }[] = []
  for (const { lot, quantity } of available) {
    const text = (typed[lot] ?? '').trim()
    if (text === '') continue
    const wanted = readFigure(text, mark)
    if (wanted === undefined)
      return refuse(say('Enter quantities such as 0.25, with a point before the decimals.'))
    if (compare(wanted, quantity) > 0) return refuse(say('A lot does not hold as much as you entered.'))
    if (!isZero(wanted)) lots.push({ lot, quantity: wanted })
  }
  if (lots.length === 0) return refuse(say('Enter a quantity for at least one lot.'))
  if (compare(sum(lots.map(({ quantity }) => quantity)), disposed) > 0)
    return refuse(say('Together this is more than was disposed of.'))
  return { ok: true, lots }
}
