/** One titled section of the settings page with the error of its last change. */
import type { ReactNode } from 'react'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import type { AppError } from '@/lib/core/errors'
import { useSettingsSearch } from './setting'

export function Section({
  title,
  lead,
  error,
  children,
}: {
  title: string
  lead?: string
  error?: AppError | null
  children: ReactNode
}) {
  const { sentence } = useT()
  const { found } = useSettingsSearch()
  return (
    // While somebody searches, a section without a field that is found is not there.
    <div className={found === null ? '' : 'not-has-[[data-setting]:not([hidden])]:hidden'}>
      <Card title={title}>
        <div className="grid gap-4">
          {lead && <p className="-mt-3 text-sm text-muted">{lead}</p>}
          {error && <Banner tone="danger">{sentence(error.sentence)}</Banner>}
          {children}
        </div>
      </Card>
    </div>
  )
}
