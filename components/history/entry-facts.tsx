/** What happened: time, account, legs, fees, value with its source; beside a correction stands what was told. */
import type { ReactNode } from 'react'
import { Money } from '@/components/money/money'
import { Quantity } from '@/components/money/quantity'
import { useT } from '@/components/shell/translation'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { absolute, isNegative } from '@/lib/core/amount'
import { protocolName } from '@/lib/decode/protocol-name'
import { formatDay, formatMoment } from '@/lib/i18n/format/format-time'
import type { EntryDetail, EntryView, LegView } from '@/lib/ledger/views'
import { EntryGain } from './entry-figures'
import { EntryMarks } from './entry-marks'
import { KindWord } from './entry-row'
import { ORIGIN_WORDS } from './entry-words'

export function EntryFacts({ detail, account }: { detail: EntryDetail; account: string }) {
  const { t, sentence } = useT()
  const { entry, original } = detail
  const noValue = t('Nobody knows the value at that time.')
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <EntryMarks entry={entry} />
      <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-2">
        <Fact name={t('Time')}>
          <EntryTime at={entry.at} precision={entry.precision} />
        </Fact>
        <Fact name={t('Kind')}>
          <KindWord entry={entry} />
        </Fact>
        <Fact name={t('Account')}>{account}</Fact>
        <Fact name={t('Told by')}>
          {sentence(ORIGIN_WORDS[entry.origin])} · <span className="break-all">{entry.source}</span>
        </Fact>
        <Fact name={t('Value')}>
          <Money value={entry.value} reason={noValue} />
          {entry.value !== null && entry.valueSource ? (
            <span className="ms-2 text-xs text-muted">{valueSource(entry.valueSource, t)}</span>
          ) : null}
        </Fact>
        {entry.gain ? (
          <Fact name={t('Gain')}>
            <EntryGain gain={entry.gain} />
          </Fact>
        ) : null}
        <TextFacts entry={entry} />
      </dl>
      <LegsTable legs={entry.legs} fees={entry.fees} caption={t('What came and went')} />
      {detail.overlay ? (
        <details className="text-sm">
          <summary className="font-medium">{t('As it was told')}</summary>
          <div className="mt-2 grid gap-2 text-muted">
            <div className="flex flex-wrap gap-4">
              <EntryTime at={original.at} precision={entry.precision} />
              <KindWord entry={original} />
            </div>
            {original.note ? <p className="break-words">{original.note}</p> : null}
            <LegsTable legs={original.legs} fees={original.fees} caption={t('As it was told')} />
          </div>
        </details>
      ) : null}
    </div>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  )
}

/** Untrusted texts of the source; they stay text. */
function TextFacts({ entry }: { entry: EntryView }) {
  const { t } = useT()
  const facts = [
    { name: t('Market'), text: entry.market },
    { name: t('Transaction'), text: entry.txHash },
    {
      name: t('Protocol'),
      text: entry.protocol === undefined ? undefined : protocolName(entry.protocol),
    },
    { name: t('Other side'), text: entry.counterparty },
    { name: t('Note'), text: entry.note },
  ]
  return facts.map(({ name, text }) =>
    text ? (
      <Fact key={name} name={name}>
        <span className="break-all">{text}</span>
      </Fact>
    ) : null,
  )
}

function valueSource(source: string, t: ReturnType<typeof useT>['t']): string {
  if (source === 'user') return t('your value')
  if (source === 'stated') return t('stated by the source')
  return source
}

function EntryTime({ at, precision }: Pick<EntryView, 'at' | 'precision'>) {
  const { t, locale } = useT()
  if (precision === 'day')
    return <>{t('{day} (the time of day is not known)', { day: formatDay(at, { locale }) })}</>
  return <span className="figure">{formatMoment(at, { locale })}</span>
}

interface LegsTableProps {
  legs: readonly LegView[]
  fees: readonly LegView[]
  caption: string
}

export function LegsTable({ legs, fees, caption }: LegsTableProps) {
  const { t } = useT()
  const noPrice = t('Nobody knows the value at that time.')
  const row = (leg: LegView, key: string, word: string, sign: string) => (
    <tr key={key}>
      <Cell className="text-muted">{word}</Cell>
      <Cell align="end">
        {sign}
        <Quantity quantity={absolute(leg.quantity)} symbol={leg.symbol} />
      </Cell>
      <Cell align="end">
        <Money value={leg.value} reason={noPrice} />
      </Cell>
    </tr>
  )
  return (
    <Table caption={caption} className="rounded-lg border border-line">
      <thead>
        <tr>
          <HeadCell>{t('Direction')}</HeadCell>
          <HeadCell align="end">{t('Quantity')}</HeadCell>
          <HeadCell align="end">{t('Value')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {legs.map((leg, at) =>
          isNegative(leg.quantity)
            ? row(leg, `leg:${at}`, t('Out'), '−')
            : row(leg, `leg:${at}`, t('In'), '+'),
        )}
        {fees.map((fee, at) =>
          isNegative(fee.quantity)
            ? row(fee, `fee:${at}`, t('Rebate'), '+')
            : row(fee, `fee:${at}`, t('Fee'), '−'),
        )}
      </tbody>
    </Table>
  )
}
