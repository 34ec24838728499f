/** What an order would realise under the person's own rules: gain, lots, and the days that a lot lacks to long term. */
import { directionClass } from '@/components/money/change'
import { Money } from '@/components/money/money'
import { MoneyDisplayProvider, useMoneyDisplay } from '@/components/money/money-display'
import { UnknownAmount } from '@/components/money/unknown-amount'
import { useT } from '@/components/shell/translation'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import type { Realised, RealisedLot } from '@/lib/accounting/realised'
import { TERM_WORDS } from '@/lib/accounting/words'
import { type Amount, isNegative, isZero } from '@/lib/core/amount'
import type { Sentence } from '@/lib/core/sentence'
import { ARROWS } from '@/lib/i18n/format/format-ratio'
import { formatDay } from '@/lib/i18n/format/format-time'
import { OrderFigure } from './order-figure'

/** So many lots are listed; the sums count all. */
const LISTED = 50

export interface WhatItRealisesProps {
  realised: Realised | { unknown: Sentence }
  /** Code of the coin that leaves. */
  code: string
}

export function WhatItRealises({ realised, code }: WhatItRealisesProps) {
  const { t, sentence } = useT()
  const display = useMoneyDisplay()
  return (
    <section aria-label={t('What it realises')} className="grid gap-2">
      <h3 className="text-sm font-semibold">{t('What it realises')}</h3>
      {'unknown' in realised ? (
        <p className="text-sm text-muted">{sentence(realised.unknown)}</p>
      ) : (
        <MoneyDisplayProvider display={{ ...display, currency: realised.currency, compact: false }}>
          <Sums realised={realised} code={code} />
          {realised.lots.length > 0 ? <Lots lots={realised.lots} code={code} /> : null}
        </MoneyDisplayProvider>
      )}
    </section>
  )
}

function Sums({ realised: { proceeds, basis, gain, missing }, code }: { realised: Realised; code: string }) {
  const { t } = useT()
  const figures = [
    {
      name: t('Proceeds'),
      value: <Money value={proceeds ?? null} reason={t('What arrives has no known price.')} />,
    },
    {
      name: t('Cost'),
      value: <Money value={basis ?? null} reason={t('Nobody knows what this had cost.')} />,
    },
    { name: t('Gain'), value: <Gain gain={gain} /> },
  ]
  return (
    <>
      <dl className="grid grid-cols-3 gap-2">
        {figures.map(({ name, value }) => (
          <div key={name} className="min-w-0">
            <dt className="text-xs text-muted">{name}</dt>
            <dd className="text-sm font-medium break-words">{value}</dd>
          </div>
        ))}
      </dl>
      {isZero(missing) ? null : (
        <p className="text-xs text-warn">
          {t('Without a known cost, and in no gain:')}{' '}
          <OrderFigure isPrivate of={{ code, quantity: missing }} />
        </p>
      )}
    </>
  )
}

function Gain({ gain }: { gain: Amount | undefined }) {
  const { t } = useT()
  if (gain === undefined) return <UnknownAmount reason={t('Cost or proceeds are not known.')} />
  const direction = isNegative(gain) ? 'down' : 'up'
  return (
    <span className={directionClass[direction]}>
      <span aria-hidden="true" className="me-1 text-[0.7em]">
        {ARROWS[direction]}
      </span>
      <Money value={gain} signed />
    </span>
  )
}

function Lots({ lots, code }: { lots: readonly RealisedLot[]; code: string }) {
  const { t } = useT()
  const more = lots.length - LISTED
  return (
    <>
      <Table
        caption={t('Lots that it takes')}
        className="max-h-56 overflow-y-auto rounded-lg border border-line"
      >
        <thead>
          <tr>
            <HeadCell>{t('Acquired')}</HeadCell>
            <HeadCell align="end">{t('Quantity')}</HeadCell>
            <HeadCell align="end">{t('Cost')}</HeadCell>
            <HeadCell align="end">{t('Gain')}</HeadCell>
            <HeadCell>{t('Term')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {lots.slice(0, LISTED).map((lot, at) => (
            // Lots have no id here, and never change their order.
            // oxlint-disable-next-line react/no-array-index-key
            <LotRow key={at} lot={lot} code={code} />
          ))}
        </tbody>
      </Table>
      {more > 0 ? <p className="text-xs text-muted">{t('+{count} more', { count: more })}</p> : null}
    </>
  )
}

function LotRow({ lot, code }: { lot: RealisedLot; code: string }) {
  const { t, locale, sentence } = useT()
  const { acquiredAt, quantity, basis, gain, term, daysToLong } = lot
  return (
    <tr>
      <Cell className="whitespace-nowrap">
        {acquiredAt === undefined ? (
          <UnknownAmount reason={t('Nobody has seen it arrive.')} />
        ) : (
          formatDay(acquiredAt, { locale })
        )}
      </Cell>
      <Cell align="end">
        <OrderFigure isPrivate of={{ code, quantity }} className="whitespace-nowrap" />
      </Cell>
      <Cell align="end">
        <Money value={basis ?? null} reason={t('Nobody knows what this had cost.')} />
      </Cell>
      <Cell align="end">
        <Gain gain={gain} />
      </Cell>
      <Cell className="whitespace-nowrap">
        {sentence(TERM_WORDS[term])}
        {daysToLong === undefined ? null : (
          <span className="block text-xs text-muted">{t('{count} days to go', { count: daysToLong })}</span>
        )}
      </Cell>
    </tr>
  )
}
