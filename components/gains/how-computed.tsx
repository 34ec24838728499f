/** A figure that tells how it came about: a button whose panel says so in a sentence. */
import type { ReactNode } from 'react'
import { useT } from '@/components/shell/translation'
import { Popover } from '@/components/ui/popover'

/** @example <HowComputed figure={t('Gain 2024')}>{t('Proceeds less cost …')}</HowComputed> */
export function HowComputed({ figure, children }: { figure: string; children: ReactNode }) {
  const { t } = useT()
  return (
    <Popover
      label={t('How computed: {figure}', { figure })}
      icon="help"
      labelHidden
      size="sm"
      variant="quiet"
      alignment="end"
    >
      {() => <div className="max-w-72 p-2 text-start text-xs whitespace-normal text-ink">{children}</div>}
    </Popover>
  )
}
