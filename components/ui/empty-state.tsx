/** Nothing here yet: one sentence and one act. */
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

/** @example <EmptyState icon="wallet" sentence={t('Nothing connected yet.')} action={<Button>...</Button>} /> */
export function EmptyState({
  icon,
  sentence,
  action,
}: {
  icon: IconName
  sentence: string
  action?: ReactNode
}) {
  return (
    <div className="flex flex-col items-center justify-center gap-4 px-6 py-12 text-center">
      <span className="flex size-12 items-center justify-center rounded-full bg-sunken text-muted">
        <Icon name={icon} size={22} />
      </span>
      <p className="max-w-80 text-sm text-muted">{sentence}</p>
      {action}
    </div>
  )
}
