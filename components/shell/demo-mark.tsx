/** The mark of a demo profile; nothing on a page can take it away. */
import { Tooltip } from '@/components/ui/tooltip'
import { useT } from './translation'

export function DemoMark() {
  const { t } = useT()
  return (
    <Tooltip text={t('This is a demo profile. None of these amounts are real.')}>
      <span className="inline-flex h-5 shrink-0 items-center whitespace-nowrap rounded-md border border-warn px-1.5 text-2xs font-semibold tracking-wide text-warn uppercase">
        {t('Demo')}
        <span className="sr-only">{t('This is a demo profile. None of these amounts are real.')}</span>
      </span>
    </Tooltip>
  )
}
