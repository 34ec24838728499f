/** How far a weight may wander, and how far it is brought back. */
import { useT } from '@/components/shell/translation'
import { Card } from '@/components/ui/card'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import type { DraftForm } from './draft-form'
import type { StrategyDraft } from './strategy-draft'

export function EditorRules({ form: { draft, change, said } }: { form: DraftForm }) {
  const { t } = useT()
  return (
    <Card title={t('Bands')}>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Select
          label={t('A weight counts as off when')}
          value={draft.band}
          options={[
            { value: '5/25', label: t('5/25: 5 points or a quarter of it off') },
            { value: 'absolute', label: t('so many points off') },
            { value: 'relative', label: t('so much of its target off') },
          ]}
          onChange={({ target }) => change({ band: target.value as StrategyDraft['band'] })}
        />
        {draft.band === 'absolute' ? (
          <TextField
            label={t('Points of the whole, %')}
            hint={t('With 5, a target of 50 % is kept between 45 and 55 %.')}
            inputMode="decimal"
            autoComplete="off"
            value={draft.bandPoints}
            error={said('bandPoints')}
            onChange={({ target }) => change({ bandPoints: target.value })}
          />
        ) : draft.band === 'relative' ? (
          <TextField
            label={t('Part of the target, %')}
            hint={t('With 20, a target of 50 % is kept between 40 and 60 %.')}
            inputMode="decimal"
            autoComplete="off"
            value={draft.bandRatio}
            error={said('bandRatio')}
            onChange={({ target }) => change({ bandRatio: target.value })}
          />
        ) : (
          <p className="text-xs text-muted sm:mt-7">
            {t(
              'The narrower of the two counts: a target of 50 % is kept between 45 and 55 %, one of 8 % between 6 and 10 %.',
            )}
          </p>
        )}
        <Select
          label={t('It is brought back')}
          value={draft.aim}
          options={[
            { value: 'target', label: t('all the way to the target') },
            { value: 'edge', label: t('only into the band: the fewest trades') },
          ]}
          onChange={({ target }) => change({ aim: target.value as StrategyDraft['aim'] })}
        />
        <Select
          label={t('By')}
          value={draft.flow}
          options={[
            { value: 'both', label: t('buying and selling') },
            { value: 'buys', label: t('buying only, with money that has come') },
          ]}
          onChange={({ target }) => change({ flow: target.value as StrategyDraft['flow'] })}
        />
      </div>
    </Card>
  )
}
