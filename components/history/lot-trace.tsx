/** How the gain of a disposal was computed: each lot it took, where that came from, what it cost. */
import { type ReactNode, useState } from 'react'
import { Money } from '@/components/money/money'
import { Quantity } from '@/components/money/quantity'
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { ruleWord } from '@/lib/accounting/words'
import { formatDay } from '@/lib/i18n/format/format-time'
import type { DisposalView, LotView, MatchView } from '@/lib/ledger/views'
import { ChooseLots } from './choose-lots'
import { EntryGain } from './entry-figures'
import { DISPOSAL_TERM_WORDS } from './entry-words'

export interface LotTraceProps {
  disposal: DisposalView
  /** Without these the lots cannot be chosen here. */
  pending?: boolean
  change?: (work: () => Promise<unknown>) => void
}

export function LotTrace({ disposal, pending = false, change }: LotTraceProps) {
  const { t } = useT()
  const [choosing, setChoosing] = useState(false)
  const { symbol, matches } = disposal
  const isChosen = matches.some(({ rule }) => rule === 'specific')
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <h3 className="text-sm font-semibold">{t('How the gain on {symbol} was computed', { symbol })}</h3>
      <DisposalSum disposal={disposal} />
      <MatchesTable disposal={disposal} />
      {change ? (
        <div>
          <Button size="sm" onClick={() => setChoosing(true)}>
            {isChosen ? t('Change the chosen lots') : t('Choose lots')}
          </Button>
        </div>
      ) : null}
      {choosing && change ? (
        <ChooseLots
          disposal={disposal}
          pending={pending}
          change={change}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </section>
  )
}

/** Proceeds − cost = gain, or what is missing of it. */
function DisposalSum({ disposal }: { disposal: DisposalView }) {
  const { t } = useT()
  const { proceeds, cost, basis } = disposal
  return (
    <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm text-muted">
      <span>
        {t('Proceeds')} <Money value={proceeds} reason={t('Nobody knows the value at that time.')} />
      </span>
      <span>
        {t('Cost')}{' '}
        <Money value={basis === 'missing' ? null : cost} reason={t('Nobody knows what this had cost.')} />
      </span>
      <span>
        {t('Gain')} <EntryGain gain={disposal} />
      </span>
      {basis === 'known' ? null : (
        <span>{t('What has no basis is in no total. Enter its value, or import the missing years.')}</span>
      )}
    </p>
  )
}

function MatchesTable({ disposal: { matches, symbol } }: { disposal: DisposalView }) {
  const { t, sentence, locale } = useT()
  const noCost = t('Nobody knows what this had cost.')
  return (
    <Table caption={t('Lots')} className="rounded-lg border border-line">
      <thead>
        <tr>
          <HeadCell>{t('Acquired')}</HeadCell>
          <HeadCell>{t('Rule')}</HeadCell>
          <HeadCell align="end">{t('Quantity')}</HeadCell>
          <HeadCell align="end">{t('Cost')}</HeadCell>
          <HeadCell align="end">{t('Proceeds')}</HeadCell>
          <HeadCell align="end">{t('Gain')}</HeadCell>
          <HeadCell>{t('Term')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {matches.map((match) => (
          <tr key={`${match.lot} ${match.quantity}`}>
            <Cell>
              <Acquired match={match} day={(at) => formatDay(at, { locale })} />
            </Cell>
            <Cell className="whitespace-nowrap">{sentence(ruleWord(match.rule))}</Cell>
            <Cell align="end">
              <Quantity quantity={match.quantity} symbol={symbol} />
            </Cell>
            <Cell align="end">
              <Money value={match.cost} reason={noCost} />
            </Cell>
            <Cell align="end">
              <Money value={match.proceeds} reason={t('Nobody knows the value at that time.')} />
            </Cell>
            <Cell align="end">
              {match.cost === null ? (
                <Badge tone="warn">{t('Missing basis')}</Badge>
              ) : (
                <Money value={match.gain} signed reason={noCost} />
              )}
            </Cell>
            <Cell className="whitespace-nowrap">{sentence(DISPOSAL_TERM_WORDS[match.term])}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Acquired({ match, day }: { match: MatchView; day: (at: number) => string }): ReactNode {
  const { t } = useT()
  const when = match.acquiredAt === null ? t('Nobody saw it arrive') : day(match.acquiredAt)
  return (
    <span className="whitespace-nowrap">
      {match.acquiredBy ? (
        <a className="underline underline-offset-2" href={`#/history/${match.acquiredBy}`}>
          {when}
        </a>
      ) : (
        when
      )}
      {match.movedBy.length > 0 ? (
        <span className="block text-xs text-muted">
          {t('moved by')}{' '}
          {match.movedBy.map((id, at) => (
            <a
              key={id}
              className="me-1.5 underline underline-offset-2"
              href={`#/history/${id}`}
              aria-label={t('Transfer {number} that moved it', { number: at + 1 })}
            >
              {at + 1}
            </a>
          ))}
        </span>
      ) : null}
    </span>
  )
}

/** What this entry brought in, and what is left of it. */
export function LotsMade({ lots }: { lots: readonly LotView[] }) {
  const { t } = useT()
  if (lots.length === 0) return null
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <h3 className="text-sm font-semibold">{t('Lots from this entry')}</h3>
      <Table caption={t('Lots from this entry')} className="rounded-lg border border-line">
        <thead>
          <tr>
            <HeadCell align="end">{t('Quantity')}</HeadCell>
            <HeadCell align="end">{t('Left')}</HeadCell>
            <HeadCell align="end">{t('Cost of what is left')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {lots.map((lot) => (
            <tr key={lot.id}>
              <Cell align="end">
                <Quantity quantity={lot.quantity} symbol={lot.symbol} />
              </Cell>
              <Cell align="end">
                <Quantity quantity={lot.left} symbol={lot.symbol} />
              </Cell>
              <Cell align="end">
                {lot.basis === 'missing' ? (
                  <Badge tone="warn">{t('Missing basis')}</Badge>
                ) : (
                  <Money value={lot.cost} reason={t('Nobody knows what this had cost.')} />
                )}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
