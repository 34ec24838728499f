/** An amount that the user does not want on the screen: dots for the eye, a word for the ear, no digit in the page. */
import { useT } from '@/components/shell/translation'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { HIDDEN } from '@/lib/i18n/format/format-money'

export function HiddenAmount({ className }: { className?: string | undefined }) {
  const { t } = useT()
  return (
    <span className={className}>
      <span aria-hidden="true" className="tracking-widest">
        {HIDDEN}
      </span>
      <VisuallyHidden>{t('Hidden amount')}</VisuallyHidden>
    </span>
  )
}
