/** The groups of one cut: colour, name, share, value. */
import { useState } from 'react'
import { SERIES, seriesColour } from '@/components/charts/series-colour'
import { Money } from '@/components/money/money'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { formatShare } from '@/lib/i18n/format/format-ratio'
import type { Group } from '@/lib/portfolio/group-lines'

/** @param most how many are shown at first */
export function GroupList({
  groups,
  label,
  most = 100,
}: {
  groups: readonly Group[]
  label: string
  most?: number
}) {
  const { t } = useT()
  const [all, setAll] = useState(false)
  return (
    <>
      <ul aria-label={label}>
        {groups.slice(0, all ? undefined : most).map((group, at) => (
          <GroupRow key={group.key} group={group} at={at} />
        ))}
      </ul>
      {groups.length > most && !all ? (
        <Button size="sm" variant="quiet" className="mt-1 w-full" onClick={() => setAll(true)}>
          {t('Show {count} more', { count: groups.length - most })}
        </Button>
      ) : null}
    </>
  )
}

function GroupRow({ group, at }: { group: Group; at: number }) {
  const { t, sentence, locale } = useT()
  return (
    <li className="flex min-h-10 items-center gap-2.5 border-b border-line px-2 py-1 last:border-b-0">
      <span
        aria-hidden="true"
        className="size-2.5 shrink-0 rounded-[3px]"
        style={{ background: group.value === null ? 'transparent' : seriesColour(Math.min(at, SERIES)) }}
      />
      <span className="min-w-0 flex-1">
        <span className="block truncate text-sm">
          {typeof group.label === 'string' ? group.label : sentence(group.label)}
        </span>
        {group.unpriced > 0 && group.assets > group.unpriced ? (
          <span className="block text-xs text-warn">
            {t('{count} assets without a price', { count: group.unpriced })}
          </span>
        ) : null}
      </span>
      <span className="figure w-14 text-end text-xs text-muted">
        {group.share === null ? '' : formatShare(group.share, { locale })}
      </span>
      <Money
        value={group.value}
        reason={t('Nothing priced here yet.')}
        className="min-w-22 text-end text-sm"
      />
    </li>
  )
}
